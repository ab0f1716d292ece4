package org.gongkai.app.review;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.Extractor;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.correct.AppliedCorrections;
import org.gongkai.data.correct.CorrectionFile;
import org.gongkai.data.correct.Corrections;
import org.gongkai.data.correct.Corrector;
import org.gongkai.data.correct.MetadataFile;
import org.gongkai.data.output.ListedReport;
import org.gongkai.data.output.OutputFolder;
import org.gongkai.model.CellKey;
import org.gongkai.model.Correction;
import org.gongkai.model.Extraction;
import org.gongkai.model.Finding;
import org.gongkai.model.Said;
import org.gongkai.model.Severity;
import org.gongkai.model.Status;

/**
 * Answers what the page asks: the list of reports, one report with all corrections so far, and
 * takes new ones. For several threads.
 */
final class ReviewService {

    private final OutputFolder folder;
    private final Corrector corrector;
    private final CorrectionFile file;
    private final Clock clock;
    private final ReportView view;
    private final Map<String, ListedReport> listed = new LinkedHashMap<>();
    private final Map<String, Set<String>> codes = new HashMap<>();

    /** Reports that differ from the CSV files, because of corrections since. */
    private final Map<String, Look> changed = new HashMap<>();

    /** A report as the overview has it. */
    private record Look(Status status, int flagged, List<String> codes) {
        private static Look of(Extraction report) {
            List<String> codes =
                    report.findings().stream()
                            .filter(finding -> finding.severity() != Severity.INFO)
                            .map(Finding::code)
                            .distinct()
                            .toList();
            return new Look(report.outcome().status(), report.flags().size(), codes);
        }
    }

    /**
     * Reads the lists.
     *
     * @param folder the output folder
     * @param extractor with the forms of the folder's run
     * @param clock tells when a correction was made
     * @throws OutputException when no run has come to its end there
     */
    ReviewService(OutputFolder folder, Extractor extractor, Clock clock) throws OutputException {
        this.folder = folder;
        this.corrector = new Corrector(extractor.forms().templates());
        this.clock = clock;
        this.file = new CorrectionFile(folder.path());
        this.view = new ReportView(extractor.forms().templates());
        for (ListedReport report : folder.reports()) {
            listed.put(report.source(), report);
        }
        folder.forEachFinding(
                row -> {
                    if (row.severity() != Severity.INFO) {
                        codes.computeIfAbsent(row.source(), s -> new LinkedHashSet<>())
                                .add(row.code());
                    }
                });
        applyNewer();
    }

    /** Records that do not hold the corrections that there are now. */
    private void applyNewer() throws OutputException {
        Corrections corrections = Corrections.in(folder.path());
        for (ListedReport source : listed.values()) {
            String digest = corrections.digest(source.report());
            if (!digest.isEmpty() && !digest.equals(folder.corrections(source.report()))) {
                Optional<Extraction> record = folder.record(source.report());
                if (record.isPresent()) {
                    changed.put(source.source(), Look.of(now(source, record.get(), corrections)));
                }
            }
        }
    }

    /** A report with all corrections, and with what is found of its source. */
    private Extraction now(ListedReport source, Extraction record, Corrections corrections)
            throws OutputException {
        try {
            Extraction corrected = corrector.apply(record, corrections);
            return corrections
                    .changed(source.source(), source.report())
                    .map(corrected::with)
                    .orElse(corrected);
        } catch (IllegalArgumentException e) {
            throw new OutputException(String.valueOf(e.getMessage()));
        }
    }

    /** The name that the page proposes for who corrects. */
    static String user() {
        return System.getProperty("user.name", "");
    }

    /** Body, year and place of a source: as people say, else as reports.csv has them. */
    private static Said said(ListedReport source, Corrections corrections) {
        Said read =
                new Said(source.source(), source.report(), source.agency(), source.year(), "", "");
        return corrections
                .said(source.source(), source.report())
                .map(said -> said.or(read))
                .orElse(read);
    }

    /**
     * Takes what a person says of body, year and place of a source; it is on the disk when the call
     * returns. What is left empty is left to the document.
     *
     * @param fields that the page sends
     * @return the report with it
     * @throws IllegalArgumentException when it cannot be taken
     */
    synchronized Map<String, Object> say(Map<String, String> fields) throws OutputException {
        ListedReport source = required(fields);
        String who = who(fields);
        Said said = MetadataFile.said(name -> fields.getOrDefault(name, ""));
        String by = (said.note() + " (" + who + ", " + LocalDate.now(clock) + ")").strip();
        new MetadataFile(folder.path())
                .add(
                        List.of(
                                new Said(
                                        said.source(),
                                        source.report(),
                                        said.agency(),
                                        said.year(),
                                        said.division(),
                                        by)));
        return report(source).orElseThrow(() -> new IllegalArgumentException("It has no record."));
    }

