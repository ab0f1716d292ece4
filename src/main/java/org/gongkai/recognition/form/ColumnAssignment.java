package org.gongkai.recognition.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.gongkai.base.text.PrintedFigure;
import org.gongkai.model.CellState;
import org.gongkai.model.CellValue;
import org.gongkai.model.FindingCode;
import org.gongkai.model.FormTemplate.ColumnTemplate;
import org.gongkai.model.GridCell;
import org.gongkai.model.Severity;
import org.gongkai.model.Table;
import org.gongkai.recognition.form.PlacedRow.Habit.Trait;
import org.gongkai.recognition.value.Doubt;
import org.gongkai.recognition.value.ValueReader;

/**
 * Gives each column of a row its printed cell, or says that the print does not tell.
 *
 * @param cells for each column its cell; all empty where the print does not tell, one where the
 *     document has no such column
 * @param counted whether the columns were counted from the left, not found below their labels
 * @param doubts what is odd
 */
record ColumnAssignment(List<Optional<GridCell>> cells, boolean counted, List<Doubt> doubts) {

    static ColumnAssignment of(PlacedRow placed) {
        if (leavesOut(placed)) {
            return named(placed);
        }
        if (mayBeFilledUp(placed)) {
            return unreadable(
                    placed.slots().size(),
                    FindingCode.AMBIGUOUS_COLUMNS,
                    "blank cells may have been dropped and the row filled up at its end: "
                            + shown(placed.values()));
        }
        boolean lined = sharesGrid(placed);
        if (lined && isNamed(placed) && !placed.header().misplaced()) {
            Optional<ColumnAssignment> below = belowHeader(placed);
            if (below.isPresent()) {
                return below.get();
            }
        }
        List<GridCell> values = lined ? withoutPadding(placed) : placed.values();
        ColumnAssignment counted = counted(placed, values);
        return counted.readable() ? counted.against(placed, lined) : counted;
    }

    /**
     * Whether the header of text has other columns than the form. Of labels in groups a row may be
     * lost, and of those in a grid one may be lost with its cell.
     */
    static boolean leavesOut(PlacedRow placed) {
        return placed.header().differs()
                && !placed.row().table().grid().regular()
                && filled(placed.values()).size() != placed.slots().size()
                && placed.slots().stream().allMatch(slot -> slot.column().parent().isEmpty());
    }

    /**
     * A header with other columns than the form's says what the figures are, if there is one for
     * each of its labels, and no row of the block has more: it would have lost a label, and no
     * count tells which; so it has where a cell of it is empty. Columns that it does not name are
     * not in the document.
     */
    private static ColumnAssignment named(PlacedRow placed) {
        int n = placed.slots().size();
        List<Integer> named = placed.header().named().stream().map(ColumnAssignment::only).toList();
        List<GridCell> figures = filled(placed.values());
        List<Integer> known = named.stream().filter(column -> column >= 0).toList();
        boolean told =
                figures.size() == named.size()
                        && placed.habit().figures() <= named.size()
                        && endsWithHeader(placed)
                        && placed.header().lastLabel() - figures.get(0).column() <= named.size()
                        && isBelow(placed.header(), named, figures)
                        && placed.values().subList(0, figures.size()).equals(figures)
                        && !known.isEmpty()
                        && known.stream().sorted().distinct().toList().equals(known);
        if (!told) {
            String message = "the header names other columns than the form: ";
            return unreadable(n, FindingCode.COLUMN_MISMATCH, message + shown(placed.values()));
        }
        List<GridCell> surplus = new ArrayList<>();
        List<Optional<GridCell>> cells = new ArrayList<>(Collections.nCopies(n, Optional.empty()));
        for (int i = 0; i < figures.size(); i++) {
            if (named.get(i) < 0) {
                surplus.add(figures.get(i));
            } else {
                cells.set(named.get(i), Optional.of(figures.get(i)));
            }
        }
        return new ColumnAssignment(cells, false, unmatched(surplus));
    }

    /** Whether blank cells at the end are no more than the header has, and so are of no column. */
    private static boolean endsWithHeader(PlacedRow placed) {
        GridCell last = placed.values().get(placed.values().size() - 1);
        return !last.text().isEmpty() || last.endColumn() <= placed.header().right();
    }

    /** Whether no figure with a place on a page is elsewhere than below its label. */
    private static boolean isBelow(
            HeaderColumns header, List<Integer> named, List<GridCell> figures) {
        return IntStream.range(0, figures.size())
                .filter(i -> named.get(i) >= 0 && figures.get(i).place().paged())
                .noneMatch(
                        i ->
                                header.cells().get(named.get(i)).stream()
                                        .filter(label -> label.place().paged())
                                        .anyMatch(label -> overlap(label, figures.get(i)) <= 0));
    }

