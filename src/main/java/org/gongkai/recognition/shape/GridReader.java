package org.gongkai.recognition.shape;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
import org.gongkai.model.FormTemplate.RowTemplate;
import org.gongkai.model.FormTemplate.StubRole;
import org.gongkai.model.FormTemplate.StubTemplate;
import org.gongkai.model.FormTemplate.TableTemplate;
import org.gongkai.model.GridCell;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.MatchedTable.OpenRow;
import org.gongkai.model.Proof;
import org.gongkai.model.Severity;
import org.gongkai.model.Table;
import org.gongkai.recognition.label.LabelScores;
import org.gongkai.recognition.shape.PrintedGrid.Strip;
import org.gongkai.recognition.value.Doubt;

/** Reads one statutory grid off the printed tables that are its copies, or its one copy. */
final class GridReader {

    private final FormTemplate form;
    private final TableTemplate template;
    private final LabelScores scores;
    private final ShapeCells cells;
    private final List<MatchedCell> all = new ArrayList<>();
    private final List<OpenRow> open = new ArrayList<>();

    GridReader(FormTemplate form, TableTemplate template, LabelScores scores) {
        this.form = form;
        this.template = template;
        this.scores = scores;
        this.cells = new ShapeCells(template.code());
    }

    /**
     * A copy of the table.
     *
     * @param unit whose it is, where the table comes once for each of several units
     * @param parts the headers of its parts, in the document's order, at least one
     */
    record Copy(String unit, List<HeaderFit> parts) {

        private Table first() {
            return parts.get(0).grid().table();
        }
    }

    ShapeReading read(List<Copy> copies) {
        for (int i = 0; i < copies.size(); i++) {
            String prefix = template.isRepeated() ? i + 1 + "/" : "";
            OpenCodes codes = new OpenCodes(template);
            for (BlockTemplate block : template.blocks()) {
                new BlockReader(copies.get(i), block, codes, prefix).read();
            }
        }
        List<Integer> tables =
                copies.stream()
                        .flatMap(copy -> copy.parts().stream())
                        .map(fit -> fit.grid().table().index())
                        .sorted()
                        .toList();
        MatchedTable matched =
                new MatchedTable(
                                template.code(),
                                form.id(),
                                tables,
                                all,
                                Proof.NONE,
                                cells.findings())
                        .open(open);
        return new ShapeReading(matched, cells.choices());
    }

    /** Reads a block of a copy. */
    private final class BlockReader {

        private final Copy copy;
        private final BlockTemplate block;
        private final OpenCodes codes;
        private final String prefix;

        /** For each column the cells that the document does not have. */
        private final Map<String, List<CellKey>> lacking = new LinkedHashMap<>();

        private BlockReader(Copy copy, BlockTemplate block, OpenCodes codes, String prefix) {
            this.copy = copy;
            this.block = block;
            this.codes = codes;
            this.prefix = prefix;
        }

        private void read() {
            GridLines reader = new GridLines(block, codes, scores);
            List<GridLine> lines = reader.of(copy.parts());
            Map<String, GridLine> known = new LinkedHashMap<>();
            List<GridLine> others = new ArrayList<>();
            for (GridLine line : lines) {
                if (line.known().isPresent()) {
                    known.put(line.code(), line);
                } else {
                    others.add(line);
                }
            }
            if (block.open()) {
                lines.forEach(this::line);
            } else {
                block.rows().stream()
                        .flatMap(row -> Optional.ofNullable(known.get(row.code())).stream())
                        .forEach(this::line);
            }
            block.rows().stream()
                    .filter(row -> !known.containsKey(row.code()))
                    .forEach(this::absent);
            for (RowTemplate row : block.rows()) {
                if (template.isRepeated()) {
                    open.add(new OpenRow(prefix + row.code(), copy.unit()));
                }
            }
            others.forEach(line -> open.add(new OpenRow(prefix + line.code(), label(line))));
            partsOfCodes(others);
            reader.strangers().forEach(this::stranger);
            odd(lines);
            lacking.forEach(
                    (column, keys) ->
                            cells.about(
                                    FindingCode.COLUMN_MISSING,
                                    "the document has no cells in the column '" + column + "'",
                                    keys));
            unmatched();
        }

