package org.gongkai.reading.source.flow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongkai.model.Block;

/**
 * A sheet while its cells are read, in the rows and columns of the file. What is hidden is left
 * out, and empty stretches are drawn together.
 */
public final class SheetDraft {

    /** Columns of a merged cell that are counted; a report is below 30 wide. */
    private static final int WIDEST_TITLE = 100;

    private final SheetAxis rows = new SheetAxis(true);
    private final SheetAxis columns = new SheetAxis(false);
    private final List<SheetCell> cells = new ArrayList<>();
    private final Set<Long> covered = new HashSet<>();

    /** Leaves out a row. */
    public void hideRow(int row) {
        rows.hide(row);
    }

    /** Leaves out a column. */
    public void hideColumn(int column) {
        columns.hide(column);
    }

    /** Adds a cell; one without text and lines may be left out unless it is merged. */
    public void add(SheetCell cell) {
        cells.add(cell);
    }

    /** The blocks of what is shown. */
    public List<Block> blocks() {
        return SheetArranger.arrange(shown());
    }

    /** Whether anything is shown. */
    public boolean isBlank() {
        return cells.stream().noneMatch(cell -> cell.printed() && isShown(cell));
    }

    /** Whether text is left out because it is hidden. */
    public boolean hidesText() {
        return cells.stream().anyMatch(cell -> cell.printed() && !isShown(cell));
    }

    private boolean isShown(SheetCell cell) {
        return rows.shows(cell.row(), cell.endRow())
                && columns.shows(cell.column(), cell.endColumn());
    }

    private List<SheetCell> shown() {
        List<SheetCell> visible = cells.stream().filter(this::isShown).toList();
        for (SheetCell cell : visible) {
            if (cell.printed() || cell.bordered()) {
                rows.useFirst(cell.row(), cell.endRow());
                columns.useFirst(cell.column(), cell.endColumn());
                useMerged(cell);
            }
        }
        rows.close();
        columns.close();
        List<SheetCell> out = new ArrayList<>();
        visible.stream().filter(SheetDraft::isMerged).forEach(cell -> place(cell, out));
        visible.stream().filter(cell -> !isMerged(cell)).forEach(cell -> place(cell, out));
        return out;
    }

    /** How much of the sheet a merged cell takes tells a title from a label. */
    private void useMerged(SheetCell cell) {
        int end = Math.min(cell.endColumn(), cell.column() + WIDEST_TITLE);
        for (int column = cell.column() + 1; column < end; column++) {
            columns.useFirst(column, end);
        }
    }

    private static boolean isMerged(SheetCell cell) {
        return cell.rowSpan() > 1 || cell.columnSpan() > 1;
    }

    /** Cells may not cover one another; of two that do the first counts. */
    private void place(SheetCell cell, List<SheetCell> out) {
        int row = rows.first(cell.row());
        int column = columns.first(cell.column());
        int endRow = rows.end(cell.endRow() - 1);
        int endColumn = columns.end(cell.endColumn() - 1);
        if (row < endRow && column < endColumn && cover(row, endRow, column, endColumn)) {
            out.add(cell.at(row, column, endRow - row, endColumn - column));
        }
    }

    private boolean cover(int row, int endRow, int column, int endColumn) {
        Set<Long> places = new HashSet<>();
        for (int r = row; r < endRow; r++) {
            for (int c = column; c < endColumn; c++) {
                places.add(((long) r << 32) | c);
            }
        }
        return places.stream().noneMatch(covered::contains) && covered.addAll(places);
    }

    /**
     * The rows, or the columns, of a sheet that have something to show, numbered from 0. Between
     * rows that others separate one number is left free, however many they are; hidden ones
     * separate nothing.
     */
    private static final class SheetAxis {

        private final boolean gaps;
        private final TreeSet<Integer> hidden = new TreeSet<>();
        private final TreeSet<Integer> used = new TreeSet<>();
        private final TreeMap<Integer, Integer> numbers = new TreeMap<>();

        /**
         * @param gaps whether empty stretches count as one
         */
        SheetAxis(boolean gaps) {
            this.gaps = gaps;
        }

        void hide(int index) {
            hidden.add(index);
        }

        /** Whether one from the first to before the end is not hidden. */
        boolean shows(int first, int end) {
            return hidden.subSet(first, end).size() < end - first;
        }

        /** Uses the first that is not hidden from the first to before the end, if there is one. */
        void useFirst(int first, int end) {
            int index = first;
            while (hidden.contains(index) && index < end) {
                index++;
            }
            if (index < end) {
                used.add(index);
            }
        }

        /** Numbers what is used; nothing is used or hidden after this. */
        void close() {
            int number = 0;
            int previous = -1;
            for (int index : used) {
                int between = index - previous - 1 - hidden.subSet(previous + 1, index).size();
                number += gaps && between > 0 ? 1 : 0;
                numbers.put(index, number++);
                previous = index;
            }
        }

        /** Number of the first one used at or after the index. */
        int first(int index) {
            Map.Entry<Integer, Integer> entry = numbers.ceilingEntry(index);
            return entry == null ? Integer.MAX_VALUE : entry.getValue();
        }

        /** 1 more than the number of the last one used at or before the index. */
        int end(int index) {
            Map.Entry<Integer, Integer> entry = numbers.floorEntry(index);
            return entry == null ? 0 : entry.getValue() + 1;
        }
    }
}
