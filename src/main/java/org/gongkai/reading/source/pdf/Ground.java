package org.gongkai.reading.source.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * What was painted on a page, in its order: the ground on which print shows, and what covers print
 * that came before.
 */
final class Ground {

    /** Height in points of the strips by which paints are looked up. */
    private static final double STRIP = 24;

    private static final int MOST_STRIPS = 200;

    /** Paints of a strip that are remembered, the last ones; a coloured table has some 100. */
    private static final int MOST = 2_000;

    /** Where a glyph is looked at, in parts of its width and height. */
    private static final double[] POINTS = {0.25, 0.5, 0.75};

    private final List<List<Paint>> strips = new ArrayList<>();

    /**
     * Something that hides what is below it.
     *
     * @param order when it was painted
     * @param area where
     * @param ink its colour; of pictures and patterns one that differs from all others
     * @param opacity what part of the light of what is below it hides; not a number where that is
     *     not known
     */
    private record Paint(int order, Area area, Ink ink, double opacity) {
        boolean isWhole() {
            return opacity >= WHOLE;
        }
    }

    /** Opacity from which nothing below is seen. */
    private static final double WHOLE = 0.9;

    /** Opacity below which paint only tints. */
    private static final double VEILING = 0.3;

    /** How much of a place was painted over. */
    enum Cover {
        NONE,
        /** Perhaps: a mask decides that was not looked at. */
        UNKNOWN,
        PART,
        WHOLE
    }

    /** Something painted, with its opacity from 0 to 1, not a number where that is not known. */
    void add(int order, Area area, Ink ink, double opacity) {
        Extent extent = area.extent();
        if (!(extent.width() > 0 && extent.height() > 0) || opacity < VEILING) {
            return;
        }
        for (int strip = strip(extent.top()); strip <= strip(extent.bottom()); strip++) {
            while (strips.size() <= strip) {
                strips.add(new ArrayList<>());
            }
            List<Paint> paints = strips.get(strip);
            if (paints.size() == MOST) {
                paints.subList(0, MOST / 2).clear();
            }
            paints.add(new Paint(order, area, ink, opacity));
        }
    }

    private static int strip(double y) {
        return (int) Math.max(0, Math.min(MOST_STRIPS - 1, y / STRIP));
    }

    private List<Paint> around(double y) {
        int strip = strip(y);
        return strip < strips.size() ? strips.get(strip) : List.of();
    }

    /** What was painted last all around a place. */
    Ink behind(Extent place) {
        List<Paint> paints = around((place.top() + place.bottom()) / 2);
        for (int i = paints.size() - 1; i >= 0; i--) {
            Area area = paints.get(i).area();
            if (paints.get(i).isWhole()
                    && area.extent().covers(place)
                    && coveredPoints(place, area) == all()) {
                return paints.get(i).ink();
            }
        }
        return Ink.WHITE;
    }

    /** How much of a place was painted over later. */
    Cover cover(Extent place, int order) {
        int count = 0;
        boolean known = true;
        for (int at = 0; at < all(); at++) {
            double left = left(x(place, at), y(place, at), order);
            known &= !Double.isNaN(left);
            count += left <= 1 - WHOLE ? 1 : 0;
        }
        if (count == 0) {
            return known ? Cover.NONE : Cover.UNKNOWN;
        }
        return count == all() ? Cover.WHOLE : Cover.PART;
    }

    /** What part of the light of a point came through all that was painted later. */
    private double left(double x, double y, int order) {
        List<Paint> paints = around(y);
        double left = 1;
        for (int i = paints.size() - 1; i >= 0 && paints.get(i).order() > order; i--) {
            Paint paint = paints.get(i);
            if (paint.area().contains(x, y)) {
                if (paint.isWhole()) {
                    return 0;
                }
                left *= 1 - paint.opacity();
            }
        }
        return left;
    }

    /** Whether what covers a place is itself seen there, and not of the colour around it. */
    boolean shows(Extent place) {
        double around = Math.max(place.width(), place.height());
        Extent wide =
                new Extent(
                        place.left() - around,
                        place.top() - around,
                        place.right() + around,
                        place.bottom() + around);
        return behind(place).showsOn(behind(wide));
    }

    private static int coveredPoints(Extent place, Area area) {
        if (area instanceof Extent) {
            return all();
        }
        int count = 0;
        for (int at = 0; at < all(); at++) {
            count += area.contains(x(place, at), y(place, at)) ? 1 : 0;
        }
        return count;
    }

    private static int all() {
        return POINTS.length * POINTS.length;
    }

    private static double x(Extent place, int at) {
        return place.left() + POINTS[at % POINTS.length] * place.width();
    }

    private static double y(Extent place, int at) {
        return place.top() + POINTS[at / POINTS.length] * place.height();
    }
}
