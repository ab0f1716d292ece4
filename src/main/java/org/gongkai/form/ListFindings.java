package org.gongkai.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gongkai.model.CellKey;
import org.gongkai.model.Finding;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.MatchedTable.LabelledCell;
import org.gongkai.model.Severity;

/** What is found while a list is read. */
final class ListFindings {

    private final String table;
    private final List<Finding> all = new ArrayList<>();

    ListFindings(String table) {
        this.table = table;
    }

    List<Finding> all() {
        return List.copyOf(all);
    }

    /** A doubt about a cell of the form. */
    void cell(Doubt doubt, CellKey key, ListLine line) {
        add(
                doubt.code(),
                doubt.severity(),
                key,
                key + ": " + doubt.message(),
                List.of(key),
                line.raw());
    }

    /** A doubt about a cell of another line. */
    void other(Doubt doubt, ListLine line) {
        String message =
                String.format(Locale.ROOT, "%s, line '%s': %s", table, line.raw(), doubt.message());
        add(doubt.code(), doubt.severity(), CellKey.ofTable(table), message, List.of(), line.raw());
    }

    /** What is to be said of the whole: draft, rows that are absent, lines that are no rows. */
    void table(FormTemplate form, int rows, List<TemplateRow> absent, List<LabelledCell> others) {
        if (form.draft()) {
            about(
                    "form-draft",
                    Severity.INFO,
                    "the form "
                            + form.id()
                            + " is a draft: other wordings of its rows may be in print",
                    List.of());
        }
        if (!absent.isEmpty()) {
            String codes =
                    absent.stream().map(row -> row.row().code()).collect(Collectors.joining(", "));
            about(
                    "row-missing",
                    Severity.WARNING,
                    String.format(
                            Locale.ROOT,
                            "the document does not have %d of the %d rows of table %s, or not under"
                                    + " a label that is theirs alone: %s",
                            absent.size(),
                            rows,
                            table,
                            codes),
                    keys(absent));
        }
        Set<List<Integer>> lines = new LinkedHashSet<>();
        others.forEach(o -> lines.add(List.of(o.cell().origin().table(), o.cell().origin().row())));
        if (!lines.isEmpty()) {
            about(
                    "row-kept",
                    Severity.INFO,
                    String.format(
                            Locale.ROOT,
                            "%d lines of the document are no rows of the form; they are kept under"
                                    + " their labels",
                            lines.size()),
                    List.of());
        }
    }

    private static List<CellKey> keys(List<TemplateRow> rows) {
        return rows.stream().flatMap(row -> row.slots().stream()).map(CellSlot::key).toList();
    }

    /** Columns with something in them that the form does not have. */
    void columns(List<ListLine> lines) {
        Set<String> labels = new TreeSet<>();
        for (ListLine line : lines) {
            line.header()
                    .others()
                    .forEach(
                            (place, label) ->
                                    line.at(place)
                                            .filter(cell -> !cell.text().isEmpty())
                                            .ifPresent(cell -> labels.add("'" + label + "'")));
        }
        if (!labels.isEmpty()) {
            about(
                    "column-unmatched",
                    Severity.WARNING,
                    "the form does not have these columns of the document: "
                            + String.join(", ", labels),
                    List.of());
        }
    }

    private void about(String code, Severity severity, String message, List<CellKey> cells) {
        add(code, severity, CellKey.ofTable(table), table + ": " + message, cells, "");
    }

    private void add(
            String code,
            Severity severity,
            CellKey subject,
            String message,
            List<CellKey> cells,
            String actual) {
        all.add(new Finding(code, severity, subject, "", actual, message, cells));
    }
}
