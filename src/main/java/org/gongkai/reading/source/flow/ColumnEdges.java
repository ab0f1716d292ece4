package org.gongkai.reading.source.flow;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The columns of a table whose rows give only the edges of their cells. Every edge that some cell
 * has is a column edge; edges that nearly meet and that no single row tells apart are one.
 */
final class ColumnEdges {

    /**
     * Edges this near are one: 1/20 inch in twips; rounding and half-drawn borders make as much.
     */
    private static final int SLACK = 72;

    /**
     * Edges further apart are still one within this part of the narrowest cell beside them: columns
     * drawn by hand miss one another by as much, real columns are wider.
     */
    private static final int PART_OF_CELL = 3;

    /** With more different edges than this only equal ones are one: no real table comes near. */
    private static final int MOST_EDGES = 500;

    private final TreeMap<Integer, Integer> indexByEdge = new TreeMap<>();

    private ColumnEdges() {}

    /** Finds the columns of rows whose cells lie side by side and are at least 1 wide. */
    static ColumnEdges of(List<List<DraftCell>> rows) {
        List<Cluster> clusters = clusters(rows);
        while (clusters.size() <= MOST_EDGES && mergeNearest(clusters)) {
            // Each round joins one pair.
        }
        ColumnEdges edges = new ColumnEdges();
        for (int i = 0; i < clusters.size(); i++) {
            for (int edge : clusters.get(i).edges) {
                edges.indexByEdge.put(edge, i);
            }
        }
        return edges;
    }

    /** Index of the column that begins at an edge of the rows given. */
    int index(int edge) {
        return Objects.requireNonNull(indexByEdge.get(edge));
    }

    /** Number of columns. */
    int columns() {
        return indexByEdge.isEmpty() ? 0 : indexByEdge.lastEntry().getValue();
    }

    private static List<Cluster> clusters(List<List<DraftCell>> rows) {
        Map<Integer, Cluster> byEdge = new TreeMap<>();
        for (int r = 0; r < rows.size(); r++) {
            for (DraftCell cell : rows.get(r)) {
                byEdge.computeIfAbsent(cell.left(), Cluster::new).touch(r, cell);
                byEdge.computeIfAbsent(cell.right(), Cluster::new).touch(r, cell);
            }
        }
        return new ArrayList<>(byEdge.values());
    }

    private static boolean mergeNearest(List<Cluster> clusters) {
        int best = -1;
        for (int i = 0; i + 1 < clusters.size(); i++) {
            boolean nearer = best < 0 || gap(clusters, i) < gap(clusters, best);
            if (nearer && clusters.get(i).mayJoin(clusters.get(i + 1))) {
                best = i;
            }
        }
        if (best >= 0) {
            clusters.get(best).join(clusters.remove(best + 1));
        }
        return best >= 0;
    }

    private static int gap(List<Cluster> clusters, int i) {
        return clusters.get(i).gap(clusters.get(i + 1));
    }

    /** Edges taken for one. */
    private static final class Cluster {

        private final List<Integer> edges = new ArrayList<>();
        private final BitSet rows = new BitSet();
        private int narrowest = Integer.MAX_VALUE;

        Cluster(int edge) {
            edges.add(edge);
        }

        void touch(int row, DraftCell cell) {
            rows.set(row);
            narrowest = Math.min(narrowest, cell.right() - cell.left());
        }

        int gap(Cluster right) {
            return right.edges.get(right.edges.size() - 1) - edges.get(0);
        }

        boolean mayJoin(Cluster right) {
            int reach = Math.min(narrowest, right.narrowest) / PART_OF_CELL;
            return gap(right) <= Math.max(SLACK, reach) && !rows.intersects(right.rows);
        }

        void join(Cluster right) {
            edges.addAll(right.edges);
            rows.or(right.rows);
            narrowest = Math.min(narrowest, right.narrowest);
        }
    }
}