    private static int only(Set<Integer> columns) {
        return columns.size() == 1 ? columns.iterator().next() : -1;
    }

    private static List<Doubt> unmatched(List<GridCell> surplus) {
        String message = "a figure below no column of the form: " + shown(surplus);
        return surplus.isEmpty()
                ? List.of()
                : List.of(new Doubt(FindingCode.COLUMN_UNMATCHED, message));
    }

    /** Where blank cells may have been dropped, fewer figures than columns may be any of them. */
    private static boolean mayBeFilledUp(PlacedRow placed) {
        int n = placed.slots().size();
        int figures = filled(placed.values()).size();
        return placed.habit().has(Trait.MAY_BE_FILLED_UP)
                && figures > 0
                && figures < Math.max(n, placed.header().named().size())
                && placed.values().size() >= Math.max(n, figures + 1);
    }

    /** Whether the print tells which figure belongs to which column. */
    boolean readable() {
        return cells.stream().anyMatch(Optional::isPresent);
    }

    /** Whether a column index means the same in the header and in this row. */
    private static boolean sharesGrid(PlacedRow placed) {
        Table table = placed.row().table();
        return table.grid().regular() && placed.header().table() == table.index();
    }

    /** Whether the header names every column but such as a document may lack. */
    private static boolean isNamed(PlacedRow placed) {
        HeaderColumns header = placed.header();
        return header.cells().stream().anyMatch(Optional::isPresent)
                && IntStream.range(0, header.cells().size())
                        .filter(i -> header.cells().get(i).isEmpty())
                        .allMatch(i -> placed.slots().get(i).column().optional());
    }

    /** Each column takes the cell that lies below its header cell. */
    private static Optional<ColumnAssignment> belowHeader(PlacedRow placed) {
        List<GridCell> taken = new ArrayList<>();
        List<Optional<GridCell>> cells = new ArrayList<>();
        for (Optional<GridCell> header : placed.header().cells()) {
            Optional<GridCell> cell = header.flatMap(it -> below(it, placed.values()));
            if (header.isPresent() && (cell.isEmpty() || taken.contains(cell.get()))) {
                return Optional.empty();
            }
            cell.ifPresent(taken::add);
            cells.add(cell);
        }
        List<GridCell> surplus = new ArrayList<>(filled(placed.values()));
        surplus.removeAll(taken);
        List<GridCell> figures = filled(placed.values());
        boolean whole = taken.size() == cells.size();
        if (whole
                && !surplus.isEmpty()
                && figures.size() == taken.size()
                && !placed.header().foreign()) {
            // Flattened spans set labels and figures into other columns; both are as many.
            Doubt doubt = odd("labels and figures stand in other columns", placed.values());
            return Optional.of(inOrder(figures, List.of(doubt)));
        }
        List<Doubt> doubts = new ArrayList<>(unmatched(surplus));
        if (placed.header().foreign() && !within(placed.header(), taken)) {
            doubts.add(odd("a figure stands below several labels", placed.values()));
        }
        if (placed.header().foreign() && hasWordsAmidBlanks(taken)) {
            doubts.add(odd("words may be those of an author's column", placed.values()));
        }
        if (pushed(placed, taken)) {
            doubts.add(odd("the row does not end where the header ends", placed.values()));
        }
        if (whole && isOfOtherKind(placed, taken)) {
            doubts.add(odd("a figure beside blanks is not of its column's kind", placed.values()));
        }
        return Optional.of(new ColumnAssignment(cells, false, doubts));
    }

    /**
     * Whether the row has a cell too many or too few, so that its cells may be below the wrong
     * labels. A row with all its figures cannot be pushed by an empty cell.
     */
    private static boolean pushed(PlacedRow placed, List<GridCell> taken) {
        HeaderColumns header = placed.header();
        int right = placed.values().get(placed.values().size() - 1).endColumn();
        boolean surplus =
                right > header.right()
                        || (right > header.lastLabel() && !placed.habit().isWhole(placed));
        boolean full = filled(taken).size() == taken.size();
        return (surplus && !full) || right < header.lastLabel();
    }

    /** Whether a figure amid blanks is none of its column: it may be that of one that is blank. */
    private static boolean isOfOtherKind(PlacedRow placed, List<GridCell> cells) {
        return filled(cells).size() < cells.size()
                && IntStream.range(0, cells.size())
                        .anyMatch(i -> isOfOtherKind(cells.get(i), placed.slots().get(i).column()));
    }

    private static boolean isOfOtherKind(GridCell cell, ColumnTemplate column) {
        CellValue value = ValueReader.read(cell, column.kind(), column.unit()).value();
        return value.state() == CellState.NUMBER
                && ValueReader.fault(value, column.kind()).isPresent();
    }

