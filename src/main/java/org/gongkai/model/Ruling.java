package org.gongkai.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    /** Points within which a line that a person draws is meant to be a printed one. */
    private static final double NEAR = 3;

    /** Part of a line that a person has drawn along which a printed one is what was meant. */
    private static final double MOSTLY = 0.5;

    /** Refuses a line that ends before it starts. */
    public Ruling {
        if (!(end >= start)) {
            throw new IllegalArgumentException("ruling from " + start + " to " + end);
        }
    }

    /** What of it lies in an area, its edges included. */
    public Optional<Ruling> within(Box area) {
        double from = Math.max(start, horizontal ? area.x() : area.y());
        double to = Math.min(end, horizontal ? area.right() : area.bottom());
        return crosses(area) && to > from ? Optional.of(piece(from, to)) : Optional.empty();
    }

    /** What of it lies outside of an area: at most two pieces. */
    public List<Ruling> without(Box area) {
        if (within(area).isEmpty()) {
            return List.of(this);
        }
        double from = horizontal ? area.x() : area.y();
        double to = horizontal ? area.right() : area.bottom();
        List<Ruling> pieces = new ArrayList<>();
        if (start < from) {
            pieces.add(piece(start, from));
        }
        if (end > to) {
            pieces.add(piece(to, end));
        }
        return pieces;
    }

    /**
     * What is printed where a person has drawn this line; the line itself where nothing is.
     *
     * @param printed lines of the same direction
     */
    public List<Ruling> traced(List<Ruling> printed) {
        List<Ruling> along =
                printed.stream().filter(it -> Math.abs(it.position - position) < NEAR).toList();
        double length = along.stream().mapToDouble(Ruling::length).sum();
        return length > MOSTLY * length() ? along : List.of(this);
    }

    /** The part of it between two places. */
    public Ruling piece(double from, double to) {
        return new Ruling(horizontal, position, from, to, thickness);
    }

    private boolean crosses(Box area) {
        double near = horizontal ? area.y() : area.x();
        double far = horizontal ? area.bottom() : area.right();
        return position >= near && position <= far;
    }

    /** Length in points. */
    public double length() {
        return end - start;
    }
}
