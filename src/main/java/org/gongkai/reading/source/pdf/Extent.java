package org.gongkai.reading.source.pdf;

/**
 * A rectangle by its edges; unlike {@link org.gongkai.model.Box} it may be empty ({@code right <
 * left}), as clips are.
 *
 * @param left smallest x
 * @param top smallest y
 * @param right largest x
 * @param bottom largest y
 */
record Extent(double left, double top, double right, double bottom) {

    static final Extent UNIT = new Extent(0, 0, 1, 1);

    Extent intersect(Extent other) {
        return new Extent(
                Math.max(left, other.left),
                Math.max(top, other.top),
                Math.min(right, other.right),
                Math.min(bottom, other.bottom));
    }

    Extent union(Extent other) {
        return new Extent(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    /** Whether the other one lies wholly inside. */
    boolean covers(Extent other) {
        return left <= other.left
                && top <= other.top
                && right >= other.right
                && bottom >= other.bottom;
    }

    /** Whether the two share no point. Coordinates that are no numbers share none. */
    boolean misses(Extent other) {
        return !(left <= other.right
                && right >= other.left
                && top <= other.bottom
                && bottom >= other.top);
    }
}
