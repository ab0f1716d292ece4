package org.gongkai.data.correct;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.model.CellKey;
import org.gongkai.model.Correction;
import org.gongkai.model.Extraction;
import org.gongkai.model.Finding;
import org.gongkai.model.FindingCode.Effect;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.FormTemplate.NumberKind;
import org.gongkai.model.FormTemplate.TableTemplate;
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
        List<MatchedTable> begun = new ArrayList<>(AddedLines.without(read));
        begun.addAll(empty.typed(read, words));
        FormColumns columns = new FormColumns(forms, begun);
        AddedLines lines = new AddedLines(columns, begun, words);
        List<MatchedTable> there = lines.tables();
        AppliedCorrections applied = AppliedCorrections.of(there, words, columns);
        List<MatchedTable> tables = applied.tables(there).stream().map(checks::prove).toList();
        List<Finding> found = new ArrayList<>(applied.readings(read.findings()));
        found.addAll(applied.checked(checks.check(tables, List.copyOf(found), read.sections())));
        found.addAll(applied.checked(lines.findings()));
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
        FormColumns columns = new FormColumns(forms, tables);
        return empty.of(read).stream()
                .filter(table -> columns.template(table).filter(it -> !it.optional()).isPresent())
                .map(MatchedTable::table)
                .allMatch(
                        code ->
                                tables.stream()
                                        .filter(table -> table.table().equals(code))
                                        .anyMatch(columns::isWhole));
    }

    private FormColumns columns(Extraction report) {
        return new FormColumns(
                forms, Stream.concat(report.matched().stream(), missing(report).stream()).toList());
    }

    /** What stands in the column of a cell, and so what people can type there. */
    public NumberKind kind(Extraction report, CellKey cell) {
        return columns(report).kind(cell);
    }

    /**
     * Whether a number can be in a cell, by what its form says of the column.
     *
     * @throws IllegalArgumentException when the report has a form that is not in use here; the
     *     message names it
     */
    public boolean isProper(Extraction report, CellKey cell, BigDecimal number) {
        return columns(report).admits(cell, number);
    }

    /**
     * The row of a line, or of a copy, that a person adds to a table.
     *
     * @param report with all that was said of it before
     * @param words what was said
     * @param line the table, of a line also the beginning of its copy as row; its column is one of
     *     the block that it is added to
     * @param code the code printed in the line; may be empty
     * @return the table, the row, and the column where that is needed to tell the block
     * @throws IllegalArgumentException when the form has no such lines; the message says so
     */
    public CellKey added(
            Extraction report, List<Correction> words, CellKey line, boolean copy, String code) {
        FormColumns columns = columns(report);
        MatchedTable table =
                columns.tables().stream()
                        .filter(it -> it.table().equals(line.table()))
                        .findFirst()
                        .orElseThrow(
                                () -> new IllegalArgumentException("The form has no such table."));
        TableTemplate template = columns.template(table).orElseThrow();
        Set<String> used =
                AppliedCorrections.lastWords(words).stream()
                        .map(said -> said.get(0).cell())
                        .filter(cell -> cell.table().equals(line.table()))
                        .map(CellKey::row)
                        .collect(Collectors.toSet());
        return AddedLines.row(template, table, line, copy, code, used);
    }
}
