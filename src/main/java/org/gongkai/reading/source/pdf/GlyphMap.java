package org.gongkai.reading.source.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.model.Box;
import org.gongkai.model.Glyph;

/** Glyphs by their place on a page. */
final class GlyphMap {

    /** Points of a square of the map: few glyphs a square, few squares a glyph. */
    private static final double SQUARE = 8;

    /** Squares to each side that are searched at most; figures are not larger. */
    private static final int MOST = 12;

    /** Larger than any row, and odd in its lower bits, so that few keys have the same hash. */
    private static final long SPREAD = 0x9E3779B1L;

    private final Map<Long, List<Glyph>> squares = new HashMap<>();

    void add(Glyph glyph) {
        long key = key(square(glyph.box().x()), square(glyph.box().y()));
        squares.computeIfAbsent(key, each -> new ArrayList<>(1)).add(glyph);
    }

    @SuppressWarnings("ReferenceEquality") // Two glyphs may say the same in the same place.
    void remove(Glyph glyph) {
        long key = key(square(glyph.box().x()), square(glyph.box().y()));
        squares.getOrDefault(key, List.of()).removeIf(each -> each == glyph);
    }

    /** The glyphs whose upper left corner is in or close to a rectangle. */
    List<Glyph> near(double left, double top, double right, double bottom) {
        List<Glyph> found = new ArrayList<>();
        long firstColumn = square(left);
        long firstRow = square(top);
        long lastColumn = Math.min(square(right), firstColumn + MOST);
        long lastRow = Math.min(square(bottom), firstRow + MOST);
        for (long column = firstColumn; column <= lastColumn; column++) {
            for (long row = firstRow; row <= lastRow; row++) {
                List<Glyph> here = squares.get(key(column, row));
                if (here != null) {
                    // Not addAll, which copies the list first.
                    here.forEach(found::add);
                }
            }
        }
        return found;
    }

    /** The glyphs that begin close enough to a box to lie upon it or beside it. */
    List<Glyph> around(Box box, double margin) {
        return near(
                box.x() - margin, box.y() - margin, box.right() + margin, box.bottom() + margin);
    }

    private static long square(double coordinate) {
        return (long) Math.floor(coordinate / SQUARE);
    }

    private static long key(long column, long row) {
        return column * SPREAD + row;
    }
}
