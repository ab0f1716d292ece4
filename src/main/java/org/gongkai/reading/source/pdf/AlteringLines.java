package org.gongkai.reading.source.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.gongkai.model.Box;
import org.gongkai.model.Glyph;
import org.gongkai.model.Ruling;
import org.gongkai.model.Sight;
import org.gongkai.model.Trace;

/**
 * Short lines on or beside a digit, as high as it is: a stroke that makes 6 of 5, a point, a sign
 * or a 1 that is drawn. Lines below digits underline them, and pieces of a longer line are of that.
 */
final class AlteringLines {

    /** Where digits have their ink, in parts of their boxes from the top. */
    private static final double TOP = 0.05;

    private static final double BASE = 0.87;

    private static final double BOTTOM = 0.95;

    /** Font sizes that such a line is long, and how far from the digit it may be. */
    private static final double LONGEST = 0.8;

    private static final double BEFORE = 0.6;

    private static final double BEHIND = 0.3;

    /** Points between pieces of one line, along it and across. */
    private static final double APART = 4;

    private static final double ASIDE = 0.6;

    /** Points from which a line is no stroke of a letter. */
    private static final double LONG = 30;

    /** Times that a dot is longer than thick. */
    private static final double DOT = 1.6;

    /** Pieces of lines at one place that are looked at. */
    private static final int MOST = 200;

    private final GlyphMap map;
    private final TreeMap<Double, List<Ruling>> level = new TreeMap<>();
    private final TreeMap<Double, List<Ruling>> upright = new TreeMap<>();
    private final List<Trace> traces = new ArrayList<>();

    AlteringLines(GlyphMap map, List<Ruling> rulings) {
        this.map = map;
        for (Ruling line : rulings) {
            (line.horizontal() ? level : upright)
                    .computeIfAbsent(line.position(), at -> new ArrayList<>())
                    .add(line);
        }
        for (Ruling line : rulings) {
            if (line.length() < LONG && touches(line) && !isPiece(line)) {
                traces.add(new Trace(Sight.DRAWN, box(line)));
            }
        }
    }

    List<Trace> traces() {
        return traces;
    }

    private static Box box(Ruling line) {
        double half = line.thickness() / 2;
        double from = line.position() - half;
        double to = line.position() + half;
        return line.horizontal()
                ? Box.between(line.start(), from, line.end(), to)
                : Box.between(from, line.start(), to, line.end());
    }

    private boolean touches(Ruling line) {
        return map.anyAround(box(line), LONG, glyph -> touches(line, glyph));
    }

    private static boolean touches(Ruling line, Glyph glyph) {
        Box box = glyph.box();
        double size = glyph.fontSize();
        if (glyph.direction() != 0
                || !SeenGlyphs.isFigure(glyph)
                || line.length() > LONGEST * (line.horizontal() ? size : box.height() / BASE)) {
            return false;
        }
        Box mark = box(line);
        double lowest = box.y() + (line.horizontal() ? BASE : BOTTOM) * box.height();
        return mark.right() > box.x() - BEFORE * size
                && mark.x() < box.right() + BEHIND * size
                && mark.y() >= box.y() + TOP * box.height()
                && mark.bottom() <= lowest;
    }

    /** Whether it belongs to a longer line; a dot may belong to a level and to an upright one. */
    private boolean isPiece(Ruling line) {
        boolean dot = line.length() <= DOT * line.thickness();
        return goesOn(line) || (dot && goesOn(turned(line)));
    }

    private static Ruling turned(Ruling dot) {
        double half = dot.thickness() / 2;
        return new Ruling(
                !dot.horizontal(),
                (dot.start() + dot.end()) / 2,
                dot.position() - half,
                dot.position() + half,
                dot.length());
    }

    /** Whether another line goes on where it ends. */
    private boolean goesOn(Ruling line) {
        int looked = 0;
        TreeMap<Double, List<Ruling>> lines = line.horizontal() ? level : upright;
        double from = line.position() - ASIDE;
        for (List<Ruling> beside : lines.subMap(from, line.position() + ASIDE).values()) {
            for (Ruling other : beside) {
                boolean reaches =
                        other.start() <= line.end() + APART && other.end() >= line.start() - APART;
                boolean beyond =
                        other.start() < line.start() - ASIDE || other.end() > line.end() + ASIDE;
                if (looked++ == MOST || (reaches && beyond)) {
                    return true;
                }
            }
        }
        return false;
    }
}
