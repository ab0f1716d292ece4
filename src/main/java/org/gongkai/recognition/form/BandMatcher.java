package org.gongkai.recognition.form;

import static org.gongkai.model.Thresholds.STANDARD;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.base.text.Folding;
import org.gongkai.base.text.PrintedFigure;
import org.gongkai.model.FindingCode;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.FormTemplate.BlockTemplate;
import org.gongkai.model.FormTemplate.ColumnTemplate;
import org.gongkai.model.FormTemplate.TableTemplate;
import org.gongkai.model.GridCell;
import org.gongkai.recognition.form.PlacedRow.Habit.Trait;
import org.gongkai.recognition.label.LabelScores;
import org.gongkai.recognition.value.Doubt;
import org.gongkai.recognition.value.ValueReader;

/**
 * Finds a statutory table that is one line of values below a header, such as the one of section 四.
 */
final class BandMatcher {

    private final FormTemplate form;
    private final TableTemplate table;
    private final LabelScores scores;
    private final boolean runTogether;
    private final List<CellSlot> slots;
    private final List<ColumnTemplate> columns;

    /**
     * @param runTogether whether figures are run together somewhere in the document
     */
    BandMatcher(FormTemplate form, TableTemplate table, LabelScores scores, boolean runTogether) {
        this.form = form;
        this.table = table;
        this.scores = scores;
        this.runTogether = runTogether;
        this.slots = TemplateRow.of(table).stream().flatMap(row -> row.slots().stream()).toList();
        this.columns = slots.stream().map(CellSlot::column).toList();
    }

    /**
     * A line of values that could be the band's.
     *
     * @param usual number of cells of a whole line: that of the header's last row, where it has
     *     enough of them for all columns
     */
    private record Line(
            GridRow row, List<GridCell> values, HeaderColumns header, int usual, double score) {}

    Optional<Candidate> match(List<List<GridRow>> rowsOf) {
        List<Candidate> readings = new ArrayList<>();
        for (List<GridRow> rows : rowsOf) {
            BandOrder order = new BandOrder(table, rows, scores);
            new BandMatcher(form, order.printed(), scores, runTogether)
                    .reading(rows, order.doubt())
                    .ifPresent(readings::add);
        }
        Optional<Candidate> best =
                readings.stream().reduce((one, other) -> other.score() > one.score() ? other : one);
        return best.map(chosen -> withRepeated(chosen, readings));
    }

    private Optional<Candidate> reading(List<GridRow> rows, Optional<Doubt> doubt) {
        return lines(ColumnMajor.band(columns, rows, scores).orElse(rows))
                .map(lines -> candidate(lines.with(doubt)));
    }

    private static Candidate withRepeated(Candidate chosen, List<Candidate> readings) {
        int from = chosen.tables().get(0).index();
        List<Candidate> repeated =
                readings.stream()
                        .filter(each -> each.tables().get(0).index() != from)
                        .filter(each -> each.score() >= chosen.score() / 2)
                        .toList();
        return new Candidate(
                chosen.form(),
                chosen.table(),
                chosen.score(),
                chosen.rows(),
                chosen.tables(),
                repeated,
                Optional.empty(),
                Map.of());
    }

    private Candidate candidate(Lines lines) {
        Line line = lines.best();
        PlacedRow row =
                new PlacedRow(
                        slots,
                        line.row(),
                        line.values(),
                        line.header(),
                        new PlacedRow.LabelFit("", Optional.empty(), 1, false, lines.doubts()),
                        new PlacedRow.Habit(
                                line.usual(), columns.size(), columns.size(), 0, traits(line)));
        return new Candidate(
                form,
                table,
                line.score(),
                List.of(row),
                List.of(line.row().table()),
                List.of(),
                Optional.empty(),
                Map.of());
    }

