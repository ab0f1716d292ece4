package org.gongkai.app.review;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.Extractor;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.correct.AppliedCorrections;
import org.gongkai.data.correct.Corrections;
import org.gongkai.data.correct.Corrector;
import org.gongkai.data.correct.MetadataFile;
import org.gongkai.data.correct.SaidMetadata;
import org.gongkai.data.output.ListedReport;
import org.gongkai.data.output.OutputFolder;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.Correction;
import org.gongkai.model.Extraction;
import org.gongkai.model.FormTemplate.NumberKind;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.Said;
import org.gongkai.model.Status;

/**
 * Answers what the page asks: the list of reports, one report with all corrections so far, and
 * takes new ones. For several threads.
 */
final class ReviewService {

    private final OutputFolder folder;
    private final Corrector corrector;
    private final Journal journal;
    private final Words words;
    private final ManyWords many;
    private final Onlookers onlookers;
    private final ReportView view;
    private final Overview overview;
    private final Rereading again;

    /** Who edits the file by hand, or another program, changes it under us. */
    private String seen = "";

    /**
     * Reads the lists.
     *
     * @param folder the output folder
     * @param extractor with the forms of the folder's run
     * @param again reads documents in which people have drawn tables
     * @param clock tells when a correction was made
     * @throws OutputException when no run has come to its end there
     */
    ReviewService(OutputFolder folder, Extractor extractor, Rereading again, Clock clock)
            throws OutputException {
        this.again = again;
        this.folder = folder;
        this.corrector = new Corrector(extractor.forms().templates());
        this.journal = new Journal(folder.path(), clock);
        this.words = new Words(clock);
        this.many = new ManyWords(words);
        this.onlookers = new Onlookers(clock);
        this.view = new ReportView(extractor.forms().templates());
        this.overview = new Overview(folder);
        applyNewer();
    }

    /** Records that do not hold the corrections that there are now. */
    private void applyNewer() throws OutputException {
        Corrections corrections = journal.corrections();
        for (ListedReport source : overview.listed().values()) {
            String digest = corrections.digest(source.report());
            boolean typed =
                    !digest.isEmpty() && !digest.equals(folder.corrections(source.report()));
            if (typed || Overview.isSaidAnew(source, corrections)) {
                Optional<Extraction> record = folder.record(source.report());
                if (record.isPresent()) {
                    overview.put(source.source(), now(source, record.get(), corrections));
                }
            }
        }
        seen = journal.version();
    }

    /** A report with all corrections, and with what is found of its source. */
    private Extraction now(ListedReport source, Extraction record, Corrections corrections)
            throws OutputException {
        try {
            Extraction corrected = corrector.apply(record, corrections);
            Extraction now =
                    corrections
                            .changed(source.source(), source.report())
                            .map(corrected::with)
                            .orElse(corrected);
            return corrections
                    .said(source.source(), source.report())
                    .map(said -> SaidMetadata.apply(now, said))
                    .orElse(now);
        } catch (IllegalArgumentException e) {
            throw new OutputException(String.valueOf(e.getMessage()));
        }
    }

    /** The name that the page proposes for who corrects. */
    static String user() {
        return System.getProperty("user.name", "");
    }

    /** All sources, as JSON in UTF-8; not to be changed. */
    synchronized byte[] reports() throws OutputException {
        if (!seen.equals(journal.version())) {
            applyNewer();
        }
        return overview.rows(journal.corrections());
    }

    /** What each person has done, and the name proposed. */
    Map<String, Object> work() throws OutputException {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("progress", journal.progress());
        shown.put("user", user());
        shown.put("version", journal.version());
        return shown;
    }

    /**
     * What an open page hears every few seconds.
     *
     * @param tab a name of the page's own
     */
    Map<String, Object> news(String tab, String source, String who) {
        return Map.of(
                "version", journal.version(), "looking", onlookers.look(tab, source, who.strip()));
    }

    /** The report that the list begins with: of those to be looked at the one with most flags. */
    synchronized Optional<ListedReport> first() {
        return overview.listed().values().stream()
                .filter(report -> report.status() == Status.REVIEW)
                .max(
                        Comparator.comparingInt(ListedReport::flagged)
                                .thenComparing(ListedReport::source, Comparator.reverseOrder()));
    }

    /** A source by its name. */
    Optional<ListedReport> source(String name) {
        return Optional.ofNullable(overview.listed().get(name));
    }

