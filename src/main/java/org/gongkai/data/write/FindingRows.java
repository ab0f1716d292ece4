package org.gongkai.data.write;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.model.Extraction;
import org.gongkai.model.Finding;

/** Rows of findings.csv. */
final class FindingRows {

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
                    "message");

    private FindingRows() {}

    static Stream<List<String>> of(String source, Extraction extraction) {
        return extraction.findings().stream().map(finding -> row(extraction.id(), source, finding));
    }

    private static List<String> row(String report, String source, Finding finding) {
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
                finding.message());
    }
}
