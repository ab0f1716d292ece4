package org.gongkai.reading.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.model.Box;
import org.gongkai.model.Glyph;
import org.gongkai.model.Ruling;

/**
 * What stands on one baseline, as texts that white parts.
 *
 * @param texts from left to right, at least one
 * @param box around all of them
 * @param size the font size of the text with most glyphs
 */
record Strip(List<Text> texts, Box box, double size) {

    /** Glyphs without meaning of their own from which a text ends in leaders. */
    private static final int LEADERS = 4;

    /** White in font sizes from which Latin texts are apart. */
    private static final double LATIN_GAP = 0.95;

    /** Words from which the white between them tells whether a line is stretched. */
    private static final int STRETCHED = 4;

    /** White in font sizes up to which it may be a space, if most of a line's are. */
    private static final double WIDEST_SPACE = 0.75;

    /** White in font sizes from which figures are apart. */
    private static final double FIGURE_GAP = 0.45;

    private static final Pattern FIGURE = Pattern.compile("[-+–−$€£¥(]*\\d[\\d.,]*[%)*]*");

    private static final Pattern THOUSANDS = Pattern.compile("\\d{3}([.,]\\d+)?");

    /**
     * A text of a strip.
     *
     * @param line all of it
     */
    record Text(TextLine line) {

        /** A text of words on one line. */
        static Text of(List<TextLine> words) {
            List<Glyph> glyphs = new ArrayList<>();
            words.forEach(word -> glyphs.addAll(word.glyphs()));
            return new Text(TextLine.of(glyphs));
        }

        /** The parts that spaces separate; made anew each time, for few texts are asked. */
        List<TextLine> words() {
            List<Glyph> glyphs = line.glyphs();
            List<Integer> starts = starts(glyphs);
            List<TextLine> words = new ArrayList<>();
            for (int i = 0; i < starts.size(); i++) {
                int end = i + 1 < starts.size() ? starts.get(i + 1) : glyphs.size();
                words.add(TextLine.of(glyphs.subList(starts.get(i), end)));
            }
            return words;
        }

        Box box() {
            return line.box();
        }

        double left() {
            return line.box().x();
        }

        double right() {
            return line.box().right();
        }

        String text() {
            return line.text();
        }

        double size() {
            return line.size();
        }
    }

    static Strip of(List<Text> texts) {
        Box box = texts.stream().map(Text::box).reduce(Box::union).orElseThrow();
        Text main = texts.get(0);
        for (Text text : texts) {
            main = text.line().glyphs().size() > main.line().glyphs().size() ? text : main;
        }
        return new Strip(List.copyOf(texts), box, main.size());
    }

    /** A line cut where the white is too wide for a space. */
    static Strip of(TextLine line) {
        return of(line, TextSettings.COLUMN_GAP);
    }

    /**
     * The same.
     *
     * @param han white in font sizes beside a Han character from which texts are apart
     */
    static Strip of(TextLine line, double han) {
        List<Glyph> glyphs = line.glyphs();
        List<Integer> starts = starts(glyphs);
        double latin = Math.max(LATIN_GAP, stretched(glyphs, starts));
        List<Text> texts = new ArrayList<>();
        int from = 0;
        for (int i = 1; i < starts.size(); i++) {
            int at = starts.get(i);
            int end = i + 1 < starts.size() ? starts.get(i + 1) : glyphs.size();
            boolean apart =
                    isWide(glyphs, at, latin, han)
                            || isApart(
                                    glyphs.subList(starts.get(i - 1), at), glyphs.subList(at, end));
            if (apart) {
                texts.add(new Text(TextLine.of(glyphs.subList(from, at))));
                from = at;
            }
        }
        texts.add(new Text(from == 0 ? line : TextLine.of(glyphs.subList(from, glyphs.size()))));
        return of(texts);
    }

