package org.gongkai.recognition.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
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

    /** Looks at each cell once: sheets have very many rows. */
    private static boolean lies(Grid grid) {
        int[] ends = new int[grid.rows()];
        BitSet figures = new BitSet();
        BitSet spans = new BitSet();
        for (GridCell cell : grid.cells()) {
            boolean figure = isFigure(cell);
            if (figure && cell.rowSpan() > 1) {
                return false;
            }
            for (int row = cell.row(); row < cell.endRow(); row++) {
                ends[row] = Math.max(ends[row], cell.endColumn());
                figures.set(row, figures.get(row) || figure);
                spans.set(row, spans.get(row) || cell.columnSpan() > 1);
            }
        }
        return spans.intersects(figures)
                && figures.stream().map(row -> ends[row]).distinct().count() > 1;
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
