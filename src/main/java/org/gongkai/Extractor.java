package org.gongkai;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.KindStages.Reading;
import org.gongkai.base.disk.PageFile;
import org.gongkai.data.correct.Corrections;
import org.gongkai.data.correct.Corrector;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.Extraction;
import org.gongkai.model.Finding;
import org.gongkai.model.FindingCode;
import org.gongkai.model.FindingCode.Origin;
import org.gongkai.model.Fingerprint;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.FormException;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.Matching;
import org.gongkai.model.OcrMode;
import org.gongkai.model.Outcome;
import org.gongkai.model.Outline;
import org.gongkai.model.PageListener;
import org.gongkai.model.Picture;
import org.gongkai.model.Reason;
import org.gongkai.model.Solution;
import org.gongkai.model.SourceDocument;
import org.gongkai.model.Table;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.reading.layout.PageLayout;
import org.gongkai.reading.print.PagePrinter;
import org.gongkai.reading.source.DocumentReader;
import org.gongkai.recognition.check.Checks;
import org.gongkai.recognition.form.FormCatalog;
import org.gongkai.recognition.solve.Solver;

/**
 * From the bytes of a published report to its checked statutory tables.
 *
 * <pre>{@code
 * Extractor extractor = Extractor.builder().build();
 * Extraction report = extractor.extract(Path.of("report.pdf"));
 * System.out.println(report.metadata().agency() + " " + report.outcome().status());
 * report.cells()
 *         .filter(cell -> cell.value().number().isPresent())
 *         .forEach(cell -> System.out.println(cell.key() + " = " + cell.value().raw()));
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads; every call works on fresh state. The result
 * depends on the bytes, the forms and the program's version alone.
 */
public final class Extractor {

    private final FormCatalog forms;
    private final DocumentReader reader;
    private final boolean force;
    private final boolean verify;
    private final PageLayout layout;
    private final KindChoice kinds;
    private final Corrector corrector;
    private final Corrections corrections;
    private final List<PagePrinter> printers;

    /** Reads what other programs draw. */
    private final Optional<Extractor> drawn;

