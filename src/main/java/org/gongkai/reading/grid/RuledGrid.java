package org.gongkai.reading.grid;

import java.util.Arrays;
import java.util.List;
import org.gongkai.model.Box;

/** The cells of a table drawn with lines, still without text. Immutable; in points. */
public final class RuledGrid {

    /** No cell. */
    public static final int NOWHERE = -1;

    private final double[] xs;
    private final double[] ys;
    private final List<Frame> frames;
    private final int[][] owners;

    RuledGrid(double[] xs, double[] ys, List<Frame> frames) {
        this.xs = xs.clone();
        this.ys = ys.clone();
        this.frames = List.copyOf(frames);
        this.owners = new int[ys.length - 1][xs.length - 1];
        for (int[] row : owners) {
            Arrays.fill(row, NOWHERE);
        }
        for (int i = 0; i < this.frames.size(); i++) {
            Frame frame = this.frames.get(i);
            for (int row = frame.row(); row < frame.endRow(); row++) {
                Arrays.fill(owners[row], frame.column(), frame.endColumn(), i);
            }
        }
    }

    /** Number of rows, at least 1. */
    public int rows() {
        return ys.length - 1;
    }

    /** Number of columns, at least 1. */
    public int columns() {
        return xs.length - 1;
    }

    /** The cells in reading order; merged ones once. */
    public List<Frame> frames() {
        return frames;
    }

    /** The whole table. */
    public Box box() {
        return Box.between(xs[0], ys[0], xs[xs.length - 1], ys[ys.length - 1]);
    }

    /** A cell of it, from the middle of its lines. */
    public Box box(Frame frame) {
        return Box.between(
                xs[frame.column()], ys[frame.row()], xs[frame.endColumn()], ys[frame.endRow()]);
    }

    /** Index of the cell that holds a point, or {@link #NOWHERE}. */
    public int frameAt(double x, double y) {
        int row = interval(ys, y);
        int column = interval(xs, x);
        return row < 0 || column < 0 ? NOWHERE : owners[row][column];
    }

    double[] xs() {
        return xs.clone();
    }

    double[] ys() {
        return ys.clone();
    }

    private static int interval(double[] stops, double value) {
        if (!(value >= stops[0] && value <= stops[stops.length - 1])) {
            return NOWHERE;
        }
        int at = Arrays.binarySearch(stops, value);
        int index = at >= 0 ? at : -at - 2;
        return Math.min(index, stops.length - 2);
    }
}
