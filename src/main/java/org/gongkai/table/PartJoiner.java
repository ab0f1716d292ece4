package org.gongkai.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.model.Grid;
import org.gongkai.model.GridCell;
import org.gongkai.text.Lines;

/** A table that grows by the part on the next page. One object serves one table. */
final class PartJoiner {

    private final KnownLabels labels;
    private final Grid first;
    private final List<GridCell> cells;
    private final List<Integer> partStarts = new ArrayList<>();
    private int rows;
    private int columns;

    PartJoiner(KnownLabels labels, Grid first) {
        this.labels = labels;
        this.first = first;
        this.cells = new ArrayList<>(first.cells());
        this.rows = first.rows();
        this.columns = first.columns();
    }

    /** Whether a grid goes on where another ended. */
    static boolean continues(Grid above, Grid below) {
        if (above.method() != below.method() || above.regular() != below.regular()) {
            return false;
        }
        if (!above.regular()) {
            return true;
        }
        GridCell last = above.cells().get(above.cells().size() - 1);
        int lastPage = last.place().page();
        return below.place().paged()
                && below.place().page() == lastPage + 1
                && sameExtent(above, below);
    }

    /** Only the outer edges need agree: a part without divided rows lacks the inner ones. */
    private static boolean sameExtent(Grid above, Grid below) {
        double[] a = extent(above);
        double[] b = extent(below);
        return Math.abs(a[0] - b[0]) <= ColumnEdges.SAME
                && Math.abs(a[1] - b[1]) <= ColumnEdges.SAME;
    }

    private static double[] extent(Grid grid) {
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        int page = grid.cells().get(0).place().page();
        for (GridCell cell : grid.cells()) {
            if (cell.place().page() == page) {
                left = Math.min(left, cell.place().box().x());
                right = Math.max(right, cell.place().box().right());
            }
        }
        return new double[] {left, right};
    }

    Grid grid() {
        return new Grid(rows, columns, cells, first.method(), first.regular(), first.place());
    }

    List<Integer> partStarts() {
        return List.copyOf(partStarts);
    }

    void append(Grid part) {
        Grid aligned = part.regular() ? inSameColumns(part) : part;
        int skip = repeatedHeader(aligned);
        int start = rows;
        boolean joined = skip == 0 && joinCutRow(aligned);
        int from = joined ? 1 : skip;
        for (GridCell cell : aligned.cells()) {
            if (cell.row() >= from) {
                add(cell, start - from);
            } else if (cell.endRow() > from) {
                add(below(cell, from), start - from);
            }
        }
        rows = start + aligned.rows() - from;
        columns = Math.max(columns, aligned.columns());
        if (rows > start) {
            partStarts.add(start);
            joinCutGroups(start);
        }
    }

    /** Places both the table so far and the part in the columns that either of them shows. */
    private Grid inSameColumns(Grid part) {
        Optional<ColumnEdges> mine = ColumnEdges.of(cells, columns);
        Optional<ColumnEdges> theirs = ColumnEdges.of(part.cells(), part.columns());
        if (mine.isEmpty() || theirs.isEmpty()) {
            return part;
        }
        ColumnEdges union = mine.get().union(theirs.get());
        List<GridCell> placed = union.place(cells, mine.get());
        cells.clear();
        cells.addAll(placed);
        columns = union.columns();
        return new Grid(
                part.rows(),
                columns,
                union.place(part.cells(), theirs.get()),
                part.method(),
                true,
                part.place());
    }

    private void add(GridCell cell, int shift) {
        cells.add(
                new GridCell(
                        cell.row() + shift,
                        cell.column(),
                        cell.rowSpan(),
                        cell.columnSpan(),
                        cell.text(),
                        cell.place()));
    }

    /** What is left of a cell when the rows above {@code from} are taken away. */
    private static GridCell below(GridCell cell, int from) {
        return new GridCell(
                from,
                cell.column(),
                cell.endRow() - from,
                cell.columnSpan(),
                cell.text(),
                cell.place());
    }

    /** How many of the part's first rows repeat the table's first rows word for word. */
    private int repeatedHeader(Grid part) {
        int same = 0;
        while (same < part.rows() - 1 && same < rows && sameRow(part, same)) {
            same++;
        }
        boolean says = part.cells().stream().anyMatch(c -> c.row() == 0 && !c.text().isEmpty());
        return says && !hasFigures(part, same) ? same : 0;
    }

