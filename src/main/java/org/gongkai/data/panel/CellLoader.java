package org.gongkai.data.panel;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.output.ListedReport;
import org.gongkai.data.output.OutputFolder;
import org.gongkai.data.output.OutputRow;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.Fingerprint;

/**
 * Takes from {@code cells.csv} what the checks need. Of each report only those few cells stay in
 * memory, and equal ones are one object, since most of them are zeros.
 */
final class CellLoader {

    private static final String FILE = "cells.csv";

    /** Between the parts of what is digested; no code or number holds it. */
    private static final char BORDER = '\t';

    private final OutputFolder folder;

    /** The report that is wanted of each source. */
    private final Map<String, ListedReport> wanted = new HashMap<>();

    private final Map<CellKey, CellKey> needed = new HashMap<>();
    private final Map<PrintedCell, PrintedCell> pool = new HashMap<>();
    private final Map<String, CellsAcrossYears> loaded = new HashMap<>();
    private final StringBuilder digested = new StringBuilder();

    private String source = "";
    private final Map<CellKey, PrintedCell> kept = new HashMap<>();
    private int count;

    CellLoader(OutputFolder folder, Iterable<ListedReport> reports) {
        this.folder = folder;
        reports.forEach(report -> wanted.put(report.source(), report));
        CrossYearSum.cells().forEach(key -> needed.put(key, key));
    }

    /**
     * Reads the file.
     *
     * @return the cells by the id of the report
     * @throws OutputException when it cannot be read, or is not of the same run as the reports
     */
    Map<String, CellsAcrossYears> load() throws OutputException {
        try {
            folder.forEachRow(FILE, this::take);
        } catch (IllegalArgumentException e) {
            throw new OutputException(
                    folder.path().resolve(FILE)
                            + " is not as this program writes it ("
                            + e.getMessage()
                            + "). "
                            + advice());
        }
        close();
        for (ListedReport report : wanted.values()) {
            int cells = loaded.getOrDefault(report.report(), CellsAcrossYears.NONE).count();
            if (cells != report.cells()) {
                throw new OutputException(odd(report, cells));
            }
        }
        return loaded;
    }

    private String odd(ListedReport report, int cells) {
        return "Of "
                + report.source()
                + " there are "
                + cells
                + " cells in cells.csv but "
                + report.cells()
                + " by reports.csv; the two files are of different runs. "
                + advice();
    }

    private String advice() {
        return "Run 'gongkai merge " + folder.path() + "'.";
    }

    private void take(OutputRow row) {
        if (!row.get("source").equals(source)) {
            close();
            source = row.get("source");
        }
        if (!wanted.containsKey(source)) {
            return;
        }
        CellKey key = new CellKey(row.get("table"), row.get("row"), row.get("column"));
        CellState state = CellState.valueOf(row.get("state").toUpperCase(Locale.ROOT));
        // A line that its form does not have has no code; reports.csv does not count it.
        if (state != CellState.MISSING && !key.row().isEmpty()) {
            count++;
        }
        digest(key, state, row);
        CellKey own = needed.get(key);
        if (own != null) {
            PrintedCell cell = new PrintedCell(state, row.get("value"), row.get("flags"));
            kept.put(own, pool.computeIfAbsent(cell, it -> it));
        }
    }

    /** Of words the words count, of all else what it denotes, however it is printed. */
    private void digest(CellKey key, CellState state, OutputRow row) {
        boolean words = state == CellState.TEXT || state == CellState.UNREADABLE;
        digested.append(key).append(BORDER).append(row.get("state"));
        digested.append(BORDER).append(row.get("unit"));
        digested.append(BORDER).append(row.get(words ? "raw" : "value")).append('\n');
    }

    private void close() {
        ListedReport report = wanted.get(source);
        if (report != null) {
            String hash = Fingerprint.of(digested.toString()).sha256();
            loaded.put(report.report(), new CellsAcrossYears(kept, hash, count));
        }
        digested.setLength(0);
        kept.clear();
        count = 0;
    }
}
