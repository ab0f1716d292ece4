package org.gongkai.reading.layout;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.model.Box;
import org.gongkai.model.Ruling;

/** The sides of cells that are drawn as filled boxes, with or without white between them. */
final class GroundLines {

    /** White between the boxes of neighbouring cells, in points. */
    private static final double GAP = 4;

    /** Points by which they may lie over one another. */
    private static final double OVERLAP = 1;

    /** Part of the shorter side that neighbours share. */
    private static final double SIDE = 0.8;

    /** Boxes from which they are the cells of a table. */
    private static final int FEWEST = 6;

    /** Neighbours in each direction from which they are. */
    private static final int NEIGHBOURS = 2;

    /** Boxes that are looked at; drawings have more. */
    private static final int MOST = 1_500;

    /** Part of the table that they fill; shading of every other row fills less. */
    private static final double FILLED = 0.85;

    /** Part of the boxes from which the cells that lines draw are the better ones. */
    private static final double DRAWN = 0.6;

    private final List<Box> boxes;
    private final int[] parents;
    private final int[] beside;
    private final int[] below;

    private GroundLines(List<Box> boxes) {
        this.boxes = boxes;
        this.parents = new int[boxes.size()];
        this.beside = new int[boxes.size()];
        this.below = new int[boxes.size()];
    }

    /** The sides of those cells that no lines draw. */
    static List<Ruling> missing(List<Box> grounds, DrawnLines drawn) {
        if (grounds.size() < FEWEST || grounds.size() > MOST) {
            return List.of();
        }
        GroundLines lines = new GroundLines(grounds);
        lines.join();
        List<Ruling> sides = new ArrayList<>();
        for (int root = 0; root < grounds.size(); root++) {
            if (lines.parents[root] == root) {
                lines.table(root, drawn, sides);
            }
        }
        return sides;
    }

    private void join() {
        for (int i = 0; i < parents.length; i++) {
            parents[i] = i;
            for (int j = 0; j < i; j++) {
                boolean level = touch(boxes.get(i), boxes.get(j), true);
                boolean upright = touch(boxes.get(i), boxes.get(j), false);
                if (level || upright) {
                    parents[root(i)] = root(j);
                    beside[i] += level ? 1 : 0;
                    below[i] += upright ? 1 : 0;
                }
            }
        }
        for (int i = 0; i < parents.length; i++) {
            parents[i] = root(i);
        }
    }

    private int root(int box) {
        int root = box;
        while (parents[root] != root) {
            root = parents[root];
        }
        return root;
    }

    /** Whether one lies right behind the other, to the side or below. */
    private static boolean touch(Box a, Box b, boolean level) {
        double over =
                level
                        ? Math.min(a.bottom(), b.bottom()) - Math.max(a.y(), b.y())
                        : Math.min(a.right(), b.right()) - Math.max(a.x(), b.x());
        double shorter = level ? Math.min(a.height(), b.height()) : Math.min(a.width(), b.width());
        double white =
                level
                        ? Math.max(a.x(), b.x()) - Math.min(a.right(), b.right())
                        : Math.max(a.y(), b.y()) - Math.min(a.bottom(), b.bottom());
        return over >= SIDE * shorter && white >= -OVERLAP && white <= GAP;
    }

    private void table(int root, DrawnLines drawn, List<Ruling> sides) {
        List<Box> cells = new ArrayList<>();
        int level = 0;
        int upright = 0;
        for (int i = 0; i < parents.length; i++) {
            if (parents[i] == root) {
                cells.add(boxes.get(i));
                level += beside[i];
                upright += below[i];
            }
        }
        if (cells.size() < FEWEST || level < NEIGHBOURS || upright < NEIGHBOURS) {
            return;
        }
        Box around = cells.stream().reduce(Box::union).orElseThrow();
        double filled = cells.stream().mapToDouble(c -> c.width() * c.height()).sum();
        boolean whole = filled > FILLED * around.width() * around.height();
        if (whole && frames(drawn, around) < DRAWN * cells.size()) {
            for (Box cell : cells) {
                sides.add(new Ruling(true, cell.y(), cell.x(), cell.right(), 0));
                sides.add(new Ruling(true, cell.bottom(), cell.x(), cell.right(), 0));
                sides.add(new Ruling(false, cell.x(), cell.y(), cell.bottom(), 0));
                sides.add(new Ruling(false, cell.right(), cell.y(), cell.bottom(), 0));
            }
        }
    }

    /** Cells that lines draw in the same place. */
    private static long frames(DrawnLines drawn, Box around) {
        return drawn.grids().stream()
                .filter(g -> around.contains(g.box().centerX(), g.box().centerY()))
                .mapToLong(g -> g.frames().size())
                .sum();
    }
}
