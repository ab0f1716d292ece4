package org.gongkai.reading.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Lines that touch one another, directly or by way of others.
 *
 * @param horizontals by position
 * @param verticals by position
 */
record LineGroup(List<Edge> horizontals, List<Edge> verticals) {

    /** The groups with at least one line in each direction, from top to bottom. */
    static List<LineGroup> of(List<Edge> horizontals, List<Edge> verticals, double touch) {
        int count = horizontals.size();
        int[] parents = new int[count + verticals.size()];
        for (int i = 0; i < parents.length; i++) {
            parents[i] = i;
        }
        for (int h = 0; h < count; h++) {
            for (int v = 0; v < verticals.size(); v++) {
                if (touch(horizontals.get(h), verticals.get(v), touch)) {
                    parents[root(parents, h)] = root(parents, count + v);
                }
            }
        }
        return collect(horizontals, verticals, parents);
    }

    private static boolean touch(Edge horizontal, Edge vertical, double tolerance) {
        return horizontal.reaches(vertical.position(), tolerance)
                && vertical.reaches(horizontal.position(), tolerance);
    }

    private static int root(int[] parents, int node) {
        int root = node;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    private static List<LineGroup> collect(
            List<Edge> horizontals, List<Edge> verticals, int[] parents) {
        TreeMap<Integer, LineGroup> groups = new TreeMap<>();
        List<LineGroup> ordered = new ArrayList<>();
        for (int h = 0; h < horizontals.size(); h++) {
            group(groups, ordered, root(parents, h)).horizontals.add(horizontals.get(h));
        }
        for (int v = 0; v < verticals.size(); v++) {
            int node = root(parents, horizontals.size() + v);
            group(groups, ordered, node).verticals.add(verticals.get(v));
        }
        ordered.removeIf(group -> group.horizontals.isEmpty() || group.verticals.isEmpty());
        return ordered;
    }

    private static LineGroup group(
            TreeMap<Integer, LineGroup> groups, List<LineGroup> ordered, int root) {
        return groups.computeIfAbsent(
                root,
                key -> {
                    LineGroup group = new LineGroup(new ArrayList<>(), new ArrayList<>());
                    ordered.add(group);
                    return group;
                });
    }
}
