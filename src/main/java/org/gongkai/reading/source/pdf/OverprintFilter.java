package org.gongkai.reading.source.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.model.Glyph;

/**
 * Drops glyphs printed again almost on the same place, which is how some writers make bold type.
 */
final class OverprintFilter {

    /** Parts of the width by which the copy may be shifted: {@code 11} is never that close. */
    private static final double SHIFT = 0.25;

    /** Points by which it may be shifted at most. */
    private static final double MOST = 1.5;

    /** Points of a square of the map: few glyphs a square, few squares a glyph. */
    private static final double SQUARE = 8;

    private final Map<Long, List<Glyph>> squares = new HashMap<>();

    boolean isNew(Glyph glyph) {
        double x = glyph.box().x();
        double y = glyph.box().y();
        for (long column = square(x - MOST); column <= square(x + MOST); column++) {
            for (long row = square(y - MOST); row <= square(y + MOST); row++) {
                if (holds(squares.getOrDefault(key(column, row), List.of()), glyph)) {
                    return false;
                }
            }
        }
        long key = key(square(x), square(y));
        squares.computeIfAbsent(key, each -> new ArrayList<>(1)).add(glyph);
        return true;
    }

    private static long square(double coordinate) {
        return (long) Math.floor(coordinate / SQUARE);
    }

    private static boolean holds(List<Glyph> square, Glyph glyph) {
        for (Glyph other : square) {
            if (isCopy(other, glyph)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCopy(Glyph one, Glyph other) {
        double extent = Math.min(one.box().width(), one.box().height());
        double tolerance = Math.min(MOST, extent * SHIFT);
        return Math.abs(one.box().x() - other.box().x()) <= tolerance
                && Math.abs(one.box().y() - other.box().y()) <= tolerance
                && one.text().equals(other.text())
                && one.direction() == other.direction();
    }

    private static long key(long column, long row) {
        return (column << 32) ^ (row & 0xFFFFFFFFL);
    }
}
