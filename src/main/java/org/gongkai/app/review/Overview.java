package org.gongkai.app.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.correct.Corrections;
import org.gongkai.data.output.ListedReport;
import org.gongkai.data.output.OutputFolder;
import org.gongkai.model.Correction;
import org.gongkai.model.Extraction;
import org.gongkai.model.Finding;
import org.gongkai.model.Said;
import org.gongkai.model.Severity;
import org.gongkai.model.Status;

/**
 * The list of reports: what reports.csv and findings.csv say, and what corrections have made of it
 * since. Archives are no reports and not in it. For one thread at a time.
 */
final class Overview {

    private final Map<String, ListedReport> listed = new LinkedHashMap<>();
    private final Map<String, Tally> open = new HashMap<>();

    /** Reports that differ from the CSV files, because of corrections since. */
    private final Map<String, Look> changed = new HashMap<>();

    /** A report as the list has it. */
    private record Look(Status status, int flagged, Tally open) {
        private static Look of(Extraction report) {
            Tally open = new Tally();
            report.findings().stream()
                    .filter(finding -> finding.severity() != Severity.INFO)
                    .forEach(finding -> open.add(finding.kind()));
            return new Look(report.outcome().status(), report.flags().size(), open);
        }
    }

    /** The open findings of a report, counted. */
    private static final class Tally {

        private final Set<String> codes = new LinkedHashSet<>();
        private int sums;
        private int all;

        private void add(Finding.Kind kind) {
            codes.add(kind.code());
            all++;
            sums += ReportView.isSum(kind) ? 1 : 0;
        }
    }

    Overview(OutputFolder folder) throws OutputException {
        for (ListedReport report : folder.reports()) {
            if (!isArchive(report)) {
                listed.put(report.source(), report);
            }
        }
        folder.forEachFinding(
                row -> {
                    if (row.severity() != Severity.INFO) {
                        open.computeIfAbsent(row.source(), source -> new Tally())
                                .add(Finding.Kind.of(row.code()));
                    }
                });
    }

    /** Body, year, place and title of a source: as people say, else as reports.csv has them. */
    static Said said(ListedReport source, Corrections corrections) {
        Said read =
                new Said(
                        source.source(),
                        source.report(),
                        source.agency(),
                        source.year(),
                        "",
                        "",
                        source.title());
        return corrections
                .said(source.source(), source.report())
                .map(said -> said.or(read))
                .orElse(read);
    }

    /** Whether people have said something of a source since reports.csv was written. */
    static boolean isSaidAnew(ListedReport source, Corrections corrections) {
        Said now = said(source, corrections);
        return !now.agency().equals(source.agency())
                || !now.year().equals(source.year())
                || !now.title().equals(source.title());
    }

    /** One that could not be opened is listed: somebody has to see to it. */
    private static boolean isArchive(ListedReport report) {
        return ListedReport.isArchive(report.mediaType()) && report.status() != Status.FAILED;
    }

    /** All that are listed, by their names. */
    Map<String, ListedReport> listed() {
        return listed;
    }

    /** Notes what has become of a report. */
    void put(String source, Extraction now) {
        changed.put(source, Look.of(now));
    }

    /** The rows, each by the names of its values. */
    List<Object> rows(Corrections corrections) {
        List<Object> rows = new ArrayList<>();
        for (ListedReport report : listed.values()) {
            rows.add(row(report, corrections));
        }
        return rows;
    }

    private Map<String, Object> row(ListedReport report, Corrections corrections) {
        Tally found = open.getOrDefault(report.source(), new Tally());
        Look before = new Look(report.status(), report.flagged(), found);
        Look now = changed.getOrDefault(report.source(), before);
        Said said = said(report, corrections);
        List<Correction> words = corrections.of(report.report());
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("source", report.source());
        row.put("report", report.report());
        row.put("status", now.status().code());
        row.put("reason", report.reason().code());
        row.put("message", report.message());
        row.put("agency", said.agency());
        row.put("year", said.year().isPresent() ? said.year().getAsInt() : null);
        row.put("title", said.title());
        row.put("flagged", now.flagged());
        row.put("sums", now.open().sums);
        row.put("doubts", now.open().all - now.open().sums);
        row.put("codes", List.copyOf(now.open().codes));
        row.put("by", words.stream().map(Correction::who).distinct().toList());
        row.put("read", isRead(words));
        return row;
    }

    private static boolean isRead(List<Correction> words) {
        Map<String, Boolean> last = new HashMap<>();
        words.stream()
                .filter(Correction::isRead)
                .forEach(word -> last.put(word.who(), !word.isUndo()));
        return last.containsValue(true);
    }
}
