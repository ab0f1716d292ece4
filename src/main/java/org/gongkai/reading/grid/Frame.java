package org.gongkai.reading.grid;

/**
 * A cell of a ruled grid: places from {@code row} to before {@code endRow}, likewise columns.
 *
 * @param row first row
 * @param column first column
 * @param endRow row below
 * @param endColumn column to the right
 */
public record Frame(int row, int column, int endRow, int endColumn) {

    /** Rows it covers, at least 1. */
    public int rowSpan() {
        return endRow - row;
    }

    /** Columns it covers, at least 1. */
    public int columnSpan() {
        return endColumn - column;
    }

    int places() {
        return rowSpan() * columnSpan();
    }
}
