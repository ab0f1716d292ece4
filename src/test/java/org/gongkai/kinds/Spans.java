package org.gongkai.kinds;

import java.util.List;

/** How far the cells of a drawn table reach. */
final class Spans {

    private Spans() {}

    /** Columns that a cell covers. */
    static int across(List<List<Entry>> rows, int row, int column) {
        int span = 1;
        while (is("<", rows, row, column + span)) {
            span++;
        }
        return span;
    }

    /** Rows that a cell covers. */
    static int down(List<List<Entry>> rows, int row, int column) {
        int span = 1;
        while (is("^", rows, row + span, column)) {
            span++;
        }
        return span;
    }

    private static boolean is(String mark, List<List<Entry>> rows, int row, int column) {
        return row < rows.size()
                && column < rows.get(row).size()
                && rows.get(row).get(column).text().equals(mark);
    }
}