    /** The source that a page speaks of. */
    private ListedReport required(Map<String, String> fields) {
        return source(fields.getOrDefault("source", ""))
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "There is no such report in this folder."));
    }

    private Extraction record(ListedReport source) throws OutputException {
        return folder.record(source.report())
                .orElseThrow(() -> new IllegalArgumentException("It has no record."));
    }

    /**
     * The record as it is read with the tables that people have drawn since.
     *
     * @return empty where the document cannot be read again
     */
    private Optional<Extraction> drawn(
            ListedReport source, Extraction record, Corrections corrections)
            throws OutputException {
        boolean needed =
                Rereading.isNeeded(
                        record, corrections.frames(record.id()), corrections.digest(record.id()));
        try {
            return needed
                    ? again.read(
                            source,
                            record,
                            corrections.of(record.id()).stream()
                                    .filter(Correction::isFrame)
                                    .toList())
                    : Optional.of(record);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Takes where a table stands, as a person has drawn it. It is on the disk when the call
     * returns, and the document was read again by it.
     *
     * @return the report with it
     * @throws IllegalArgumentException when it cannot be taken
     */
    Map<String, Object> draw(Map<String, String> fields) throws OutputException {
        ListedReport source = required(fields);
        Extraction record = record(source);
        Correction word = words.frame(source, fields, record.pages());
        boolean known =
                Stream.concat(record.matched().stream(), corrector.missing(record).stream())
                        .anyMatch(table -> table.table().equals(word.cell().table()));
        if (!known && !word.isUndo()) {
            throw new IllegalArgumentException("The form has no such table.");
        }
        List<Correction> all = new ArrayList<>(journal.corrections().all());
        all.add(word);
        if (drawn(source, record, new Corrections(all)).isEmpty()) {
            throw new IllegalArgumentException(
                    "The document cannot be read again: it is not where the last run read it, is"
                            + " another one now, or takes too long.");
        }
        synchronized (this) {
            return took(source, record, List.of(word));
        }
    }

    /**
     * A report as it is by now.
     *
     * @param read without corrections, as far as is known
     * @param now with all of them
     * @param undrawn whether it should have been read again and could not
     */
    private record Latest(Extraction read, Extraction now, boolean undrawn) {}

    /** A report with all corrections; where it cannot be read again, as it was read before. */
    private Latest latest(ListedReport source, Extraction record, Corrections corrections)
            throws OutputException {
        Optional<Extraction> drawn = drawn(source, record, corrections);
        Extraction read = drawn.orElse(record);
        return new Latest(read, now(source, read, corrections), drawn.isEmpty());
    }

    /** A report with its corrections; of one without a record, why there is none. */
    Map<String, Object> report(ListedReport source) throws OutputException {
        Corrections corrections = journal.corrections();
        Optional<Extraction> record = folder.record(source.report());
        if (record.isPresent()) {
            return shown(source, latest(source, record.get(), corrections), corrections);
        }
        Map<String, Object> shown = head(source, corrections);
        shown.put("status", source.status().code());
        shown.put("reason", source.reason().code());
        shown.put("message", source.message());
        shown.put("cells", Map.of());
        List.of("tables", "missing", "findings", "unpaged")
                .forEach(part -> shown.put(part, List.of()));
        return shown;
    }

    private Map<String, Object> head(ListedReport source, Corrections corrections)
            throws OutputException {
        Map<String, Object> shown = new LinkedHashMap<>();
        Said said = Overview.said(source, corrections);
        List<Correction> own = corrections.of(source.report());
        shown.put("source", source.source());
        shown.put("report", source.report());
        shown.put("media_type", source.mediaType());
        shown.put("pages", source.pages());
        shown.put("user", user());
        shown.put("version", journal.version());
        // What is said takes the place of what the last run wrote into its tables.
        shown.put("title", said.title());
        shown.put("agency", said.agency());
        shown.put("year", said.year().isPresent() ? said.year().getAsInt() : null);
        shown.put("division", said.division());
        shown.put("metadata_note", said.note());
        shown.put("corrections", own.size());
        shown.put("said", journal.said(own));
        shown.put("frames", journal.frames(own));
        shown.put("lines", journal.lines(own));
        shown.put("read", journal.read(own));
        shown.put("progress", journal.progress());
        return shown;
    }

    private Map<String, Object> shown(ListedReport source, Latest latest, Corrections corrections)
            throws OutputException {
        Extraction now = latest.now();
        String before = latest.read().corrections();
        List<MatchedTable> missing = corrector.missing(now);
        Map<String, Object> shown = head(source, corrections);
        shown.put("pages", now.pages());
        shown.put("status", now.outcome().status().code());
        shown.put("reason", now.outcome().reason().code());
        shown.put("message", now.outcome().message());
        shown.put("tables", view.tables(now.matched()));
        shown.put("missing", view.tables(missing));
        shown.put("cells", view.cells(now, missing));
        shown.put("findings", view.findings(now, corrections.of(now.id())));
        shown.put("unpaged", now.pages() == 0 ? UnpagedView.of(now) : List.of());
        // What an earlier run has applied is known again only when the document is read again.
        shown.put("provisional", !before.isEmpty() && !before.equals(now.corrections()));
        shown.put("undrawn", latest.undrawn());
        return shown;
    }

    /**
     * Takes a correction; it is on the disk when the call returns.
     *
     * @param fields that the page sends
     * @return the report with it
     * @throws IllegalArgumentException when it says nothing that can be corrected
     */
    synchronized Map<String, Object> correct(Map<String, String> fields) throws OutputException {
        ListedReport source = required(fields);
        Extraction record = record(source);
        Corrections said = journal.corrections();
        Extraction now = latest(source, record, said).now();
        Correction typed = words.of(source, fields, corrector.kind(now, Words.cell(fields)));
        require(now, typed);
        return took(source, record, List.of(sinceRead(typed, now, said.of(record.id()))));
    }

    /** Words that were typed before stand where that stood which was read. */
    private Correction sinceRead(Correction typed, Extraction now, List<Correction> said) {
        boolean words =
                corrector.kind(now, typed.cell()) == NumberKind.TEXT
                        || now.cells()
                                .filter(cell -> cell.key().equals(typed.cell()))
                                .anyMatch(cell -> cell.value().state() == CellState.TEXT);
        return said.stream()
                .filter(word -> words && word.isValue() && word.cell().equals(typed.cell()))
                .findFirst()
                .map(word -> typed.over(word.old()))
                .orElse(typed);
    }

    /**
     * Takes that a table has a line which its form does not know beforehand, or one copy more, or
     * that this is taken back, with all that the same person has typed into it. It is on the disk
     * when the call returns.
     *
     * @param fields the table and, of a line, its copy as row and a column of its block, the code
     *     printed in it, its label as value; to take it back its row and {@code undo}
     * @return the report with it
     * @throws IllegalArgumentException when the form has no such line
     */
    synchronized Map<String, Object> line(Map<String, String> fields) throws OutputException {
        ListedReport source = required(fields);
        Extraction record = record(source);
        Corrections said = journal.corrections();
        if (fields.getOrDefault("value", "").equals(Correction.UNDO)) {
            return took(source, record, many.lineGone(said.of(record.id()), fields));
        }
        CellKey row =
                corrector.added(
                        latest(source, record, said).now(),
                        said.of(record.id()),
                        Words.cell(fields),
                        fields.getOrDefault("copy", "").equals("new"),
                        fields.getOrDefault("code", ""));
        return took(source, record, List.of(words.line(source, row, fields)));
    }

    private Map<String, Object> took(ListedReport source, Extraction record, List<Correction> said)
            throws OutputException {
        journal.add(said);
        Corrections all = journal.corrections();
        Latest latest = latest(source, record, all);
        overview.put(source.source(), latest.now());
        return shown(source, latest, all);
    }

    private void require(Extraction record, Correction correction) throws OutputException {
        boolean known =
                correction.isSeen()
                        || record.cells().anyMatch(cell -> cell.key().equals(correction.cell()))
                        || record.matched().stream()
                                .flatMap(table -> table.otherCells().stream())
                                .anyMatch(cell -> cell.key().equals(correction.cell()))
                        || corrector.missing(record).stream()
                                .flatMap(table -> table.cells().stream())
                                .anyMatch(cell -> cell.key().equals(correction.cell()))
                        || journal.corrections().of(record.id()).stream()
                                .anyMatch(each -> each.cell().equals(correction.cell()));
        if (!known) {
            throw new IllegalArgumentException("The report has no such cell.");
        }
        Optional<BigDecimal> number = AppliedCorrections.number(correction.value());
        boolean figure = corrector.kind(record, correction.cell()) != NumberKind.TEXT;
        if (figure
                && number.isPresent()
                && !corrector.isProper(record, correction.cell(), number.get())) {
            throw new IllegalArgumentException(
                    "'" + correction.value() + "' cannot stand in this column.");
        }
    }

    /**
     * Takes that a person has read the whole report and would correct nothing more: all that is
     * open was seen.
     *
     * @return the report with it
     */
    synchronized Map<String, Object> read(Map<String, String> fields) throws OutputException {
        return tookMany(fields, many::read);
    }

    /**
     * Takes that no cell of a table can be read as one of this report, or takes that back.
     *
     * @return the report with it
     * @throws IllegalArgumentException when the report has no such table
     */
    synchronized Map<String, Object> table(Map<String, String> fields) throws OutputException {
        return tookMany(fields, many::table);
    }

    private Map<String, Object> tookMany(Map<String, String> fields, ManyWords.Saying what)
            throws OutputException {
        ListedReport source = required(fields);
        Extraction record = record(source);
        Corrections said = journal.corrections();
        Extraction now = latest(source, record, said).now();
        return took(source, record, what.of(source, fields, now, said));
    }

    /**
     * Takes what a person says of body, year, place and title of a source; it is on the disk when
     * the call returns. What is left empty is left to the document.
     *
     * @param fields that the page sends
     * @return the report with it
     * @throws IllegalArgumentException when it cannot be taken
     */
    synchronized Map<String, Object> say(Map<String, String> fields) throws OutputException {
        ListedReport source = required(fields);
        String who = Words.who(fields);
        Optional<Extraction> record = folder.record(source.report());
        Said said = MetadataFile.said(name -> fields.getOrDefault(name, ""));
        String by = (said.note() + " (" + who + ", " + journal.today() + ")").strip();
        journal.add(
                new Said(
                        said.source(),
                        source.report(),
                        said.agency(),
                        said.year(),
                        said.division(),
                        by,
                        said.title()));
        return record.isPresent() ? took(source, record.get(), List.of()) : report(source);
    }
}
