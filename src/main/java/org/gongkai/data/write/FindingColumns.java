package org.gongkai.data.write;

import static org.gongkai.data.write.ColumnType.TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.model.Finding;
import org.gongkai.model.Severity;

/**
 * The columns of findings.csv; those that others read by name, each documented by its description.
 */
public final class FindingColumns {

    public static final Column<Finding, String> CODE =
            TEXT.column("code", "Code of the finding", Finding::code);
    public static final Column<Finding, Severity> SEVERITY =
            ColumnType.of(Severity.values(), Severity::code)
                    .column("severity", "How much it weighs", Finding::severity);
    public static final Column<Finding, String> MESSAGE =
            TEXT.column("message", "One sentence for a person", Finding::message);

    /** Those that a finding has wherever it is shown. */
    public static final List<Column<Finding, ?>> OF_FINDING =
            List.of(
                    CODE,
                    SEVERITY,
                    TEXT.column(
                            "table",
                            "Code of the statutory table that it is about",
                            finding -> finding.subject().table()),
                    TEXT.column("row", "Code of the row", finding -> finding.subject().row()),
                    TEXT.column(
                            "column", "Code of the column", finding -> finding.subject().column()),
                    TEXT.column("expected", "What should stand there", Finding::expected),
                    TEXT.column("actual", "What does stand there", Finding::actual),
                    MESSAGE);

    /** All of them, in their order. */
    public static final Columns<Row> ALL =
            new Columns<>("findings", "One row per finding", List.of(), all());

    /** What a row is made of. */
    public record Row(ReportColumns.Row report, Finding finding) {}

    private FindingColumns() {}

    private static List<Column<Row, ?>> all() {
        List<Column<Row, ?>> all = new ArrayList<>();
        all.add(ReportColumns.OF_REPORT.of(Row::report));
        all.add(ReportColumns.SOURCE.of(Row::report));
        all.addAll(Columns.of(OF_FINDING, Row::finding));
        return all;
    }

    /** The rows of a document. */
    static Stream<Row> rows(ReportColumns.Row report) {
        return report.extraction().findings().stream().map(finding -> new Row(report, finding));
    }
}
