package org.gongkai.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A table as found: rows, columns and cells, nothing known of headers and meaning.
 *
 * @param rows number of rows, at least 1
 * @param columns number of columns, at least 1
 * @param cells sorted by row, then column; no two cover the same place; places without a cell are
 *     allowed
 * @param method how it was read
 * @param alignment what the column of a cell means
 * @param place where it begins
 */
public record Grid(
        int rows,
        int columns,
        List<GridCell> cells,
        Method method,
        Alignment alignment,
        Place place)
        implements Block {

    /** What the column of a cell means. */
    public enum Alignment {
        /** The same in every row. */
        COLUMNS,
        /** Its turn in its own row, as in tables from text that have lost their columns. */
        SEQUENCE
    }

    private static final Comparator<GridCell> ORDER =
            Comparator.comparingInt(GridCell::row).thenComparingInt(GridCell::column);

    /** Sorts and copies the cells; refuses cells that lie outside or on one another. */
    public Grid {
        cells = cells.stream().sorted(ORDER).toList();
        Set<Long> taken = new HashSet<>();
        for (GridCell cell : cells) {
            if (cell.endRow() > rows || cell.endColumn() > columns) {
                throw new IllegalArgumentException(
                        cell + " lies outside a grid of " + rows + " × " + columns);
            }
            for (int r = cell.row(); r < cell.endRow(); r++) {
                for (int c = cell.column(); c < cell.endColumn(); c++) {
                    if (!taken.add((long) r * columns + c)) {
                        throw new IllegalArgumentException(cell + " overlaps another cell");
                    }
                }
            }
        }
    }

    /** Whether a column means the same in every row. */
    public boolean regular() {
        return alignment == Alignment.COLUMNS;
    }

    /**
     * Whether somebody laid out the columns: they are those of a page, or a cell reaches over
     * several. Blank cells of others may be mere filling, also where bars are printed on a page.
     */
    public boolean isLaidOut() {
        boolean text = method == Method.TEXT && !regular();
        return cells.stream()
                .anyMatch(
                        c -> (c.place().paged() && !text) || c.columnSpan() > 1 || c.rowSpan() > 1);
    }

    /** The texts row by row; of merged cells in their first place, with nothing in the others. */
    public List<List<String>> texts() {
        String[][] texts = new String[rows][columns];
        for (String[] row : texts) {
            Arrays.fill(row, "");
        }
        for (GridCell cell : cells) {
            texts[cell.row()][cell.column()] = cell.text();
        }
        return Arrays.stream(texts).map(List::of).toList();
    }

    /** The cells that cover some place of the row, from left to right. */
    public List<GridCell> row(int row) {
        return cells.stream()
                .filter(cell -> cell.row() <= row && row < cell.endRow())
                .sorted(Comparator.comparingInt(GridCell::column))
                .toList();
    }
}
