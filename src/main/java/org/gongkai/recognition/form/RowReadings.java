package org.gongkai.recognition.form;

import java.util.List;
import org.gongkai.model.CellValue;

/**
 * The ways to read a row that has not one figure for each column.
 *
 * @param readings a value for each column; empty where the row cannot be read so
 * @param narrowed whether readings were left out that break more sums than one misprint can
 */
record RowReadings(List<List<CellValue>> readings, boolean narrowed) {

    /** No way. */
    static final RowReadings NONE = new RowReadings(List.of(), false);

    /** Copies the list. */
    RowReadings {
        readings = List.copyOf(readings);
    }

    boolean isEmpty() {
        return readings.isEmpty();
    }

    /** Whether the print alone says what is in each column. */
    boolean isPlain() {
        return readings.size() == 1 && !narrowed;
    }
}
