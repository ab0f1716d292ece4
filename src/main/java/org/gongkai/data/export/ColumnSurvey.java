package org.gongkai.data.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.base.disk.OutputException;

/** What the values of a column need, found by reading all of them; for formats that must know. */
final class ColumnSurvey {

    /** Enough to see what it is about. */
    private static final int EXAMPLES = 3;

    private final ColumnKind kind;
    private final List<String> examples = new ArrayList<>();
    private int bytes;
    private long allBytes;
    private long rows;
    private long values;
    private long least;
    private long most;
    private long rounded;
    private int wholeDigits;
    private int decimals;

    private ColumnSurvey(ColumnKind kind) {
        this.kind = kind;
    }

    /** What is found in each column of a table. */
    static List<ColumnSurvey> of(ExportedTable table) throws IOException, OutputException {
        List<ColumnSurvey> columns =
                table.described().columns().stream()
                        .map(column -> new ColumnSurvey(ColumnKind.of(column)))
                        .toList();
        table.forEachRow(
                row -> {
                    for (int i = 0; i < columns.size(); i++) {
                        columns.get(i).add(row, i);
                    }
                });
        return columns;
    }

    private void add(TableRow row, int column) throws OutputException {
        rows++;
        if (!row.has(column)) {
            return;
        }
        values++;
        switch (kind) {
            case TEXT -> addText(row.text(column));
            case WHOLE -> addWhole(row.whole(column));
            case NUMBER -> addNumber(row.number(column), row.text(column));
            case DATE, TRUTH -> {}
        }
    }

    private void addText(String text) {
        int length = text.getBytes(StandardCharsets.UTF_8).length;
        bytes = Math.max(bytes, length);
        allBytes += length;
    }

    private void addWhole(long value) {
        least = Math.min(least, value);
        most = Math.max(most, value);
    }

    private void addNumber(BigDecimal number, String text) {
        BigDecimal plain = number.stripTrailingZeros();
        decimals = Math.max(decimals, plain.scale());
        wholeDigits = Math.max(wholeDigits, plain.precision() - plain.scale());
        if (DoubleNumber.of(number).isEmpty()) {
            rounded++;
            if (examples.size() < EXAMPLES) {
                examples.add(text);
            }
        }
    }

    /** Of the longest text, in UTF-8. */
    int bytes() {
        return bytes;
    }

    /** Of all texts, in UTF-8. */
    long allBytes() {
        return allBytes;
    }

    /** How many rows the table has. */
    long rows() {
        return rows;
    }

    /** How many are there. */
    long values() {
        return values;
    }

    /** The whole number next to 0 or below it that is farthest away. */
    long least() {
        return least;
    }

    /** The same above it. */
    long most() {
        return most;
    }

    /** How many numbers a double would round. */
    long rounded() {
        return rounded;
    }

    /** The first of them. */
    List<String> examples() {
        return List.copyOf(examples);
    }

    /** Digits before the point. */
    int wholeDigits() {
        return wholeDigits;
    }

    /** Digits behind the point. */
    int decimals() {
        return decimals;
    }
}
