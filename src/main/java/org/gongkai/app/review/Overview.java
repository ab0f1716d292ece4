package org.gongkai.app.review;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
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
import org.gongkai.data.write.JsonTree;
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

    /** Bytes by which some corrections make the list longer. */
    private static final int SLACK = 8192;

    private static final Tally NONE = new Tally();

    private final Map<String, ListedReport> listed = new LinkedHashMap<>();
    private final Map<String, Tally> open = new HashMap<>();

    /** Reports that differ from the CSV files, because of corrections since. */
    private final Map<String, Look> changed = new HashMap<>();

    private final Map<String, Row> made = new HashMap<>();
    private final JsonTree json = new JsonTree();

    /** The list as it was made last, and whether something may have changed since. */
    private byte[] list = new byte[0];

    private Corrections before = Corrections.NONE;
    private boolean dirty = true;

    /** What a row is made of, beside what reports.csv says of it. */
    private record Basis(Look now, Said said, List<Correction> words) {}

    /** Where a row stands in the list as it was made last. */
    private record Row(Basis basis, int start, int length) {}

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
        dirty = true;
    }

    /**
     * The rows as a list of JSON in UTF-8, each by the names of its values. Only those are made
     * anew of which something has changed since.
     *
     * @return not to be changed
     */
    byte[] rows(Corrections corrections) {
        if (!dirty && corrections == before) {
            return list;
        }
        ByteArrayOutputStream rows = new ByteArrayOutputStream(list.length + SLACK);
        rows.write('[');
        for (ListedReport report : listed.values()) {
            if (rows.size() > 1) {
                rows.write(',');
            }
            int start = rows.size();
            Basis basis = basis(report, corrections);
            write(report, basis, rows);
            made.put(report.source(), new Row(basis, start, rows.size() - start));
        }
        rows.write(']');
        list = rows.toByteArray();
        before = corrections;
        dirty = false;
        return list;
    }

    private Basis basis(ListedReport report, Corrections corrections) {
        Tally found = open.getOrDefault(report.source(), NONE);
        Look read = new Look(report.status(), report.flagged(), found);
        return new Basis(
                changed.getOrDefault(report.source(), read),
                said(report, corrections),
                corrections.of(report.report()));
    }

    private void write(ListedReport report, Basis basis, ByteArrayOutputStream rows) {
        Row old = made.get(report.source());
        if (old != null && old.basis().equals(basis)) {
            rows.write(list, old.start(), old.length());
        } else {
            rows.writeBytes(json.line(row(report, basis)).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Map<String, Object> row(ListedReport report, Basis basis) {
        Look now = basis.now();
        Said said = basis.said();
        List<Correction> words = basis.words();
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
