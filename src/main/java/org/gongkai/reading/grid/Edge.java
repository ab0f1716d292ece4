package org.gongkai.reading.grid;

/**
 * A horizontal or vertical line put together from rulings.
 *
 * @param position y of a horizontal, x of a vertical line
 * @param start left or top end
 * @param end right or bottom end
 */
record Edge(double position, double start, double end) {

    double length() {
        return end - start;
    }

    boolean reaches(double place, double tolerance) {
        return start - tolerance <= place && place <= end + tolerance;
    }
}
