package org.gongkai.recognition.table;

import static org.gongkai.model.Thresholds.STANDARD;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.gongkai.base.text.Lines;
import org.gongkai.base.text.Similarity;
import org.gongkai.model.Grid;
import org.gongkai.model.GridCell;
import org.gongkai.model.Recognition;
import org.gongkai.model.Sight;
import org.gongkai.recognition.label.LabelScores;

/** A table that grows by the part on the next page. One object serves one table. */
final class PartJoiner {

    private static final Pattern FIGURE = Pattern.compile("[\\d.,+-]+");

    private final LabelScores labels;
    private final Grid first;
    private final List<List<GridCell>> header = new ArrayList<>();
    private final List<GridCell> cells = new ArrayList<>();
    private final List<Integer> partStarts = new ArrayList<>();

    /** The cells of the last part: only they can go on in the next one. */
    private List<GridCell> lower;

    /** Where the columns are; empty where columns of different parts cannot be compared. */
    private Optional<GridColumns> edges;

    private int rows;
    private int columns;

    PartJoiner(LabelScores labels, Grid first) {
        this.labels = labels;
        this.first = first;
        this.lower = new ArrayList<>(first.cells());
        this.edges = GridColumns.of(first.cells(), first.columns());
        this.rows = first.rows();
        this.columns = first.columns();
        for (int r = 0; r < Math.min(STANDARD.top(), rows); r++) {
            header.add(first.row(r));
        }
    }

