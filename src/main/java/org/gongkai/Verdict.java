package org.gongkai;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gongkai.model.Block;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.Finding;
import org.gongkai.model.FindingCode;
import org.gongkai.model.FindingCode.Effect;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.FormTemplate.SectionTemplate;
import org.gongkai.model.FormTemplate.TableTemplate;
import org.gongkai.model.Grid;
import org.gongkai.model.GridCell;
import org.gongkai.model.Matching;
import org.gongkai.model.Outcome;
import org.gongkai.model.Outline;
import org.gongkai.model.Paragraph;
import org.gongkai.model.Picture;
import org.gongkai.model.Reason;
import org.gongkai.model.ReportKind;
import org.gongkai.model.Section;
import org.gongkai.model.Status;
import org.gongkai.model.UnreadableDocumentException;

/** Decides what became of a document. A normal return of the readers is not success. */
final class Verdict {

    /**
     * Statutory sections with a table that must be there for a document without tables to be a
     * report.
     */
    private static final int SECTIONS_OF_A_REPORT = 2;

    /** Share of characters without meaning from which a text layer is no text. */
    private static final double MEANINGLESS = 0.3;

    /** Share from which a report without tables has lost them with its text layer. */
    private static final double LOST = 0.02;

    private static final Set<CellState> EMPTY = Set.of(CellState.BLANK, CellState.MISSING);

    private final ReportKind kind;
    private final List<FormTemplate> forms;

    /**
     * @param kind what documents are meant to be
     * @param forms its forms that are no lists
     */
    Verdict(ReportKind kind, List<FormTemplate> forms) {
        this.kind = kind;
        this.forms = forms;
    }

    /** The outcome, and findings that only the whole picture gives. */
    record Decision(Outcome outcome, List<Finding> findings) {}

    static Outcome unreadable(UnreadableDocumentException e) {
        Status status =
                switch (e.reason()) {
                    case NEEDS_OCR, BLANK, SUSPECT_TEXT, NOT_A_REPORT, UNSUPPORTED_TYPE ->
                            Status.UNSUPPORTED;
                    default -> Status.FAILED;
                };
        return new Outcome(status, e.reason(), String.valueOf(e.getMessage()));
    }

    Decision decide(
            FlowDocument document, Outline outline, Matching matching, List<Finding> findings) {
        Print print = Print.of(document);
        boolean pictures = document.blocks().stream().anyMatch(Picture.class::isInstance);
        if (!matching.tables().isEmpty()) {
            List<Finding> more = valuesAbsent(matching);
            List<Finding> all = new ArrayList<>(findings);
            all.addAll(more);
            return new Decision(withTables(all, pictures), more);
        }
        String damage = damage(findings);
        if (!damage.isEmpty()) {
            Reason partly = reasonOfDamage(findings);
            Reason wholly = partly == Reason.PARTLY_DAMAGED ? Reason.DAMAGED : partly;
            return print.characters == 0
                    ? new Decision(new Outcome(Status.FAILED, wholly, damage), List.of())
                    : new Decision(new Outcome(Status.PARTIAL, partly, damage), allMissing());
        }
        Optional<Finding> stopped =
                findings.stream().filter(f -> f.kind() == FindingCode.OCR_FAILED).findFirst();
        if (stopped.isPresent()) {
            return new Decision(
                    new Outcome(Status.FAILED, Reason.NEEDS_OCR, stopped.get().message()),
                    List.of());
        }
        boolean report = isReport(outline);
        double most = report && has(findings, Effect.SUSPECT_TEXT) ? LOST : MEANINGLESS;
        if (print.meaningless > print.characters * most) {
            return unsupported(
                    Reason.SUSPECT_TEXT,
                    "its text layer has no meaning that can be read; it must be read as a picture");
        }
        Optional<Finding> aside =
                pictures || !codes(outline.sections()).stream().allMatch(String::isEmpty)
                        ? Optional.empty()
                        : Bystanders.leading(document, !outline.metadata().title().isEmpty());
        if (aside.isPresent()) {
            return new Decision(notMeant(aside.get()), List.of(aside.get()));
        }
        if (print.characters == 0 && has(findings, FindingCode.PAGE_SCANNED)) {
            return unsupported(
                    Reason.NEEDS_OCR, "its pages are pictures in which nothing could be read");
        }
        if (print.characters == 0) {
            return pictures
                    ? unsupported(Reason.NEEDS_OCR, "its pages are pictures, which were not read")
                    : unsupported(Reason.BLANK, "nothing is printed in it");
        }
        if (!report) {
            return unsupported(
                    Reason.NOT_A_REPORT,
                    "neither its title nor its headings nor its tables are those of a "
                            + (kind.english().isEmpty() ? kind.name() : kind.english()));
        }
        if (pictures) {
            return unsupported(
                    Reason.NEEDS_OCR,
                    "a report whose tables seem to be pictures, which were not read");
        }
        return new Decision(
                new Outcome(Status.PARTIAL, Reason.NONE, "a report without any statutory table"),
                allMissing());
    }

