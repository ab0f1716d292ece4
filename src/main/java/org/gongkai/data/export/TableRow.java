package org.gongkai.data.export;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.gongkai.base.disk.OutputException;

/**
 * A row of a table whose texts are read as what their columns hold. An empty text is a value that
 * is not there.
 *
 * @param file the table's file, for complaints
 * @param number of the row from 1, the header not counted
 * @param columns names of the table's columns, for complaints
 * @param texts one for each column
 */
record TableRow(String file, long number, List<String> columns, List<String> texts) {

    boolean has(int column) {
        return !texts.get(column).isEmpty();
    }

    String text(int column) {
        return texts.get(column);
    }

    long whole(int column) throws OutputException {
        return read(column, Long::parseLong);
    }

    BigDecimal number(int column) throws OutputException {
        return read(column, BigDecimal::new);
    }

    LocalDate date(int column) throws OutputException {
        return read(column, LocalDate::parse);
    }

    boolean truth(int column) throws OutputException {
        return read(column, TableRow::truth);
    }

    /** The place among some words, from 0. */
    int code(int column, List<String> codes) throws OutputException {
        return read(
                column,
                text -> {
                    if (!codes.contains(text)) {
                        throw new IllegalArgumentException(text);
                    }
                    return codes.indexOf(text);
                });
    }

    private static boolean truth(String text) {
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true");
        }
        throw new IllegalArgumentException(text);
    }

    private <V> V read(int column, Function<String, V> parse) throws OutputException {
        String text = texts.get(column);
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new OutputException(
                    file
                            + ", row "
                            + number
                            + ": "
                            + columns.get(column)
                            + " cannot hold '"
                            + text
                            + "'. Run 'gongkai merge' on the folder.");
        }
    }
}
