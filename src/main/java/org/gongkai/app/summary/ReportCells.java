package org.gongkai.app.summary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.output.CellRow;
import org.gongkai.data.output.OutputFolder;

/**
 * The statutory cells of one report.
 *
 * @param report its id
 * @param cells in the order of the form
 */
record ReportCells(String report, List<CellRow> cells) {

    /** Copies the list. */
    ReportCells {
        cells = List.copyOf(cells);
    }

    /**
     * Goes through {@code cells.csv}, each different report once.
     *
     * @param reports ids of those that are wanted
     * @throws OutputException when the file cannot be read
     */
    static void forEach(OutputFolder folder, Set<String> reports, Consumer<ReportCells> visitor)
            throws OutputException {
        Split split = new Split(reports, visitor);
        folder.forEachCell(split::add);
        split.end();
    }

    /** Cuts the rows into reports; keeps the rows of one report only. */
    private static final class Split {

        private final Consumer<ReportCells> visitor;
        private final Set<String> wanted;
        private final List<CellRow> cells = new ArrayList<>();
        private String report = "";
        private String source = "";

        Split(Set<String> reports, Consumer<ReportCells> visitor) {
            this.wanted = new HashSet<>(reports);
            this.visitor = visitor;
        }

        /** The rows of a source follow one another. */
        void add(CellRow row) {
            if (!row.source().equals(source)) {
                end();
                source = row.source();
                report = row.report();
            }
            if (wanted.contains(report) && row.isStatutory()) {
                cells.add(row);
            }
        }

        /** After the last row. */
        void end() {
            if (!cells.isEmpty()) {
                visitor.accept(new ReportCells(report, cells));
                wanted.remove(report);
                cells.clear();
            }
        }
    }
}
