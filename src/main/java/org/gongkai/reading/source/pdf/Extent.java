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
record Extent(double left, double top, double right, double bottom) implements Area {

    static final Extent UNIT = new Extent(0, 0, 1, 1);

    @Override
    public Extent extent() {
        return this;
    }

    @Override
    public boolean contains(double x, double y) {
        return left <= x && x <= right && top <= y && y <= bottom;
    }

    /** The middle of it, by parts of its width and height that are taken off each side. */
    Extent middle(double share) {
        double x = share * width();
        double y = share * height();
        return new Extent(left + x, top + y, right - x, bottom - y);
    }

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

    double centerX() {
        return (left + right) / 2;
    }

    double centerY() {
        return (top + bottom) / 2;
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
