package org.gongkai.recognition.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gongkai.model.CellKey;
import org.gongkai.model.Finding;
import org.gongkai.model.FindingCode;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.MatchedTable.LabelledCell;
import org.gongkai.recognition.value.Doubt;

/** What is found while a list is read. */
final class ListFindings {

    /** Labels that a message names. */
    private static final int MOST_LABELS = 40;

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
        all.add(doubt.on(key, key.toString(), line.raw(), List.of(key)));
    }

    /** A doubt about a cell of another line. */
    void other(Doubt doubt, ListLine line) {
        String where = table + ", line '" + line.raw() + "'";
        all.add(doubt.on(CellKey.ofTable(table), where, line.raw(), List.of()));
    }

    /** That other wordings may be in print. */
    void draft(FormTemplate form) {
        about(
                FindingCode.FORM_DRAFT,
                "the form " + form.id() + " is a draft: other wordings of its rows may be in print",
                List.of());
    }

    /** Rows of the form that were not found; nothing where there are none. */
    void absent(List<TemplateRow> absent) {
        if (!absent.isEmpty()) {
            about(
                    FindingCode.ROW_MISSING,
                    String.format(
                            Locale.ROOT,
                            "not in the document, or not under a label that is theirs alone"
                                    + " (rows of the form: %d): %s",
                            absent.size(),
                            absent.stream()
                                    .map(row -> row.row().code())
                                    .collect(Collectors.joining(", "))),
                    keys(absent));
        }
    }

    /** Lines that are no rows of the form; nothing where there are none. */
    void kept(List<LabelledCell> others) {
        List<String> labels =
                others.stream().map(other -> "'" + other.label() + "'").distinct().toList();
        if (!labels.isEmpty()) {
            String more = labels.size() > MOST_LABELS ? ", …" : "";
            about(
                    FindingCode.ROW_KEPT,
                    String.format(
                            Locale.ROOT,
                            "no rows of the form, kept under their labels (%d): %s",
                            labels.size(),
                            labels.stream().limit(MOST_LABELS).collect(Collectors.joining(", "))
                                    + more),
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
                    FindingCode.COLUMN_UNMATCHED,
                    "the form does not have these columns of the document: "
                            + String.join(", ", labels),
                    List.of());
        }
    }

    private void about(FindingCode code, String message, List<CellKey> cells) {
        all.add(code.on(CellKey.ofTable(table), table + ": " + message, cells));
    }
}
