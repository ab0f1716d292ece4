package org.gongkai.model;

import java.util.List;

/**
 * Cells of a statutory table whose print allows several readings, such as seven counts run together
 * as {@code 640020470}.
 *
 * @param cells the cells that were read together, at least one, in the form's order
 * @param raw the printed fragments, one space between two of them
 * @param readings the readings that the print allows, no two alike, at least two or, where they are
 *     narrowed, one; what the document means is one of them unless the print itself is at fault
 * @param narrowed whether readings were left out that break more of the sums within these cells
 *     than one misprint can; what all others share is then owed to the sums
 */
public record AmbiguousCells(
        List<CellKey> cells, String raw, List<Reading> readings, boolean narrowed) {

    /** A choice with every reading that the print allows. */
    public AmbiguousCells(List<CellKey> cells, String raw, List<Reading> readings) {
        this(cells, raw, readings, false);
    }

    /** Copies the lists; refuses readings of another length. */
    public AmbiguousCells {
        cells = List.copyOf(cells);
        readings = List.copyOf(readings);
        if (cells.isEmpty() || readings.size() < (narrowed ? 1 : 2)) {
            throw new IllegalArgumentException(
                    readings.size() + " readings of " + cells.size() + " cells are no choice");
        }
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
     * @param values a value for each cell; whatever is no number is unknown to the sums
     * @param weight how likely the print makes it against the others, above 0; 1 where nothing is
     *     known. It orders the readings that are shown to a person and never decides between them
     */
    public record Reading(List<CellValue> values, double weight) {

        /** Copies the list; refuses weights that are not above 0. */
        public Reading {
            values = List.copyOf(values);
            if (!(weight > 0)) {
                throw new IllegalArgumentException("weight " + weight + " is not above 0");
            }
        }
    }
}
