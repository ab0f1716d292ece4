package org.gongkai.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.FormTemplate.BlockTemplate;
import org.gongkai.model.FormTemplate.ColumnTemplate;
import org.gongkai.model.FormTemplate.TableTemplate;
import org.gongkai.model.GridCell;
import org.gongkai.model.Table;

/**
 * Finds a statutory table that is one line of values below a header, such as the one of section 四.
 */
final class BandMatcher {

    /**
     * Share of the columns whose labels must be found where the section does not say what it is.
     */
    private static final double LABELS = 0.5;

    /** Rows above the line of values that are searched for its header. */
    private static final int HEADER_ROWS = 8;

    /** Score of a line with as many figures as columns in the right section, without any header. */
    private static final double WITHOUT_HEADER = 1;

    private final FormTemplate form;
    private final TableTemplate table;
    private final LabelScores scores;
    private final List<CellSlot> slots;
    private final List<ColumnTemplate> columns;

    BandMatcher(FormTemplate form, TableTemplate table, LabelScores scores) {
        this.form = form;
        this.table = table;
        this.scores = scores;
        this.slots = TemplateRow.of(table).stream().flatMap(row -> row.slots().stream()).toList();
        this.columns = slots.stream().map(CellSlot::column).toList();
    }

    /** A line of values that could be the band's. */
    private record Line(GridRow row, List<GridCell> values, HeaderColumns header, double score) {}

    Optional<Candidate> match(List<List<GridRow>> rowsOf) {
        List<Line> best = new ArrayList<>();
        for (List<GridRow> rows : rowsOf) {
            bestLine(rows).ifPresent(best::add);
        }
        if (best.isEmpty()) {
            return Optional.empty();
        }
        Line line = best.get(0);
        for (Line each : best) {
            line = each.score() > line.score() ? each : line;
        }
        return Optional.of(candidate(line, best));
    }

    private Candidate candidate(Line line, List<Line> all) {
        PlacedRow row =
                new PlacedRow(
                        slots,
                        line.row(),
                        line.values(),
                        line.header(),
                        new PlacedRow.LabelFit("", Optional.empty(), 1, false));
        List<Table> repeated =
                all.stream()
                        .filter(each -> !each.equals(line) && each.score() >= line.score() / 2)
                        .map(each -> each.row().table())
                        .toList();
        return new Candidate(
                form, table, line.score(), List.of(row), List.of(line.row().table()), repeated);
    }

    private Optional<Line> bestLine(List<GridRow> rows) {
        Line best = null;
        for (int r = 0; r < rows.size(); r++) {
            Optional<Line> line = line(rows, r);
            if (line.isPresent() && (best == null || line.get().score() > best.score())) {
                best = line.get();
            }
        }
        return Optional.ofNullable(best);
    }

    private Optional<Line> line(List<GridRow> rows, int r) {
        GridRow row = rows.get(r);
        List<GridCell> values = row.behind(row.words() - 1);
        if (values.size() * 2 < columns.size()) {
            return Optional.empty();
        }
        List<GridRow> zone = new ArrayList<>();
        for (int j = r - 1; j >= Math.max(0, r - HEADER_ROWS) && rows.get(j).words() > 0; j--) {
            if (rows.get(j).hasValues()) {
                break;
            }
            zone.add(0, rows.get(j));
        }
        boolean here = row.table().section().equals(table.section());
        HeaderColumns header =
                zone.isEmpty()
                        ? HeaderColumns.none(columns.size())
                        : HeaderColumns.find(zone, columns, scores);
        if (header.score() < columns.size() * LABELS) {
            return here && values.size() == columns.size() && row.hasValues()
                    ? Optional.of(new Line(row, values, header, WITHOUT_HEADER))
                    : Optional.empty();
        }
        double score = header.score() + titles(zone) + (here ? 1 : 0) + (row.hasValues() ? 1 : 0);
        return Optional.of(new Line(row, values, header, score));
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
