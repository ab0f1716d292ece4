package org.gongkai.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Tables whose long labels did not stay whole. */
final class BrokenLabels {

    private static final int LONG = 6;

    private BrokenLabels() {}

    /** Labels end after some characters. */
    static Drawing cut(Drawing table, int length) {
        List<List<Cell>> rows = new ArrayList<>();
        for (List<Cell> row : table.rows()) {
            rows.add(row.stream().map(cell -> isLong(cell) ? begin(cell, length) : cell).toList());
        }
        return new Drawing(table.table(), rows);
    }

    /** Some labels are two cells. */
    static Drawing torn(Drawing table, Random random) {
        List<List<Cell>> rows = new ArrayList<>();
        for (List<Cell> row : table.rows()) {
            List<Cell> cells = new ArrayList<>();
            for (Cell cell : row) {
                if (isLong(cell) && random.nextInt(3) == 0) {
                    int at = 2 + random.nextInt(cell.text().length() - 3);
                    cells.add(begin(cell, at));
                    cells.add(Cell.label(cell.text().substring(at)));
                } else {
                    cells.add(cell);
                }
            }
            rows.add(cells);
        }
        return new Drawing(table.table(), rows);
    }

    /** The last label of some rows goes on in a row without figures. */
    static Drawing overRows(Drawing table, Random random) {
        List<List<Cell>> rows = new ArrayList<>();
        for (List<Cell> row : table.rows()) {
            int label = lastLabel(row);
            boolean figures = row.stream().anyMatch(Cell::isFigure);
            if (label < 0 || !figures || !isLong(row.get(label)) || random.nextInt(3) > 0) {
                rows.add(row);
                continue;
            }
            Cell whole = row.get(label);
            int at = 2 + random.nextInt(whole.text().length() - 3);
            List<Cell> first = new ArrayList<>(row);
            first.set(label, begin(whole, at));
            List<Cell> second = new ArrayList<>();
            row.forEach(cell -> second.add(cell.begins() ? Cell.label("") : cell));
            second.set(label, Cell.label(whole.text().substring(at)));
            rows.add(first);
            rows.add(second);
        }
        return new Drawing(table.table(), rows);
    }

    /** Where the last label of a row is, or -1. */
    static int lastLabel(List<Cell> row) {
        int last = -1;
        for (int c = 0; c < row.size(); c++) {
            if (row.get(c).isLabel()) {
                last = c;
            }
        }
        return last;
    }

    private static boolean isLong(Cell cell) {
        return cell.isLabel() && cell.text().length() >= LONG;
    }

    private static Cell begin(Cell cell, int length) {
        return cell.with(cell.text().substring(0, Math.min(length, cell.text().length())));
    }
}
