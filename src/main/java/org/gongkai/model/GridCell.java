package org.gongkai.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A cell of a grid, merged cells once.
 *
 * @param row first row, from 0
 * @param column first column, from 0
 * @param rowSpan rows it covers, at least 1
 * @param columnSpan columns it covers, at least 1
 * @param text printed text, lines joined (without a space between Han characters), white space
 *     collapsed and trimmed; empty when the cell is printed empty
 * @param place where it is
 * @param recognition how it was read off a picture; empty where the document itself has the text
 * @param held the number that a cell of a spreadsheet holds, where it is not the one that it shows
 * @param sights what is seen in it otherwise than {@code text} says, each once, in their order
 */
public record GridCell(
        int row,
        int column,
        int rowSpan,
        int columnSpan,
        String text,
        Place place,
        Optional<Recognition> recognition,
        Optional<BigDecimal> held,
        List<Sight> sights) {

    /** A cell whose text the document itself has. */
    public GridCell(int row, int column, int rowSpan, int columnSpan, String text, Place place) {
        this(row, column, rowSpan, columnSpan, text, place, Optional.empty(), Optional.empty());
    }

    /** A cell that shows what its text says. */
    public GridCell(
            int row,
            int column,
            int rowSpan,
            int columnSpan,
            String text,
            Place place,
            Optional<Recognition> recognition,
            Optional<BigDecimal> held) {
        this(row, column, rowSpan, columnSpan, text, place, recognition, held, List.of());
    }

    /** Refuses positions below 0 and spans below 1; puts the sights in order. */
    public GridCell {
        if (row < 0 || column < 0 || rowSpan < 1 || columnSpan < 1) {
            throw new IllegalArgumentException(
                    "cell at " + row + ", " + column + " spanning " + rowSpan + " × " + columnSpan);
        }
        sights = sights.isEmpty() ? List.of() : sights.stream().distinct().sorted().toList();
    }

    /** The same print in another place of a grid. */
    public GridCell at(int newRow, int newColumn, int newRowSpan, int newColumnSpan) {
        return new GridCell(
                newRow,
                newColumn,
                newRowSpan,
                newColumnSpan,
                text,
                place,
                recognition,
                held,
                sights);
    }

    /** The same cell with what is seen in it. */
    public GridCell seen(List<Sight> seen) {
        return new GridCell(row, column, rowSpan, columnSpan, text, place, recognition, held, seen);
    }

    /** The same cell in another place of the page. */
    public GridCell at(Place other) {
        return new GridCell(
                row, column, rowSpan, columnSpan, text, other, recognition, held, sights);
    }

    /** First row below this cell. */
    public int endRow() {
        return row + rowSpan;
    }

    /** First column right of this cell. */
    public int endColumn() {
        return column + columnSpan;
    }

    // Asked very often: what tells most apart comes first, and no method handles are in the way.
    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof GridCell cell && isAt(cell) && prints(cell));
    }

    private boolean isAt(GridCell cell) {
        return row == cell.row
                && column == cell.column
                && rowSpan == cell.rowSpan
                && columnSpan == cell.columnSpan;
    }

    private boolean prints(GridCell cell) {
        return text.equals(cell.text)
                && place.equals(cell.place)
                && recognition.equals(cell.recognition)
                && held.equals(cell.held)
                && sights.equals(cell.sights);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * row + column) + text.hashCode();
    }
}