    private Extractor(
            FormCatalog forms,
            DocumentReader reader,
            OcrMode ocr,
            Corrections corrections,
            List<PagePrinter> printers) {
        this.forms = forms;
        this.printers = List.copyOf(printers);
        this.drawn =
                printers.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new Extractor(forms, reader, ocr, Corrections.NONE, List.of()));
        this.corrections = corrections;
        this.reader = reader;
        force = ocr == OcrMode.FORCE || ocr == OcrMode.VERIFY;
        verify = ocr == OcrMode.VERIFY;
        layout = new PageLayout();
        kinds = new KindChoice(forms);
        corrector = new Corrector(forms.templates());
    }

    /** Starts with the forms shipped with the program. */
    public static Builder builder() {
        return new Builder();
    }

    /** The forms in use. */
    public FormCatalog forms() {
        return forms;
    }

    /** What people have corrected. */
    public Corrections corrections() {
        return corrections;
    }

    /** A document as it is read: without its lock, where a password opens it. */
    public byte[] unlocked(byte[] bytes) {
        return reader.unlocked(bytes);
    }

    /** How pictures are read; part of what a result depends on where a document has some. */
    public String ocr() {
        String names = printers.stream().map(PagePrinter::code).collect(Collectors.joining(","));
        return names.isEmpty() ? reader.ocr() : names + " " + reader.ocr();
    }

    /**
     * Takes everything from one file; from a saved page with the stylesheets and pictures that lie
     * beside it.
     *
     * @throws IOException when it cannot be read from the disk; what is in it is never a reason
     */
    public Extraction extract(Path file) throws IOException {
        return extract(PageFile.read(file));
    }

    /**
     * Takes everything from one document. Its name is not asked for: what it is, its bytes tell.
     *
     * @param document is read to its end and left open
     * @throws IOException when it cannot be read; what is in it is never a reason
     */
    public Extraction extract(InputStream document) throws IOException {
        return extract(document.readAllBytes());
    }

    /**
     * Takes everything from one document.
     *
     * @param bytes the document; not modified
     * @return what was found; a document that cannot be read or is no report gives a result that
     *     says so, never an exception
     */
    public Extraction extract(byte[] bytes) {
        return extract(bytes, Fingerprint.of(bytes).sha256(), PageListener.NONE);
    }

    /**
     * The same for a document whose digest is known: to make it costs a good part of the reading.
     *
     * @param sha256 the SHA-256 of the bytes, 64 hex digits
     * @param pages is told of each page that has been read
     */
    public Extraction extract(byte[] bytes, String sha256, PageListener pages) {
        return inspect(bytes, sha256, pages).extraction();
    }

    /**
     * The same with what the stages handed on, to see where a reading went wrong.
     *
     * @param sha256 the SHA-256 of the bytes, 64 hex digits
     * @param pages is told of each page that has been read
     */
    public Inspection inspect(byte[] bytes, String sha256, PageListener pages) {
        return inspect(new Fingerprint(sha256, bytes.length), unlocked(bytes), pages);
    }

    private Inspection inspect(Fingerprint document, byte[] bytes, PageListener pages) {
        String mediaType = reader.mediaType(bytes);
        if (Bystanders.isOwn(bytes, mediaType)) {
            return Inspection.unread(aside(document, mediaType, Bystanders.own()));
        }
        DrawnTables drawn = new DrawnTables(corrections.frames(document.id()));
        try {
            SourceDocument source = reader.read(bytes, mediaType, pages, drawn.frames());
            return read(document, bytes, mediaType, source, drawn, pages);
        } catch (UnreadableDocumentException e) {
            return Inspection.unread(Extraction.failed(document, mediaType, Verdict.unreadable(e)));
        }
    }

    private static Extraction aside(Fingerprint document, String mediaType, Finding why) {
        return Extraction.failed(document, mediaType, Verdict.notMeant(why)).with(why);
    }

    private Inspection read(
            Fingerprint document,
            byte[] bytes,
            String mediaType,
            SourceDocument source,
            DrawnTables drawn,
            PageListener pages) {
        FlowDocument flow = layout.arrange(source, drawn.frames());
        if (Bystanders.isOwn(flow)) {
            return Inspection.unread(aside(document, mediaType, Bystanders.own()));
        }
        Reading reading = kinds.read(flow, drawn);
        Outline outline = reading.outline();
        List<Table> tables = reading.tables();
        Matching matching = reading.matching();
        Solver solver = reading.by().solver();
        Checks checks = reading.by().checks();
        Verdict verdict = reading.by().verdict();
        List<Finding> findings = new ArrayList<>(flow.findings());
        findings.addAll(outline.findings());
        findings.addAll(matching.findings());
        Sights sights = new Sights(tables, flow.sights());
        List<MatchedTable> seen = matching.tables().stream().map(sights::apply).toList();
        seen.forEach(table -> findings.addAll(table.findings()));
        findings.addAll(sights.inText(seen));
        findings.addAll(drawn.findings(seen));
        Solution solution = solver.solve(seen, matching.choices());
        findings.addAll(solution.findings());
        SecondLook eye = new SecondLook(reader, bytes, mediaType, source, verify);
        List<MatchedTable> looked = eye.look(solution.tables(), findings);
        findings.addAll(eye.findings());
        Optional<DrawnCopy> copy = copy(mediaType);
        if (copy.isPresent()) {
            looked = copy.get().compare(looked, bytes, mediaType, pages);
            findings.addAll(copy.get().findings());
        }
        List<MatchedTable> proven = looked.stream().map(checks::prove).toList();
        findings.addAll(checks.check(proven, List.copyOf(findings), outline.sections()));
        DamagedPages damaged = DamagedPages.of(source);
        findings.replaceAll(finding -> damaged.on(finding, proven));
        findings.replaceAll(
                finding ->
                        finding.kind() == FindingCode.SEVERAL_DOCUMENTS
                                        || finding.kind() == FindingCode.SEVERAL_REPORTS
                                ? finding.with(finding.severity(), said(proven))
                                : finding);
        Verdict.Decision decision = verdict.decide(flow, outline, matching, findings);
        findings.addAll(decision.findings());
        if (!decision.outcome().status().isReport()) {
            findings.removeIf(Extraction::doubtsMetadata);
        }
        Extraction extraction =
                new Extraction(
                        document.id(),
                        document.sha256(),
                        mediaType,
                        document.bytes(),
                        flow.pageCount(),
                        decision.outcome(),
                        outline.metadata(),
                        outline.sections(),
                        tables,
                        proven,
                        findings,
                        eye.looked() || copy.isPresent() ? ocr() : ocr(mediaType, flow),
                        "",
                        isNone(decision.outcome()) ? "" : reading.kind());
        return new Inspection(source, flow, matching, corrector.apply(extraction, corrections));
    }

    private static boolean isNone(Outcome outcome) {
        return outcome.reason() == Reason.NOT_A_REPORT;
    }

    private Optional<DrawnCopy> copy(String mediaType) {
        return printers.stream()
                .filter(printer -> printer.draws(mediaType))
                .findFirst()
                .flatMap(printer -> drawn.map(other -> new DrawnCopy(printer, other::extract)));
    }

    /** The cells of which anything is in print: of another document's they may be, too. */
    private static List<CellKey> said(List<MatchedTable> tables) {
        return tables.stream()
                .flatMap(table -> table.cells().stream())
                .filter(cell -> cell.value().state() != CellState.MISSING)
                .map(MatchedCell::key)
                .toList();
    }

    /**
     * How the pictures of the document were read, where that can make a difference to it. Where it
     * failed, that is no way in which they are ever to be read again.
     */
    private String ocr(String mediaType, FlowDocument flow) {
        if (flow.findings().stream().anyMatch(f -> f.kind() == FindingCode.OCR_FAILED)) {
            return "failed";
        }
        boolean pictures =
                (force && mediaType.equals("application/pdf"))
                        || flow.blocks().stream().anyMatch(Picture.class::isInstance)
                        || flow.findings().stream()
                                .anyMatch(f -> f.kind().origin() == Origin.PICTURE);
        return pictures ? ocr() : "";
    }

    /** Settings of an extractor; bad ones fail here, not later. */
    public static final class Builder {

        private FormCatalog forms = FormCatalog.standard();

        private OcrMode ocr = OcrMode.AUTO;
        private Corrections corrections = Corrections.NONE;
        private List<PagePrinter> printers = List.of();
        private List<String> passwords = List.of();
        private int abreast = 1;

        private Builder() {}

        /**
         * Adds the user's own forms; one with the id of a form already here takes its place.
         *
         * @param folder a folder of {@code *.yaml} files
         * @throws FormException when one of them cannot be used; the message names file and line
         */
        public Builder forms(Path folder) throws FormException {
            forms = forms.with(folder);
            return this;
        }

        /**
         * Takes the user's own forms alone, those of the program left aside.
         *
         * @param folder a folder of {@code *.yaml} files
         * @throws FormException when one of them cannot be used; the message names file and line
         */
        public Builder formsOf(Path folder) throws FormException {
            forms = FormCatalog.NONE.with(folder);
            return this;
        }

        /** What is done about pages that are pictures; {@link OcrMode#AUTO} if nothing is said. */
        public Builder ocr(OcrMode mode) {
            ocr = mode;
            return this;
        }

        /**
         * What opens documents that are locked, PDF and those of Office since 2007; tried in this
         * order. They get into no result.
         */
        public Builder passwords(List<String> words) {
            passwords = List.copyOf(words);
            return this;
        }

        /** The programs whose drawing a document without pages is compared with; none as a rule. */
        public Builder printers(List<PagePrinter> programs) {
            printers = programs;
            return this;
        }

        /**
         * Scanned pages of a document that are read at a time; 1 if nothing is said. Each takes an
         * engine of its own and its own picture, some 200 MiB together.
         */
        public Builder abreast(int pages) {
            abreast = pages;
            return this;
        }

        /** What people have corrected; nothing unless said otherwise. */
        public Builder corrections(Corrections made) {
            corrections = made;
            return this;
        }

        /** An extractor with these settings. */
        public Extractor build() {
            DocumentReader reader =
                    new DocumentReader(ocr, passwords, PageLayout::missingLines, abreast);
            return new Extractor(forms, reader, ocr, corrections, printers);
        }
    }
}
