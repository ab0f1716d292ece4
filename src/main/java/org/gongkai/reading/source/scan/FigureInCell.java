package org.gongkai.reading.source.scan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.model.Recognition;
import org.gongkai.model.Recognition.Variant;

/**
 * A figure that does not fill its cell: it has a sign before it or a unit behind it. The model that
 * reads words misreads digits beside such marks, and so the figure is read by itself, as others
 * are; the sign is told by its shape and by that model.
 *
 * @param figure the digits alone; shares the picture of the cell
 * @param sign as its shape tells, or empty
 * @param words the whole cell, read as words
 */
record FigureInCell(CellPicture figure, String sign, Recognition words) {

    /** What a sign may look like. */
    private static final String PLUS = "+＋十";

    private static final String MINUS = "—–−－一-";

    /** A figure with its unit. */
    private static final Pattern PRINTED =
            Pattern.compile("([" + PLUS + MINUS + "]?)(\\d[\\d,.]*)([^\\d+＋—–−－-]*)");

    private static final Pattern DIGIT = Pattern.compile("\\d");

    /** How likely it is that something else stands there than any way has read. */
    private static final double UNREAD = 0.1;

    /**
     * Whether the first piece of ink is a sign that only its shape tells, and the rest a figure.
     */
    static boolean isSigned(CellPicture cell) {
        int count = cell.ink().characters().size();
        if (count < 2 || cell.ink().lines().size() != 1) {
            return false;
        }
        String sign = sign(cell);
        boolean digits = cell.part(1, count).ink().mayBeFigures();
        return digits && (sign.equals("+") || (sign.equals("-") && !cell.ink().mayBeFigures()));
    }

    private static String sign(CellPicture cell) {
        return cell.sign(cell.ink().characters().get(0));
    }

    /** A cell that {@link #isSigned}. */
    static FigureInCell signed(CellPicture cell, Recognition words) {
        CellPicture digits = cell.part(1, cell.ink().characters().size());
        return new FigureInCell(digits, sign(cell), words);
    }

    /** The figure before a unit, where the ink shows where it ends. */
    static Optional<FigureInCell> beforeUnit(CellPicture cell, Recognition words) {
        Matcher printed = PRINTED.matcher(words.text());
        if (!printed.matches() || cell.ink().lines().size() != 1) {
            return Optional.empty();
        }
        int first = printed.group(1).isEmpty() ? 0 : 1;
        int end = first + printed.group(2).length();
        int count = cell.ink().characters().size();
        if (end >= count
                || !cell.part(first, end).ink().mayBeFigures()
                || cell.part(first, end + 1).ink().mayBeFigures()) {
            return Optional.empty();
        }
        String sign = first == 0 ? "" : sign(cell);
        return first == 1 && sign.isEmpty()
                ? Optional.empty()
                : Optional.of(new FigureInCell(cell.part(first, end), sign, words));
    }

    /** Words that hold digits which nothing but the model for words has read. */
    static Recognition doubtful(Recognition words) {
        return DIGIT.matcher(words.text()).find() && !words.isOpen()
                ? open(words, Set.of(words.text()))
                : words;
    }

    private static Recognition open(Recognition words, Set<String> texts) {
        List<Variant> variants =
                new ArrayList<>(
                        texts.stream()
                                .map(text -> new Variant(text, (1 - UNREAD) / texts.size()))
                                .toList());
        variants.add(new Variant(Recognition.UNKNOWN, UNREAD));
        return new Recognition(variants.get(0).text(), Math.min(words.confidence(), 0.5), variants);
    }

    /**
     * The whole cell.
     *
     * @param digits what its figure says
     */
    Recognition with(Recognition digits) {
        Matcher printed = PRINTED.matcher(words.text());
        boolean matches = printed.matches();
        String behind = matches ? printed.group(3) : "";
        boolean sameSign =
                matches ? signOf(printed.group(1)).equals(sign) : sign.equals("+") && mayBePlus();
        boolean sameDigits = matches && printed.group(2).equals(digits.text());
        boolean agreed = sameSign && (behind.isEmpty() || sameDigits);
        if (!digits.text().isEmpty() && !digits.isOpen() && agreed) {
            return Recognition.sure(sign + digits.text() + behind, digits.confidence());
        }
        Set<String> texts = new LinkedHashSet<>();
        digits.variants().forEach(variant -> add(texts, variant.text(), behind, sameSign));
        add(texts, digits.text(), behind, sameSign);
        texts.add(words.text());
        return open(words, texts);
    }

    /**
     * Whether the words have no other mark or digit where the shape is a cross. The model that
     * reads them takes a plus for many letters ({@code 二}, {@code 人}, {@code f}); none of those is
     * a level stroke through the middle of an upright one with nothing in the corners.
     */
    private boolean mayBePlus() {
        if (words.text().isEmpty()) {
            return false;
        }
        int first = words.text().codePointAt(0);
        return !Character.isDigit(first) && MINUS.indexOf(first) < 0;
    }

    private void add(Set<String> texts, String digits, String behind, boolean sameSign) {
        if (!digits.isEmpty() && !digits.equals(Recognition.UNKNOWN)) {
            texts.add(sign + digits + behind);
            if (!sameSign) {
                texts.add(digits + behind);
            }
        }
    }

    private static String signOf(String mark) {
        if (mark.isEmpty()) {
            return "";
        }
        return PLUS.contains(mark) ? "+" : "-";
    }
}
