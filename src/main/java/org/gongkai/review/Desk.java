package org.gongkai.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.Extractor;
import org.gongkai.correct.CorrectionFile;
import org.gongkai.correct.Corrections;
import org.gongkai.correct.Settled;
import org.gongkai.disk.OutputException;
import org.gongkai.model.CellKey;
import org.gongkai.model.Correction;
import org.gongkai.model.Extraction;
import org.gongkai.model.Severity;
import org.gongkai.output.ListedReport;
import org.gongkai.output.OutputFolder;

/**
 * Answers what the page asks: the list of reports, one report with all corrections so far, and
 * takes new ones. For several threads.
 */
final class Desk {

    private final OutputFolder folder;
    private final Extractor extractor;
    private final CorrectionFile file;
    private final Clock clock;
    private final Sheet sheet;
    private final Map<String, ListedReport> listed = new LinkedHashMap<>();
    private final Map<String, Set<String>> codes = new HashMap<>();

    /** Reports that look other than in the CSV files, because of corrections since. */
    private final Map<String, Glance> changed = new HashMap<>();

    /**
     * Reads the lists.
     *
     * @param folder the output folder
     * @param extractor with the forms of the folder's run
     * @param clock tells when a correction was made
     * @throws OutputException when no run has come to its end there
     */
    Desk(OutputFolder folder, Extractor extractor, Clock clock) throws OutputException {
        this.folder = folder;
        this.extractor = extractor;
        this.clock = clock;
        this.file = new CorrectionFile(folder.path());
        this.sheet = new Sheet(extractor.forms());
        for (ListedReport report : folder.reports()) {
            listed.put(report.source(), report);
        }
        folder.forEachRow(
                "findings.csv",
                row -> {
                    if (!row.get("severity").equals(Severity.INFO.code())) {
                        codes.computeIfAbsent(row.get("source"), s -> new LinkedHashSet<>())
                                .add(row.get("code"));
                    }
                });
        applyNewer();
    }

    /** What was corrected after the CSV files were written is not in them. */
    private void applyNewer() throws OutputException {
        List<Correction> all = file.read();
        Instant written = written();
        Set<String> reports = new LinkedHashSet<>();
        for (Correction each : all) {
            if (each.when().compareTo(written.toString()) >= 0) {
                reports.add(each.report());
            }
        }
        Corrections corrections = new Corrections(all);
        for (String report : reports) {
            Optional<Extraction> record = folder.record(report);
            if (record.isPresent()) {
                changed.put(report, Glance.at(extractor.corrected(record.get(), corrections)));
            }
        }
    }

    private Instant written() throws OutputException {
        Path csv = folder.path().resolve("reports.csv");
        try {
            return Files.getLastModifiedTime(csv).toInstant().truncatedTo(ChronoUnit.SECONDS);
        } catch (IOException e) {
            throw new OutputException(csv + " cannot be read (" + e.getMessage() + ").");
        }
    }

    /** The name that the page proposes for who corrects. */
    static String user() {
        return System.getProperty("user.name", "");
    }

    /** All sources; a row is source, report, status, agency, year, title, flagged, codes. */
    synchronized List<Object> overview() {
        List<Object> rows = new ArrayList<>();
        for (ListedReport report : listed.values()) {
            Glance now = changed.getOrDefault(report.report(), listed(report));
            List<Object> row = new ArrayList<>();
            row.add(report.source());
            row.add(report.report());
            row.add(now.status().code());
            row.add(report.agency());
            row.add(report.year().isPresent() ? report.year().getAsInt() : null);
            row.add(report.title());
            row.add(now.flagged());
            row.add(now.codes());
            row.add(report.message());
            rows.add(row);
        }
        return rows;
    }

    private Glance listed(ListedReport report) {
        return new Glance(
                report.status(),
                report.flagged(),
                List.copyOf(codes.getOrDefault(report.source(), Set.of())));
    }

    /** A source by its name. */
    Optional<ListedReport> source(String name) {
        return Optional.ofNullable(listed.get(name));
    }

    /** A report with its corrections; empty where it has no record. */
    Optional<Map<String, Object>> report(ListedReport source) throws OutputException {
        Optional<Extraction> record = folder.record(source.report());
        if (record.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(shown(source, record.get(), new Corrections(file.read())));
    }

    private Map<String, Object> shown(
            ListedReport source, Extraction record, Corrections corrections) {
        Extraction now = extractor.corrected(record, corrections);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("source", source.source());
        shown.put("report", now.id());
        shown.put("media_type", now.mediaType());
        shown.put("user", user());
        shown.put("pages", now.pages());
        shown.put("status", now.outcome().status().code());
        shown.put("message", now.outcome().message());
        shown.put("title", now.metadata().title());
        shown.put("agency", now.metadata().agency());
        shown.put("year", source.year().isPresent() ? source.year().getAsInt() : null);
        shown.put("tables", sheet.tables(now));
        shown.put("cells", sheet.cells(now));
        shown.put("findings", sheet.findings(now));
        shown.put("found", sheet.found(now));
        shown.put("corrections", corrections.of(now.id()).size());
        return shown;
    }

    /**
     * Takes a correction; it is on the disk when the call returns.
     *
     * @param said the fields that the page sends
     * @return the report with it
     * @throws IllegalArgumentException when it says nothing that can be corrected
     */
    synchronized Map<String, Object> correct(Map<String, String> said) throws OutputException {
        ListedReport source = listed.get(said.getOrDefault("source", ""));
        if (source == null) {
            throw new IllegalArgumentException("There is no such report in this folder.");
        }
        Extraction record =
                folder.record(source.report())
                        .orElseThrow(() -> new IllegalArgumentException("It has no record."));
        Correction correction = correction(source, said);
        if (record.cells().noneMatch(cell -> cell.key().equals(correction.cell()))
                && !correction.isSeen()) {
            throw new IllegalArgumentException("The report has no such cell.");
        }
        file.add(correction);
        Corrections all = new Corrections(file.read());
        changed.put(source.report(), Glance.at(extractor.corrected(record, all)));
        return shown(source, record, all);
    }

    private Correction correction(ListedReport source, Map<String, String> said) {
        String value = said.getOrDefault("value", "").strip();
        String finding = said.getOrDefault("finding", "");
        boolean fits =
                finding.isEmpty()
                        ? Settled.isValue(value) || value.equals(Correction.UNDO)
                        : value.isEmpty() || value.equals(Correction.UNDO);
        if (!fits) {
            throw new IllegalArgumentException(
                    "'" + value + "' is neither a number nor blank, dash or unreadable.");
        }
        String who = said.getOrDefault("who", "").strip();
        if (who.isEmpty()) {
            throw new IllegalArgumentException("Say who you are first.");
        }
        return new Correction(
                source.report(),
                source.source(),
                new CellKey(
                        said.getOrDefault("table", ""),
                        said.getOrDefault("row", ""),
                        said.getOrDefault("column", "")),
                finding,
                said.getOrDefault("old", ""),
                value,
                who,
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                said.getOrDefault("remark", "").strip());
    }
}
