package org.gongkai.data.dataset;

import java.util.List;
import org.gongkai.data.write.OpenRow;

/**
 * The row of one source in the wide table. Columns are given by their numbers from 0.
 *
 * @param table which of the wide tables it is in, from 0
 * @param text its text without the report of which it is a copy; {@link OpenRow#NONE} when the
 *     source has no row
 * @param copyOf report id of the row that stands for the same report; empty where this one does
 * @param numbers columns of cells that hold a number
 * @param blanks columns of cells that are printed empty
 * @param flagged columns of cells with a flag
 */
public record WideRow(
        int table,
        OpenRow text,
        String copyOf,
        List<Integer> numbers,
        List<Integer> blanks,
        List<Integer> flagged) {

    /** Of a source that is no report. */
    public static final WideRow NONE =
            new WideRow(0, OpenRow.NONE, "", List.of(), List.of(), List.of());

    /** Copies the lists. */
    public WideRow {
        numbers = List.copyOf(numbers);
        blanks = List.copyOf(blanks);
        flagged = List.copyOf(flagged);
    }

    /** Its text with its end; empty when the source has no row. */
    public String line() {
        return text.with(copyOf);
    }

    /** Whether another row stands for the same report. */
    boolean copy() {
        return !copyOf.isEmpty();
    }

    /** The same row where another stands for the same report. */
    public WideRow copyOf(String report) {
        return new WideRow(table, text, report, numbers, blanks, flagged);
    }

    /** The same row in another table. */
    WideRow in(int other) {
        return new WideRow(other, text, copyOf, numbers, blanks, flagged);
    }
}
