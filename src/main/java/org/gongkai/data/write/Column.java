package org.gongkai.data.write;

import java.util.function.Function;

/**
 * A column of a CSV file. This is the one place that knows it: what is written, read back, and said
 * of it in the data package, in a workbook and in the tables of a cluster is made from it.
 *
 * @param name of the column
 * @param type what it holds
 * @param description one line of English for the data package
 * @param value of a row
 * @param <R> what a row is made of
 * @param <V> the values
 */
public record Column<R, V>(
        String name, ColumnType<V> type, String description, Function<R, V> value) {

    /** What is in it in a row. */
    public String text(R row) {
        return type.text().apply(value.apply(row));
    }

    /**
     * The value that a text denotes.
     *
     * @throws IllegalArgumentException naming column and text, when it denotes none
     */
    public V parse(String text) {
        try {
            return type.value().apply(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + text + "' as " + name, e);
        }
    }

    /** The same column in another table, where its value comes from something else. */
    public <S> Column<S, V> from(Function<S, V> other) {
        return new Column<>(name, type, description, other);
    }

    /** The same column in a table whose rows have those of this one as a part. */
    public <S> Column<S, V> of(Function<S, R> part) {
        return from(value.compose(part));
    }
}
