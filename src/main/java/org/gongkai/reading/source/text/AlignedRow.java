package org.gongkai.reading.source.text;

import java.util.List;
import java.util.Map;

/**
 * A row of a table in columns of characters.
 *
 * @param labels the texts at the left
 * @param columns for each column that begins a text: how many it covers, and what it says
 */
record AlignedRow(List<String> labels, Map<Integer, Span> columns) {

    /** A column in which nothing is. */
    static final Span BLANK = new Span(1, "");

    AlignedRow {
        labels = List.copyOf(labels);
        columns = Map.copyOf(columns);
    }

    /** A text above one or more columns. */
    record Span(int columns, String text) {}
}
