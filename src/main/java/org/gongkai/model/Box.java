package org.gongkai.model;

/**
 * A rectangle on a page, in PDF points (1/72 inch) from the top-left corner of the page as it is
 * shown, that is after its rotation.
 *
 * @param x left edge
 * @param y top edge
 * @param width 0 or more
 * @param height 0 or more
 */
public record Box(double x, double y, double width, double height) {

    /** Refuses sizes below zero and anything that is not a finite number. */
    public Box {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("box position is not finite: " + x + ", " + y);
        }
        if (!(width >= 0 && height >= 0 && width < 1e7 && height < 1e7)) {
            throw new IllegalArgumentException("box size out of range: " + width + " × " + height);
        }
    }

    /** The box between two corners given in any order. */
    public static Box between(double x1, double y1, double x2, double y2) {
        return new Box(Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1));
    }

    /** A box as wide as this one is high, and as high as it is wide. */
    public Box lying(double left, double top) {
        return between(left, top, left + height, top + width);
    }

    /** Right edge. */
    public double right() {
        return x + width;
    }

    /** Bottom edge. */
    public double bottom() {
        return y + height;
    }

    /** Horizontal centre. */
    public double centerX() {
        return x + width / 2;
    }

    /** Vertical centre. */
    public double centerY() {
        return y + height / 2;
    }

    /** Whether the point lies in this box or on its edge. */
    public boolean contains(double px, double py) {
        return px >= x && px <= right() && py >= y && py <= bottom();
    }

    /** The smallest box around both. */
    public Box union(Box other) {
        return between(
                Math.min(x, other.x),
                Math.min(y, other.y),
                Math.max(right(), other.right()),
                Math.max(bottom(), other.bottom()));
    }

    // Asked very often: what tells most apart comes first, and no method handles are in the way.
    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Box box
                        && Double.compare(y, box.y) == 0
                        && Double.compare(x, box.x) == 0
                        && Double.compare(width, box.width) == 0
                        && Double.compare(height, box.height) == 0);
    }

    @Override
    public int hashCode() {
        int places = 31 * Double.hashCode(x) + Double.hashCode(y);
        return 31 * (31 * places + Double.hashCode(width)) + Double.hashCode(height);
    }
}
