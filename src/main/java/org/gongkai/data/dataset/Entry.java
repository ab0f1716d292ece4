package org.gongkai.data.dataset;

import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.model.CellKey;

/**
 * What the codebook says of a column of the wide table.
 *
 * @param name of the column
 * @param key its cell, {@link CellKey#DOCUMENT} when it belongs to none
 * @param label what it means
 * @param forms that have the cell
 * @param unit of its numbers
 * @param rule the sums that check it
 * @param counts reports with a number, a blank and a flag; empty texts where that means nothing
 */
record Entry(
        String name,
        CellKey key,
        Labels.Pair label,
        String forms,
        String unit,
        String rule,
        List<String> counts) {

    static final List<String> COLUMNS =
            List.of(
                    "name",
                    "table",
                    "row",
                    "column",
                    "label_en",
                    "label_zh",
                    "forms",
                    "unit",
                    "rule",
                    "reports_number",
                    "reports_blank",
                    "reports_flagged");

    private static final List<String> NONE = List.of("", "", "");

    Entry {
        counts = List.copyOf(counts);
    }

    static Entry head(String name, Labels.Pair label) {
        return new Entry(name, CellKey.DOCUMENT, label, "", "", "", NONE);
    }

    static Entry unit(Variable variable, Labels.Pair label) {
        return new Entry(variable.name(), variable.key(), label, formsOf(variable), "", "", NONE);
    }

    static Entry value(
            Variable variable, Labels.Pair label, String unit, String rule, List<String> counts) {
        return new Entry(
                variable.name(), variable.key(), label, formsOf(variable), unit, rule, counts);
    }

    private static String formsOf(Variable variable) {
        return variable.uses().stream()
                .map(use -> use.form().id())
                .distinct()
                .collect(Collectors.joining(";"));
    }

    List<String> row() {
        return List.of(
                name,
                key.table(),
                key.row(),
                key.column(),
                label.english(),
                label.chinese(),
                forms,
                unit,
                rule,
                counts.get(0),
                counts.get(1),
                counts.get(2));
    }
}
