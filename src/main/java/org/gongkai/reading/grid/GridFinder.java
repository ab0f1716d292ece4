package org.gongkai.reading.grid;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.gongkai.model.Ruling;

/**
 * Finds the tables that are drawn with lines: rulings → lines → groups of lines → lattices → grids.
 *
 * <pre>{@code
 * List<RuledGrid> tables = GridFinder.grids(page.rulings());
 * }</pre>
 *
 * Never fails, whatever the geometry. Has no state.
 */
public final class GridFinder {

    private GridFinder() {}

    /** The tables drawn with these rulings, from top to bottom. */
    public static List<RuledGrid> grids(List<Ruling> rulings) {
        GridSettings settings = GridSettings.DEFAULT;
        return grids(
                RulingMerger.lines(rulings, true, settings),
                RulingMerger.lines(rulings, false, settings),
                settings);
    }

    /** The same of rulings that {@link #lines} has put together. */
    public static List<RuledGrid> grids(List<Ruling> level, List<Ruling> upright) {
        return grids(edges(level), edges(upright), GridSettings.DEFAULT);
    }

    private static List<Edge> edges(List<Ruling> lines) {
        return lines.stream().map(r -> new Edge(r.position(), r.start(), r.end())).toList();
    }

    private static List<RuledGrid> grids(
            List<Edge> horizontals, List<Edge> verticals, GridSettings settings) {
        List<RuledGrid> grids = new ArrayList<>();
        for (LineGroup group : LineGroup.of(horizontals, verticals, settings.touch())) {
            Lattice lattice = Lattice.of(group, settings);
            List<Frame> frames = frames(lattice, settings);
            if (frames.size() > 1) {
                grids.add(new RuledGrid(lattice.xs(), lattice.ys(), frames));
            }
        }
        return grids;
    }

    /** The lines of one direction, each put together from its pieces, by position. */
    public static List<Ruling> lines(List<Ruling> rulings, boolean horizontal) {
        return RulingMerger.lines(rulings, horizontal, GridSettings.DEFAULT).stream()
                .map(e -> new Ruling(horizontal, e.position(), e.start(), e.end(), 0))
                .toList();
    }

    private static List<Frame> frames(Lattice lattice, GridSettings settings) {
        boolean drawing = (long) lattice.rows() * lattice.columns() > settings.mostPlaces();
        return drawing ? List.of() : FrameFinder.frames(lattice);
    }

    /** Finds the cells of a lattice: places that no drawn side separates are one cell. */
    private static final class FrameFinder {

        private static final int FREE = -1;

        private final Lattice lattice;
        private final int[][] areas;

        private FrameFinder(Lattice lattice) {
            this.lattice = lattice;
            this.areas = new int[lattice.rows()][lattice.columns()];
            for (int[] row : areas) {
                Arrays.fill(row, FREE);
            }
        }

        /** The cells, in reading order; no two share a place. */
        static List<Frame> frames(Lattice lattice) {
            FrameFinder finder = new FrameFinder(lattice);
            List<Frame> frames = new ArrayList<>();
            int area = 0;
            for (int row = 0; row < lattice.rows(); row++) {
                for (int column = 0; column < lattice.columns(); column++) {
                    if (finder.areas[row][column] == FREE) {
                        finder.addFrames(finder.flood(row, column, area++), frames);
                    }
                }
            }
            return frames;
        }

        /** Marks the places that belong together; gives the frame around them. */
        private Frame flood(int startRow, int startColumn, int area) {
            Deque<int[]> open = new ArrayDeque<>();
            int[] bounds = {startRow, startColumn, startRow + 1, startColumn + 1};
            visit(startRow, startColumn, area, open);
            while (!open.isEmpty()) {
                int[] place = open.pop();
                int row = place[0];
                int column = place[1];
                bounds[0] = Math.min(bounds[0], row);
                bounds[1] = Math.min(bounds[1], column);
                bounds[2] = Math.max(bounds[2], row + 1);
                bounds[3] = Math.max(bounds[3], column + 1);
                if (row > 0 && !lattice.above(row, column)) {
                    visit(row - 1, column, area, open);
                }
                if (row + 1 < lattice.rows() && !lattice.above(row + 1, column)) {
                    visit(row + 1, column, area, open);
                }
                if (column > 0 && !lattice.leftOf(row, column)) {
                    visit(row, column - 1, area, open);
                }
                if (column + 1 < lattice.columns() && !lattice.leftOf(row, column + 1)) {
                    visit(row, column + 1, area, open);
                }
            }
            return new Frame(bounds[0], bounds[1], bounds[2], bounds[3]);
        }

