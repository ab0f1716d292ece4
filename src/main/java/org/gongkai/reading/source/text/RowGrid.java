package org.gongkai.reading.source.text;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.model.Grid;
import org.gongkai.model.GridCell;
import org.gongkai.model.Method;
import org.gongkai.model.Place;

/** Rows of fields as a grid. */
final class RowGrid {

    private RowGrid() {}

    /** Every field a cell of its own, in its order. */
    static Grid of(List<List<String>> rows, boolean regular) {
        List<GridCell> cells = new ArrayList<>();
        int columns = 1;
        for (int r = 0; r < rows.size(); r++) {
            List<String> row = rows.get(r);
            columns = Math.max(columns, row.size());
            for (int c = 0; c < row.size(); c++) {
                cells.add(new GridCell(r, c, 1, 1, row.get(c), Place.UNPAGED));
            }
        }
        return new Grid(rows.size(), columns, cells, Method.TEXT, regular, Place.UNPAGED);
    }
}
