package org.gongkai.model;

import java.util.Comparator;

/**
 * The address of a statutory cell, or of a whole row, column or table where a part is empty.
 *
 * @param table code of the table, such as {@code requests}; empty for the whole document
 * @param row code of the row, or empty
 * @param column code of the column, or empty
 */
public record CellKey(String table, String row, String column) implements Comparable<CellKey> {

    /** The whole document. */
    public static final CellKey DOCUMENT = new CellKey("", "", "");

    private static final Comparator<CellKey> ORDER =
            Comparator.comparing(CellKey::table)
                    .thenComparing(CellKey::row)
                    .thenComparing(CellKey::column);

    /** A whole table. */
    public static CellKey ofTable(String table) {
        return new CellKey(table, "", "");
    }

    /**
     * What the row codes of a copy begin with where its table comes once for each of several units:
     * {@code 2/} of {@code 2/total}, else nothing.
     */
    public String copy() {
        return row.substring(0, row.indexOf('/') + 1);
    }

    /** The row code without the number of the copy. */
    public String rowInCopy() {
        return row.substring(copy().length());
    }

    /** Whether it is a cell of {@link MatchedTable#otherCells()}. */
    public boolean isOfOtherLine() {
        return row.startsWith(MatchedTable.OTHER_LINE);
    }

    @Override
    public int compareTo(CellKey other) {
        return ORDER.compare(this, other);
    }

    /** The address as people write it: {@code requests.granted.total}, {@code requests.*.total}. */
    @Override
    public String toString() {
        if (row.isEmpty()) {
            return column.isEmpty() ? table : table + ".*." + column;
        }
        return table + "." + row + (column.isEmpty() ? "" : "." + column);
    }

    // Asked very often: what tells most apart comes first, and no method handles are in the way.
    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof CellKey key
                        && column.equals(key.column)
                        && row.equals(key.row)
                        && table.equals(key.table));
    }

    @Override
    public int hashCode() {
        return 31 * (31 * table.hashCode() + row.hashCode()) + column.hashCode();
    }
}
