package org.gongkai.data.output;

import org.gongkai.data.write.FindingColumns;
import org.gongkai.data.write.ReportColumns;
import org.gongkai.model.Severity;

/**
 * A row of {@code findings.csv}; see docs/output.md.
 *
 * @param source name of the document
 * @param code of the finding
 * @param severity its weight
 * @param message one sentence
 */
public record FindingRow(String source, String code, Severity severity, String message) {

    static FindingRow of(OutputRow row) {
        return new FindingRow(
                row.get(ReportColumns.SOURCE),
                row.get(FindingColumns.CODE),
                row.get(FindingColumns.SEVERITY),
                row.get(FindingColumns.MESSAGE));
    }
}
