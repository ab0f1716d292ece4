package org.gongkai.recognition.table;

import static org.gongkai.model.Thresholds.STANDARD;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.gongkai.model.GridCell;

/**
 * The vertical edges of a grid, in points from the left of the page. Two parts of one table may
 * show different edges, because a part without divided rows lacks the inner ones; the union of both
 * gives columns in which cells of either part can be placed.
 */
final class GridColumns {

    private final double[] edges;

    private GridColumns(double[] edges) {
        this.edges = edges;
    }

    /** The edges of a grid, or nothing where some column is bounded by no cell. */
    static Optional<GridColumns> of(List<GridCell> cells, int columns) {
        double[] edges = new double[columns + 1];
        Arrays.fill(edges, Double.NaN);
        for (GridCell cell : cells) {
            if (!cell.place().paged()) {
                return Optional.empty();
            }
            edges[cell.column()] = cell.place().read().x();
            edges[cell.endColumn()] = cell.place().read().right();
        }
        for (int i = 0; i < edges.length; i++) {
            if (Double.isNaN(edges[i]) || (i > 0 && edges[i] <= edges[i - 1])) {
                return Optional.empty();
            }
        }
        return Optional.of(new GridColumns(edges));
    }

    /** The edges of both, or nothing where columns of one would fall together in the other. */
    Optional<GridColumns> union(GridColumns other) {
        TreeSet<Double> all = new TreeSet<>();
        for (double edge : edges) {
            all.add(edge);
        }
        for (double edge : other.edges) {
            if (Arrays.stream(edges).noneMatch(mine -> Math.abs(mine - edge) <= STANDARD.edge())) {
                all.add(edge);
            }
        }
        GridColumns union =
                new GridColumns(all.stream().mapToDouble(Double::doubleValue).toArray());
        return union.keepsApart(other) ? Optional.of(union) : Optional.empty();
    }

    private boolean keepsApart(GridColumns other) {
        for (int i = 1; i < other.edges.length; i++) {
            if (nearest(other.edges[i]) <= nearest(other.edges[i - 1])) {
                return false;
            }
        }
        return true;
    }

    int columns() {
        return edges.length - 1;
    }

    /** The cells of a grid with the edges {@code from}, in the columns of these edges. */
    List<GridCell> place(List<GridCell> cells, GridColumns from) {
        List<GridCell> placed = new ArrayList<>();
        for (GridCell cell : cells) {
            int start = nearest(from.edges[cell.column()]);
            int end = nearest(from.edges[cell.endColumn()]);
            placed.add(cell.at(cell.row(), start, cell.rowSpan(), end - start));
        }
        return placed;
    }

    private int nearest(double edge) {
        int best = 0;
        for (int i = 1; i < edges.length; i++) {
            if (Math.abs(edges[i] - edge) < Math.abs(edges[best] - edge)) {
                best = i;
            }
        }
        return best;
    }
}