    private boolean sameRow(Grid part, int row) {
        return texts(part.row(row)).equals(texts(first.rows() > row ? first.row(row) : List.of()));
    }

    private static boolean hasFigures(Grid part, int rows) {
        return part.cells().stream()
                .anyMatch(cell -> cell.row() < rows && cell.text().matches("[\\d.,+-]+"));
    }

    private static List<String> texts(List<GridCell> cells) {
        return cells.stream().map(GridCell::text).toList();
    }

    /**
     * Puts a row together whose lower part stands on the next page: its label makes a known label
     * with the label above, and no column has a text in both parts.
     */
    private boolean joinCutRow(Grid part) {
        List<GridCell> lower = anchored(part.cells(), 0);
        List<GridCell> upper = anchored(cells, rows - 1);
        Optional<GridCell> tail = lower.stream().filter(c -> !c.text().isEmpty()).findFirst();
        Optional<GridCell> head = tail.flatMap(cell -> cutLabel(upper, cell));
        if (head.isEmpty()
                || lower.stream().anyMatch(c -> c.rowSpan() > 1 && !c.text().isEmpty())) {
            return false;
        }
        List<GridCell> merged = new ArrayList<>();
        for (GridCell cell : lower) {
            if (cell.text().isEmpty()) {
                continue;
            }
            Optional<GridCell> above = cell.equals(tail.get()) ? head : at(upper, cell.column());
            if (above.isEmpty() || (!cell.equals(tail.get()) && !above.get().text().isEmpty())) {
                return false;
            }
            merged.add(withText(above.get(), Lines.join(above.get().text(), cell.text()), cell));
        }
        merged.forEach(this::replace);
        return true;
    }

    /** The label above that the text completes; in text tables it may stand in another column. */
    private Optional<GridCell> cutLabel(List<GridCell> upper, GridCell tail) {
        return upper.stream()
                .filter(cell -> !first.regular() || cell.column() == tail.column())
                .filter(cell -> labels.joinable(cell.text(), tail.text()))
                .findFirst();
    }

    /**
     * Lets labels that span rows go on over the break: an empty cell below, or the second half of a
     * label, continues the cell above it.
     */
    private void joinCutGroups(int start) {
        for (GridCell lower : anchored(cells, start)) {
            Optional<GridCell> upper =
                    cells.stream()
                            .filter(cell -> cell.endRow() == start)
                            .filter(cell -> cell.column() == lower.column())
                            .filter(cell -> cell.columnSpan() == lower.columnSpan())
                            .findFirst();
            if (upper.isPresent() && goesOn(upper.get(), lower)) {
                cells.remove(lower);
                cells.remove(upper.get());
                cells.add(
                        new GridCell(
                                upper.get().row(),
                                lower.column(),
                                upper.get().rowSpan() + lower.rowSpan(),
                                lower.columnSpan(),
                                Lines.join(upper.get().text(), lower.text()),
                                upper.get().place()));
            }
        }
    }

    /** An empty cell goes on only where one of the two spans rows: else it is an empty value. */
    private boolean goesOn(GridCell upper, GridCell lower) {
        if (lower.text().isEmpty()) {
            return !upper.text().isEmpty()
                    && (lower.rowSpan() > 1 || upper.rowSpan() > 1)
                    && lower.endColumn() < columns;
        }
        return labels.joinable(upper.text(), lower.text());
    }

    private void replace(GridCell cell) {
        cells.removeIf(c -> c.row() == cell.row() && c.column() == cell.column());
        cells.add(cell);
    }

    private static GridCell withText(GridCell cell, String text, GridCell added) {
        return new GridCell(
                cell.row(),
                cell.column(),
                cell.rowSpan(),
                cell.columnSpan(),
                text,
                cell.text().isEmpty() ? added.place() : cell.place());
    }

    private static List<GridCell> anchored(List<GridCell> cells, int row) {
        return cells.stream()
                .filter(cell -> cell.row() == row)
                .sorted(java.util.Comparator.comparingInt(GridCell::column))
                .toList();
    }

    private static Optional<GridCell> at(List<GridCell> cells, int column) {
        return cells.stream().filter(cell -> cell.column() == column).findFirst();
    }
}
