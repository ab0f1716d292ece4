package org.gongkai.reading.source.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The current path, in page coordinates. Curves are kept as their end points and marked. */
final class PathBuilder {

    private final List<Subpath> finished = new ArrayList<>();
    private double[] points = new double[16];
    private int size;
    private boolean curved;

    /** A piece of a path: points joined by lines or curves. */
    static final class Subpath {

        /** Points by which the sides of a rectangle may lean. */
        private static final double STRAIGHT = 0.1;

        private final double[] points;
        private final boolean closed;
        private final boolean curved;

        private Subpath(double[] points, boolean closed, boolean curved) {
            this.points = points;
            this.closed = closed;
            this.curved = curved;
        }

        /** Whether the last point is joined to the first. */
        boolean closed() {
            return closed;
        }

        /** Whether any of it is curved. */
        boolean curved() {
            return curved;
        }

        int count() {
            return points.length / 2;
        }

        double x(int index) {
            return points[2 * index];
        }

        double y(int index) {
            return points[2 * index + 1];
        }

        /** Whether it is a rectangle along the sides of the page. */
        boolean isRectangle() {
            boolean joined = count() == 5 && x(0) == x(4) && y(0) == y(4);
            return !curved && (count() == 4 || joined) && (turns(0) || turns(1));
        }

        /** Whether its sides run up or down and level by turns. */
        private boolean turns(int upright) {
            for (int i = 0; i < 4; i++) {
                int next = (i + 1) % 4;
                double lean = i % 2 == upright ? x(i) - x(next) : y(i) - y(next);
                if (Math.abs(lean) > STRAIGHT) {
                    return false;
                }
            }
            return true;
        }

        /**
         * Whether it is a bar whose ends are cut at a slant, as browsers draw the sides of a box:
         * of four corners, each on one of its long sides.
         */
        boolean isMitred() {
            Extent around = extent();
            boolean upright = around.height() > around.width();
            boolean joined = count() == 5 && x(0) == x(4) && y(0) == y(4);
            boolean onSides = !curved && (count() == 4 || joined);
            for (int i = 0; i < 4 && onSides; i++) {
                double at = upright ? x(i) : y(i);
                double one = upright ? around.left() : around.top();
                double other = upright ? around.right() : around.bottom();
                onSides = Math.min(Math.abs(at - one), Math.abs(at - other)) <= STRAIGHT;
            }
            return onSides;
        }

        /** The rectangle around it. */
        Extent extent() {
            double left = x(0);
            double right = left;
            double top = y(0);
            double bottom = top;
            for (int i = 1; i < count(); i++) {
                left = Math.min(left, x(i));
                right = Math.max(right, x(i));
                top = Math.min(top, y(i));
                bottom = Math.max(bottom, y(i));
            }
            return new Extent(left, top, right, bottom);
        }
    }

    void moveTo(double x, double y) {
        finish(false);
        add(x, y);
    }

    void lineTo(double x, double y) {
        add(x, y);
    }

    void curveTo(double x, double y) {
        add(x, y);
        curved = true;
    }

    /** Closes the piece; the next one begins where it began. */
    void close() {
        if (size == 0) {
            return;
        }
        double x = points[0];
        double y = points[1];
        finish(true);
        add(x, y);
    }

    boolean isEmpty() {
        return size == 0 && finished.isEmpty();
    }

    /** The pieces so far, which are then forgotten. A point alone is no piece. */
    List<Subpath> take() {
        finish(false);
        List<Subpath> taken = List.copyOf(finished);
        finished.clear();
        return taken;
    }

    private void finish(boolean closed) {
        if (size > 2) {
            finished.add(new Subpath(Arrays.copyOf(points, size), closed, curved));
        }
        size = 0;
        curved = false;
    }

    private void add(double x, double y) {
        if (size + 2 > points.length) {
            points = Arrays.copyOf(points, points.length * 2);
        }
        points[size++] = x;
        points[size++] = y;
    }
}
