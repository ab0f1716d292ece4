package org.gongkai.layout;

/**
 * A cell of a ruled grid: places from {@code row} to before {@code endRow}, likewise columns.
 *
 * @param row first row
 * @param column first column
 * @param endRow row below
 * @param endColumn column to the right
 */
record Frame(int row, int column, int endRow, int endColumn) {

    int rowSpan() {
        return endRow - row;
    }

    int columnSpan() {
        return endColumn - column;
    }

    int places() {
        return rowSpan() * columnSpan();
    }
}
