package org.gongkai.data.panel;

import java.util.Map;
import org.gongkai.model.CellKey;

/**
 * The cells of a report.
 *
 * @param kept those that the checks across years need
 * @param digest of the values of all cells: equal where two reports agree in every one
 * @param count of all cells that the report has, whatever is in them
 */
record CellsAcrossYears(Map<CellKey, PrintedCell> kept, String digest, int count) {

    static final CellsAcrossYears NONE = new CellsAcrossYears(Map.of(), "", 0);

    CellsAcrossYears {
        kept = Map.copyOf(kept);
    }

    boolean has(CellKey key) {
        return kept.containsKey(key);
    }

    /** What is in a cell; one that the report's form does not have is missing. */
    PrintedCell at(CellKey key) {
        return kept.getOrDefault(key, PrintedCell.MISSING);
    }
}