    private Set<Trait> traits(Line line) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        if (runTogether(line.values())) {
            traits.add(Trait.RUN_TOGETHER);
        }
        boolean kept = RowHabits.keepsBlanks(line.values(), line.header());
        RowHabits.blanks(kept, line.row().table().grid()).ifPresent(traits::add);
        return traits;
    }

    /** The line of a table that is most like the band, and what the others make doubtful. */
    private record Lines(Line best, List<Doubt> doubts) {

        private Lines with(Optional<Doubt> doubt) {
            return new Lines(best, Stream.concat(doubts.stream(), doubt.stream()).toList());
        }
    }

    private Optional<Lines> lines(List<GridRow> rows) {
        Line best = null;
        for (int r = 0; r < rows.size(); r++) {
            Optional<Line> line = line(rows, r);
            if (line.isPresent() && (best == null || line.get().score() > best.score())) {
                best = line.get();
            }
        }
        return Optional.ofNullable(best)
                .map(
                        line ->
                                new Lines(line, others(rows, line))
                                        .with(wordsFirst(line))
                                        .with(dashFirst(rows, line)));
    }

    /** In text that has lost its columns words before the figures may belong to no cell. */
    private static Optional<Doubt> wordsFirst(Line line) {
        boolean first =
                line.row().words() == 1
                        && line.values().get(0).equals(line.row().cells().get(0))
                        && !line.row().table().grid().regular();
        String message = "words where the first figure is expected may be none of the row: ";
        return first
                ? Optional.of(new Doubt(FindingCode.COLUMN_MISMATCH, message + line.row().shown()))
                : Optional.empty();
    }

    /** A dash behind the last label of a header may be the first cell of the line. */
    private static Optional<Doubt> dashFirst(List<GridRow> rows, Line line) {
        String message = "a dash behind the header may be the first cell: ";
        return rows.stream()
                .filter(row -> row.row() == line.row().row() - 1 && !row.cells().isEmpty())
                .map(row -> Folding.fold(row.cells().get(row.cells().size() - 1).text()))
                .filter(text -> text.length() > 1)
                .filter(text -> PrintedFigure.isDash(text.substring(text.length() - 1)))
                .map(text -> new Doubt(FindingCode.COLUMN_MISMATCH, message + text))
                .findFirst();
    }

    /**
     * Rows with figures below the line: the print does not tell which one is meant. One right above
     * may be a part of it.
     */
    private List<Doubt> others(List<GridRow> rows, Line best) {
        return rows.stream()
                .filter(row -> row.row() >= best.row().row() - 1)
                .filter(row -> row.row() != best.row().row() && isFigures(row))
                .map(row -> "another row of figures stands in the table: " + row.shown())
                .map(message -> new Doubt(FindingCode.ROW_REPEATED, message))
                .limit(1)
                .toList();
    }

    private static boolean isFigures(GridRow row) {
        return row.hasValues() && !row.isNumbering();
    }

    private Optional<Line> line(List<GridRow> rows, int r) {
        GridRow row = rows.get(r);
        List<GridCell> values = values(row);
        boolean few = values.size() * 2 < columns.size() && !runTogether(values);
        if (few || values.isEmpty() || row.isNumbering()) {
            return Optional.empty();
        }
        List<GridRow> zone = zone(rows, r);
        boolean here = row.table().section().equals(table.section());
        HeaderColumns header =
                zone.isEmpty()
                        ? HeaderColumns.none(columns.size())
                        : HeaderColumns.find(zone, HeaderLabels.of(table.blocks()), scores);
        if (header.score() < columns.size() * STANDARD.half()) {
            return here && values.size() == columns.size() && row.hasValues()
                    ? Optional.of(new Line(row, values, header, usual(zone), 1))
                    : Optional.empty();
        }
        double score = header.score() + titles(zone) + (here ? 1 : 0) + (row.hasValues() ? 1 : 0);
        return Optional.of(new Line(row, values, header, usual(zone), score));
    }

    /**
     * The cells of a line; words at its start are no label where they fill a column and are none of
     * the form, nor in text where they are nearly a figure.
     */
    private List<GridCell> values(GridRow row) {
        List<GridCell> figures = row.behind(row.words() - 1);
        long filled = row.cells().stream().filter(cell -> !cell.text().isEmpty()).count();
        boolean value =
                row.words() == 1
                        && isUnknown(row.cells().get(0))
                        && (row.table().grid().regular()
                                || ValueReader.isNearlyFigure(row.cells().get(0).text()))
                        && row.cells().get(0).text().length() <= STANDARD.column()
                        && row.cells().get(0).text().indexOf(' ') < 0;
        return value && filled == columns.size() && row.hasValues() ? row.cells() : figures;
    }

    private boolean isUnknown(GridCell cell) {
        return scores.wholePrinted(cell.text()).isEmpty();
    }

    private boolean runTogether(List<GridCell> values) {
        return (runTogether && !RunTogether.fallsShort(values, columns.size()))
                || RunTogether.shown(values)
                || RunTogether.single(values, columns.size());
    }

    private int usual(List<GridRow> zone) {
        int above = zone.isEmpty() ? 0 : zone.get(zone.size() - 1).cells().size();
        return Math.max(above, columns.size());
    }

    /** The rows of words above a line, up to the figures of another. */
    private static List<GridRow> zone(List<GridRow> rows, int r) {
        List<GridRow> zone = new ArrayList<>();
        for (int j = r - 1; j >= Math.max(0, r - STANDARD.top()) && !isFigures(rows.get(j)); j--) {
            if (rows.get(j).words() > 0) {
                zone.add(0, rows.get(j));
            }
        }
        return zone;
    }

    private double titles(List<GridRow> zone) {
        double sum = 0;
        for (BlockTemplate block : table.blocks()) {
            double best = 0;
            for (GridRow row : zone) {
                for (GridCell cell : row.cells()) {
                    best = Math.max(best, scores.score(block.title(), cell.text()));
                }
            }
            sum += best;
        }
        return sum;
    }
}
