package org.gongkai.reading.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import org.gongkai.model.Glyph;

/** Sorts glyphs into lines. */
final class LineBuilder {

    /** Part of the narrower glyph's width from which two of one line lie upon one another. */
    private static final double UPON = 0.4;

    /** Glyphs upon others from which a line has words upon words. */
    private static final int ENTANGLED = 3;

    /** Parts of the font size by which letters of a word may be drawn together, at most. */
    private static final double KERNING = 0.3;

    /** Parts of the font size by which the middles of a word's glyphs differ, at most. */
    private static final double LEVEL = 0.05;

    private final List<Glyph> glyphs;

    /**
     * Place of each glyph in what was drawn; filled when it is first asked for, which is seldom.
     */
    private final IdentityHashMap<Glyph, Integer> drawn = new IdentityHashMap<>();

    private final List<TextLine> lines = new ArrayList<>();
    private final List<Glyph> open = new ArrayList<>();

    private LineBuilder(List<Glyph> glyphs) {
        this.glyphs = glyphs;
    }

    /**
     * The lines of some glyphs, one reading direction after the other, each from top to bottom.
     *
     * @param glyphs in the order in which they were drawn
     */
    static List<TextLine> lines(List<Glyph> glyphs) {
        LineBuilder builder = new LineBuilder(glyphs);
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(ReadingDirection.ACROSS);
        sorted.forEach(builder::add);
        builder.close();
        return builder.lines;
    }

    private void add(Glyph glyph) {
        if (!open.isEmpty() && !belongs(glyph)) {
            close();
        }
        open.add(glyph);
    }

    /** Compared with the first glyph as well, so that a line does not slide into the next one. */
    private boolean belongs(Glyph glyph) {
        Glyph first = open.get(0);
        Glyph last = open.get(open.size() - 1);
        double size = Math.min(glyph.fontSize(), Math.max(first.fontSize(), last.fontSize()));
        double place = ReadingDirection.across(glyph);
        return glyph.direction() == first.direction()
                && place - ReadingDirection.across(last) < TextSettings.SAME_LINE * size
                && place - ReadingDirection.across(first) < 1.5 * TextSettings.SAME_LINE * size;
    }

    private void close() {
        open.sort(ReadingDirection.ALONG);
        if (isEntangled(open)) {
            byLevel().forEach(this::close);
        } else {
            close(open);
        }
        open.clear();
    }

    private void close(List<Glyph> line) {
        if (!line.isEmpty()) {
            lines.add(TextLine.of(isEntangled(line) ? wordByWord(line) : line));
        }
    }

    /** The glyphs of the open line by the height at which they stand, along the line each. */
    private List<List<Glyph>> byLevel() {
        open.sort(ReadingDirection.ACROSS);
        List<List<Glyph>> levels = new ArrayList<>();
        for (Glyph glyph : open) {
            List<Glyph> level = levels.isEmpty() ? List.of() : levels.get(levels.size() - 1);
            if (level.isEmpty() || !isLevel(level.get(level.size() - 1), glyph)) {
                level = new ArrayList<>();
                levels.add(level);
            }
            level.add(glyph);
        }
        levels.forEach(level -> level.sort(ReadingDirection.ALONG));
        return levels;
    }

    private static boolean isLevel(Glyph one, Glyph other) {
        double apart = ReadingDirection.across(other) - ReadingDirection.across(one);
        return Math.abs(apart) <= LEVEL * one.fontSize();
    }

    /** Whether words lie upon words, so that their letters would be mixed up. */
    private boolean isEntangled(List<Glyph> line) {
        int upon = 0;
        for (int i = 1; i < line.size(); i++) {
            Glyph left = line.get(i - 1);
            Glyph right = line.get(i);
            double common = ReadingDirection.end(left) - ReadingDirection.start(right);
            double width = Math.min(length(left), length(right));
            boolean over = common > UPON * width;
            upon += over && Math.abs(order(left) - order(right)) != 1 ? 1 : 0;
        }
        return upon >= ENTANGLED;
    }

    /** The glyphs of a line with words kept whole, by where they begin. */
    private List<Glyph> wordByWord(List<Glyph> line) {
        List<List<Glyph>> words = new ArrayList<>();
        for (Glyph glyph : line.stream().sorted(Comparator.comparingInt(this::order)).toList()) {
            List<Glyph> word = words.isEmpty() ? List.of() : words.get(words.size() - 1);
            if (word.isEmpty() || !goesOn(word.get(word.size() - 1), glyph)) {
                word = new ArrayList<>();
                words.add(word);
            }
            word.add(glyph);
        }
        words.sort(Comparator.comparing(word -> word.get(0), ReadingDirection.ALONG));
        return words.stream().flatMap(List::stream).toList();
    }

    private boolean goesOn(Glyph last, Glyph next) {
        double gap = Spacing.gap(last, next);
        return order(next) == order(last) + 1
                && isLevel(last, next)
                && gap > -KERNING
                && gap <= TextSettings.LATIN_SPACE;
    }

    private int order(Glyph glyph) {
        if (drawn.isEmpty()) {
            glyphs.forEach(each -> drawn.put(each, drawn.size()));
        }
        return drawn.getOrDefault(glyph, 0);
    }

    private static double length(Glyph glyph) {
        return ReadingDirection.end(glyph) - ReadingDirection.start(glyph);
    }
}
