package org.gongkai.recognition.form;

import static org.gongkai.model.Thresholds.STANDARD;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.model.GridCell;
import org.gongkai.model.Table;
import org.gongkai.recognition.label.Known;
import org.gongkai.recognition.label.Known.Role;
import org.gongkai.recognition.label.LabelScores;
import org.gongkai.recognition.value.ValueReader;

/**
 * A row of a table as the matcher sees it.
 *
 * @param table the table it belongs to
 * @param row grid row, from 0
 * @param cells all cells that cover some place of the row, from left to right
 * @param words how many cells at the left can be labels: those before the first figure
 * @param hasValues whether some cell holds a figure or a dash
 */
record GridRow(Table table, int row, List<GridCell> cells, int words, boolean hasValues) {

    /** The rows of a table; where a label stands behind figures, another row begins with it. */
    static List<GridRow> of(Table table, LabelScores scores) {
        return of(table).stream().flatMap(row -> row.apart(scores)).toList();
    }

    private Stream<GridRow> apart(LabelScores scores) {
        for (int i = 1; i < cells.size(); i++) {
            if (begins(i, scores)) {
                int from = withWordsBefore(i, scores);
                return Stream.concat(
                        Stream.of(of(table, row, cells.subList(0, from))),
                        of(table, row, cells.subList(from, cells.size())).apart(scores));
            }
        }
        return Stream.of(this);
    }

    /**
     * Whether a cell behind figures is a label, one behind a row's label a block's title, or one
     * behind a header the label of the first row below it.
     */
    private boolean begins(int index, LabelScores scores) {
        Known known = known(cells.get(index), scores);
        return index < words
                ? (known.is(Role.TITLE)
                                && cells.get(index - 1).text().isEmpty()
                                && cells.subList(0, index).stream()
                                        .map(cell -> known(cell, scores))
                                        .anyMatch(k -> k.is(Role.ROW) && !k.is(Role.COLUMN)))
                        || (known.is(Role.ROW)
                                && !known.is(Role.COLUMN)
                                && cells.subList(0, index).stream()
                                        .anyMatch(cell -> heads(cell, scores)))
                : !known.isEmpty();
    }

    /** Whether a cell is above a column, and be it that of a year. */
    private static boolean heads(GridCell cell, LabelScores scores) {
        Known known = isWord(cell) ? scores.like(cell.text()) : Known.NOTHING;
        return (known.is(Role.COLUMN) && !known.is(Role.ROW))
                || HeaderColumns.YEAR.matcher(cell.text()).find();
    }

    /** Where the words begin that a label ends, such as those of a group. */
    private int withWordsBefore(int label, LabelScores scores) {
        int from = label;
        while (from > 1 && isWord(cells.get(from - 1)) && !heads(cells.get(from - 1), scores)) {
            from--;
        }
        return from;
    }

    private static boolean isWord(GridCell cell) {
        return cell.text().length() >= STANDARD.label() && !ValueReader.looksLikeValue(cell.text());
    }

    private static Known known(GridCell cell, LabelScores scores) {
        return isWord(cell) ? scores.wholePrinted(cell.text()) : Known.NOTHING;
    }

    static List<GridRow> of(Table table) {
        List<List<GridCell>> byRow = new ArrayList<>();
        for (int r = 0; r < table.grid().rows(); r++) {
            byRow.add(new ArrayList<>());
        }
        for (GridCell cell : table.grid().cells()) {
            for (int r = cell.row(); r < cell.endRow(); r++) {
                byRow.get(r).add(cell);
            }
        }
        List<GridRow> rows = new ArrayList<>();
        for (int r = 0; r < byRow.size(); r++) {
            List<GridCell> cells = byRow.get(r);
            cells.sort(java.util.Comparator.comparingInt(GridCell::column));
            rows.add(of(table, r, List.copyOf(cells)));
        }
        return rows;
    }

    private static GridRow of(Table table, int row, List<GridCell> cells) {
        List<Boolean> value =
                cells.stream().map(cell -> ValueReader.looksLikeValue(cell.text())).toList();
        int end = 0;
        for (int i = 0; i < cells.size() && (!value.get(i) || ordinal(i, cells, value)); i++) {
            end = cells.get(i).text().isEmpty() || value.get(i) ? end : i + 1;
        }
        return new GridRow(table, row, cells, end, value.contains(true));
    }

    /** Whether a number that begins the row is the ordinal of the label behind it. */
    private static boolean ordinal(int i, List<GridCell> cells, List<Boolean> value) {
        return i == 0 && cells.size() > 1 && !value.get(1) && !cells.get(1).text().isEmpty();
    }

    /** Whether it is the same row of the same table. */
    boolean is(GridRow other) {
        return table.index() == other.table.index() && cells.equals(other.cells);
    }

    /** The cells right of a label. */
    List<GridCell> behind(int label) {
        return cells.subList(label + 1, cells.size());
    }

    /** Whether the figures are 1, 2, 3 …: then they number the columns. */
    boolean isNumbering() {
        List<String> texts =
                behind(words - 1).stream().map(GridCell::text).filter(t -> !t.isEmpty()).toList();
        for (int i = 0; i < texts.size(); i++) {
            if (!texts.get(i).equals(String.valueOf(i + 1))) {
                return false;
            }
        }
        return texts.size() > 2;
    }

    /** The texts of the row for a message. */
    String shown() {
        return String.join(" | ", cells.stream().map(GridCell::text).toList());
    }
}
