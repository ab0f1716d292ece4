package org.gongkai.reading.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gongkai.model.Block;
import org.gongkai.model.Box;
import org.gongkai.model.Grid;
import org.gongkai.model.GridCell;
import org.gongkai.model.Method;
import org.gongkai.model.Page;
import org.gongkai.model.Sight;
import org.gongkai.model.Trace;

/** What a person sees otherwise than the text says where no lines make cells. */
final class TextSights {

    /** How much more a row counts than a column. */
    private static final double ROWS_FIRST = 10;

    private record Left(int page, Trace trace) {}

    private final List<Left> left = new ArrayList<>();

    TextSights(List<Page> pages) {
        for (Page page : pages) {
            page.traces().stream()
                    .filter(trace -> trace.sight() != Sight.DRAWN)
                    .forEach(trace -> left.add(new Left(page.number(), trace)));
        }
    }

    /** A block; a grid of texts in columns with what is seen in each cell, or beside its text. */
    Block in(Block block) {
        if (left.isEmpty() || !(block instanceof Grid grid)) {
            return block;
        }
        List<Left> here = left.stream().filter(each -> isIn(grid, each)).toList();
        left.removeAll(here);
        return here.isEmpty() || grid.method() != Method.ALIGNED ? grid : with(grid, here);
    }

    /** What was seen in no grid. */
    List<Sight> inText() {
        Set<Sight> sights = EnumSet.noneOf(Sight.class);
        left.forEach(each -> sights.add(each.trace().sight()));
        // Letters of several sizes are usual in prose.
        sights.remove(Sight.UNEVEN);
        return List.copyOf(sights);
    }

    private static boolean isIn(Grid grid, Left each) {
        Box box = grid.place().box();
        double beside = grid.method() == Method.ALIGNED ? each.trace().box().height() : 0;
        return grid.place().page() == each.page()
                && Box.between(box.x() - beside, box.y(), box.right() + beside, box.bottom())
                        .contains(each.trace().box().centerX(), each.trace().box().centerY());
    }

    private static Grid with(Grid grid, List<Left> here) {
        List<GridCell> cells = new ArrayList<>(grid.cells());
        for (Left each : here) {
            Box box = each.trace().box();
            cells.stream()
                    .min(Comparator.comparingDouble(cell -> distance(cell.place().box(), box)))
                    .ifPresent(
                            cell ->
                                    cells.set(
                                            cells.indexOf(cell),
                                            cell.seen(
                                                    Sight.both(
                                                            cell.sights(),
                                                            List.of(each.trace().sight())))));
        }
        return new Grid(
                grid.rows(), grid.columns(), cells, grid.method(), grid.alignment(), grid.place());
    }

    /** Between the middle of a trace and a cell: rows first. */
    private static double distance(Box cell, Box trace) {
        double x =
                Math.max(0, Math.max(cell.x() - trace.centerX(), trace.centerX() - cell.right()));
        double y =
                Math.max(0, Math.max(cell.y() - trace.centerY(), trace.centerY() - cell.bottom()));
        return Math.hypot(x, y * ROWS_FIRST);
    }
}
