package org.gongkai.kinds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.model.CellKey;

/**
 * A filled document of some kind of report.
 *
 * @param title its first line
 * @param body who publishes it
 * @param year the year reported on
 * @param prose paragraphs between the title and the tables
 * @param tables its tables in order
 * @param repeatsHeads whether a table that goes on after a page repeats its header there
 */
record Paper(
        String title,
        String body,
        int year,
        List<String> prose,
        List<DrawnTable> tables,
        boolean repeatsHeads) {

    /** The first mark; all have as many digits. */
    private static final int FIRST_MARK = 30_011;

    /** What is true of its cells, in printed order. */
    Map<CellKey, Entry> cells() {
        Map<CellKey, Entry> cells = new LinkedHashMap<>();
        tables.forEach(table -> cells.putAll(table.cells()));
        return cells;
    }

    /** The sums that its kind asks for. */
    List<TrueSum> sums() {
        return tables.stream().flatMap(table -> table.sums().stream()).toList();
    }

    /**
     * The same document with a number of its own in each cell, by which any form's cells can be
     * told to be which of these.
     */
    Paper marked() {
        int[] next = {FIRST_MARK};
        List<DrawnTable> marked = new ArrayList<>();
        for (DrawnTable table : tables) {
            marked.add(table.printed(entry -> entry.printed(Integer.toString(next[0]++))));
        }
        return new Paper(title, body, year, prose, marked, repeatsHeads);
    }
}
