package org.gongkai.reading.source.pdf;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.gongkai.model.Glyph;
import org.gongkai.model.Ruling;

/**
 * Digits as large as the figure that they touch, on a higher or lower line: marks of notes, by
 * writers who raise text without making it smaller. Of the two the shorter is the mark, of equal
 * ones that on the right.
 */
final class MovedDigits {

    /** How far its line is from that of the figure, in parts of the size. */
    private static final double SHIFT = 0.25;

    /** Digits whose lines are no further apart stand on one line. */
    private static final double LEVEL = 0.08;

    /** Sizes that differ by less than this part are alike. */
    private static final double ALIKE = 0.15;

    /** How far apart digits are that touch, and how far they may lie upon each other, in sizes. */
    private static final double APART = 0.15;

    private static final double UPON = -0.3;

    /** Digits of a figure that are counted. */
    private static final int LONGEST = 20;

    private final GlyphMap map;
    private final List<Ruling> upright;

    MovedDigits(GlyphMap map, List<Ruling> rulings) {
        this.map = map;
        this.upright = rulings.stream().filter(line -> !line.horizontal()).toList();
    }

    /** Those among the glyphs of a page. */
    Set<Glyph> of(List<Glyph> glyphs) {
        Set<Glyph> marks = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Glyph left : glyphs) {
            if (left.direction() == 0 && SeenGlyphs.isFigure(left)) {
                map.anyAt(
                        left.box().right(),
                        left.box().y(),
                        left.fontSize(),
                        right -> {
                            if (isMoved(left, right)) {
                                Set<Glyph> before = run(left);
                                Set<Glyph> behind = run(right);
                                marks.addAll(before.size() < behind.size() ? before : behind);
                            }
                            return false;
                        });
            }
        }
        return marks;
    }

    private boolean isMoved(Glyph left, Glyph right) {
        double shift = Math.abs(base(left) - base(right));
        return shift >= SHIFT * left.fontSize()
                && touch(left, right)
                && left.box().y() < right.box().bottom()
                && right.box().y() < left.box().bottom()
                && !parted(left, right);
    }

    private static boolean touch(Glyph left, Glyph right) {
        double gap = right.box().x() - left.box().right();
        return right.direction() == 0
                && SeenGlyphs.isFigure(right)
                && Math.abs(left.fontSize() - right.fontSize()) < ALIKE * left.fontSize()
                && gap <= APART * left.fontSize()
                && gap >= UPON * left.fontSize();
    }

    /** Whether a line of a table stands between them. */
    private boolean parted(Glyph left, Glyph right) {
        double from = left.box().centerX();
        double to = right.box().centerX();
        double top = Math.max(left.box().y(), right.box().y());
        double bottom = Math.min(left.box().bottom(), right.box().bottom());
        return upright.stream()
                .anyMatch(
                        line ->
                                line.position() > from
                                        && line.position() < to
                                        && line.start() < bottom
                                        && line.end() > top);
    }

    /** The digits of the figure that a digit is one of. */
    private Set<Glyph> run(Glyph start) {
        Set<Glyph> run = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Glyph> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty() && run.size() < LONGEST) {
            Glyph glyph = open.pop();
            if (run.add(glyph)) {
                map.anyAround(
                        glyph.box(),
                        glyph.fontSize(),
                        other -> {
                            boolean level =
                                    Math.abs(base(glyph) - base(other)) < LEVEL * glyph.fontSize();
                            if (level && (touch(glyph, other) || touch(other, glyph))) {
                                open.push(other);
                            }
                            return false;
                        });
            }
        }
        return run;
    }

    private static double base(Glyph glyph) {
        return glyph.box().bottom() - TextPainter.BELOW * glyph.fontSize();
    }
}
