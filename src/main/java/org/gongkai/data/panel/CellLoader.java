package org.gongkai.data.panel;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.output.CellRow;
import org.gongkai.data.output.ListedReport;
import org.gongkai.data.output.OutputFolder;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.Fingerprint;

/**
 * Takes from {@code cells.csv} what the checks need. Of each report only those few cells stay in
 * memory, and equal ones are one object, since most of them are zeros.
 */
final class CellLoader {

    /** Between the parts of what is digested; no code or number holds it. */
    private static final String BORDER = "\t";

    private final OutputFolder folder;

    /** The report that is wanted of each source. */
    private final Map<String, ListedReport> wanted = new HashMap<>();

    private final Map<CellKey, CellKey> needed = new HashMap<>();
    private final Map<PrintedCell, PrintedCell> pool = new HashMap<>();
    private final Map<String, CellsAcrossYears> loaded = new HashMap<>();
    private final StringBuilder digested = new StringBuilder();

    private String source = "";
    private final Map<CellKey, PrintedCell> kept = new HashMap<>();
    private final Map<CellKey, List<String>> flags = new HashMap<>();
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
        folder.forEachCell(this::take);
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
                + " by reports.csv; the two files are of different runs. Run 'gongkai merge "
                + folder.path()
                + "'.";
    }

    private void take(CellRow row) {
        if (!row.source().equals(source)) {
            close();
            source = row.source();
        }
        if (!wanted.containsKey(source)) {
            return;
        }
        // reports.csv does not count lines that their form does not have.
        if (row.state() != CellState.MISSING && row.isStatutory()) {
            count++;
        }
        digest(row);
        if (row.flagged()) {
            flags.put(row.key(), row.flags());
        }
        CellKey own = needed.get(row.key());
        if (own != null) {
            PrintedCell cell = new PrintedCell(row.state(), row.standard(), row.flags());
            kept.put(own, pool.computeIfAbsent(cell, it -> it));
        }
    }

    /** Of words the words count, of all else what it denotes, however it is printed. */
    private void digest(CellRow row) {
        boolean words = row.state() == CellState.TEXT || row.state() == CellState.UNREADABLE;
        Optional<BigDecimal> number = row.standard().or(row::value);
        String what =
                words
                        ? row.raw()
                        : number.map(it -> it.stripTrailingZeros().toPlainString()).orElse("");
        // In the unit of the form 128000 元 and 12.8 万元 are the same.
        String unit = row.standard().isPresent() ? "" : row.unit();
        digested.append(row.key()).append(BORDER).append(row.state().code());
        digested.append(BORDER).append(unit).append(BORDER).append(what).append('\n');
    }

    private void close() {
        ListedReport report = wanted.get(source);
        if (report != null) {
            String hash = Fingerprint.of(digested.toString()).sha256();
            loaded.put(report.report(), new CellsAcrossYears(kept, flags, hash, count));
        }
        digested.setLength(0);
        kept.clear();
        flags.clear();
        count = 0;
    }
}