    /** Whether a grid goes on where another ended. */
    static boolean continues(LabelScores labels, Grid above, Grid below) {
        if (above.method() != below.method() || above.regular() != below.regular()) {
            return false;
        }
        if (!above.regular() || (!below.place().paged() && BrokenRows.over(labels, above, below))) {
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
        return Math.abs(a[0] - b[0]) <= STANDARD.edge() && Math.abs(a[1] - b[1]) <= STANDARD.edge();
    }

    private static double[] extent(Grid grid) {
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        int page = grid.cells().get(0).place().page();
        for (GridCell cell : grid.cells()) {
            if (cell.place().page() == page) {
                left = Math.min(left, cell.place().read().x());
                right = Math.max(right, cell.place().read().right());
            }
        }
        return new double[] {left, right};
    }

    /**
     * The table. Where the columns of two parts could not be compared, a column index means nothing
     * beyond its row.
     */
    Grid grid() {
        List<GridCell> all = new ArrayList<>(cells);
        all.addAll(lower);
        boolean regular = first.regular() && (partStarts.isEmpty() || comparable());
        Grid.Alignment alignment = regular ? Grid.Alignment.COLUMNS : Grid.Alignment.SEQUENCE;
        return new Grid(
                rows,
                columns,
                BrokenRows.join(labels, first.regular(), all, rows),
                first.method(),
                alignment,
                first.place());
    }

    /** Parts without a place go on only where they have as many columns. */
    private boolean comparable() {
        return edges.isPresent() || !first.place().paged();
    }

    List<Integer> partStarts() {
        return List.copyOf(partStarts);
    }

    void append(Grid part) {
        Grid aligned = part.regular() ? inSameColumns(part) : part;
        int skip = repeatedHeader(aligned);
        List<GridCell> added = new ArrayList<>();
        for (GridCell cell : aligned.cells()) {
            if (cell.endRow() > skip) {
                added.add(moved(cell, skip, rows - skip));
            }
        }
        columns = Math.max(columns, aligned.columns());
        if (aligned.rows() > skip) {
            partStarts.add(rows);
            joinCutRow(added);
            joinCutGroups(added);
            cells.addAll(lower);
            lower = added;
            rows += aligned.rows() - skip;
        }
    }

    /** Places both the table so far and the part in the columns that either of them shows. */
    private Grid inSameColumns(Grid part) {
        Optional<GridColumns> theirs = GridColumns.of(part.cells(), part.columns());
        Optional<GridColumns> union = edges.flatMap(mine -> theirs.flatMap(mine::union));
        if (union.isPresent() && union.get().columns() > columns) {
            List<GridCell> above = union.get().place(cells, edges.get());
            cells.clear();
            cells.addAll(above);
            lower = new ArrayList<>(union.get().place(lower, edges.get()));
            columns = union.get().columns();
        }
        edges = union;
        return union.map(all -> placed(part, all, theirs.orElseThrow())).orElse(part);
    }

    private static Grid placed(Grid part, GridColumns edges, GridColumns own) {
        return new Grid(
                part.rows(),
                edges.columns(),
                edges.place(part.cells(), own),
                part.method(),
                Grid.Alignment.COLUMNS,
                part.place());
    }

    /** What is left of a cell below the row {@code from}, moved down. */
    private static GridCell moved(GridCell cell, int from, int down) {
        int top = Math.max(cell.row(), from);
        return cell.at(top + down, cell.column(), cell.endRow() - top, cell.columnSpan());
    }

    /** How many of the part's first rows repeat the table's first rows word for word. */
    private int repeatedHeader(Grid part) {
        int most = Math.min(header.size(), part.rows() - 1);
        int same = 0;
        while (same < most && saysTheSame(part.row(same), header.get(same))) {
            same++;
        }
        boolean says = part.cells().stream().anyMatch(c -> c.row() == 0 && !c.text().isEmpty());
        return says && !hasFigures(part, same) ? same : 0;
    }

    private static boolean hasFigures(Grid part, int rows) {
        return part.cells().stream()
                .anyMatch(cell -> cell.row() < rows && FIGURE.matcher(cell.text()).matches());
    }

    private static boolean saysTheSame(List<GridCell> row, List<GridCell> other) {
        return row.size() == other.size()
                && IntStream.range(0, row.size())
                        .allMatch(i -> saysTheSame(row.get(i), other.get(i)));
    }

    /** The same words, except for what the reading of a picture may have made of them. */
    private static boolean saysTheSame(GridCell cell, GridCell other) {
        boolean scanned = cell.recognition().isPresent() && other.recognition().isPresent();
        return cell.text().equals(other.text())
                || (scanned
                        && !FIGURE.matcher(cell.text()).matches()
                        && Similarity.likeness(cell.text(), other.text()) >= STANDARD.known());
    }

    /** Before labels go on over the break: one that is broken has its figures in one row. */
    private void joinCutRow(List<GridCell> added) {
        List<GridCell> around = new ArrayList<>();
        lower.stream().filter(cell -> cell.row() == rows - 1).forEach(around::add);
        added.stream().filter(cell -> cell.row() == rows).forEach(around::add);
        List<GridCell> joined = BrokenRows.join(labels, first.regular(), around, rows + 1);
        lower.removeIf(cell -> cell.row() == rows - 1);
        added.removeIf(cell -> cell.row() == rows);
        joined.stream().filter(cell -> cell.row() < rows).forEach(lower::add);
        added.addAll(0, joined.stream().filter(cell -> cell.row() == rows).toList());
    }

    /**
     * Lets labels that span rows go on over the break: an empty cell below, or the second half of a
     * label, continues the cell above it.
     */
    private void joinCutGroups(List<GridCell> added) {
        for (GridCell below : anchored(added, rows)) {
            Optional<GridCell> above =
                    lower.stream()
                            .filter(cell -> cell.endRow() == rows)
                            .filter(cell -> cell.column() == below.column())
                            .filter(cell -> cell.columnSpan() == below.columnSpan())
                            .findFirst();
            if (above.isPresent() && goesOn(above.get(), below, added)) {
                added.remove(below);
                lower.remove(above.get());
                added.add(joined(above.get(), below, Lines.join(above.get().text(), below.text())));
            }
        }
    }

    /**
     * An empty cell goes on only where one of the two spans rows and a label is right of it: else
     * it is an empty value.
     */
    private boolean goesOn(GridCell above, GridCell below, List<GridCell> part) {
        if (below.text().isEmpty()) {
            return !above.text().isEmpty()
                    && (below.rowSpan() > 1 || above.rowSpan() > 1)
                    && part.stream().anyMatch(cell -> isLabelRightOf(below, cell));
        }
        return labels.joinable(above.text(), below.text());
    }

    private static boolean isLabelRightOf(GridCell empty, GridCell cell) {
        return cell.row() == empty.row()
                && cell.column() >= empty.endColumn()
                && cell.text().codePoints().anyMatch(Character::isLetter);
    }

    private static GridCell joined(GridCell above, GridCell below, String text) {
        return new GridCell(
                above.row(),
                below.column(),
                above.rowSpan() + below.rowSpan(),
                below.columnSpan(),
                text,
                above.place(),
                recognition(above, text, below),
                Optional.empty(),
                Sight.both(above.sights(), below.sights()));
    }

    static Optional<Recognition> recognition(GridCell cell, String text, GridCell other) {
        return cell.recognition()
                .flatMap(one -> other.recognition().map(added -> one.joined(text, added)));
    }

    private static List<GridCell> anchored(List<GridCell> cells, int row) {
        return cells.stream()
                .filter(cell -> cell.row() == row)
                .sorted(Comparator.comparingInt(GridCell::column))
                .toList();
    }
}