    /** What became of something that lies among reports and is none. */
    static Outcome notMeant(Finding why) {
        return new Outcome(Status.UNSUPPORTED, Reason.NOT_A_REPORT, why.message());
    }

    /** An empty form is not a report of zeros. */
    private static List<Finding> valuesAbsent(Matching matching) {
        boolean empty =
                matching.tables().stream()
                        .flatMap(table -> table.cells().stream())
                        .allMatch(cell -> EMPTY.contains(cell.value().state()));
        return empty
                ? List.of(
                        FindingCode.VALUES_ABSENT.ofDocument(
                                "every cell of the statutory tables is empty"))
                : List.of();
    }

    private static Outcome withTables(List<Finding> findings, boolean pictures) {
        String damage = damage(findings);
        if (!damage.isEmpty()) {
            return new Outcome(Status.PARTIAL, reasonOfDamage(findings), damage);
        }
        if (has(findings, Effect.PARTIAL)) {
            boolean tableAsPicture = pictures && has(findings, FindingCode.TABLE_MISSING);
            return tableAsPicture
                    ? new Outcome(
                            Status.PARTIAL,
                            Reason.NEEDS_OCR,
                            "a statutory table is missing and may be one of the pictures, which were not read")
                    : new Outcome(
                            Status.PARTIAL, Reason.NONE, "some statutory table or row is absent");
        }
        return Outcome.whole(findings);
    }

    /** What is lost for good, as one text; empty when nothing is. */
    private static String damage(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.kind().effect() == Effect.DAMAGED)
                .map(Finding::message)
                .collect(Collectors.joining("; "));
    }

    /** Want of memory is no damage of the document: with more of it nothing may be lost. */
    private static Reason reasonOfDamage(List<Finding> findings) {
        return has(findings, FindingCode.PICTURE_TOO_LARGE)
                ? Reason.LIMIT_MEMORY
                : Reason.PARTLY_DAMAGED;
    }

    private static Decision unsupported(Reason reason, String message) {
        return new Decision(new Outcome(Status.UNSUPPORTED, reason, message), List.of());
    }

    private static boolean has(List<Finding> findings, Finding.Kind kind) {
        return findings.stream().anyMatch(finding -> finding.kind().equals(kind));
    }

    private static boolean has(List<Finding> findings, Effect effect) {
        return findings.stream().anyMatch(finding -> finding.kind().effect() == effect);
    }

    private boolean isReport(Outline outline) {
        return !outline.metadata().title().isEmpty() || hasSections(outline);
    }

    /** Whether so many sections with a table are there that nothing else needs to tell a report. */
    boolean hasSections(Outline outline) {
        Set<String> tabular = new TreeSet<>();
        for (FormTemplate form : forms) {
            for (SectionTemplate section : form.sections()) {
                if (section.tabular()) {
                    tabular.add(section.code());
                }
            }
        }
        tabular.retainAll(codes(outline.sections()));
        return tabular.size() >= SECTIONS_OF_A_REPORT;
    }

    private static Set<String> codes(List<Section> sections) {
        Set<String> codes = new TreeSet<>();
        for (Section section : sections) {
            codes.add(section.code());
            codes.addAll(codes(section.children()));
        }
        return codes;
    }

    private List<Finding> allMissing() {
        List<Finding> findings = new ArrayList<>();
        List<TableTemplate> wanted =
                forms.stream()
                        .limit(1)
                        .flatMap(form -> form.tables().stream())
                        .filter(table -> !table.optional())
                        .toList();
        for (TableTemplate table : wanted) {
            findings.add(
                    FindingCode.TABLE_MISSING.on(
                            CellKey.ofTable(table.code()),
                            "the document has no table '" + table.code() + "'",
                            List.of()));
        }
        return findings;
    }

    /**
     * How much is printed.
     *
     * @param characters visible characters
     * @param meaningless those of private use, unassigned or replacement characters
     */
    private record Print(long characters, long meaningless) {

        private static Print of(FlowDocument document) {
            long characters = 0;
            long meaningless = 0;
            for (Block block : document.blocks()) {
                for (String text : texts(block)) {
                    for (int i = 0; i < text.length(); ) {
                        int c = text.codePointAt(i);
                        i += Character.charCount(c);
                        characters += Character.isWhitespace(c) ? 0 : 1;
                        meaningless += isMeaningless(c) ? 1 : 0;
                    }
                }
            }
            return new Print(characters, meaningless);
        }

        private static List<String> texts(Block block) {
            if (block instanceof Paragraph paragraph) {
                return paragraph.role() == Paragraph.Role.BODY
                        ? List.of(paragraph.text())
                        : List.of();
            }
            return block instanceof Grid grid
                    ? grid.cells().stream().map(GridCell::text).toList()
                    : List.of();
        }

        private static boolean isMeaningless(int c) {
            int type = Character.getType(c);
            return c == 0xFFFD
                    || type == Character.PRIVATE_USE
                    || type == Character.UNASSIGNED
                    || type == Character.CONTROL;
        }
    }
}
