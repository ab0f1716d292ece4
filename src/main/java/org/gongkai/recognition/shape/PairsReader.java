package org.gongkai.recognition.shape;

import static org.gongkai.model.Thresholds.STANDARD;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.model.CellKey;
import org.gongkai.model.FindingCode;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.FormTemplate.BlockTemplate;
import org.gongkai.model.FormTemplate.ColumnTemplate;
import org.gongkai.model.FormTemplate.TableTemplate;
import org.gongkai.model.GridCell;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.Proof;
import org.gongkai.recognition.label.LabelScores;

/**
 * Reads labels with their values: right of them, behind a colon in the same cell, or, where nothing
 * but another label stands at the right, below.
 */
final class PairsReader {

    private final PrintedGrid grid;
    private final TableTemplate template;
    private final LabelScores scores;

    /** For each label of the form the cells that print it. */
    private final Map<ColumnTemplate, List<GridCell>> labels = new LinkedHashMap<>();

    PairsReader(PrintedGrid grid, TableTemplate template, LabelScores scores) {
        this.grid = grid;
        this.template = template;
        this.scores = scores;
        for (BlockTemplate block : template.blocks()) {
            block.columns().forEach(column -> labels.put(column, find(column)));
        }
    }

    private List<GridCell> find(ColumnTemplate column) {
        return grid.table().grid().cells().stream()
                .filter(
                        cell ->
                                isWhole(column, cell)
                                        || scores.score(column.label(), head(cell.text()))
                                                >= STANDARD.sure())
                .toList();
    }

    /** Whether a cell is a label with all that it says, a colon in it included. */
    private boolean isWhole(ColumnTemplate column, GridCell cell) {
        return colon(column.label().text()) >= 0
                && scores.score(column.label(), cell.text()) >= STANDARD.sure();
    }

    /** What stands before a colon, or all where there is none. */
    private static String head(String text) {
        int colon = colon(text);
        return colon < 0 ? text : text.substring(0, colon);
    }

    private static int colon(String text) {
        int wide = text.indexOf('：');
        int narrow = text.indexOf(':');
        return wide < 0 || (narrow >= 0 && narrow < wide) ? narrow : wide;
    }

    /** Share of the form's labels that the table prints, from 0 to 1. */
    double score() {
        long wanted =
                labels.entrySet().stream()
                        .filter(pair -> !pair.getKey().optional() || !pair.getValue().isEmpty())
                        .count();
        long found = labels.values().stream().filter(cells -> !cells.isEmpty()).count();
        return wanted == 0 ? 0 : (double) found / wanted;
    }

    ShapeReading read(FormTemplate form) {
        ShapeCells cells = new ShapeCells(template.code());
        List<MatchedCell> all = new ArrayList<>();
        Set<GridCell> printed =
                labels.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        for (BlockTemplate block : template.blocks()) {
            for (ColumnTemplate column : block.columns()) {
                CellKey key = new CellKey(template.code(), block.code(), column.code());
                read(cells, key, column, printed);
                all.add(cells.cell(key).orElseGet(() -> cells.missing(key, column, grid.table())));
                if (cells.cell(key).isEmpty() && !column.optional()) {
                    cells.about(
                            FindingCode.COLUMN_MISSING,
                            "the document has no '" + column.label().text() + "'",
                            List.of(key));
                }
            }
        }
        return new ShapeReading(
                new MatchedTable(
                        template.code(),
                        form.id(),
                        List.of(grid.table().index()),
                        all,
                        Proof.NONE,
                        cells.findings()),
                cells.choices());
    }

    private void read(ShapeCells cells, CellKey key, ColumnTemplate column, Set<GridCell> printed) {
        List<GridCell> found = labels.getOrDefault(column, List.of());
        List<GridCell> values =
                found.stream()
                        .flatMap(label -> value(label, isWhole(column, label), printed).stream())
                        .toList();
        if (values.isEmpty()) {
            return;
        }
        GridCell first = values.get(0);
        ShapeCells.Spot spot =
                new ShapeCells.Spot(
                        grid.table(), first.row(), List.of(head(found.get(0).text())), "");
        boolean same = values.stream().map(GridCell::text).distinct().count() == 1;
        if (same) {
            cells.read(key, column, spot, List.of(first));
        } else {
            String all = values.stream().map(GridCell::text).collect(Collectors.joining(" | "));
            cells.unreadable(
                    key, column, spot, first, all, "its label stands in more than one place");
        }
    }

    private Optional<GridCell> value(GridCell label, boolean whole, Set<GridCell> printed) {
        int colon = whole ? -1 : colon(label.text());
        String behind = colon < 0 ? "" : label.text().substring(colon + 1).strip();
        if (!behind.isEmpty()) {
            return Optional.of(
                    new GridCell(
                            label.row(),
                            label.column(),
                            label.rowSpan(),
                            label.columnSpan(),
                            behind,
                            label.place(),
                            label.recognition(),
                            Optional.empty(),
                            label.sights()));
        }
        Optional<GridCell> right =
                label.endColumn() < grid.columns()
                        ? grid.at(label.row(), label.endColumn())
                        : Optional.empty();
        Optional<GridCell> below =
                label.endRow() < grid.rows()
                        ? grid.at(label.endRow(), label.column())
                        : Optional.empty();
        return right.filter(cell -> !printed.contains(cell))
                .or(() -> below.filter(cell -> !printed.contains(cell)));
    }
}