        /** Columns whose printed labels are not quite those of the form. */
        private void odd(List<GridLine> lines) {
            for (ColumnTemplate column : block.columns()) {
                HeaderFit.Key place = new HeaderFit.Key(block.code(), false, column.code());
                Optional<String> printed =
                        copy.parts().stream()
                                .flatMap(fit -> Optional.ofNullable(fit.odd().get(place)).stream())
                                .findFirst();
                printed.ifPresent(
                        label ->
                                cells.add(
                                        new Doubt(
                                                        FindingCode.COLUMN_MISMATCH,
                                                        Severity.WARNING,
                                                        "above it stands '"
                                                                + label
                                                                + "', not '"
                                                                + column.label().text()
                                                                + "'")
                                                .on(
                                                        new CellKey(
                                                                template.code(), "", column.code()),
                                                        template.code() + ".*." + column.code(),
                                                        label,
                                                        lines.stream()
                                                                .map(
                                                                        line ->
                                                                                key(
                                                                                        line.code(),
                                                                                        column))
                                                                .toList())));
            }
        }

        /**
         * A line with fewer or more cells than its header has them in other columns than they seem
         * to be in, wherever one is left out or added.
         */
        private void torn(GridLine line, List<CellKey> keys) {
            PrintedGrid grid = line.fit().grid();
            boolean fewer =
                    block.columns().stream()
                            .flatMap(column -> line.fit().place(block, column).stream())
                            .anyMatch(strip -> grid.at(line.row(), strip).isEmpty());
            boolean more =
                    line.fit().others().stream()
                            .filter(strip -> strip.path().isEmpty())
                            .anyMatch(strip -> !line.text(strip).isEmpty());
            if (fewer || more) {
                cells.about(
                        FindingCode.AMBIGUOUS_COLUMNS,
                        "the line '"
                                + line.label()
                                + "' has "
                                + (fewer ? "fewer" : "more")
                                + " cells than its header",
                        keys);
            }
        }

        /** Codes of which a part is not printed are those of other rows. */
        private void partsOfCodes(List<GridLine> lines) {
            List<StubTemplate> codes =
                    block.stubs().stream().filter(stub -> stub.role() == StubRole.CODE).toList();
            List<String> absent =
                    codes.stream()
                            .filter(stub -> copy.parts().get(0).place(block, stub).isEmpty())
                            .map(stub -> "'" + stub.label().text() + "'")
                            .toList();
            List<CellKey> keys =
                    lines.stream()
                            .flatMap(
                                    line ->
                                            block.columns().stream()
                                                    .map(column -> key(line.code(), column)))
                            .toList();
            if (!absent.isEmpty() && absent.size() < codes.size() && !keys.isEmpty()) {
                cells.about(
                        FindingCode.COLUMN_MISSING,
                        "the document has no "
                                + String.join(", ", absent)
                                + ", so that its codes are not whole",
                        keys);
            }
        }

        private String label(GridLine line) {
            return template.isRepeated() ? copy.unit() + " " + line.label() : line.label();
        }

        private void line(GridLine line) {
            List<CellKey> keys = new ArrayList<>();
            for (ColumnTemplate column : block.columns()) {
                CellKey key = key(line.code(), column);
                Optional<Strip> strip = line.fit().place(block, column);
                strip.ifPresent(place -> cell(line, key, column, place));
                all.add(cells.cell(key).orElseGet(() -> missing(key, column)));
                keys.add(key);
                if (cells.cell(key).isEmpty() && !column.optional()) {
                    lacking.computeIfAbsent(column.code(), code -> new ArrayList<>()).add(key);
                }
            }
            torn(line, keys);
            line.doubts()
                    .forEach(
                            doubt ->
                                    cells.add(
                                            doubt.on(
                                                    CellKey.ofTable(template.code()),
                                                    template.code() + "." + line.code(),
                                                    line.label(),
                                                    keys)));
        }

