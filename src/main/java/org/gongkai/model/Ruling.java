package org.gongkai.model;

/**
 * A straight horizontal or vertical line of a page, in points from the page's top-left corner.
 *
 * @param horizontal whether it runs from left to right, else from top to bottom
 * @param position y of a horizontal, x of a vertical line (its middle)
 * @param start left or top end
 * @param end right or bottom end, not before {@code start}
 * @param thickness width of the stroke, 0 or more
 */
public record Ruling(
        boolean horizontal, double position, double start, double end, double thickness) {

    /** Refuses a line that ends before it starts. */
    public Ruling {
        if (!(end >= start)) {
            throw new IllegalArgumentException("ruling from " + start + " to " + end);
        }
    }

    /** Length in points. */
    public double length() {
        return end - start;
    }
}
