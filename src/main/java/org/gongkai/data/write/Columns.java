package org.gongkai.data.write;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The columns of a table in their order, which is a promise: one may be added at the end.
 *
 * @param table name of the table, that of its file without {@code .csv}
 * @param title one line of English: what a row is
 * @param key the columns that tell one row from another, empty where none do
 * @param all of them
 * @param <R> what a row is made of
 */
public record Columns<R>(String table, String title, List<String> key, List<Column<R, ?>> all) {

    /** Copies the lists. */
    public Columns {
        key = List.copyOf(key);
        all = List.copyOf(all);
    }

    /** The same columns in another table. */
    public Columns<R> called(String name, String saying) {
        return new Columns<>(name, saying, key, all);
    }

    /** Their names. */
    public List<String> names() {
        return all.stream().<String>map(Column::name).toList();
    }

    /** The column of a name. */
    public Optional<Column<R, ?>> named(String name) {
        return all.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /** What is in a row. */
    public List<String> texts(R row) {
        return all.stream().map(column -> column.text(row)).toList();
    }

    /** The file's lines, that with the names first; each is made when it is asked for. */
    public Iterable<List<String>> lines(List<R> rows) {
        return () -> Stream.concat(Stream.of(names()), rows.stream().map(this::texts)).iterator();
    }

    /** Columns as they are in a table whose rows are made of something else. */
    public static <S, R> List<Column<S, ?>> of(List<Column<R, ?>> columns, Function<S, R> part) {
        return columns.stream().<Column<S, ?>>map(column -> column.of(part)).toList();
    }
}
