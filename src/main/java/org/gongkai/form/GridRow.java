package org.gongkai.form;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.model.GridCell;
import org.gongkai.model.Table;

/**
 * A row of a table as the matcher sees it.
 *
 * @param table the table it belongs to
 * @param row grid row, from 0
 * @param cells all cells that cover some place of the row, from left to right
 * @param words how many cells at the left can be labels: those before the first figure
 */
record GridRow(Table table, int row, List<GridCell> cells, int words) {

    static List<GridRow> of(Table table) {
        List<List<GridCell>> byRow = new ArrayList<>();
        for (int r = 0; r < table.grid().rows(); r++) {
            byRow.add(new ArrayList<>());
        }
        for (GridCell cell : table.grid().cells()) {
            for (int r = cell.row(); r < cell.endRow(); r++) {
                byRow.get(r).add(cell);
            }
        }
        List<GridRow> rows = new ArrayList<>();
        for (int r = 0; r < byRow.size(); r++) {
            List<GridCell> cells = byRow.get(r);
            cells.sort(java.util.Comparator.comparingInt(GridCell::column));
            rows.add(new GridRow(table, r, List.copyOf(cells), words(cells)));
        }
        return rows;
    }

    private static int words(List<GridCell> cells) {
        int end = 0;
        for (int i = 0; i < cells.size(); i++) {
            String text = cells.get(i).text();
            if (ValueReader.looksLikeValue(text)) {
                break;
            }
            if (!text.isEmpty()) {
                end = i + 1;
            }
        }
        return end;
    }

    /** The cells right of a label. */
    List<GridCell> behind(int label) {
        return cells.subList(label + 1, cells.size());
    }

    /** Whether some cell holds a figure or a dash. */
    boolean hasValues() {
        return cells.stream().anyMatch(cell -> ValueReader.looksLikeValue(cell.text()));
    }

    /** The texts of the row for a message. */
    String shown() {
        return String.join(" | ", cells.stream().map(GridCell::text).toList());
    }
}
