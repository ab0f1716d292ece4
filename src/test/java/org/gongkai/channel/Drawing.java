package org.gongkai.channel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.gongkai.drawn.FilledForm;
import org.gongkai.model.CellKey;
import org.gongkai.model.FormTemplate;

/** A table as it is drawn, before anything happens to it. */
final class Drawing {

    private final String table;
    private final List<List<Cell>> rows;

    Drawing(String table, List<List<Cell>> rows) {
        this.table = table;
        this.rows = new ArrayList<>(rows);
    }

    /** The table of a form, filled in. */
    static Drawing of(FormTemplate form, String table, Map<CellKey, Truth> filled) {
        Map<String, CellKey> places = new HashMap<>();
        List<List<Cell>> rows = new ArrayList<>();
        for (List<String> row :
                FilledForm.draw(
                        form,
                        table,
                        key -> {
                            places.put(key.toString(), key);
                            return key.toString();
                        })) {
            List<Cell> cells = new ArrayList<>();
            for (String text : row) {
                CellKey key = places.get(text);
                cells.add(key == null ? Cell.label(text) : new Cell(filled.get(key).raw(), key));
            }
            rows.add(cells);
        }
        return new Drawing(table, rows);
    }

    /** The same table with rows of its own. */
    Drawing copy() {
        List<List<Cell>> copies = new ArrayList<>();
        rows.forEach(row -> copies.add(new ArrayList<>(row)));
        return new Drawing(table, copies);
    }

    /** Code of the table, such as {@code requests}. */
    String table() {
        return table;
    }

    /** Its rows; may be altered, as may the cells of each. */
    List<List<Cell>> rows() {
        return rows;
    }

    /** The texts of all cells once, in reading order. */
    List<List<String>> cells() {
        return texts(Cell::begins);
    }

    /** The same without blank cells. */
    List<List<String>> printed() {
        return texts(Cell::isPrinted);
    }

    /** Every place of the grid; what goes on with another cell is empty. */
    List<List<String>> grid() {
        return rows.stream()
                .map(row -> row.stream().map(cell -> cell.begins() ? cell.text() : "").toList())
                .toList();
    }

    /** The rows of cells without blanks, each filled up at its end to the width of the grid. */
    List<List<String>> filledUp() {
        return filledUp(printed(), rows.stream().mapToInt(List::size).max().orElse(0));
    }

    /** The same, filled up to the longest row. */
    List<List<String>> filledUpToLongest() {
        List<List<String>> printed = printed();
        return filledUp(printed, printed.stream().mapToInt(List::size).max().orElse(0));
    }

    /** One header row, one label a row; a band keeps its grid. */
    Drawing flat() {
        if (!table.equals("requests")) {
            return this;
        }
        List<List<Cell>> flat = new ArrayList<>();
        flat.add(header());
        for (List<Cell> row : rows.subList(3, rows.size())) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.label(last(row.stream().filter(Cell::isLabel).toList()).text()));
            row.stream().filter(Cell::isFigure).forEach(cells::add);
            flat.add(cells);
        }
        return new Drawing(table, flat);
    }

    /** The lowest label of each column. */
    private List<Cell> header() {
        List<Cell> header = new ArrayList<>();
        header.add(Cell.label("申请人情况"));
        int first = 0;
        while (!last(rows).get(first).isFigure()) {
            first++;
        }
        for (int c = first; c < rows.get(0).size(); c++) {
            int column = c;
            header.add(
                    rows.subList(0, 3).stream()
                            .map(row -> row.get(column))
                            .filter(Cell::isPrinted)
                            .reduce(Cell.label(""), (upper, lower) -> lower));
        }
        return header;
    }

    /** The same table with each row's blank figures behind the others. */
    Drawing squeezed() {
        List<List<Cell>> squeezed = new ArrayList<>();
        for (List<Cell> row : rows) {
            List<Cell> cells = new ArrayList<>(row);
            if (row.stream().anyMatch(Cell::isFigure)) {
                Predicate<Cell> blank = cell -> cell.isFigure() && !cell.isPrinted();
                cells.removeIf(blank);
                row.stream().filter(blank).forEach(cells::add);
            }
            squeezed.add(cells);
        }
        return new Drawing(table, squeezed);
    }

    private List<List<String>> texts(Predicate<Cell> wanted) {
        return rows.stream()
                .map(row -> row.stream().filter(wanted).map(Cell::text).toList())
                .filter(row -> !row.isEmpty())
                .toList();
    }

    private static List<List<String>> filledUp(List<List<String>> rows, int width) {
        List<List<String>> all = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> cells = new ArrayList<>(row);
            cells.addAll(Collections.nCopies(Math.max(0, width - row.size()), ""));
            all.add(cells);
        }
        return all;
    }

    private static <T> T last(List<T> items) {
        return items.get(items.size() - 1);
    }
}
