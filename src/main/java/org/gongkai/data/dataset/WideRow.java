package org.gongkai.data.dataset;

import java.util.List;

/**
 * The row of one source in the wide table. Columns are given by their numbers from 0.
 *
 * @param table which of the wide tables it is in, from 0
 * @param line its text with its end; empty when the source has no row
 * @param copy whether another row stands for the same report
 * @param numbers columns of cells that hold a number
 * @param blanks columns of cells that are printed empty
 * @param flagged columns of cells with a flag
 */
public record WideRow(
        int table,
        String line,
        boolean copy,
        List<Integer> numbers,
        List<Integer> blanks,
        List<Integer> flagged) {

    /** Of a source that is no report. */
    public static final WideRow NONE = new WideRow(0, "", false, List.of(), List.of(), List.of());

    /** Copies the lists. */
    public WideRow {
        numbers = List.copyOf(numbers);
        blanks = List.copyOf(blanks);
        flagged = List.copyOf(flagged);
    }

    /** The same row in another table. */
    WideRow in(int other) {
        return new WideRow(other, line, copy, numbers, blanks, flagged);
    }
}
