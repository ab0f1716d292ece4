package org.gongkai.data.dataset;

import java.util.List;

/**
 * What a data package says of a table.
 *
 * @param name of the table, that of its file without {@code .csv}
 * @param title what a row is
 * @param key the columns that tell one row from another; empty where none do
 * @param columns in their order
 */
public record DescribedTable(
        String name, String title, List<String> key, List<DescribedColumn> columns) {

    /** Copies the lists. */
    public DescribedTable {
        key = List.copyOf(key);
        columns = List.copyOf(columns);
    }

    /** Names of the columns in their order. */
    public List<String> names() {
        return columns.stream().map(DescribedColumn::name).toList();
    }

    /** The same for a file whose columns are these, in this order. */
    public DescribedTable withColumns(List<String> names) {
        return new DescribedTable(name, title, key, names.stream().map(this::column).toList());
    }

    private DescribedColumn column(String wanted) {
        return columns.stream()
                .filter(column -> column.name().equals(wanted))
                .findFirst()
                .orElseGet(() -> DescribedColumn.unknown(wanted));
    }
}
