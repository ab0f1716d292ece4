package org.gongkai.data.dataset;

import java.util.List;

/** In how many reports each column has a number, a blank and a flag. For one thread. */
final class Counts {

    private final int[] numbers;
    private final int[] blanks;
    private final int[] flagged;
    private int reports;

    Counts(int columns) {
        numbers = new int[columns];
        blanks = new int[columns];
        flagged = new int[columns];
    }

    void add(WideRow row) {
        reports += row.line().isEmpty() ? 0 : 1;
        row.numbers().forEach(column -> numbers[column]++);
        row.blanks().forEach(column -> blanks[column]++);
        row.flagged().forEach(column -> flagged[column]++);
    }

    int reports() {
        return reports;
    }

    /** Numbers, blanks and flags of a column, as text. */
    List<String> of(int column) {
        return List.of(
                Integer.toString(numbers[column]),
                Integer.toString(blanks[column]),
                Integer.toString(flagged[column]));
    }
}
