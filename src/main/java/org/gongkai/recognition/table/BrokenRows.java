package org.gongkai.recognition.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.base.text.Folding;
import org.gongkai.base.text.Lines;
import org.gongkai.model.Grid;
import org.gongkai.model.GridCell;
import org.gongkai.model.Sight;
import org.gongkai.recognition.label.Known.Role;
import org.gongkai.recognition.label.LabelScores;

/**
 * Puts rows together that are broken over two rows of a grid, by a page break or by the author: the
 * upper one has the beginning of the label, the lower one its end, and either has the figures. So
 * are the labels of narrow columns. The lower row is left empty.
 */
final class BrokenRows {

    private final LabelScores labels;
    private final boolean regular;
    private final List<List<GridCell>> rows = new ArrayList<>();
    private boolean joined;

    private BrokenRows(LabelScores labels, boolean regular, List<GridCell> cells, int height) {
        this.labels = labels;
        this.regular = regular;
        for (int r = 0; r < height; r++) {
            rows.add(new ArrayList<>());
        }
        cells.forEach(cell -> rows.get(cell.row()).add(cell));
    }

    /** The cells of a grid, or of the upper part of one, by rows. */
    static List<GridCell> join(
            LabelScores labels, boolean regular, List<GridCell> cells, int height) {
        BrokenRows broken = new BrokenRows(labels, regular, cells, height);
        for (int r = 1; r < height; r++) {
            broken.join(r - 1, r);
        }
        return broken.joined ? broken.rows.stream().flatMap(List::stream).toList() : cells;
    }

    /** Whether the first row of a grid of as many columns ends the last row of another. */
    static boolean over(LabelScores labels, Grid above, Grid below) {
        if (above.columns() != below.columns()) {
            return false;
        }
        List<GridCell> upper =
                above.cells().stream().filter(cell -> cell.endRow() == above.rows()).toList();
        return filled(below.row(0)).stream()
                .filter(cell -> cell.rowSpan() == 1)
                .findFirst()
                .filter(tail -> head(labels, true, upper, tail).isPresent())
                .isPresent();
    }

    private void join(int upper, int lower) {
        List<GridCell> below =
                filled(rows.get(lower)).stream().filter(cell -> cell.rowSpan() == 1).toList();
        if (below.isEmpty()) {
            return;
        }
        if (below.stream().allMatch(cell -> column(upper, cell).isPresent())) {
            below.forEach(cell -> move(cell, column(upper, cell).orElseThrow()));
            joined = true;
            return;
        }
        GridCell tail = below.get(0);
        List<GridCell> figures = below.subList(1, below.size());
        if (!figures.stream().allMatch(cell -> isFree(upper, cell))) {
            return;
        }
        head(labels, regular, rows.get(upper), tail)
                .ifPresent(
                        head -> {
                            move(tail, head);
                            figures.forEach(cell -> move(cell, at(upper, cell).orElseThrow()));
                            joined = true;
                        });
    }

    /** The label of a narrow column right above that a cell completes: 商业 above 企业. */
    private Optional<GridCell> column(int row, GridCell cell) {
        return at(row, cell)
                .filter(above -> above.rowSpan() == 1 && Folding.hasHan(cell.text()))
                .filter(above -> !isColumn(above.text()) && !isColumn(cell.text()))
                .filter(above -> isColumn(above.text() + cell.text()));
    }

    private boolean isColumn(String text) {
        return labels.wholePrinted(text).is(Role.COLUMN);
    }

    private boolean isFree(int row, GridCell cell) {
        return at(row, cell).filter(above -> above.text().isEmpty()).isPresent();
    }

    private Optional<GridCell> at(int row, GridCell cell) {
        return rows.get(row).stream().filter(c -> c.column() == cell.column()).findFirst();
    }

    /** The label above that a text completes; in text it may be in another column. */
    private static Optional<GridCell> head(
            LabelScores labels, boolean regular, List<GridCell> upper, GridCell tail) {
        return upper.stream()
                .filter(cell -> cell.rowSpan() == 1 && !cell.text().isEmpty())
                .filter(cell -> !regular || cell.column() == tail.column())
                .filter(cell -> labels.joinable(cell.text(), tail.text()))
                .findFirst();
    }

    private static List<GridCell> filled(List<GridCell> cells) {
        return cells.stream().filter(cell -> !cell.text().isEmpty()).toList();
    }

    private void move(GridCell from, GridCell to) {
        String text = Lines.join(to.text(), from.text());
        GridCell both =
                new GridCell(
                        to.row(),
                        to.column(),
                        to.rowSpan(),
                        to.columnSpan(),
                        text,
                        to.text().isEmpty() ? from.place() : to.place(),
                        PartJoiner.recognition(to, text, from),
                        to.text().isEmpty() ? from.held() : to.held(),
                        Sight.both(to.sights(), from.sights()));
        GridCell nothing =
                new GridCell(
                        from.row(),
                        from.column(),
                        from.rowSpan(),
                        from.columnSpan(),
                        "",
                        from.place());
        rows.get(to.row()).replaceAll(cell -> cell.equals(to) ? both : cell);
        rows.get(from.row()).replaceAll(cell -> cell.equals(from) ? nothing : cell);
    }
}
