package org.gongkai.model;

import java.util.List;

/**
 * A table of the document read as a table of a statutory form.
 *
 * @param table code of the statutory table, such as {@code requests}
 * @param form id of the form it matched, such as {@code gov2021}
 * @param tables indexes of the tables as found that it was read from, ascending
 * @param cells every value cell of the form's table, in the form's order, missing ones included
 * @param proof how far the form's sums prove the cells
 * @param findings what the matching found, such as {@code row-missing}
 */
public record MatchedTable(
        String table,
        String form,
        List<Integer> tables,
        List<MatchedCell> cells,
        Proof proof,
        List<Finding> findings) {

    /** Copies the lists. */
    public MatchedTable {
        tables = List.copyOf(tables);
        cells = List.copyOf(cells);
        findings = List.copyOf(findings);
    }

    /** The same table with other cells. */
    public MatchedTable with(List<MatchedCell> others) {
        return new MatchedTable(table, form, tables, others, proof, findings);
    }

    /** The same table with another proof. */
    public MatchedTable proven(Proof another) {
        return new MatchedTable(table, form, tables, cells, another, findings);
    }
}
