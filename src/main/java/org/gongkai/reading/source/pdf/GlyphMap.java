package org.gongkai.reading.source.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.gongkai.model.Box;
import org.gongkai.model.Glyph;

/**
 * Glyphs by their place on a page. It is asked several times for each glyph of a document, hence
 * the plain arrays.
 */
final class GlyphMap {

    /** Points of a square of the map: few glyphs a square, few squares a glyph. */
    private static final double SQUARE = 8;

    /** Squares to each side that are searched at most; figures are not larger. */
    private static final int MOST = 12;

    /** Larger than any row, and odd in its lower bits, so that few keys have the same hash. */
    private static final long SPREAD = 0x9E3779B1L;

    private static final List<Glyph> NONE = List.of();

    /** The key of no square. */
    private static final long FREE = Long.MIN_VALUE;

    /** By the place of a square its key; places without one have the list {@link #NONE}. */
    private long[] keys = keys(256);

    private List<Glyph>[] squares = lists(keys.length);
    private int taken;

    private static long[] keys(int size) {
        long[] keys = new long[size];
        Arrays.fill(keys, FREE);
        return keys;
    }

    @SuppressWarnings("unchecked")
    private static List<Glyph>[] lists(int size) {
        List<Glyph>[] lists = (List<Glyph>[]) new List<?>[size];
        Arrays.fill(lists, NONE);
        return lists;
    }

    /** Where the square of a key is, or the free place that it would take. */
    private int place(long key) {
        int mask = keys.length - 1;
        int at = (int) (key ^ (key >>> 16)) & mask;
        while (keys[at] != key && keys[at] != FREE) {
            at = (at + 1) & mask;
        }
        return at;
    }

    void add(Glyph glyph) {
        long key = key(square(glyph.box().x()), square(glyph.box().y()));
        int at = place(key);
        if (keys[at] == FREE) {
            keys[at] = key;
            squares[at] = new ArrayList<>(2);
            taken++;
        }
        squares[at].add(glyph);
        if (taken > keys.length / 2) {
            grow();
        }
    }

    private void grow() {
        long[] oldKeys = keys;
        List<Glyph>[] oldSquares = squares;
        keys = keys(2 * oldKeys.length);
        squares = lists(keys.length);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != FREE) {
                int at = place(oldKeys[i]);
                keys[at] = oldKeys[i];
                squares[at] = oldSquares[i];
            }
        }
    }

    /** The same without some glyphs. */
    void remove(Predicate<Glyph> dropped) {
        List<Glyph> left = new ArrayList<>();
        for (List<Glyph> square : squares) {
            for (Glyph glyph : square) {
                if (!dropped.test(glyph)) {
                    left.add(glyph);
                }
            }
        }
        keys = keys(keys.length);
        squares = lists(keys.length);
        taken = 0;
        left.forEach(this::add);
    }

    /** The glyphs whose upper left corner is in or close to a rectangle. */
    private boolean any(
            double left, double top, double right, double bottom, Predicate<Glyph> wanted) {
        long firstColumn = square(left);
        long firstRow = square(top);
        long lastColumn = Math.min(square(right), firstColumn + MOST);
        long lastRow = Math.min(square(bottom), firstRow + MOST);
        for (long column = firstColumn; column <= lastColumn; column++) {
            for (long row = firstRow; row <= lastRow; row++) {
                List<Glyph> here = squares[place(key(column, row))];
                for (int i = 0; i < here.size(); i++) {
                    if (wanted.test(here.get(i))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /**
     * Whether any glyph that begins close to a point, or close to it by a margin, is such a one.
     */
    boolean anyAt(double x, double y, double margin, Predicate<Glyph> wanted) {
        return any(x - margin, y - margin, x + margin, y + margin, wanted);
    }

    /** Whether any glyph that begins close enough to a box to lie upon it or beside it is so. */
    boolean anyAround(Box box, double margin, Predicate<Glyph> wanted) {
        return any(
                box.x() - margin,
                box.y() - margin,
                box.right() + margin,
                box.bottom() + margin,
                wanted);
    }

    /**
     * The same of those that may lie upon it alone, which begin before it ends; of such as are no
     * larger than the margin.
     */
    boolean anyUpon(Box box, double margin, Predicate<Glyph> wanted) {
        return any(box.x() - margin, box.y() - margin, box.right(), box.bottom(), wanted);
    }

    private static long square(double coordinate) {
        return (long) Math.floor(coordinate / SQUARE);
    }

    private static long key(long column, long row) {
        // Far off any page two squares may have one key; their glyphs are told apart by their
        // boxes.
        return Math.max(column * SPREAD + row, FREE + 1);
    }
}
