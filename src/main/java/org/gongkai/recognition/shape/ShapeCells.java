package org.gongkai.recognition.shape;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.base.text.Units;
import org.gongkai.model.AmbiguousCells;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.CellValue;
import org.gongkai.model.Finding;
import org.gongkai.model.FindingCode;
import org.gongkai.model.FormTemplate.ColumnTemplate;
import org.gongkai.model.FormTemplate.NumberKind;
import org.gongkai.model.GridCell;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.Place;
import org.gongkai.model.Recognition;
import org.gongkai.model.Table;
import org.gongkai.recognition.value.Doubt;
import org.gongkai.recognition.value.UnitWords;
import org.gongkai.recognition.value.ValueReader;

/** The cells of one statutory table as they are read, with what is odd about them. */
final class ShapeCells {

    private final String table;
    private final Map<CellKey, MatchedCell> cells = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<AmbiguousCells> choices = new ArrayList<>();

    ShapeCells(String table) {
        this.table = table;
    }

    /**
     * Where a figure is printed.
     *
     * @param table the printed table
     * @param row the grid row it is read for
     * @param labels the labels of its column, the innermost first, which may say its unit
     * @param unit the unit that its line says; empty where it says none
     */
    record Spot(Table table, int row, List<String> labels, String unit) {}

