package org.gongkai.data.write;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * What a column of a CSV file holds, and how that is written and read. An empty text is a value
 * that is not there.
 *
 * @param name of the type in a table schema, such as {@code integer}
 * @param codes the words that may be there; empty where any text may
 * @param text of a value
 * @param value of a text; an {@link IllegalArgumentException} where it denotes none
 * @param <V> the values
 */
public record ColumnType<V>(
        String name, List<String> codes, Function<V, String> text, Function<String, V> value) {

    private static final String FLAG_BORDER = ";";

    /** Any text. */
    public static final ColumnType<String> TEXT = of("string", it -> it, it -> it);

    /** A day, such as {@code 2024-01-31}. */
    public static final ColumnType<String> DATE = of("date", it -> it, it -> it);

    /** Texts with semicolons between them. */
    public static final ColumnType<List<String>> TEXTS =
            of(
                    "string",
                    texts -> String.join(FLAG_BORDER, texts),
                    text -> text.isEmpty() ? List.of() : List.of(text.split(FLAG_BORDER, -1)));

    /** Yes or no. */
    public static final ColumnType<Boolean> FLAG =
            of("boolean", flag -> Boolean.toString(flag), Boolean::valueOf);

    /** A count from 0. */
    public static final ColumnType<Integer> COUNT =
            of("integer", count -> Integer.toString(count), ColumnType::count);

    /** A count or place from 1; 0 is nothing. */
    public static final ColumnType<Integer> FROM_ONE =
            of("integer", count -> count > 0 ? Integer.toString(count) : "", ColumnType::count);

    /** A count that may be large, or not known. */
    public static final ColumnType<OptionalLong> LENGTH =
            of(
                    "integer",
                    length -> length.isPresent() ? Long.toString(length.getAsLong()) : "",
                    text ->
                            text.isEmpty()
                                    ? OptionalLong.empty()
                                    : OptionalLong.of(Long.parseLong(text)));

    /** A year. */
    public static final ColumnType<OptionalInt> YEAR =
            of(
                    "year",
                    year -> year.isPresent() ? Integer.toString(year.getAsInt()) : "",
                    text ->
                            text.isEmpty()
                                    ? OptionalInt.empty()
                                    : OptionalInt.of(Integer.parseInt(text)));

    /** A number in canonical form, see {@link Decimals#plain}. */
    public static final ColumnType<Optional<BigDecimal>> NUMBER =
            of(
                    "number",
                    number -> number.map(Decimals::plain).orElse(""),
                    text -> text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text)));

    /** A coordinate in points. */
    public static final ColumnType<OptionalDouble> POINTS =
            of(
                    "number",
                    at -> at.isPresent() ? Decimals.coordinate(at.getAsDouble()) : "",
                    text ->
                            text.isEmpty()
                                    ? OptionalDouble.empty()
                                    : OptionalDouble.of(Double.parseDouble(text)));

    /** Copies the list. */
    public ColumnType {
        codes = List.copyOf(codes);
    }

    private static <V> ColumnType<V> of(
            String name, Function<V, String> text, Function<String, V> value) {
        return new ColumnType<>(name, List.of(), text, value);
    }

    /** A word of a closed set, or none. */
    public static <E> ColumnType<Optional<E>> ofAny(E[] values, Function<E, String> code) {
        ColumnType<E> word = of(values, code);
        return new ColumnType<>(
                word.name(),
                word.codes(),
                value -> value.map(word.text()).orElse(""),
                text -> text.isEmpty() ? Optional.empty() : Optional.of(word.value().apply(text)));
    }

    /**
     * A closed set of words.
     *
     * @param values all of them
     * @param code the word for each; an empty one is not among the codes
     */
    public static <E> ColumnType<E> of(E[] values, Function<E, String> code) {
        return new ColumnType<>(
                "string",
                Arrays.stream(values).map(code).filter(word -> !word.isEmpty()).toList(),
                code,
                text ->
                        Arrays.stream(values)
                                .filter(each -> code.apply(each).equals(text))
                                .findFirst()
                                .orElseThrow(
                                        () ->
                                                new IllegalArgumentException(
                                                        "'"
                                                                + text
                                                                + "' is no word that it writes")));
    }

    /** A column that holds it, see {@link Column}. */
    public <R> Column<R, V> column(String column, String description, Function<R, V> of) {
        return new Column<>(column, this, description, of);
    }

    /** Whether its values are numbers. */
    public boolean isNumeric() {
        return List.of("integer", "year", "number").contains(name);
    }

    private static int count(String text) {
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }
}
