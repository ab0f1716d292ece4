package org.gongkai.model;

/**
 * A cell of a grid, merged cells once.
 *
 * @param row first row, from 0
 * @param column first column, from 0
 * @param rowSpan rows it covers, at least 1
 * @param columnSpan columns it covers, at least 1
 * @param text printed text, lines joined (without a space between Han characters), white space
 *     collapsed and trimmed; empty when the cell is printed empty
 * @param place where it stands
 */
public record GridCell(int row, int column, int rowSpan, int columnSpan, String text, Place place) {

    /** Refuses positions below 0 and spans below 1. */
    public GridCell {
        if (row < 0 || column < 0 || rowSpan < 1 || columnSpan < 1) {
            throw new IllegalArgumentException(
                    "cell at " + row + ", " + column + " spanning " + rowSpan + " × " + columnSpan);
        }
    }

    /** First row below this cell. */
    public int endRow() {
        return row + rowSpan;
    }

    /** First column right of this cell. */
    public int endColumn() {
        return column + columnSpan;
    }
}