    Optional<MatchedCell> cell(CellKey key) {
        return Optional.ofNullable(cells.get(key));
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    List<AmbiguousCells> choices() {
        return List.copyOf(choices);
    }

    void add(Finding finding) {
        findings.add(finding);
    }

    void doubt(Doubt doubt, String actual, CellKey key) {
        findings.add(doubt.on(key, key.toString(), actual, List.of(key)));
    }

    void about(FindingCode code, String message, List<CellKey> keys) {
        findings.add(code.on(CellKey.ofTable(table), table + ": " + message, keys));
    }

    /** Reads what is printed in the place of a cell; several filled ones cannot be told apart. */
    void read(CellKey key, ColumnTemplate column, Spot spot, List<GridCell> printed) {
        List<GridCell> filled = printed.stream().filter(cell -> !cell.text().isEmpty()).toList();
        if (printed.isEmpty()) {
            return;
        }
        GridCell cell = filled.isEmpty() ? printed.get(0) : filled.get(0);
        if (filled.size() > 1) {
            String all = filled.stream().map(GridCell::text).collect(Collectors.joining(" "));
            unreadable(key, column, spot, cell, all, "several cells stand in the place of one");
        } else {
            read(key, column, spot, cell);
        }
    }

    private void read(CellKey key, ColumnTemplate column, Spot spot, GridCell cell) {
        List<AmbiguousCells.Reading> readings = readings(cell, column);
        if (readings.size() > 1) {
            String raw =
                    cell.recognition().orElseThrow().variants().stream()
                            .map(Recognition.Variant::text)
                            .collect(Collectors.joining(" | "));
            choices.add(new AmbiguousCells(List.of(key), raw, readings));
            put(key, column, spot, cell, CellValue.of(CellState.UNREADABLE, raw));
            return;
        }
        ValueReader.Read read = ValueReader.read(cell, column);
        read.doubt().ifPresent(doubt -> doubt(doubt, cell.text(), key));
        if (cell.rowSpan() > 1 && !cell.text().isEmpty()) {
            doubt(
                    new Doubt(
                            FindingCode.MERGED_CELL,
                            String.format(
                                    Locale.ROOT,
                                    "one cell over %d rows: '%s'",
                                    cell.rowSpan(),
                                    cell.text())),
                    cell.text(),
                    key);
        }
        cut(spot.table(), cell).ifPresent(doubt -> doubt(doubt, cell.text(), key));
        put(key, column, spot, cell, read.value());
    }

    /** Where the document ends in the table, what its last row lacks may have stood there. */
    private static Optional<Doubt> cut(Table table, GridCell cell) {
        List<GridCell> all = table.grid().cells();
        GridCell end = all.get(all.size() - 1);
        boolean last = end.row() == cell.row() && end.column() == cell.column();
        boolean lost =
                table.end() != Table.End.CLOSED
                        && cell.endRow() == table.grid().rows()
                        && (cell.text().isEmpty() || last);
        return lost
                ? Optional.of(
                        new Doubt(
                                FindingCode.FIGURE_CUT,
                                "the document ends in this row, which may go on: '"
                                        + cell.text()
                                        + "'"))
                : Optional.empty();
    }

    /** A cell of which it is not known what it says. */
    void unreadable(
            CellKey key, ColumnTemplate column, Spot spot, GridCell cell, String raw, String why) {
        doubt(new Doubt(FindingCode.AMBIGUOUS_COLUMNS, why + ": '" + raw + "'"), raw, key);
        put(key, column, spot, cell, CellValue.of(CellState.UNREADABLE, raw));
    }

    private static List<AmbiguousCells.Reading> readings(GridCell cell, ColumnTemplate column) {
        Map<CellValue, AmbiguousCells.Reading> readings = new LinkedHashMap<>();
        List<Recognition.Variant> variants =
                cell.recognition().map(Recognition::variants).orElse(List.of());
        for (Recognition.Variant variant : variants) {
            GridCell seen =
                    new GridCell(
                            cell.row(),
                            cell.column(),
                            cell.rowSpan(),
                            cell.columnSpan(),
                            variant.text(),
                            cell.place());
            CellValue value = ValueReader.read(seen, column).value();
            readings.putIfAbsent(
                    value, new AmbiguousCells.Reading(List.of(value), variant.weight()));
        }
        return List.copyOf(readings.values());
    }

    private void put(
            CellKey key, ColumnTemplate column, Spot spot, GridCell cell, CellValue value) {
        String unit = value.unit().isEmpty() ? above(spot, column).orElse("") : value.unit();
        boolean other = !unit.isEmpty() && !unit.equals(column.unit());
        boolean figure = value.state() == CellState.NUMBER || value.state() == CellState.UNREADABLE;
        if (other && figure && value.unit().isEmpty() && !column.unit().isEmpty()) {
            doubt(
                    new Doubt(
                            FindingCode.UNIT_DIFFERS,
                            "printed in " + unit + " in a column of " + column.unit()),
                    cell.text(),
                    key);
        }
        cells.put(
                key,
                new MatchedCell(
                        key,
                        value,
                        unit.isEmpty() ? column.unit() : unit,
                        cell.place(),
                        spot.table().grid().method(),
                        new MatchedCell.Origin(spot.table().index(), spot.row(), cell.column()),
                        cell.recognition().stream()
                                .mapToDouble(Recognition::confidence)
                                .findFirst(),
                        other && !column.unit().isEmpty()
                                ? Units.shift(unit, column.unit())
                                : OptionalInt.of(0)));
    }

    /** The unit of the line, that which the labels of a column name, or the nearest line above. */
    private static Optional<String> above(Spot spot, ColumnTemplate column) {
        if (column.kind() == NumberKind.TEXT || column.kind() == NumberKind.PERCENT) {
            return Optional.empty();
        }
        if (!spot.unit().isEmpty()) {
            return Optional.of(spot.unit());
        }
        Optional<String> beside =
                spot.labels().stream()
                        .flatMap(label -> UnitWords.beside(label, column).stream())
                        .findFirst();
        List<String> lines = new ArrayList<>(spot.table().above());
        Collections.reverse(lines);
        return beside.or(
                () ->
                        Stream.concat(titles(spot), lines.stream())
                                .flatMap(line -> UnitWords.named(line, column).stream())
                                .filter(unit -> says(unit, column))
                                .findFirst());
    }

    private static boolean says(String unit, ColumnTemplate column) {
        return column.kind() == NumberKind.MONEY || Units.shift(unit, column.unit()).isPresent();
    }

    /** Cells of the table above the figure that say a unit and are no label of its column. */
    private static Stream<String> titles(Spot spot) {
        return spot.table().grid().cells().stream()
                .filter(cell -> cell.endRow() <= spot.row())
                .map(GridCell::text)
                .filter(UnitWords::isNamed);
    }

    /** A cell that the form has and the document does not. */
    MatchedCell missing(CellKey key, ColumnTemplate column, Table from) {
        return new MatchedCell(
                key,
                CellValue.MISSING,
                column.unit(),
                Place.UNPAGED,
                from.grid().method(),
                MatchedCell.Origin.NONE);
    }
}
