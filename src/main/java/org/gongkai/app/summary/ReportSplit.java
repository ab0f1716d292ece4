package org.gongkai.app.summary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.data.output.OutputRow;

/** Cuts the rows of {@code cells.csv} into reports; keeps the rows of one report only. */
final class ReportSplit {

    private final ReportCells.Visitor visitor;
    private final Set<String> seen = new HashSet<>();
    private final List<ReportCells.Cell> cells = new ArrayList<>();
    private String report = "";
    private String source = "";

    ReportSplit(ReportCells.Visitor visitor) {
        this.visitor = visitor;
    }

    /** The rows of a source stand together. */
    void add(OutputRow row) {
        if (!row.get("source").equals(source)) {
            end();
            source = row.get("source");
            report = row.get("report");
        }
        // Lines that their form does not have are no statutory cells.
        if (!seen.contains(report) && !row.get("row").isEmpty()) {
            cells.add(ReportCells.Cell.of(row));
        }
    }

    /** After the last row. */
    void end() {
        if (!cells.isEmpty()) {
            visitor.visit(new ReportCells(report, cells));
            seen.add(report);
            cells.clear();
        }
    }
}
