package org.gongkai.data.panel;

import static org.gongkai.data.write.ColumnType.YEAR;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongkai.data.output.ListedReport;
import org.gongkai.data.write.Column;
import org.gongkai.data.write.Columns;
import org.gongkai.data.write.FindingColumns;
import org.gongkai.data.write.ReportColumns;
import org.gongkai.model.Finding;

/**
 * A row of {@code panel-findings.csv}.
 *
 * @param report id of the report that it is about; empty where it is about none
 * @param source of that report
 * @param finding what is said; its cells are none
 * @param agency may be empty
 * @param year of the report, or one without a report; in digits, may be empty
 */
record PanelFinding(String report, String source, Finding finding, String agency, String year) {

    static final Columns<PanelFinding> COLUMNS =
            new Columns<>("panel-findings", "One row per finding", List.of(), columns());

    /** Leaves the findings of one code on one report in the order in which they were made. */
    static final Comparator<PanelFinding> ORDER =
            Comparator.comparing(PanelFinding::agency)
                    .thenComparing(PanelFinding::year)
                    .thenComparing(PanelFinding::source)
                    .thenComparing(each -> each.finding().code());

    private static List<Column<PanelFinding, ?>> columns() {
        List<Column<PanelFinding, ?>> columns = new ArrayList<>();
        columns.add(ReportColumns.REPORT.from(PanelFinding::report));
        columns.add(ReportColumns.SOURCE.from(PanelFinding::source));
        columns.addAll(Columns.of(FindingColumns.OF_FINDING, PanelFinding::finding));
        columns.add(PanelRow.AGENCY.from(PanelFinding::agency));
        columns.add(ReportColumns.YEAR_REPORTED.from(each -> YEAR.value().apply(each.year())));
        return columns;
    }

    static PanelFinding of(FiledReport report, Finding finding) {
        return of(report.listed(), finding, report.agency(), Integer.toString(report.year()));
    }

    static PanelFinding of(ListedReport report, Finding finding, String agency, String year) {
        return new PanelFinding(report.report(), report.source(), finding, agency, year);
    }
}