        private void cell(GridLine line, CellKey key, ColumnTemplate column, Strip strip) {
            Table table = line.fit().grid().table();
            ShapeCells.Spot spot =
                    new ShapeCells.Spot(table, line.row(), labels(strip), unit(line));
            List<GridCell> printed = line.fit().grid().at(line.row(), strip);
            Optional<GridCell> wide =
                    printed.stream()
                            .filter(cell -> !cell.text().isEmpty())
                            .filter(
                                    cell ->
                                            cell.column() < strip.from()
                                                    || strip.to() < cell.endColumn())
                            .findFirst();
            if (wide.isPresent() && isOfOthers(line, strip, wide.get())) {
                cells.unreadable(
                        key,
                        column,
                        spot,
                        wide.get(),
                        wide.get().text(),
                        "one cell stands in the places of several");
            } else {
                cells.read(key, column, spot, printed);
            }
        }

        private String unit(GridLine line) {
            return block.stubs().stream()
                    .filter(stub -> stub.role() == StubRole.UNIT)
                    .flatMap(stub -> line.fit().place(block, stub).stream())
                    .map(line::text)
                    .findFirst()
                    .orElse("");
        }

        /** Whether a cell reaches into another column of the form. */
        private boolean isOfOthers(GridLine line, Strip own, GridCell cell) {
            return line.fit().places().values().stream()
                    .filter(strip -> strip.from() != own.from())
                    .anyMatch(strip -> strip.isUnder(cell));
        }

        private List<String> labels(Strip strip) {
            List<String> labels =
                    strip.path().stream()
                            .map(GridCell::text)
                            .collect(Collectors.toCollection(ArrayList::new));
            Collections.reverse(labels);
            return labels;
        }

        private void absent(RowTemplate row) {
            List<CellKey> keys = new ArrayList<>();
            for (ColumnTemplate column : block.columns()) {
                CellKey key = key(row.code(), column);
                keys.add(key);
                all.add(missing(key, column));
            }
            if (!row.optional()) {
                cells.about(
                        FindingCode.ROW_MISSING,
                        "the document has no row '" + prefix + row.code() + "'",
                        keys);
            }
        }

        private CellKey key(String row, ColumnTemplate column) {
            return new CellKey(template.code(), prefix + row, column.code());
        }

        private MatchedCell missing(CellKey key, ColumnTemplate column) {
            return cells.missing(key, column, copy.first());
        }

        private void stranger(GridLines.Printed line) {
            cells.add(
                    FindingCode.ROW_UNMATCHED.on(
                            CellKey.ofTable(template.code()),
                            "",
                            line.shown(),
                            "a row of table "
                                    + template.code()
                                    + " belongs to no row of the form: '"
                                    + line.shown()
                                    + "'",
                            List.of()));
        }

        /**
         * Columns with something in them that the form does not have, said once, of its last block.
         */
        private void unmatched() {
            if (template.blocks().indexOf(block) < template.blocks().size() - 1) {
                return;
            }
            Set<String> labels = new LinkedHashSet<>();
            for (HeaderFit fit : copy.parts()) {
                for (Strip strip : fit.others()) {
                    boolean filled = false;
                    for (int row = fit.body(); row < fit.grid().rows(); row++) {
                        filled |= !fit.grid().text(row, strip).isEmpty();
                    }
                    if (filled) {
                        labels.add("'" + strip.leaf().map(GridCell::text).orElse("") + "'");
                    }
                }
            }
            if (!labels.isEmpty()) {
                cells.about(
                        FindingCode.COLUMN_UNMATCHED,
                        "the form does not have these columns of the document: "
                                + String.join(", ", labels),
                        List.of());
            }
        }
    }
}
