package org.gongkai.reading.source.scan;

/**
 * A part of a picture, in pixels from its top-left corner.
 *
 * @param x left edge
 * @param y top edge
 * @param width at least 1
 * @param height at least 1
 */
record PixelRect(int x, int y, int width, int height) {

    int right() {
        return x + width;
    }

    int bottom() {
        return y + height;
    }

    double centerX() {
        return x + width / 2.0;
    }

    double centerY() {
        return y + height / 2.0;
    }

    boolean contains(PixelRect other) {
        return other.x >= x
                && other.y >= y
                && other.right() <= right()
                && other.bottom() <= bottom();
    }

    /** Whether some of it is above or below some of the other, however far. */
    boolean isOver(PixelRect other) {
        return x < other.right() && right() > other.x;
    }

    /** Whether some of it is left or right of some of the other, however far. */
    boolean isBeside(PixelRect other) {
        return y < other.bottom() && bottom() > other.y;
    }

    PixelRect union(PixelRect other) {
        int left = Math.min(x, other.x);
        int top = Math.min(y, other.y);
        return new PixelRect(
                left,
                top,
                Math.max(right(), other.right()) - left,
                Math.max(bottom(), other.bottom()) - top);
    }

    /** The same in a picture of which this one's picture is a part. */
    PixelRect moved(PixelRect part) {
        return new PixelRect(x + part.x, y + part.y, width, height);
    }

    /** Widened on all sides, but not beyond a picture of a size. */
    PixelRect grown(int margin, int mostWidth, int mostHeight) {
        int left = Math.max(0, x - margin);
        int top = Math.max(0, y - margin);
        return new PixelRect(
                left,
                top,
                Math.max(1, Math.min(mostWidth, right() + margin) - left),
                Math.max(1, Math.min(mostHeight, bottom() + margin) - top));
    }
}
