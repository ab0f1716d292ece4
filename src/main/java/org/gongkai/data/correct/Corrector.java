package org.gongkai.data.correct;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.model.CellKey;
import org.gongkai.model.Correction;
import org.gongkai.model.Extraction;
import org.gongkai.model.Finding;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.Outcome;
import org.gongkai.recognition.check.Checks;

/**
 * Puts on reports what people say of them: values, whose sums are checked anew, and findings that
 * they have seen. Immutable and safe for use by several threads.
 */
public final class Corrector {

    private final List<FormTemplate> forms;
    private final Checks checks;

    /**
     * @param forms those that the reports were read with
     */
    public Corrector(List<FormTemplate> forms) {
        this.forms = List.copyOf(forms);
        this.checks = new Checks(forms);
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
        AppliedCorrections applied =
                AppliedCorrections.of(
                        read.matched(), words, (cell, number) -> isProper(read, cell, number));
        List<MatchedTable> tables =
                applied.tables(read.matched()).stream().map(checks::prove).toList();
        List<Finding> found = new ArrayList<>(applied.readings(read.findings()));
        found.addAll(applied.checked(checks.check(tables, List.copyOf(found), read.sections())));
        found.addAll(applied.findings(found));
        Outcome outcome = read.outcome().isWhole() ? Outcome.whole(found) : read.outcome();
        return read.corrected(outcome, tables, found, all.digest(read.id()));
    }

    /**
     * Whether a number can be in a cell, by what its form says of the column.
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
