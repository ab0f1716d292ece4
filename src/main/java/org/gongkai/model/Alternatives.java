package org.gongkai.model;

import java.util.List;

/**
 * Cells whose print allows several readings, such as a run of digits that may be cut in several
 * ways.
 *
 * @param cells the cells concerned, usually a row from left to right
 * @param readings what the cells may say, at least one, without duplicates, in a stable order
 */
public record Alternatives(List<CellKey> cells, List<Reading> readings) {

    /** Copies the lists; refuses readings that are not as long as the cells. */
    public Alternatives {
        cells = List.copyOf(cells);
        readings = List.copyOf(readings);
        for (Reading reading : readings) {
            if (reading.values().size() != cells.size()) {
                throw new IllegalArgumentException(
                        reading.values().size() + " values for " + cells.size() + " cells");
            }
        }
    }

    /**
     * One way to read the cells.
     *
     * @param values what each cell says
     * @param weight how likely this reading is before any arithmetic, above 0; equal for readings
     *     that the print does not tell apart
     */
    public record Reading(List<CellValue> values, double weight) {

        /** Copies the list. */
        public Reading {
            values = List.copyOf(values);
        }
    }
}
