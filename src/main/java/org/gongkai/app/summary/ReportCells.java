package org.gongkai.app.summary;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.output.OutputFolder;
import org.gongkai.data.output.OutputRow;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.Method;

/**
 * The statutory cells of one report.
 *
 * @param report its id
 * @param cells in the order of the form
 */
record ReportCells(String report, List<Cell> cells) {

    /** Copies the list. */
    ReportCells {
        cells = List.copyOf(cells);
    }

    /**
     * A row of {@code cells.csv}.
     *
     * @param key its address
     * @param form that its table matched
     * @param state what stands there
     * @param value the number, where there is one
     * @param method how it was read
     * @param flagged whether a finding touches it
     */
    record Cell(
            CellKey key,
            String form,
            CellState state,
            Optional<BigDecimal> value,
            Method method,
            boolean flagged) {

        static Cell of(OutputRow row) {
            String value = row.get("value");
            return new Cell(
                    new CellKey(row.get("table"), row.get("row"), row.get("column")),
                    row.get("form"),
                    CellState.valueOf(row.get("state").toUpperCase(Locale.ROOT)),
                    value.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(value)),
                    Method.valueOf(row.get("method").toUpperCase(Locale.ROOT)),
                    !row.get("flags").isEmpty());
        }
    }

    /** Takes one report after the other. */
    interface Visitor {

        /**
         * Takes one.
         *
         * @param cells of a report that was not given before
         */
        void visit(ReportCells cells);
    }

    /**
     * Goes through {@code cells.csv}, each different report once.
     *
     * @throws OutputException when the file cannot be read
     */
    static void forEach(OutputFolder folder, Visitor visitor) throws OutputException {
        ReportSplit split = new ReportSplit(visitor);
        try {
            folder.forEachRow("cells.csv", split::add);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new OutputException(
                    folder.path().resolve("cells.csv")
                            + " is not as this program writes it ("
                            + e.getMessage()
                            + "). Run 'gongkai merge "
                            + folder.path()
                            + "'.");
        }
        split.end();
    }
}
