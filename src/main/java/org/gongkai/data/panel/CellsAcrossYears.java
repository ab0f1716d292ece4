package org.gongkai.data.panel;

import java.util.List;
import java.util.Map;
import org.gongkai.model.CellKey;

/**
 * The cells of a report.
 *
 * @param kept those that the checks across years need
 * @param flags codes of the findings that touch each cell; cells without a flag are absent
 * @param digest of the values of all cells: equal where two reports agree in every one
 * @param count of all cells that the report has, whatever is in them
 */
record CellsAcrossYears(
        Map<CellKey, PrintedCell> kept,
        Map<CellKey, List<String>> flags,
        String digest,
        int count) {

    static final CellsAcrossYears NONE = new CellsAcrossYears(Map.of(), Map.of(), "", 0);

    CellsAcrossYears {
        kept = Map.copyOf(kept);
        flags = Map.copyOf(flags);
    }

    boolean has(CellKey key) {
        return kept.containsKey(key);
    }

    /** The flags of a cell. */
    List<String> flags(CellKey key) {
        return flags.getOrDefault(key, List.of());
    }

    /** What is in a cell; one that the report's form does not have is missing. */
    PrintedCell at(CellKey key) {
        return kept.getOrDefault(key, PrintedCell.MISSING);
    }
}
