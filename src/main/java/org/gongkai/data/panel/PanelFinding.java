package org.gongkai.data.panel;

import java.util.Comparator;
import java.util.List;
import org.gongkai.data.output.ListedReport;
import org.gongkai.model.Finding;

/**
 * A row of {@code panel-findings.csv}.
 *
 * @param report id of the report that it is about; empty where it is about none
 * @param source of that report
 * @param finding what is found
 * @param agency may be empty
 * @param year in digits, may be empty
 */
record PanelFinding(String report, String source, Finding finding, String agency, String year) {

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
                    .thenComparing(each -> each.finding().code());

    static PanelFinding of(FiledReport report, Finding finding) {
        return of(report.listed(), finding, report.agency(), Integer.toString(report.year()));
    }

    static PanelFinding of(ListedReport report, Finding finding, String agency, String year) {
        return new PanelFinding(report.report(), report.source(), finding, agency, year);
    }

    List<String> row() {
        return List.of(
                report,
                source,
                finding.code(),
                finding.severity().code(),
                finding.subject().table(),
                finding.subject().row(),
                finding.subject().column(),
                finding.expected(),
                finding.actual(),
                finding.message(),
                agency,
                year);
    }
}