    /** Where words begin. */
    private static List<Integer> starts(List<Glyph> glyphs) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        boolean spread = Spacing.isSpread(glyphs) && gap(glyphs) < TextSettings.COLUMN_GAP;
        for (int i = 1; i < glyphs.size(); i++) {
            if (!spread && parts(glyphs.get(i - 1), glyphs.get(i))) {
                starts.add(i);
            }
        }
        return starts;
    }

    private static boolean parts(Glyph left, Glyph right) {
        return Spacing.parts(left, right)
                && !(isLeader(left)
                        && isLeader(right)
                        && Spacing.gap(left, right) <= TextSettings.COLUMN_GAP);
    }

    private static double gap(List<Glyph> glyphs) {
        return Spacing.gap(glyphs.get(0), glyphs.get(1));
    }

    /** White that is no more than a space in a line that is stretched to fill its place. */
    private static double stretched(List<Glyph> glyphs, List<Integer> starts) {
        if (starts.size() <= STRETCHED) {
            return 0;
        }
        double[] gaps = new double[starts.size() - 1];
        for (int i = 1; i < starts.size(); i++) {
            gaps[i - 1] = Spacing.gap(glyphs.get(starts.get(i) - 1), glyphs.get(starts.get(i)));
        }
        Arrays.sort(gaps);
        double middle = gaps[gaps.length / 2];
        return middle < WIDEST_SPACE ? 2.1 * middle : 0;
    }

    private static boolean isWide(List<Glyph> glyphs, int at, double latin, double han) {
        Glyph last = glyphs.get(at - 1);
        Glyph first = glyphs.get(at);
        boolean wide = Spacing.isWide(last) || Spacing.isWide(first);
        return Spacing.gap(last, first) > (wide ? han : latin);
    }

    /** Whether two words are figures, or leaders end the first. */
    private static boolean isApart(List<Glyph> left, List<Glyph> right) {
        Glyph last = left.get(left.size() - 1);
        Glyph first = right.get(0);
        return (Spacing.gap(last, first) > FIGURE_GAP
                        && areFigures(Spacing.text(left), Spacing.text(right)))
                || (isLeader(last) && endsInLeaders(left) && !isLeader(first));
    }

    /** Whether both are whole figures, and not one with white between its thousands. */
    private static boolean areFigures(String left, String right) {
        return FIGURE.matcher(left).matches()
                && FIGURE.matcher(right).matches()
                && !(left.length() <= 3 && THOUSANDS.matcher(right).matches());
    }

    private static boolean endsInLeaders(List<Glyph> glyphs) {
        int dots = 0;
        while (dots < glyphs.size() && isLeader(glyphs.get(glyphs.size() - 1 - dots))) {
            dots++;
        }
        return dots >= LEADERS;
    }

    private static boolean isLeader(Glyph glyph) {
        return ".…·‥_".contains(glyph.text());
    }

    /** The same, texts being cut where a line is drawn between their words. */
    Strip cut(List<Ruling> upright) {
        List<Double> here =
                upright.stream()
                        .filter(r -> r.start() - 2 < middle() && r.end() + 2 > middle())
                        .map(Ruling::position)
                        .toList();
        List<Text> parts = new ArrayList<>();
        for (Text text : texts) {
            List<TextLine> words = text.words();
            int start = 0;
            for (int i = 1; i < words.size(); i++) {
                double left = words.get(i - 1).box().right();
                double right = words.get(i).box().x();
                if (here.stream().anyMatch(x -> x > left - 1.5 && x < right + 1.5)) {
                    parts.add(Text.of(words.subList(start, i)));
                    start = i;
                }
            }
            parts.add(Text.of(words.subList(start, words.size())));
        }
        return of(parts);
    }

    /** What stands left or right of a place; nothing where nothing does. */
    Optional<Strip> side(double x, boolean left) {
        List<Text> here = texts.stream().filter(t -> t.box().centerX() < x == left).toList();
        return here.isEmpty() ? Optional.empty() : Optional.of(of(here));
    }

    double middle() {
        return box.centerY();
    }
}