        private void visit(int row, int column, int area, Deque<int[]> open) {
            if (areas[row][column] == FREE) {
                areas[row][column] = area;
                open.push(new int[] {row, column});
            }
        }

        /** A ragged area, left by a line that is drawn in part, is cut into rows that are alike. */
        private void addFrames(Frame around, List<Frame> frames) {
            boolean whole = isWhole(around);
            if (isOpen(around) && !(whole && isEnclosed(around))) {
                return;
            }
            if (whole) {
                frames.add(around);
                return;
            }
            int area = areaOf(around);
            List<Frame> runs = new ArrayList<>();
            for (int row = around.row(); row < around.endRow(); row++) {
                int column = around.column();
                while (column < around.endColumn()) {
                    int end = column;
                    while (end < around.endColumn() && areas[row][end] == area) {
                        end++;
                    }
                    if (end > column) {
                        stack(runs, new Frame(row, column, row + 1, end));
                    }
                    column = Math.max(end, column + 1);
                }
            }
            frames.addAll(runs);
        }

        /** Adds a run of one row, to the run above it when that is as wide. */
        private static void stack(List<Frame> runs, Frame run) {
            for (int i = runs.size() - 1; i >= 0; i--) {
                Frame above = runs.get(i);
                if (above.endRow() == run.row()
                        && above.column() == run.column()
                        && above.endColumn() == run.endColumn()) {
                    runs.set(
                            i, new Frame(above.row(), run.column(), run.endRow(), run.endColumn()));
                    return;
                }
            }
            runs.add(run);
        }

        private boolean isWhole(Frame frame) {
            int area = areaOf(frame);
            for (int row = frame.row(); row < frame.endRow(); row++) {
                for (int column = frame.column(); column < frame.endColumn(); column++) {
                    if (areas[row][column] != area) {
                        return false;
                    }
                }
            }
            return true;
        }

        /**
         * The area that was flooded last: every other one in the frame is older or not yet marked.
         */
        private int areaOf(Frame frame) {
            int area = FREE;
            for (int row = frame.row(); row < frame.endRow(); row++) {
                for (int column = frame.column(); column < frame.endColumn(); column++) {
                    area = Math.max(area, areas[row][column]);
                }
            }
            return area;
        }

        /** Whether it lies at the rim of the lattice where the rim is not drawn. */
        private boolean isOpen(Frame frame) {
            int area = areaOf(frame);
            boolean open = false;
            for (int column = frame.column(); column < frame.endColumn(); column++) {
                int last = lattice.rows() - 1;
                open |= areas[0][column] == area && !lattice.above(0, column);
                open |= areas[last][column] == area && !lattice.above(last + 1, column);
            }
            for (int row = frame.row(); row < frame.endRow(); row++) {
                int last = lattice.columns() - 1;
                open |= areas[row][0] == area && !lattice.leftOf(row, 0);
                open |= areas[row][last] == area && !lattice.leftOf(row, last + 1);
            }
            return open;
        }

        /**
         * Whether two opposite sides are drawn: else it is the outside of a table that is no
         * rectangle.
         */
        private boolean isEnclosed(Frame frame) {
            int top = 0;
            int bottom = 0;
            for (int column = frame.column(); column < frame.endColumn(); column++) {
                top += lattice.above(frame.row(), column) ? 1 : 0;
                bottom += lattice.above(frame.endRow(), column) ? 1 : 0;
            }
            int left = 0;
            int right = 0;
            for (int row = frame.row(); row < frame.endRow(); row++) {
                left += lattice.leftOf(row, frame.column()) ? 1 : 0;
                right += lattice.leftOf(row, frame.endColumn()) ? 1 : 0;
            }
            return 2 * Math.min(top, bottom) >= frame.columnSpan()
                    || 2 * Math.min(left, right) >= frame.rowSpan();
        }
    }
}
