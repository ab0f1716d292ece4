package org.gongkai.recognition.learn;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A part of a table of a copy with a header of its own.
 *
 * @param grid the table
 * @param title the line above the header; nothing where there is none
 * @param columns from left to right; of a block without a header those of the block above
 * @param rows grid rows below the header, blank ones included
 */
record CopyBlock(CopyGrid grid, CellPrint title, List<Column> columns, List<Integer> rows) {

    CopyBlock {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A column of a block.
     *
     * @param path what is printed above it, from the outermost group to its own label
     * @param part which column it is below a label that several share, from 0
     * @param from first grid column
     * @param end the grid column behind its last
     */
    record Column(List<CellPrint> path, int part, int from, int end) {

        Column {
            path = List.copyOf(path);
        }

        CellPrint label() {
            return path.isEmpty() ? CellPrint.NOTHING : path.get(path.size() - 1);
        }

        /** What tells it from other columns of the block. */
        String key() {
            return path.stream().map(CellPrint::key).collect(Collectors.joining("\n")) + part;
        }
    }

    /** What a row prints in a column: the first cell there that is not empty. */
    CellPrint print(int row, Column column) {
        for (int c = column.from(); c < column.end(); c++) {
            if (!grid.print(row, c).isEmpty()) {
                return grid.print(row, c);
            }
        }
        return CellPrint.NOTHING;
    }
}
