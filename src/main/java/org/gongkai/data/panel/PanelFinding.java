package org.gongkai.data.panel;

import java.util.Comparator;
import java.util.List;
import org.gongkai.data.output.ListedReport;
import org.gongkai.model.CellKey;
import org.gongkai.model.Severity;

/**
 * A row of {@code panel-findings.csv}.
 *
 * @param report id of the report that it is about; empty where it is about none
 * @param source of that report
 * @param code explained in docs/findings.md
 * @param severity its weight
 * @param subject the cell; {@link CellKey#DOCUMENT} for a whole report
 * @param expected what should stand there, may be empty
 * @param actual what stands there, may be empty
 * @param message one sentence
 * @param agency may be empty
 * @param year in digits, may be empty
 */
record PanelFinding(
        String report,
        String source,
        String code,
        Severity severity,
        CellKey subject,
        String expected,
        String actual,
        String message,
        String agency,
        String year) {

    static final List<String> COLUMNS =
            List.of(
                    "report",
                    "source",
                    "code",
                    "severity",
                    "table",
                    "row",
                    "column",
                    "expected",
                    "actual",
                    "message",
                    "agency",
                    "year");

    /** Leaves the findings of one code on one report in the order in which they were made. */
    static final Comparator<PanelFinding> ORDER =
            Comparator.comparing(PanelFinding::agency)
                    .thenComparing(PanelFinding::year)
                    .thenComparing(PanelFinding::source)
                    .thenComparing(PanelFinding::code);

    /** On a report as a whole, or on the year that it stands beside. */
    static PanelFinding of(
            String code,
            Severity severity,
            ListedReport report,
            String agency,
            String year,
            String message) {
        return new PanelFinding(
                report.report(),
                report.source(),
                code,
                severity,
                CellKey.DOCUMENT,
                "",
                "",
                message,
                agency,
                year);
    }

    List<String> row() {
        return List.of(
                report,
                source,
                code,
                severity.code(),
                subject.table(),
                subject.row(),
                subject.column(),
                expected,
                actual,
                message,
                agency,
                year);
    }
}
