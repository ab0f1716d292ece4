package org.gongkai;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.data.correct.AppliedCorrections;
import org.gongkai.data.correct.Corrections;
import org.gongkai.model.CellKey;
import org.gongkai.model.Correction;
import org.gongkai.model.Extraction;
import org.gongkai.model.Finding;
import org.gongkai.model.FindingCode.Origin;
import org.gongkai.model.Fingerprint;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.FormException;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.FormTemplate.SectionTemplate;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.Matching;
import org.gongkai.model.OcrMode;
import org.gongkai.model.Outcome;
import org.gongkai.model.Outline;
import org.gongkai.model.PageListener;
import org.gongkai.model.PagedDocument;
import org.gongkai.model.Picture;
import org.gongkai.model.Solution;
import org.gongkai.model.SourceDocument;
import org.gongkai.model.Table;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.reading.layout.PageLayout;
import org.gongkai.reading.source.DocumentReader;
import org.gongkai.recognition.check.Checks;
import org.gongkai.recognition.form.FormCatalog;
import org.gongkai.recognition.form.FormMatcher;
import org.gongkai.recognition.section.SectionOutliner;
import org.gongkai.recognition.solve.Solver;
import org.gongkai.recognition.table.TableBuilder;

/**
 * From the bytes of a published report to its checked statutory tables.
 *
 * <pre>{@code
 * Extractor extractor = Extractor.builder().build();
 * Extraction report = extractor.extract(Files.readAllBytes(Path.of("report.pdf")));
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

    private final List<FormTemplate> forms;
    private final String formsDigest;
    private final DocumentReader reader;
    private final boolean force;
    private final PageLayout layout;
    private final SectionOutliner outliner;
    private final TableBuilder tableBuilder;
    private final FormMatcher matcher;
    private final Solver solver;
    private final Checks checks;
    private final Verdict verdict;
    private final Corrections corrections;

    private Extractor(FormCatalog catalog, OcrMode ocr, Corrections corrections) {
        this.corrections = corrections;
        forms = catalog.templates();
        formsDigest = digest(catalog.texts());
        reader = new DocumentReader(ocr);
        force = ocr == OcrMode.FORCE;
        layout = new PageLayout();
        // A list may stand anywhere, so no section is known by it.
        List<FormTemplate> statutory = forms.stream().filter(form -> !form.hasList()).toList();
        outliner = new SectionOutliner(sections(statutory));
        tableBuilder = new TableBuilder(forms);
        matcher = new FormMatcher(forms);
        solver = new Solver(forms);
        checks = new Checks(forms);
        verdict = new Verdict(statutory);
    }

    /** Starts with the forms shipped with the program. */
    public static Builder builder() {
        return new Builder();
    }

    /** The forms shipped with the program, which are in use unless the user's take their place. */
    public static List<FormTemplate> shippedForms() {
        return FormCatalog.standard().templates();
    }

    /** The forms in use, in order of preference. */
    public List<FormTemplate> forms() {
        return forms;
    }

    /**
     * 16 hex digits that are others when the text or the order of {@link #forms()} is another. With
     * the same digest, the same version and the same bytes the result is the same.
     */
    public String formsDigest() {
        return formsDigest;
    }

    /** What people have corrected. */
    public Corrections corrections() {
        return corrections;
    }

    /** How pictures are read; part of what a result depends on where a document has some. */
    public String ocr() {
        return reader.ocr();
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
        String mediaType = reader.mediaType(bytes);
        Fingerprint document = new Fingerprint(sha256, bytes.length);
        try {
            return read(document, mediaType, reader.read(bytes, mediaType, pages));
        } catch (UnreadableDocumentException e) {
            return Inspection.unread(Extraction.failed(document, mediaType, Verdict.unreadable(e)));
        }
    }

    private Inspection read(Fingerprint document, String mediaType, SourceDocument source) {
        FlowDocument flow =
                source instanceof PagedDocument paged
                        ? layout.arrange(paged)
                        : layout.arrange((FlowDocument) source);
        Outline outline = outliner.outline(flow);
        List<Table> tables = tableBuilder.build(flow, outline);
        Matching matching = matcher.match(tables, outline.metadata().year());
        List<Finding> findings = new ArrayList<>(flow.findings());
        findings.addAll(outline.findings());
        findings.addAll(matching.findings());
        matching.tables().forEach(table -> findings.addAll(table.findings()));
        Solution solution = solver.solve(matching.tables(), matching.choices());
        findings.addAll(solution.findings());
        List<MatchedTable> proven = solution.tables().stream().map(checks::prove).toList();
        findings.addAll(checks.check(proven, List.copyOf(findings), outline.sections()));
        Verdict.Decision decision = verdict.decide(flow, outline, matching, findings);
        findings.addAll(decision.findings());
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
                        hasPictures(mediaType, flow) ? reader.ocr() : "",
                        "");
        return new Inspection(source, flow, matching, corrected(extraction, corrections));
    }

    /**
     * Puts on a document what people say of it: values, whose sums are checked anew, and findings
     * that they have seen.
     *
     * @param read the document as read, with or without earlier corrections
     * @param all corrections of its folder
     */
    public Extraction corrected(Extraction read, Corrections all) {
        List<Correction> words = all.of(read.id());
        if (words.isEmpty()) {
            return read;
        }
        AppliedCorrections settled =
                AppliedCorrections.of(
                        read.matched(), words, (cell, number) -> isProper(read, cell, number));
        List<MatchedTable> tables =
                settled.tables(read.matched()).stream().map(checks::prove).toList();
        List<Finding> found =
                new ArrayList<>(
                        settled.readings(
                                read.findings().stream()
                                        .filter(f -> !f.kind().origin().followsValues())
                                        .toList()));
        found.addAll(settled.checked(checks.check(tables, List.copyOf(found), read.sections())));
        found.addAll(settled.findings(found));
        Outcome outcome = Verdict.again(read.outcome(), found);
        return read.corrected(outcome, tables, found, all.digest(read.id()));
    }

    /**
     * Whether a number can stand in a cell, by what its form says of the column.
     *
     * @throws IllegalArgumentException when the report has a form that is not in use here; the
     *     message names it
     */
    public boolean isProper(Extraction report, CellKey cell, BigDecimal number) {
        String id =
                report.matched().stream()
                        .filter(table -> table.table().equals(cell.table()))
                        .map(MatchedTable::form)
                        .findFirst()
                        .orElse("");
        FormTemplate form =
                forms.stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "The form '"
                                                        + id
                                                        + "' is not in use here; name its folder with --forms."));
        return form.tables().stream()
                .filter(table -> table.code().equals(cell.table()))
                .flatMap(table -> table.blocks().stream())
                .filter(block -> block.rows().stream().anyMatch(r -> r.code().equals(cell.row())))
                .flatMap(block -> block.columns().stream())
                .filter(column -> column.code().equals(cell.column()))
                .allMatch(column -> column.kind().admits(number));
    }

    /** Whether what is done about pictures can make a difference to the document. */
    private boolean hasPictures(String mediaType, FlowDocument flow) {
        return (force && mediaType.equals("application/pdf"))
                || flow.blocks().stream().anyMatch(Picture.class::isInstance)
                || flow.findings().stream().anyMatch(f -> f.kind().origin() == Origin.PICTURE);
    }

    private static String digest(List<String> texts) {
        return Fingerprint.of(
                        texts.stream()
                                .map(text -> Fingerprint.of(text).sha256())
                                .collect(Collectors.joining()))
                .id();
    }

    /** Each section once, with the wordings of all forms. */
    private static List<SectionTemplate> sections(List<FormTemplate> forms) {
        Map<String, SectionTemplate> sections = new LinkedHashMap<>();
        for (FormTemplate form : forms) {
            for (SectionTemplate section : form.sections()) {
                sections.merge(section.code(), section, Extractor::withAliases);
            }
        }
        return List.copyOf(sections.values());
    }

    private static SectionTemplate withAliases(SectionTemplate first, SectionTemplate other) {
        Set<String> aliases = new LinkedHashSet<>(first.aliases());
        aliases.add(other.heading());
        aliases.addAll(other.aliases());
        aliases.remove(first.heading());
        return new SectionTemplate(
                first.code(),
                first.number(),
                first.heading(),
                first.tabular(),
                List.copyOf(aliases));
    }

    /** Settings of an extractor; bad ones fail here, not later. */
    public static final class Builder {

        private FormCatalog catalog = FormCatalog.standard();

        private OcrMode ocr = OcrMode.AUTO;
        private Corrections corrections = Corrections.NONE;

        private Builder() {}

        /**
         * Adds the user's own forms; one with the id of a form already here takes its place.
         *
         * @param folder a folder of {@code *.yaml} files
         * @throws FormException when one of them cannot be used; the message names file and line
         */
        public Builder forms(Path folder) throws FormException {
            catalog = catalog.with(folder);
            return this;
        }

        /** What is done about pages that are pictures; {@link OcrMode#AUTO} if nothing is said. */
        public Builder ocr(OcrMode mode) {
            ocr = mode;
            return this;
        }

        /** What people have corrected; nothing unless said otherwise. */
        public Builder corrections(Corrections made) {
            corrections = made;
            return this;
        }

        /** An extractor with these settings. */
        public Extractor build() {
            return new Extractor(catalog, ocr, corrections);
        }
    }
}
