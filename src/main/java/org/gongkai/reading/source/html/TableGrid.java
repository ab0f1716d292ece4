package org.gongkai.reading.source.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.gongkai.model.Grid;
import org.gongkai.model.GridCell;
import org.gongkai.model.Method;
import org.gongkai.model.Place;

/**
 * Lays cells out in rows and columns as browsers do.
 *
 * <p>html: "forming a table". Row spans end with their row group. Where cells would lie on one
 * another the later one gives way. Rows and columns in which no cell begins have no height or width
 * and are left out.
 */
final class TableGrid {

    /** html: a column span above 1,000 is 1,000. */
    private static final int MOST_COLUMN_SPAN = 1_000;

    /** Columns before empty ones are left out; a browser lays out no more either. */
    private static final int MOST_COLUMNS = 20_000;

    /** Rows times columns; the largest statutory table has 225. */
    private static final int MOST_PLACES = 1_000_000;

    private final List<GridCell> cells = new ArrayList<>();
    private int[] busyUntil = new int[16];
    private int width;
    private int height;

    private TableGrid() {}

    /** Whether a grid of these rows is not too large to hold. */
    static boolean fits(HtmlRows rows) {
        return of(rows).isPresent();
    }

    /** The grid, empty when there are no cells or too many places. */
    static Optional<Grid> of(HtmlRows rows) {
        TableGrid layout = new TableGrid();
        for (List<List<HtmlRows.Cell>> group : rows.groups()) {
            if (!layout.add(group)) {
                return Optional.empty();
            }
        }
        return layout.compact();
    }

    /** Whether the group found room. */
    private boolean add(List<List<HtmlRows.Cell>> group) {
        int end = height + group.size();
        for (List<HtmlRows.Cell> row : group) {
            int column = 0;
            for (HtmlRows.Cell cell : row) {
                column = firstFree(column);
                int columnSpan = freeSpan(column, Math.min(cell.columnSpan(), MOST_COLUMN_SPAN));
                if (column + columnSpan > MOST_COLUMNS) {
                    return false;
                }
                place(cell, column, columnSpan, end);
                column += columnSpan;
            }
            height++;
        }
        return true;
    }

    private int firstFree(int column) {
        int free = column;
        while (free < width && busyUntil[free] > height) {
            free++;
        }
        return free;
    }

    private int freeSpan(int column, int wanted) {
        int span = 1;
        while (span < wanted && (column + span >= width || busyUntil[column + span] <= height)) {
            span++;
        }
        return span;
    }

    private void place(HtmlRows.Cell cell, int column, int columnSpan, int groupEnd) {
        int rest = groupEnd - height;
        int rowSpan = cell.rowSpan() == 0 ? rest : Math.min(cell.rowSpan(), rest);
        widen(column + columnSpan);
        for (int c = column; c < column + columnSpan; c++) {
            busyUntil[c] = height + rowSpan;
        }
        String text = cell.content().text();
        cells.add(
                new GridCell(height, column, rowSpan, columnSpan, text, Place.UNPAGED)
                        .seen(cell.content().sights()));
    }

    private void widen(int columns) {
        if (columns > busyUntil.length) {
            busyUntil = Arrays.copyOf(busyUntil, Math.max(columns, 2 * width));
        }
        width = Math.max(width, columns);
    }

    private Optional<Grid> compact() {
        BitSet rowStarts = new BitSet();
        BitSet columnStarts = new BitSet();
        for (GridCell cell : cells) {
            rowStarts.set(cell.row());
            columnStarts.set(cell.column());
        }
        int[] rowIndex = indexes(rowStarts, height);
        int[] columnIndex = indexes(columnStarts, width);
        int rows = rowIndex[height];
        int columns = columnIndex[width];
        if (cells.isEmpty() || (long) rows * columns > MOST_PLACES) {
            return Optional.empty();
        }
        List<GridCell> moved =
                cells.stream().map(cell -> move(cell, rowIndex, columnIndex)).toList();
        return Optional.of(
                new Grid(
                        rows,
                        columns,
                        moved,
                        Method.MARKUP,
                        Grid.Alignment.COLUMNS,
                        Place.UNPAGED));
    }

    /** For each old index the number of starts before it. */
    private static int[] indexes(BitSet starts, int size) {
        int[] indexes = new int[size + 1];
        for (int i = 0; i < size; i++) {
            indexes[i + 1] = indexes[i] + (starts.get(i) ? 1 : 0);
        }
        return indexes;
    }

    private static GridCell move(GridCell cell, int[] rowIndex, int[] columnIndex) {
        int row = rowIndex[cell.row()];
        int column = columnIndex[cell.column()];
        return cell.at(
                row, column, rowIndex[cell.endRow()] - row, columnIndex[cell.endColumn()] - column);
    }
}
