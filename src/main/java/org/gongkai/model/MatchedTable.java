package org.gongkai.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of the document read as a table of a statutory form.
 *
 * @param table code of the statutory table, such as {@code requests}
 * @param form id of the form it matched, such as {@code gov2021}
 * @param tables indexes of the tables as found that it was read from, ascending
 * @param cells every value cell of the form's table, in the form's order, missing ones included
 * @param rows the rows among them that the form does not know beforehand, in printed order
 * @param others cells of lines that the form does not have, in printed order; no sum or flag
 *     concerns them
 * @param proof how far the form's sums prove the cells
 * @param findings what the matching found, such as {@code row-missing}
 */
public record MatchedTable(
        String table,
        String form,
        List<Integer> tables,
        List<MatchedCell> cells,
        List<OpenRow> rows,
        List<LabelledCell> others,
        Proof proof,
        List<Finding> findings) {

    /** What the rows of {@link #otherCells()} begin with; no row of a form does. */
    static final String OTHER_LINE = "+";

    /** A table that prints no other lines than the form has. */
    public MatchedTable(
            String table,
            String form,
            List<Integer> tables,
            List<MatchedCell> cells,
            Proof proof,
            List<Finding> findings) {
        this(table, form, tables, cells, List.of(), List.of(), proof, findings);
    }

    /** Copies the lists. */
    public MatchedTable {
        tables = List.copyOf(tables);
        cells = List.copyOf(cells);
        rows = List.copyOf(rows);
        others = List.copyOf(others);
        findings = List.copyOf(findings);
    }

    /** The same table with other cells of the form. */
    public MatchedTable with(List<MatchedCell> another) {
        return new MatchedTable(table, form, tables, another, rows, others, proof, findings);
    }

    /** The same table with these cells of lines that the form does not have. */
    public MatchedTable keeping(List<LabelledCell> kept) {
        return new MatchedTable(table, form, tables, cells, rows, kept, proof, findings);
    }

    /**
     * The cells of lines that the form does not have, each under an address by which people can
     * correct it: its row is {@code +1}, {@code +2} … in the order of {@link #others}.
     */
    public List<MatchedCell> otherCells() {
        List<MatchedCell> cells = new ArrayList<>();
        for (LabelledCell other : others) {
            String row = OTHER_LINE + (cells.size() + 1);
            cells.add(other.cell().at(new CellKey(table, row, other.cell().key().column())));
        }
        return cells;
    }

    /** The same table with these values in place of {@link #otherCells()}. */
    public MatchedTable keepingCells(List<MatchedCell> corrected) {
        List<LabelledCell> kept = new ArrayList<>();
        for (LabelledCell other : others) {
            MatchedCell cell = corrected.get(kept.size());
            kept.add(new LabelledCell(other.label(), cell.at(other.cell().key())));
        }
        return keeping(kept);
    }

    /** The same table with other findings. */
    public MatchedTable finding(List<Finding> another) {
        return new MatchedTable(table, form, tables, cells, rows, others, proof, another);
    }

    /** The same table with another proof. */
    public MatchedTable proven(Proof another) {
        return new MatchedTable(table, form, tables, cells, rows, others, another, findings);
    }

    /** The same table with these rows that the form does not know beforehand. */
    public MatchedTable open(List<OpenRow> found) {
        return new MatchedTable(table, form, tables, cells, found, others, proof, findings);
    }

    /** What is printed beside each row that the form does not know beforehand, by its code. */
    public Map<String, String> labels() {
        Map<String, String> labels = new HashMap<>();
        rows.forEach(row -> labels.put(row.code(), row.label()));
        return Map.copyOf(labels);
    }

    /**
     * A row that the form does not know beforehand.
     *
     * @param code the row code of its cells: the code printed in it, such as {@code 20105}, or
     *     {@code n1}, {@code n2} … in printed order; of a table that comes for several units with
     *     the number of its copy before it, as in {@code 2/total}
     * @param label what is printed beside it; of a copy of a table, the name of its unit
     */
    public record OpenRow(String code, String label) {}

    /**
     * A cell of a line that the form does not have.
     *
     * @param label what is printed beside it
     * @param cell what it says; the row code of its key is empty
     */
    public record LabelledCell(String label, MatchedCell cell) {}
}
