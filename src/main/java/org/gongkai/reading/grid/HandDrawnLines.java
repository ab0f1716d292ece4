package org.gongkai.reading.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.model.Box;
import org.gongkai.model.Glyph;
import org.gongkai.model.Ruling;
import org.gongkai.model.Sight;
import org.gongkai.model.Trace;

/**
 * The lines between columns that a person has drawn through a table. A word that reaches over one
 * of them belongs to both columns, as in headers: there the line is left out. Figures are cut, for
 * that is what the line was drawn for, and told of.
 *
 * @param rulings the lines, in pieces
 * @param cuts where they go through text, or so close beside it that it may be meant as one
 */
public record HandDrawnLines(List<Ruling> rulings, List<Trace> cuts) {

    /** Points from the sides of a frame within which a line is one of them. */
    private static final double SIDE = 3;

    /**
     * Part of a frame's width that a printed line reaches over; else all are strokes of letters.
     */
    private static final double WIDEST_STROKES = 0.5;

    /** Part of its height, likewise; columns may be those of a few rows. */
    private static final double HIGHEST_STROKES = 0.08;

    /** White in font sizes up to which characters are of one text. */
    private static final double TOGETHER = 0.2;

    /** Part of a character's width from its edge within which a line goes beside it. */
    private static final double BESIDE = 0.15;

    /** Part of the font size by which middles of characters on one line differ. */
    private static final double LEVEL = 0.4;

    /** Copies the lists. */
    public HandDrawnLines {
        rulings = List.copyOf(rulings);
        cuts = List.copyOf(cuts);
    }

    /**
     * The lines of one direction between the cells of a frame: those that a person has drawn, or
     * what is printed there; where the person has drawn none, all that are printed.
     *
     * @param box the frame
     * @param given what the person has drawn, in both directions
     * @param printed the lines of the page
     */
    public static List<Ruling> inner(
            Box box, boolean level, List<Ruling> given, List<Ruling> printed) {
        List<Ruling> own = given.stream().filter(line -> line.horizontal() == level).toList();
        double near = level ? box.y() : box.x();
        double far = level ? box.bottom() : box.right();
        double least = level ? WIDEST_STROKES * box.width() : HIGHEST_STROKES * box.height();
        List<Ruling> within =
                printed.stream()
                        .filter(line -> line.horizontal() == level)
                        .flatMap(line -> line.within(box).stream())
                        .filter(l -> l.position() > near + SIDE && l.position() < far - SIDE)
                        .toList();
        boolean lined = within.stream().anyMatch(line -> reach(line, within) > least);
        List<Ruling> all = lined ? within : List.of();
        return own.isEmpty()
                ? all
                : own.stream().flatMap(line -> line.traced(all).stream()).distinct().toList();
    }

    /** How long a line is with those that go on with it. */
    private static double reach(Ruling line, List<Ruling> all) {
        return all.stream()
                .filter(it -> Math.abs(it.position() - line.position()) < SIDE)
                .mapToDouble(Ruling::length)
                .sum();
    }

    /**
     * Draws them.
     *
     * @param box the frame
     * @param columns where the lines are, from left to right
     * @param rows where rows part, from top to bottom
     * @param glyphs upright, of the whole page: the frame may cut text, too
     */
    public static HandDrawnLines of(
            Box box, List<Double> columns, List<Double> rows, List<Glyph> glyphs) {
        List<Glyph> beside =
                glyphs.stream()
                        .filter(g -> g.box().centerY() > box.y())
                        .filter(g -> g.box().centerY() < box.bottom())
                        .filter(g -> !g.text().isBlank())
                        .sorted(Comparator.comparingDouble(g -> g.box().x()))
                        .toList();
        List<Ruling> rulings = new ArrayList<>();
        List<Trace> cuts = new ArrayList<>();
        List<Double> stops = stops(box.y(), rows, box.bottom());
        for (int i = 1; i < stops.size(); i++) {
            double top = stops.get(i - 1);
            double bottom = stops.get(i);
            List<List<Glyph>> lines = lines(beside, top, bottom);
            for (double x : columns) {
                if (lines.stream().noneMatch(line -> isWord(line, x))) {
                    rulings.add(new Ruling(false, x, top, bottom, 0));
                    lines.forEach(line -> cuts.addAll(cuts(line, x)));
                }
            }
            lines.forEach(line -> cuts.addAll(cuts(line, box.x())));
            lines.forEach(line -> cuts.addAll(cuts(line, box.right())));
        }
        beside.stream().filter(g -> isCutAcross(g, rows, box)).forEach(g -> cuts.add(cut(g)));
        return new HandDrawnLines(rulings, cuts);
    }

