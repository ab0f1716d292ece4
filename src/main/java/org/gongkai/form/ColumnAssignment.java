package org.gongkai.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.gongkai.model.Grid;
import org.gongkai.model.GridCell;
import org.gongkai.model.Severity;

/**
 * Gives each column of a row its printed cell, or says that the print does not tell.
 *
 * @param cells for each column its cell; empty lists of columns never occur; where {@code readable}
 *     is false all are empty
 * @param readable whether the print tells which cell belongs to which column
 * @param doubt what is odd
 */
record ColumnAssignment(List<Optional<GridCell>> cells, boolean readable, Optional<Doubt> doubt) {

    static ColumnAssignment of(PlacedRow placed) {
        int n = placed.slots().size();
        List<GridCell> values = placed.values();
        List<GridCell> filled = values.stream().filter(cell -> !cell.text().isEmpty()).toList();
        if (geometryHolds(placed)) {
            Optional<ColumnAssignment> below = belowHeader(placed, filled);
            if (below.isPresent()) {
                return below.get();
            }
        }
        if (values.size() == n) {
            return inOrder(values, placed.header());
        }
        if (filled.size() == n) {
            return inOrder(filled, placed.header());
        }
        if (filled.isEmpty()) {
            return blank(n, values);
        }
        if (filled.size() > n) {
            return tooMany(n, filled);
        }
        return values.size() > n ? window(n, values, filled) : tooFew(n, values);
    }

    /** Whether a column index means the same in the header and in this row. */
    private static boolean geometryHolds(PlacedRow placed) {
        Grid grid = placed.row().table().grid();
        HeaderColumns header = placed.header();
        return grid.regular() && header.complete() && header.gridColumns() == grid.columns();
    }

    /** Each column takes the cell that lies below its header cell, when that uses every figure. */
    private static Optional<ColumnAssignment> belowHeader(PlacedRow placed, List<GridCell> filled) {
        List<GridCell> taken = new ArrayList<>();
        for (Optional<GridCell> header : placed.header().cells()) {
            Optional<GridCell> cell = below(header.orElseThrow(), placed.values());
            if (cell.isEmpty() || taken.contains(cell.get())) {
                return Optional.empty();
            }
            taken.add(cell.get());
        }
        List<GridCell> surplus = filled.stream().filter(cell -> !taken.contains(cell)).toList();
        Optional<Doubt> doubt =
                surplus.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new Doubt(
                                        "column-unmatched",
                                        Severity.WARNING,
                                        "a figure below no column of the form: " + shown(surplus)));
        return Optional.of(new ColumnAssignment(present(taken), true, doubt));
    }

    private static Optional<GridCell> below(GridCell header, List<GridCell> values) {
        GridCell best = null;
        int most = 0;
        for (GridCell cell : values) {
            int overlap =
                    Math.min(cell.endColumn(), header.endColumn())
                            - Math.max(cell.column(), header.column());
            if (overlap > most) {
                most = overlap;
                best = cell;
            }
        }
        return Optional.ofNullable(best);
    }

    private static ColumnAssignment inOrder(List<GridCell> cells, HeaderColumns header) {
        Optional<Doubt> doubt =
                header.misplaced()
                        ? doubt("the header names the columns in another order than the form")
                        : Optional.empty();
        return new ColumnAssignment(present(cells), true, doubt);
    }

    /** One empty cell, or several, stand for all columns: nothing is printed in any of them. */
    private static ColumnAssignment blank(int n, List<GridCell> values) {
        List<GridCell> cells = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            cells.add(values.get(Math.min(i, values.size() - 1)));
        }
        return new ColumnAssignment(present(cells), true, Optional.empty());
    }

    /** A surplus of equal figures leaves no choice, but the print is odd. */
    private static ColumnAssignment tooMany(int n, List<GridCell> filled) {
        String odd = filled.size() + " figures for " + n + " columns: " + shown(filled);
        boolean equal = filled.stream().map(GridCell::text).distinct().count() == 1;
        return equal
                ? new ColumnAssignment(present(filled.subList(0, n)), true, doubt(odd))
                : unreadable(n, "column-mismatch", odd);
    }

    /** Empty cells at either end are cut off until the columns are filled, if there is one way. */
    private static ColumnAssignment window(int n, List<GridCell> values, List<GridCell> filled) {
        int first = values.indexOf(filled.get(0));
        int last = values.lastIndexOf(filled.get(filled.size() - 1));
        int from = Math.max(0, last - n + 1);
        int to = Math.min(first, values.size() - n);
        if (from == to) {
            return new ColumnAssignment(
                    present(values.subList(from, from + n)), true, Optional.empty());
        }
        String code = from < to ? "ambiguous-columns" : "column-mismatch";
        return unreadable(
                n, code, "the print does not tell the columns of these figures: " + shown(values));
    }

    private static ColumnAssignment tooFew(int n, List<GridCell> values) {
        return unreadable(
                n,
                "column-mismatch",
                values.size() + " cells for " + n + " columns: " + shown(values));
    }

    private static ColumnAssignment unreadable(int n, String code, String message) {
        return new ColumnAssignment(
                Collections.nCopies(n, Optional.empty()),
                false,
                Optional.of(new Doubt(code, Severity.ERROR, message)));
    }

    private static Optional<Doubt> doubt(String message) {
        return Optional.of(new Doubt("column-mismatch", Severity.WARNING, message));
    }

    private static List<Optional<GridCell>> present(List<GridCell> cells) {
        return cells.stream().map(Optional::of).toList();
    }

    private static String shown(List<GridCell> cells) {
        return String.join(
                " | ",
                cells.stream().map(cell -> cell.text().isEmpty() ? "·" : cell.text()).toList());
    }
}
