package org.gongkai.review;

import java.util.List;
import org.gongkai.model.Extraction;
import org.gongkai.model.Finding;
import org.gongkai.model.Severity;
import org.gongkai.model.Status;

/**
 * What the list of reports needs of one: a thousand whole reports would take half the memory.
 *
 * @param status what became of it
 * @param flagged cells that carry a flag
 * @param codes of its findings other than mere information, each once
 */
record Glance(Status status, int flagged, List<String> codes) {

    /** Copies the list. */
    Glance {
        codes = List.copyOf(codes);
    }

    static Glance at(Extraction report) {
        List<String> codes =
                report.findings().stream()
                        .filter(finding -> finding.severity() != Severity.INFO)
                        .map(Finding::code)
                        .distinct()
                        .toList();
        return new Glance(report.outcome().status(), report.flags().size(), codes);
    }
}