    private static boolean hasWordsAmidBlanks(List<GridCell> cells) {
        List<GridCell> filled = filled(cells);
        return filled.size() < cells.size()
                && filled.stream().anyMatch(cell -> !ValueReader.isNearlyFigure(cell.text()));
    }

    private static boolean within(HeaderColumns header, List<GridCell> taken) {
        List<GridCell> labels = header.cells().stream().flatMap(Optional::stream).toList();
        for (int i = 0; i < taken.size(); i++) {
            GridCell above = labels.get(i);
            if (taken.get(i).column() < above.column()
                    || taken.get(i).endColumn() > above.endColumn()) {
                return false;
            }
        }
        return true;
    }

    private static Optional<GridCell> below(GridCell header, List<GridCell> values) {
        GridCell best = null;
        double most = 0;
        for (GridCell cell : values) {
            double overlap = overlap(header, cell);
            if (overlap > most) {
                most = overlap;
                best = cell;
            }
        }
        return Optional.ofNullable(best);
    }

    /** In points where both have a place on a page, else in columns of the grid. */
    private static double overlap(GridCell first, GridCell second) {
        if (first.place().paged() && second.place().paged()) {
            return Math.min(first.place().read().right(), second.place().read().right())
                    - Math.max(first.place().read().x(), second.place().read().x());
        }
        return Math.min(first.endColumn(), second.endColumn())
                - Math.max(first.column(), second.column());
    }

    /** The cells behind the label, without empty ones that lie left of the first column. */
    private static List<GridCell> withoutPadding(PlacedRow placed) {
        List<GridCell> values = placed.values();
        Optional<GridCell> first = placed.header().cells().get(0);
        int padding = 0;
        while (first.isPresent()
                && padding < values.size() - 1
                && values.get(padding).text().isEmpty()
                && values.get(padding).endColumn() <= first.get().column()) {
            padding++;
        }
        return values.subList(padding, values.size());
    }

    private static ColumnAssignment counted(PlacedRow placed, List<GridCell> values) {
        int n = placed.slots().size();
        List<GridCell> filled = filled(values);
        if (filled.isEmpty()) {
            return blank(n, values);
        }
        if (filled.size() > n) {
            return tooMany(placed, filled);
        }
        PlacedRow.Habit habit = placed.habit();
        if (habit.isCrowded(n)
                || (filled.size() < n && (habit.cells() < n || habit.figures() > n))) {
            return unreadable(
                    n,
                    FindingCode.COLUMN_MISMATCH,
                    "other rows have other columns: " + shown(values));
        }
        if (filled.size() <= n
                && n > 1
                && !placed.row().table().grid().regular()
                && RunTogether.shown(values)) {
            return unreadable(
                    n, FindingCode.COLUMN_MISMATCH, "figures are run together: " + shown(values));
        }
        if (filled.size() == n) {
            List<Doubt> doubts = new ArrayList<>();
            if (!together(values, n)) {
                doubts.add(odd("cells too many", values));
            }
            if (mayHoldDash(placed, filled)) {
                doubts.add(odd("a sign may be the dash of a cell of its own", values));
            }
            return inOrder(filled, doubts);
        }
        if (values.size() == n && habit.isWhole(placed)) {
            return inOrder(values, List.of());
        }
        return values.size() >= n ? window(placed, values, filled) : tooFew(n, values);
    }

    /** In text with dashes for cells a sign before a count may be one that lost its line. */
    private static boolean mayHoldDash(PlacedRow placed, List<GridCell> cells) {
        return !placed.row().table().grid().regular()
                && cells.stream().anyMatch(cell -> PrintedFigure.isDash(cell.text()))
                && IntStream.range(0, cells.size())
                        .filter(i -> PrintedFigure.isDash(cells.get(i).text().substring(0, 1)))
                        .anyMatch(i -> isOfOtherKind(cells.get(i), placed.slots().get(i).column()));
    }

    private static List<GridCell> filled(List<GridCell> cells) {
        return cells.stream().filter(cell -> !cell.text().isEmpty()).toList();
    }

    /** Whether no empty cell is between the figures. */
    private static boolean together(List<GridCell> values, int figures) {
        List<GridCell> filled = filled(values);
        int first = values.indexOf(filled.get(0));
        return first + figures <= values.size()
                && values.subList(first, first + figures).equals(filled);
    }

    private static ColumnAssignment inOrder(List<GridCell> cells, List<Doubt> doubts) {
        return new ColumnAssignment(present(cells), true, doubts);
    }

