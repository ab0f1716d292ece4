package org.gongkai.recognition.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.CellValue;
import org.gongkai.model.FindingCode;
import org.gongkai.model.FormTemplate.ColumnTemplate;
import org.gongkai.model.GridCell;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.Recognition;
import org.gongkai.model.Table;
import org.gongkai.recognition.value.Doubt;
import org.gongkai.recognition.value.ValueReader;

/**
 * A cell of a list and what is odd about it.
 *
 * @param cell what it says
 * @param doubts what is odd, without the place
 */
record ListCell(MatchedCell cell, List<Doubt> doubts) {

    static ListCell of(ListLine line, CellKey key, ColumnTemplate column) {
        int place = line.header().columns().getOrDefault(column.code(), -1);
        Optional<GridCell> printed = line.at(place);
        String unit = line.unit().isEmpty() ? column.unit() : line.unit();
        if (!line.aligned() || printed.isEmpty()) {
            return outOfLine(line, key, unit);
        }
        GridCell cell = printed.get();
        ValueReader.Read read = read(cell, column, unit);
        List<Doubt> doubts = new ArrayList<>(read.doubt().stream().toList());
        merged(cell).ifPresent(doubts::add);
        cut(line.row().table(), cell).ifPresent(doubts::add);
        String own = read.value().unit().isEmpty() ? unit : read.value().unit();
        return new ListCell(matched(line, key, read.value(), own, cell), doubts);
    }

    private static Optional<Doubt> merged(GridCell cell) {
        boolean merged = cell.rowSpan() > 1 || cell.columnSpan() > 1;
        return Optional.of(
                        new Doubt(
                                FindingCode.MERGED_CELL,
                                String.format(
                                        Locale.ROOT,
                                        "one cell over rows: %d, columns: %d: '%s'",
                                        cell.rowSpan(),
                                        cell.columnSpan(),
                                        cell.text())))
                .filter(doubt -> merged && !cell.text().isEmpty());
    }

    /** The last figure of a text that ends in it may have lost its end. */
    private static Optional<Doubt> cut(Table table, GridCell cell) {
        List<GridCell> cells = table.grid().cells();
        boolean last = table.end() == Table.End.IN_CELL && cells.get(cells.size() - 1).equals(cell);
        return Optional.of(
                        new Doubt(
                                FindingCode.FIGURE_CUT,
                                "the text ends in this figure, which may go on: '"
                                        + cell.text()
                                        + "'"))
                .filter(doubt -> last);
    }

    private static ValueReader.Read read(GridCell cell, ColumnTemplate column, String unit) {
        List<CellValue> readings =
                cell.recognition().stream()
                        .flatMap(picture -> picture.variants().stream())
                        .map(v -> ValueReader.read(v.text(), column.kind(), unit).value())
                        .distinct()
                        .toList();
        return readings.size() < 2
                ? ValueReader.read(cell, column.kind(), unit)
                : unreadable(cell.text(), "the picture shows one of several figures: ");
    }

    /** Text whose cells cannot be counted off: a blank one may have got lost anywhere. */
    private static ListCell outOfLine(ListLine line, CellKey key, String unit) {
        ValueReader.Read read =
                unreadable(line.rest(), "which cell is which, the line does not say: ");
        GridCell first = line.row().cells().get(0);
        return new ListCell(
                matched(line, key, read.value(), unit, first), read.doubt().stream().toList());
    }

    private static ValueReader.Read unreadable(String raw, String why) {
        return new ValueReader.Read(
                raw.isEmpty() ? CellValue.BLANK : CellValue.of(CellState.UNREADABLE, raw),
                Optional.of(new Doubt(FindingCode.AMBIGUOUS_DIGITS, why + "'" + raw + "'")));
    }

    private static MatchedCell matched(
            ListLine line, CellKey key, CellValue value, String unit, GridCell printed) {
        Table from = line.row().table();
        return new MatchedCell(
                key,
                value,
                unit,
                printed.place(),
                from.grid().method(),
                new MatchedCell.Origin(from.index(), line.row().row(), printed.column()),
                printed.recognition().stream().mapToDouble(Recognition::confidence).findFirst(),
                OptionalInt.of(0));
    }
}
