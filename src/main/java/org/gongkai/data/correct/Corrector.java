package org.gongkai.data.correct;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.Correction;
import org.gongkai.model.Extraction;
import org.gongkai.model.Finding;
import org.gongkai.model.FindingCode.Effect;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.Outcome;
import org.gongkai.model.Reason;
import org.gongkai.model.Severity;
import org.gongkai.model.Status;
import org.gongkai.recognition.check.Checks;

/**
 * Puts on reports what people say of them: values, whose sums are checked anew, and findings that
 * they have seen. Immutable and safe for use by several threads.
 */
public final class Corrector {

    private final List<FormTemplate> forms;
    private final Checks checks;
    private final EmptyTables empty;

    /**
     * @param forms those that the reports were read with
     */
    public Corrector(List<FormTemplate> forms) {
        this.forms = List.copyOf(forms);
        this.checks = new Checks(forms);
        this.empty = new EmptyTables(this.forms);
    }

    /**
     * A report with its corrections.
     *
     * @param read the report as read, with or without earlier corrections
     * @param all corrections of its folder
     * @throws IllegalArgumentException as {@link #isProper}
     */
    public Extraction apply(Extraction read, Corrections all) {
        List<Correction> words = all.of(read.id());
        if (words.isEmpty()) {
            return read;
        }
        List<MatchedTable> there = new ArrayList<>(read.matched());
        there.addAll(empty.typed(read, words));
        AppliedCorrections applied =
                AppliedCorrections.of(there, words, (cell, number) -> isProper(read, cell, number));
        List<MatchedTable> tables = applied.tables(there).stream().map(checks::prove).toList();
        List<Finding> found = new ArrayList<>(applied.readings(read.findings()));
        found.addAll(applied.checked(checks.check(tables, List.copyOf(found), read.sections())));
        found.addAll(applied.findings(found));
        return read.corrected(outcome(read, tables, found), tables, found, all.digest(read.id()));
    }

    /**
     * The tables of its form that a report was not found to have, for people to type in; without
     * any value.
     */
    public List<MatchedTable> missing(Extraction report) {
        return empty.of(report);
    }

    /** What was absent and has been typed in since is absent no more. */
    private Outcome outcome(Extraction read, List<MatchedTable> tables, List<Finding> found) {
        Outcome before = read.outcome();
        boolean mendable =
                before.reason() == Reason.NONE
                        || before.reason() == Reason.NEEDS_OCR
                        || before.reason() == Reason.NOT_A_REPORT;
        if (before.isWhole() || !mendable || tables.isEmpty()) {
            return before.isWhole() ? Outcome.whole(found) : before;
        }
        boolean lacks = found.stream().anyMatch(Corrector::tellsAbsence);
        boolean all = read.matched().size() == tables.size() || isFull(read, tables);
        if (!lacks && all) {
            return Outcome.whole(found);
        }
        return before.status() == Status.PARTIAL
                ? before
                : new Outcome(
                        Status.PARTIAL, Reason.NONE, "some of its tables were typed in, not all");
    }

    private static boolean tellsAbsence(Finding finding) {
        boolean absence =
                finding.kind().effect() == Effect.PARTIAL
                        || finding.kind().effect() == Effect.DAMAGED;
        return absence && finding.severity() != Severity.INFO;
    }

    /** Whether nothing of the form is left to type. */
    private boolean isFull(Extraction read, List<MatchedTable> tables) {
        boolean every = empty.of(read).size() == tables.size() - read.matched().size();
        return every
                && tables.stream()
                        .skip(read.matched().size())
                        .flatMap(table -> table.cells().stream())
                        .noneMatch(cell -> cell.value().state() == CellState.MISSING);
    }

    /**
     * Whether a number can be in a cell, by what its form says of the column.
     *
     * @throws IllegalArgumentException when the report has a form that is not in use here; the
     *     message names it
     */
    public boolean isProper(Extraction report, CellKey cell, BigDecimal number) {
        String id =
                Stream.concat(
                                report.matched().stream(),
                                // Made only where no table that was read has the cell.
                                Stream.of(report).flatMap(it -> missing(it).stream()))
                        .filter(table -> table.table().equals(cell.table()))
                        .map(MatchedTable::form)
                        .findFirst()
                        .orElse("");
        return forms.stream()
                .filter(form -> form.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "The form '"
                                                + id
                                                + "' is not in use here; name its folder with --forms."))
                .admits(cell, number);
    }
}
