package org.gongkai.recognition.form;

import static org.gongkai.model.Thresholds.STANDARD;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.base.text.FoldedText;
import org.gongkai.base.text.Folding;
import org.gongkai.base.text.PrintedFigure;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.CellValue;
import org.gongkai.model.Finding;
import org.gongkai.model.FindingCode;
import org.gongkai.model.FormTemplate.TableTemplate;
import org.gongkai.model.MatchedCell;
import org.gongkai.recognition.value.Doubt;

/** What is found while the rows of one statutory table are read. */
final class RowFindings {

    /** Rows that a message has as they are printed. */
    private static final int MOST_SHOWN = 5;

    /** Characters of such a row. */
    private static final int LINE = 200;

    private final String table;
    private final List<Finding> all = new ArrayList<>();

    RowFindings(String table) {
        this.table = table;
    }

    List<Finding> all() {
        return List.copyOf(all);
    }

    void add(Finding finding) {
        all.add(finding);
    }

    /** A doubt about a row, which touches all its cells. */
    void row(Doubt doubt, PlacedRow placed) {
        CellKey key = rowKey(placed);
        String where =
                key.row().isEmpty() ? "table " + table : "row " + key.table() + "." + key.row();
        all.add(doubt.on(key, where, "", placed.keys()));
    }

    /** A doubt about one cell. */
    void cell(Doubt doubt, CellSlot slot) {
        all.add(doubt.on(slot.key(), slot.key().toString(), "", List.of(slot.key())));
    }

    /**
     * A text with the label of a column in it may be what two rows of a text say, and so may one
     * that begins with a dash.
     */
    void text(CellValue value, CellSlot slot, TableTemplate form) {
        if (value.state() != CellState.TEXT) {
            return;
        }
        if (PrintedFigure.isDash(Folding.fold(value.raw()).substring(0, 1))) {
            String message = "words behind a dash: '" + value.raw() + "'";
            cell(new Doubt(FindingCode.VALUE_REMARK, message), slot);
            return;
        }
        String plain = FoldedText.plain(value.raw()).text();
        form.blocks().stream()
                .flatMap(block -> block.columns().stream())
                .map(column -> FoldedText.plain(column.label().text()).text())
                .filter(label -> label.length() >= STANDARD.word() && plain.contains(label))
                .findFirst()
                .map(label -> "the label of a column is in the cell: '" + value.raw() + "'")
                .ifPresent(message -> cell(new Doubt(FindingCode.VALUE_REMARK, message), slot));
    }

    /** Says how a row was recognised, if not by its official label. */
    void label(PlacedRow placed) {
        PlacedRow.LabelFit fit = placed.fit();
        CellKey key = rowKey(placed);
        if (fit.byPlace()) {
            all.add(
                    FindingCode.LABEL_MISMATCH.on(
                            key,
                            fit.official(),
                            fit.text(),
                            String.format(
                                    Locale.ROOT,
                                    "row %s was recognised by its place alone; its label reads '%s'",
                                    key,
                                    fit.text()),
                            placed.keys()));
        } else if (fit.score() < STANDARD.same()) {
            all.add(
                    FindingCode.LABEL_VARIANT.on(
                            key,
                            fit.official(),
                            fit.text(),
                            String.format(Locale.ROOT, "row %s is labelled '%s'", key, fit.text()),
                            List.of()));
        }
    }

    /** Which of the rows beside one label is which, only their order tells. */
    void mergedLabels(List<PlacedRow> placedRows) {
        Map<MatchedCell.Origin, List<PlacedRow>> beside = new LinkedHashMap<>();
        for (PlacedRow placed : placedRows) {
            int from = placed.row().table().index();
            placed.fit()
                    .printed()
                    .map(label -> new MatchedCell.Origin(from, label.row(), label.column()))
                    .ifPresent(
                            at -> beside.computeIfAbsent(at, a -> new ArrayList<>()).add(placed));
        }
        for (List<PlacedRow> rows : beside.values()) {
            if (rows.size() > 1) {
                rows.forEach(
                        placed ->
                                row(
                                        new Doubt(
                                                FindingCode.LABEL_MERGED,
                                                String.format(
                                                        Locale.ROOT,
                                                        "one label stands beside %d rows: '%s'",
                                                        rows.size(),
                                                        placed.fit().text())),
                                        placed));
            }
        }
    }

    /** A row of the form that the document does not have. */
    void rowMissing(TemplateRow row, List<CellKey> missing) {
        CellKey key = new CellKey(table, row.row().code(), "");
        String label = row.row().label().text();
        all.add(
                FindingCode.ROW_MISSING.on(
                        key,
                        label,
                        "",
                        String.format(
                                Locale.ROOT,
                                "the document has no row '%s' in table %s",
                                label,
                                table),
                        missing));
    }

    /** A row of the form whose label or figures stand in the document, but not together. */
    void rowUnplaced(TemplateRow row, List<CellKey> missing, List<GridRow> printed) {
        String label = row.row().label().text();
        String shown = shown(printed);
        all.add(
                FindingCode.ROW_UNPLACED.on(
                        new CellKey(table, row.row().code(), ""),
                        label,
                        shown,
                        String.format(
                                Locale.ROOT,
                                "row '%s' of table %s was not read; what may be its is printed: %s",
                                label,
                                table,
                                shown),
                        missing));
    }

    /** The first of the rows, each as long as one line, and how many more there are. */
    private static String shown(List<GridRow> printed) {
        String first =
                printed.stream()
                        .limit(MOST_SHOWN)
                        .map(GridRow::shown)
                        .map(row -> row.length() <= LINE ? row : row.substring(0, LINE) + "…")
                        .collect(Collectors.joining("; "));
        int more = printed.size() - MOST_SHOWN;
        return more > 0 ? first + "; and " + more + " rows more" : first;
    }

    /** A column of the form that the document leaves out. */
    void columnMissing(TemplateRow row, CellKey missing) {
        String label =
                row.slots().stream()
                        .filter(slot -> slot.key().equals(missing))
                        .map(slot -> slot.column().label().text())
                        .findFirst()
                        .orElse("");
        all.add(
                FindingCode.COLUMN_MISSING.on(
                        missing,
                        label,
                        "",
                        missing + ": the document has no column '" + label + "'",
                        List.of(missing)));
    }

    /** The row of the form, or the whole table for a band. */
    private CellKey rowKey(PlacedRow placed) {
        List<String> rows =
                placed.slots().stream().map(slot -> slot.key().row()).distinct().toList();
        return rows.size() == 1 ? new CellKey(table, rows.get(0), "") : CellKey.ofTable(table);
    }
}
