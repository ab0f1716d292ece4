package org.gongkai.reading.source.flow;

/**
 * A cell of a spreadsheet as it is shown, merged cells once. Hidden rows and columns do not count.
 *
 * @param row first row, from 0
 * @param column first column, from 0
 * @param rowSpan rows it covers, at least 1
 * @param columnSpan columns it covers, at least 1
 * @param text as shown, possibly empty
 * @param bordered whether some line is drawn around it
 */
public record SheetCell(
        int row, int column, int rowSpan, int columnSpan, String text, boolean bordered) {

    /** First row below it. */
    int endRow() {
        return row + rowSpan;
    }

    /** First column right of it. */
    int endColumn() {
        return column + columnSpan;
    }

    boolean printed() {
        return !text.isEmpty();
    }
}
