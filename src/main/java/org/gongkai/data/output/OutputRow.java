package org.gongkai.data.output;

import java.util.List;
import java.util.Map;

/**
 * A row of a CSV file of an output folder.
 *
 * @param columns the place of each column in {@code cells}, from 0; shared by all rows of the file
 * @param cells the texts of the row
 */
public record OutputRow(Map<String, Integer> columns, List<String> cells) {

    /** The text in a column; empty where the row or the file does not have it. */
    public String get(String column) {
        int place = columns.getOrDefault(column, cells.size());
        return place < cells.size() ? cells.get(place) : "";
    }
}