    /** One empty cell, or several, mean all columns: nothing is printed in any of them. */
    private static ColumnAssignment blank(int n, List<GridCell> values) {
        List<GridCell> cells = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            cells.add(values.get(Math.min(i, values.size() - 1)));
        }
        int width = values.stream().mapToInt(GridCell::columnSpan).sum();
        return inOrder(cells, width >= n ? List.of() : List.of(odd("too few cells", values)));
    }

    /**
     * A surplus of equal figures leaves no choice, but the print is odd. A zero too many in a row
     * of text whose neighbours have none too many is a slip without consequence.
     */
    private static ColumnAssignment tooMany(PlacedRow placed, List<GridCell> filled) {
        int n = placed.slots().size();
        String odd = filled.size() + " figures for " + n + " columns: " + shown(filled);
        List<String> texts = filled.stream().map(GridCell::text).distinct().toList();
        if (texts.size() > 1) {
            return unreadable(n, FindingCode.COLUMN_MISMATCH, odd);
        }
        boolean slip =
                texts.get(0).equals("0")
                        && !placed.row().table().grid().regular()
                        && placed.habit().cells() <= n;
        Severity severity = slip ? Severity.INFO : Severity.WARNING;
        return inOrder(
                filled.subList(0, n),
                List.of(new Doubt(FindingCode.COLUMN_MISMATCH, severity, odd)));
    }

    /**
     * Empty cells at either end are cut off until the columns are filled, if there is one way. In a
     * row with another number of cells than is usual in its table, some may be lost at the end, and
     * an empty cell amid the figures may be the one too many.
     */
    private static ColumnAssignment window(
            PlacedRow placed, List<GridCell> values, List<GridCell> filled) {
        int n = placed.slots().size();
        int first = values.indexOf(filled.get(0));
        int last = values.lastIndexOf(filled.get(filled.size() - 1));
        boolean whole = placed.habit().isWhole(placed);
        int from = Math.max(0, last - n + 1);
        int to = whole ? Math.min(first, values.size() - n) : first;
        if (from == to && from + n <= values.size() && (whole || together(values, filled.size()))) {
            return inOrder(values.subList(from, from + n), List.of());
        }
        FindingCode code = from < to ? FindingCode.AMBIGUOUS_COLUMNS : FindingCode.COLUMN_MISMATCH;
        return unreadable(
                n, code, "the print does not tell the columns of these figures: " + shown(values));
    }

    private static ColumnAssignment tooFew(int n, List<GridCell> values) {
        return unreadable(
                n,
                FindingCode.COLUMN_MISMATCH,
                values.size() + " cells for " + n + " columns: " + shown(values));
    }

    private static ColumnAssignment unreadable(int n, FindingCode code, String message) {
        return new ColumnAssignment(
                Collections.nCopies(n, Optional.empty()), true, List.of(new Doubt(code, message)));
    }

    /** Compares counted columns with what is known of the header. */
    private ColumnAssignment against(PlacedRow placed, boolean lined) {
        HeaderColumns header = placed.header();
        List<Doubt> all = new ArrayList<>(doubts);
        boolean full = cells.stream().noneMatch(cell -> cell.orElseThrow().text().isEmpty());
        boolean named = header.complete() && !header.foreign() && full;
        if (header.differs()) {
            all.add(doubt("the header has other columns than the form"));
        } else if (!header.printed() && header.misplaced()) {
            all.add(doubt("the header is lost; only the place tells the column"));
        } else if (header.misplaced()) {
            all.add(doubt("the header names the columns in another order than the form"));
        } else if (header.foreign() && (header.complete() || isTextRow(placed))) {
            all.add(doubt("the header names other columns as well"));
        } else if (lined && !named && !standBelow(header)) {
            all.add(doubt("the figures do not stand below the labels of their columns"));
        } else if (lined
                && header.lastLabel() > 0
                && pushed(placed, cells.stream().flatMap(Optional::stream).toList())) {
            all.add(odd("the row does not end where the header ends", placed.values()));
        }
        return new ColumnAssignment(cells, counted, all);
    }

    /** Whether a row with a label of its own is text, where no grid shows the columns. */
    private static boolean isTextRow(PlacedRow placed) {
        return placed.fit().printed().isPresent() && !placed.row().table().grid().regular();
    }

    private boolean standBelow(HeaderColumns header) {
        for (int i = 0; i < cells.size(); i++) {
            Optional<GridCell> cell = cells.get(i);
            if (header.cells()
                    .get(i)
                    .filter(h -> overlap(h, cell.orElseThrow()) <= 0)
                    .isPresent()) {
                return false;
            }
        }
        return true;
    }

    private static Doubt odd(String what, List<GridCell> values) {
        return doubt(what + ": " + shown(values));
    }

    private static Doubt doubt(String message) {
        return new Doubt(FindingCode.COLUMN_MISMATCH, Severity.WARNING, message);
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
