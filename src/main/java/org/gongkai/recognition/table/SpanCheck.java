package org.gongkai.recognition.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.model.Grid;
import org.gongkai.model.GridCell;
import org.gongkai.model.Method;

/**
 * Finds tables whose spans lie: those of web pages are typed or generated, and browsers show them
 * whatever they come to. Where rows of figures end at different columns although cells span
 * several, the columns of the grid mean nothing, and only the order of the cells in each row does.
 */
final class SpanCheck {

    private SpanCheck() {}

    /** The same grid, or its cells in the order of each row where its spans lie. */
    static Grid settle(Grid grid) {
        return grid.regular() && grid.method() == Method.MARKUP && lies(grid)
                ? inOrder(grid)
                : grid;
    }

    private static boolean lies(Grid grid) {
        Set<Integer> ends = new HashSet<>();
        boolean spans = false;
        for (int row = 0; row < grid.rows(); row++) {
            List<GridCell> cells = grid.row(row);
            if (cells.stream().anyMatch(SpanCheck::isFigure)) {
                ends.add(cells.get(cells.size() - 1).endColumn());
                spans |= cells.stream().anyMatch(cell -> cell.columnSpan() > 1);
            }
            if (cells.stream().anyMatch(cell -> isFigure(cell) && cell.rowSpan() > 1)) {
                return false;
            }
        }
        return spans && ends.size() > 1;
    }

    private static boolean isFigure(GridCell cell) {
        return !cell.place().paged()
                && !cell.text().isEmpty()
                && cell.text().chars().allMatch(c -> Character.isDigit(c) || "+-.".indexOf(c) >= 0);
    }

    private static Grid inOrder(Grid grid) {
        List<GridCell> cells = new ArrayList<>();
        int columns = 1;
        int row = -1;
        int column = 0;
        for (GridCell cell : grid.cells()) {
            column = cell.row() == row ? column + 1 : 0;
            row = cell.row();
            columns = Math.max(columns, column + 1);
            cells.add(cell.at(row, column, 1, 1));
        }
        return new Grid(
                grid.rows(), columns, cells, grid.method(), Grid.Alignment.SEQUENCE, grid.place());
    }
}
