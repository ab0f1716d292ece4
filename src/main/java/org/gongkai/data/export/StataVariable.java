package org.gongkai.data.export;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.data.dataset.DescribedColumn;

/**
 * A variable of a Stata file.
 *
 * @param name of the column
 * @param storage how its values lie in the file
 * @param width bytes of a value
 * @param label at most 80 characters
 * @param codes the words that its numbers from 1 stand for; empty where it has none
 * @param notes what does not go into the label
 */
record StataVariable(
        String name,
        Storage storage,
        int width,
        String label,
        List<String> codes,
        List<String> notes) {

    /** What Stata takes: longer names are cut by nobody, but refused. */
    static final int LONGEST_NAME = 32;

    private static final int LONGEST_LABEL = 80;
    private static final int LONGEST_TEXT = 2045;
    private static final int REFERENCE = 8;

    /** What is greater means that a value is missing. */
    private static final long MOST_IN_LONG = 2_147_483_620L;

    /** How values lie in the file; the number is that of the format, a text's is its width. */
    enum Storage {
        TEXT(0),
        LONG_TEXT(32_768),
        DOUBLE(65_526),
        LONG(65_528),
        DAY(65_528),
        BYTE(65_530);

        private final int number;

        Storage(int number) {
            this.number = number;
        }
    }

    StataVariable {
        codes = List.copyOf(codes);
        notes = List.copyOf(notes);
    }

    static StataVariable of(DescribedColumn column, ColumnSurvey survey) {
        Storage storage = storage(column, survey);
        int width =
                switch (storage) {
                    case TEXT -> Math.max(1, survey.bytes());
                    case LONG_TEXT -> REFERENCE;
                    case DOUBLE -> Double.BYTES;
                    case LONG, DAY -> Integer.BYTES;
                    case BYTE -> Byte.BYTES;
                };
        List<String> codes = storage == Storage.BYTE ? column.codes() : List.of();
        return new StataVariable(
                column.name(), storage, width, label(column), codes, notes(column, survey));
    }

    private static Storage storage(DescribedColumn column, ColumnSurvey survey) {
        return switch (ColumnKind.of(column)) {
            case TEXT -> text(column, survey);
            case DATE -> Storage.DAY;
            case TRUTH -> Storage.BYTE;
            case NUMBER -> Storage.DOUBLE;
            case WHOLE ->
                    survey.most() <= MOST_IN_LONG && survey.least() >= -MOST_IN_LONG
                            ? Storage.LONG
                            : Storage.DOUBLE;
        };
    }

    private static Storage text(DescribedColumn column, ColumnSurvey survey) {
        if (!column.codes().isEmpty()) {
            return Storage.BYTE;
        }
        return survey.bytes() > LONGEST_TEXT ? Storage.LONG_TEXT : Storage.TEXT;
    }

    private static String label(DescribedColumn column) {
        String label = column.label();
        return label.codePointCount(0, label.length()) <= LONGEST_LABEL
                ? label
                : label.substring(0, label.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "…";
    }

    private static List<String> notes(DescribedColumn column, ColumnSurvey survey) {
        List<String> notes = new ArrayList<>();
        if (!label(column).equals(column.label())) {
            notes.add(column.label());
        }
        if (!column.description().equals(column.label())) {
            notes.add(column.description());
        }
        if (survey.rounded() > 0) {
            notes.add(
                    survey.rounded()
                            + " of the numbers have more digits than a double holds and are"
                            + " rounded here, such as "
                            + String.join(", ", survey.examples()));
        }
        return notes;
    }

    /** The number by which the format names how values lie in the file. */
    int type() {
        return storage == Storage.TEXT ? width : storage.number;
    }

    /** How Stata shows the values. */
    String format() {
        return switch (storage) {
            case TEXT -> "%" + Math.min(width, 244) + "s";
            case LONG_TEXT -> "%9s";
            case DOUBLE -> "%10.0g";
            case LONG -> "%12.0g";
            case DAY -> "%td";
            case BYTE -> "%8.0g";
        };
    }

    boolean isCoded() {
        return !codes.isEmpty();
    }
}