    /** The source that a page speaks of. */
    private ListedReport required(Map<String, String> fields) {
        return Optional.ofNullable(listed.get(fields.getOrDefault("source", "")))
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "There is no such report in this folder."));
    }

    private static String who(Map<String, String> fields) {
        String who = fields.getOrDefault("who", "").strip();
        if (who.isEmpty()) {
            throw new IllegalArgumentException("Say who you are first.");
        }
        return who;
    }

    /** All sources; a row is source, report, status, agency, year, title, flagged, codes. */
    synchronized List<Object> overview() throws OutputException {
        List<Object> rows = new ArrayList<>();
        Corrections corrections = Corrections.in(folder.path());
        for (ListedReport report : listed.values()) {
            Set<String> found = codes.getOrDefault(report.source(), Set.of());
            Look listed = new Look(report.status(), report.flagged(), List.copyOf(found));
            Look now = changed.getOrDefault(report.source(), listed);
            Said said = said(report, corrections);
            rows.add(
                    Arrays.asList(
                            report.source(),
                            report.report(),
                            now.status().code(),
                            said.agency(),
                            said.year().isPresent() ? said.year().getAsInt() : null,
                            report.title(),
                            now.flagged(),
                            now.codes(),
                            report.message()));
        }
        return rows;
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
        return Optional.of(shown(source, record.get(), Corrections.in(folder.path())));
    }

    private Map<String, Object> shown(
            ListedReport source, Extraction record, Corrections corrections)
            throws OutputException {
        Extraction now = now(source, record, corrections);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("source", source.source());
        shown.put("report", now.id());
        shown.put("media_type", now.mediaType());
        shown.put("user", user());
        shown.put("pages", now.pages());
        shown.put("status", now.outcome().status().code());
        shown.put("message", now.outcome().message());
        shown.put("title", now.metadata().title());
        // What is said takes the place of what the last run wrote into its tables.
        Said said = said(source, corrections);
        shown.put("agency", said.agency());
        shown.put("year", said.year().isPresent() ? said.year().getAsInt() : null);
        shown.put("division", said.division());
        shown.put("metadata_note", said.note());
        shown.put("tables", view.tables(now));
        shown.put("cells", view.cells(now));
        shown.put("findings", view.findings(now, corrections.of(now.id())));
        shown.put("found", view.found(now));
        shown.put("corrections", corrections.of(now.id()).size());
        // What an earlier run has applied is known again only when the document is read again.
        shown.put(
                "provisional",
                !record.corrections().isEmpty() && !record.corrections().equals(now.corrections()));
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
        ListedReport source = required(said);
        Extraction record =
                folder.record(source.report())
                        .orElseThrow(() -> new IllegalArgumentException("It has no record."));
        Correction correction = correction(source, said);
        // Before anything is added: what cannot be read must not grow.
        Corrections before = Corrections.in(folder.path());
        require(record, correction, before);
        file.add(correction);
        Corrections all = Corrections.in(folder.path());
        changed.put(source.source(), Look.of(now(source, record, all)));
        return shown(source, record, all);
    }

    private void require(Extraction record, Correction correction, Corrections before) {
        boolean known =
                correction.isSeen()
                        || record.cells().anyMatch(cell -> cell.key().equals(correction.cell()))
                        || before.of(record.id()).stream()
                                .anyMatch(each -> each.cell().equals(correction.cell()));
        if (!known) {
            throw new IllegalArgumentException("The report has no such cell.");
        }
        Optional<BigDecimal> number = AppliedCorrections.number(correction.value());
        if (number.isPresent() && !corrector.isProper(record, correction.cell(), number.get())) {
            throw new IllegalArgumentException(
                    "'" + correction.value() + "' cannot stand in this column.");
        }
    }

    private Correction correction(ListedReport source, Map<String, String> said) {
        String value = said.getOrDefault("value", "").strip();
        String finding = said.getOrDefault("finding", "");
        boolean fits =
                finding.isEmpty()
                        ? AppliedCorrections.isValue(value) || value.equals(Correction.UNDO)
                        : value.isEmpty() || value.equals(Correction.UNDO);
        if (!fits) {
            throw new IllegalArgumentException(
                    "'" + value + "' is neither a number nor blank, dash or unreadable.");
        }
        String who = who(said);
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
