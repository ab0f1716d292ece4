package org.gongkai.kinds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.Extraction;
import org.gongkai.model.MatchedCell;

/**
 * What came of reading a document, against what is true of it.
 *
 * @param right cells that say what is printed
 * @param flagged cells, right or wrong, that carry a flag
 * @param silent what is wrong, lost or invented and carries no flag, in words
 */
record PaperScore(int right, int flagged, List<String> silent) {

    /** Copies the list. */
    PaperScore {
        silent = List.copyOf(silent);
    }

    /**
     * Compares.
     *
     * @param read what was read, its cells by the keys of the document's
     * @param flags keys of the cells with flags
     */
    static PaperScore of(Paper paper, Map<CellKey, MatchedCell> read, Set<CellKey> flags) {
        int right = 0;
        List<String> silent = new ArrayList<>();
        Map<CellKey, MatchedCell> others = new LinkedHashMap<>(read);
        for (Map.Entry<CellKey, Entry> each : paper.cells().entrySet()) {
            MatchedCell cell = others.remove(each.getKey());
            if (cell != null && says(cell, each.getValue())) {
                right++;
            } else if (!flags.contains(each.getKey())) {
                silent.add(fault(each.getKey(), each.getValue().text(), cell));
            }
        }
        others.forEach(
                (key, cell) -> {
                    if (cell.value().state() != CellState.MISSING && !flags.contains(key)) {
                        silent.add(fault(key, "nothing", cell));
                    }
                });
        return new PaperScore(
                right,
                (int) paper.cells().keySet().stream().filter(flags::contains).count(),
                silent);
    }

    /** Of a form that has the codes of the document's own. */
    static PaperScore of(Paper paper, Extraction extraction) {
        Map<CellKey, MatchedCell> read = new LinkedHashMap<>();
        extraction.cells().forEach(cell -> read.put(cell.key(), cell));
        return of(paper, read, extraction.flags().keySet());
    }

    private static boolean says(MatchedCell cell, Entry entry) {
        if (entry.value().isPresent()) {
            return cell.value()
                    .number()
                    .filter(number -> number.compareTo(entry.value().get()) == 0)
                    .isPresent();
        }
        return cell.value().state() != CellState.MISSING && cell.value().raw().equals(entry.text());
    }

    private static String fault(CellKey key, String printed, MatchedCell cell) {
        return key
                + ": '"
                + printed
                + "' read as "
                + (cell == null
                        ? "nothing"
                        : cell.value().state() + " '" + cell.value().raw() + "'");
    }
}
