package org.gongkai.drawn;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.model.Box;
import org.gongkai.model.Grid;
import org.gongkai.model.GridCell;
import org.gongkai.model.Method;
import org.gongkai.model.Place;
import org.gongkai.model.Table;

/**
 * A table drawn as text: a line a row, {@code |} between cells, {@code ^} for a place merged with
 * the cell above, {@code <} for one merged with the cell at the left.
 */
public final class Drawing {

    /** Width of a column and height of a row on a page, in points. */
    private static final double WIDTH = 40;

    private static final double HEIGHT = 20;

    private Drawing() {}

    /** The cells of a drawing, row by row; rows may differ in length. */
    public static List<List<String>> rows(String drawing) {
        return drawing.lines()
                .map(line -> List.of(line.split("\\|", -1)).stream().map(String::strip).toList())
                .toList();
    }

    /** A grid of markup: it has rows, columns and merged cells, and no pages. */
    public static Grid grid(String drawing) {
        return grid(rows(drawing));
    }

    public static Grid grid(List<List<String>> rows) {
        return grid(rows, 0);
    }

    /** A ruled grid on a page, all columns alike, the top left corner at 0, 0. */
    public static Grid grid(List<List<String>> rows, int page) {
        List<GridCell> cells = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).size(); c++) {
                if (!merged(rows, r, c)) {
                    cells.add(cell(rows, r, c, page));
                }
            }
        }
        int columns = rows.stream().mapToInt(List::size).max().orElse(1);
        Method method = page > 0 ? Method.RULED : Method.MARKUP;
        return new Grid(
                rows.size(),
                columns,
                cells,
                method,
                Grid.Alignment.COLUMNS,
                place(page, 0, 0, 1, 1));
    }

    /** The grid that plain text gives: what is merged is not there, rows only have an order. */
    public static Grid text(List<List<String>> rows) {
        List<GridCell> cells = new ArrayList<>();
        int columns = 1;
        for (int r = 0; r < rows.size(); r++) {
            int c = 0;
            for (String text : rows.get(r)) {
                if (!text.equals("^") && !text.equals("<")) {
                    cells.add(new GridCell(r, c++, 1, 1, text, Place.UNPAGED));
                }
            }
            columns = Math.max(columns, c);
        }
        return new Grid(
                rows.size(), columns, cells, Method.TEXT, Grid.Alignment.SEQUENCE, Place.UNPAGED);
    }

    public static Grid text(String drawing) {
        return text(rows(drawing));
    }

    /** The grids as tables of one section, numbered from 0. */
    public static List<Table> tables(String section, Grid... grids) {
        List<Table> tables = new ArrayList<>();
        for (Grid grid : grids) {
            tables.add(new Table(tables.size(), grid, section, List.of()));
        }
        return tables;
    }

    private static GridCell cell(List<List<String>> rows, int r, int c, int page) {
        int wide = 1;
        while (at(rows, r, c + wide).equals("<")) {
            wide++;
        }
        int high = 1;
        while (at(rows, r + high, c).equals("^")) {
            high++;
        }
        return new GridCell(r, c, high, wide, at(rows, r, c), place(page, r, c, high, wide));
    }

    private static boolean merged(List<List<String>> rows, int r, int c) {
        return at(rows, r, c).equals("^") || at(rows, r, c).equals("<");
    }

    private static String at(List<List<String>> rows, int r, int c) {
        return r < rows.size() && c < rows.get(r).size() ? rows.get(r).get(c) : "";
    }

    private static Place place(int page, int r, int c, int high, int wide) {
        return page == 0
                ? Place.UNPAGED
                : new Place(page, new Box(c * WIDTH, r * HEIGHT, wide * WIDTH, high * HEIGHT));
    }
}
