package org.gongkai.data.output;

import java.util.List;
import java.util.Map;
import org.gongkai.data.write.Column;

/**
 * A row of a CSV file of an output folder.
 *
 * @param columns the place of each column in {@code cells}, from 0; shared by all rows of the file
 * @param cells the texts of the row
 */
record OutputRow(Map<String, Integer> columns, List<String> cells) {

    boolean has(Column<?, ?> column) {
        return columns.containsKey(column.name());
    }

    /**
     * The value in a column; that of an empty text where the row or the file does not have it.
     *
     * @throws IllegalArgumentException when the text denotes none
     */
    <V> V get(Column<?, V> column) {
        int place = columns.getOrDefault(column.name(), cells.size());
        return column.parse(place < cells.size() ? cells.get(place) : "");
    }
}