    private static List<Double> stops(double first, List<Double> between, double last) {
        return Stream.of(Stream.of(first), between.stream(), Stream.of(last))
                .flatMap(all -> all)
                .toList();
    }

    /** Characters side by side, each list from left to right. */
    private static List<List<Glyph>> lines(List<Glyph> glyphs, double top, double bottom) {
        List<List<Glyph>> lines = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            double middle = glyph.box().centerY();
            if (middle >= top && middle < bottom) {
                lines.stream()
                        .filter(line -> isLevel(line.get(line.size() - 1), glyph))
                        .findFirst()
                        .orElseGet(
                                () -> {
                                    lines.add(new ArrayList<>());
                                    return lines.get(lines.size() - 1);
                                })
                        .add(glyph);
            }
        }
        return lines;
    }

    private static boolean isLevel(Glyph one, Glyph other) {
        return Math.abs(one.box().centerY() - other.box().centerY())
                < LEVEL * Math.max(one.fontSize(), other.fontSize());
    }

    /** Whether a word goes on from one side to the other. */
    private static boolean isWord(List<Glyph> line, double x) {
        return touching(line, x).stream().filter(HandDrawnLines::isLetter).count() > 1;
    }

    private static List<Trace> cuts(List<Glyph> line, double x) {
        return touching(line, x).stream().map(HandDrawnLines::cut).toList();
    }

    /** The characters to both sides of a line that are of one text; or one that it goes through. */
    private static List<Glyph> touching(List<Glyph> line, double x) {
        for (int i = 0; i < line.size(); i++) {
            Glyph glyph = line.get(i);
            Box box = glyph.box();
            double rim = BESIDE * box.width();
            boolean through = box.x() + rim < x && box.right() - rim > x;
            if (through) {
                return near(line, i);
            }
            boolean between =
                    i > 0
                            && line.get(i - 1).box().centerX() < x
                            && box.centerX() >= x
                            && isTogether(line.get(i - 1), glyph);
            if (between) {
                return List.of(line.get(i - 1), glyph);
            }
        }
        return List.of();
    }

    /** A character and that beside it which is of the same text; alone where there is none. */
    private static List<Glyph> near(List<Glyph> line, int at) {
        Glyph glyph = line.get(at);
        if (at > 0 && isTogether(line.get(at - 1), glyph)) {
            return List.of(line.get(at - 1), glyph);
        }
        return at + 1 < line.size() && isTogether(glyph, line.get(at + 1))
                ? List.of(glyph, line.get(at + 1))
                : List.of(glyph);
    }

    private static boolean isTogether(Glyph left, Glyph right) {
        return right.box().x() - left.box().right()
                < TOGETHER * Math.max(left.fontSize(), right.fontSize());
    }

    private static boolean isLetter(Glyph glyph) {
        return glyph.text().codePoints().noneMatch(c -> Character.isDigit(c) || c == '.');
    }

    /** Whether a line between rows, or the frame, goes through the middle of a character. */
    private static boolean isCutAcross(Glyph glyph, List<Double> rows, Box box) {
        Box its = glyph.box();
        double rim = 2 * BESIDE * its.height();
        return its.centerX() > box.x()
                && its.centerX() < box.right()
                && stops(box.y(), rows, box.bottom()).stream()
                        .anyMatch(y -> its.y() + rim < y && its.bottom() - rim > y);
    }

    private static Trace cut(Glyph glyph) {
        return new Trace(Sight.CUT, glyph.box());
    }
}
