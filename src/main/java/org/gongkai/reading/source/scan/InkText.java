package org.gongkai.reading.source.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongkai.model.Box;
import org.gongkai.model.Glyph;
import org.gongkai.model.Page;
import org.gongkai.model.Ruling;

/**
 * The print of a page as glyphs that have places and no meaning yet: a digit for what may be one, a
 * Chinese character for all else. That is enough to tell where columns and rows are in tables that
 * have not all their lines; what stands in the cells is read when it is known where they are.
 */
final class InkText {

    private static final double POINTS = 72;

    /** White between pieces of ink that are one word, by the size of type. */
    private static final double WORD = 0.3;

    /** Height of a line's ink by the size of its type. */
    private static final double INK = 0.92;

    /** Points of the smallest type, and of the largest in tables. */
    private static final double SMALLEST = 5;

    private static final double LARGEST = 24;

    /** Times that headings are larger, at least; high marks and brackets make less of it. */
    private static final double HEADING = 1.3;

    /** Height by the size of type from which print is several lines. */
    private static final double LINES = 1.8;

    /** Highest figure in sizes of most type, than which that of figures may be larger. */
    private static final double HIGHEST_FIGURE = 1.2;

    /** Longest figure, in sizes of type. */
    private static final double LONGEST_FIGURE = 8;

    private static final String DIGIT = "0";
    private static final String CHARACTER = "中";
    private static final String DASH = "—";

    private final Bitmap print;
    private final int resolution;

    /** Size of most type, in points and in pixels; 0 where there is none. */
    private final double size;

    private final double em;
    private final List<PixelRect> words;
    private final List<Glyph> glyphs = new ArrayList<>();

    /**
     * @param print ink of a page without its lines
     * @param resolution pixels of an inch
     */
    InkText(Bitmap print, int resolution) {
        this.print = print;
        this.resolution = resolution;
        this.size = size();
        this.em = size * resolution / POINTS;
        this.words = size == 0 ? List.of() : words();
    }

    /**
     * The page as far as its places tell.
     *
     * @param drawn lines outside of the tables that are known, in points
     * @param known tables that lack no lines, whose print is left out
     */
    Page page(int number, List<Ruling> drawn, List<Box> known) {
        double points = POINTS / resolution;
        for (PixelRect line : wordsBeside(known)) {
            Box box =
                    new Box(
                            line.x() * points,
                            line.y() * points,
                            line.width() * points,
                            line.height() * points);
            boolean several = box.height() > LINES * size;
            boolean larger = box.height() / INK > HEADING * size;
            add(line, box, larger && !several ? box.height() / INK : size);
        }
        return new Page(
                number,
                print.width() * points,
                print.height() * points,
                glyphs,
                drawn,
                List.of(),
                0);
    }

    /**
     * Tables without lines that have many figures.
     *
     * @param known other tables, whose print is left out
     */
    List<OpenMatrix> matrices(List<Box> known) {
        return OpenMatrix.of(print, wordsBeside(known), this::isFigure, em);
    }

    /** Places of short words with white around them and others on their level: perhaps cells. */
    List<PixelRect> apart(List<Box> known) {
        List<PixelRect> words = joined(wordsBeside(known));
        return words.stream()
                .filter(word -> word.width() < LONGEST_FIGURE * em && word.height() < 2 * em)
                .filter(word -> level(word, words).stream().allMatch(it -> white(word, it) > em))
                .filter(word -> !level(word, words).isEmpty())
                .toList();
    }

    /** Words with what is near them on their level: a sign may stand apart from its digits. */
    private List<PixelRect> joined(List<PixelRect> words) {
        List<PixelRect> joined = new ArrayList<>();
        for (PixelRect word :
                words.stream().sorted(Comparator.comparingInt(PixelRect::x)).toList()) {
            PixelRect whole = word;
            for (PixelRect near : level(word, joined)) {
                if (white(word, near) < em / 2) {
                    joined.remove(near);
                    whole = whole.union(near);
                }
            }
            joined.add(whole);
        }
        return joined;
    }

    private static List<PixelRect> level(PixelRect word, List<PixelRect> words) {
        return words.stream().filter(word::isBeside).filter(it -> !it.equals(word)).toList();
    }

    private static double white(PixelRect one, PixelRect other) {
        return Math.max(other.x() - one.right(), one.x() - other.right());
    }

    /** Words that are in none of these tables. */
    private List<PixelRect> wordsBeside(List<Box> tables) {
        return words.stream()
                .filter(word -> tables.stream().noneMatch(table -> isIn(word, table)))
                .toList();
    }

    private boolean isIn(PixelRect word, Box table) {
        double points = POINTS / resolution;
        return table.contains(word.centerX() * points, word.centerY() * points);
    }

    private boolean isFigure(PixelRect word) {
        try (Bitmap clip = print.clip(word)) {
            ConnectedInk ink = ConnectedInk.of(clip.components(), resolution);
            return !ink.isBlank()
                    && word.height() < HIGHEST_FIGURE * em
                    && (ink.isDash() || ink.mayBeFigures());
        }
    }

    /** Size of most type on the page, in points; 0 where there is none. */
    private double size() {
        double points = POINTS / resolution;
        int gap = (int) Math.max(1, WORD * 9 / points);
        try (Bitmap joined = print.closed(gap, 1)) {
            double[] heights =
                    joined.components().stream()
                            .filter(word -> word.width() > 2 * word.height())
                            .mapToDouble(word -> word.height() * points / INK)
                            .filter(height -> height >= SMALLEST && height <= LARGEST)
                            .sorted()
                            .toArray();
            return heights.length == 0 ? 0 : heights[heights.length / 2];
        }
    }

    /** Places of words: ink with little white between it. */
    private List<PixelRect> words() {
        int pixels = (int) Math.max(2, em);
        int across = Math.max(1, (int) (WORD * pixels));
        int down = Math.max(1, pixels / 8);
        try (Bitmap joined = print.closed(across, down)) {
            return joined.components().stream()
                    .filter(word -> Math.max(word.width(), word.height()) > pixels / 5)
                    .filter(word -> word.height() < 4 * pixels)
                    .toList();
        }
    }

    private void add(PixelRect place, Box box, double type) {
        try (Bitmap clip = print.clip(place)) {
            ConnectedInk ink = ConnectedInk.of(clip.components(), resolution);
            if (ink.isBlank()) {
                return;
            }
            if (ink.isDash()) {
                spread(DASH, 1, box, type);
            } else if (ink.mayBeFigures() && box.height() < type) {
                spread(DIGIT, ink.characters().size(), box, type);
            } else {
                spread(CHARACTER, Math.max(1, (int) Math.round(box.width() / type)), box, type);
            }
        }
    }

    private void spread(String text, int count, Box box, double type) {
        for (int i = 0; i < count; i++) {
            double width = box.width() / count;
            Box each = new Box(box.x() + i * width, box.centerY() - type / 2, width, type);
            glyphs.add(new Glyph(text, each, type, 0));
        }
    }
}
