package org.gongkai.data.write;

import java.util.List;

/**
 * A row of CSV of which one field is left open, to be filled when it is known.
 *
 * @param before the text up to that field
 * @param after the text behind it, with the end of the line
 */
public record OpenRow(String before, String after) {

    /** No row at all, whatever is filled in. */
    public static final OpenRow NONE = new OpenRow("", "");

    /**
     * Leaves a field open; there is one before it and one behind it.
     *
     * @param fields all of the row
     * @param open number of the field, from 0
     */
    public static OpenRow of(List<String> fields, int open) {
        String head = CsvTable.text(List.of(fields.subList(0, open)));
        String tail = CsvTable.text(List.of(fields.subList(open + 1, fields.size())));
        return new OpenRow(head.substring(0, head.length() - 1) + ",", "," + tail);
    }

    /**
     * The line, with its end.
     *
     * @param id what is in the open field: hex digits, or nothing
     */
    public String with(String id) {
        return before.isEmpty() ? "" : before + id + after;
    }
}
