package org.gongkai.model;

import java.util.List;

/**
 * A table of the document read as a table of a statutory form.
 *
 * @param table code of the statutory table, such as {@code requests}
 * @param form id of the form it matched, such as {@code gov2021}
 * @param tables indexes of the tables as found that it was read from, ascending
 * @param cells every value cell of the form's table, in the form's order, missing ones included
 * @param findings what the matching found, such as {@code row-missing}
 */
public record MatchedTable(
        String table,
        String form,
        List<Integer> tables,
        List<MatchedCell> cells,
        List<Finding> findings) {

    /** Copies the lists. */
    public MatchedTable {
        tables = List.copyOf(tables);
        cells = List.copyOf(cells);
        findings = List.copyOf(findings);
    }
}
