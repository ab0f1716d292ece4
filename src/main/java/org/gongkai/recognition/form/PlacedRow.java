package org.gongkai.recognition.form;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.model.CellKey;
import org.gongkai.model.Grid;
import org.gongkai.model.GridCell;
import org.gongkai.recognition.value.Doubt;

/**
 * A row of values found for a row of the form (for a band: for the whole band).
 *
 * @param slots the form's cells, from left to right
 * @param row the printed row
 * @param values the printed cells right of the label, at least one
 * @param header the header cells above
 * @param fit how the row was recognised
 * @param habit what is usual in the rows of its table
 */
record PlacedRow(
        List<CellSlot> slots,
        GridRow row,
        List<GridCell> values,
        HeaderColumns header,
        LabelFit fit,
        Habit habit) {

    /** The addresses of its cells. */
    List<CellKey> keys() {
        return slots.stream().map(CellSlot::key).toList();
    }

    /** Whether it has fewer figures than columns where text shows no blank cells. */
    boolean lostBlanks() {
        Grid grid = row.table().grid();
        return !grid.regular()
                && row.row() < grid.rows() - 1
                && RunTogether.fallsShort(values, slots.size());
    }

    /** The same where a row of zeros does not show that no blank cell was lost. */
    PlacedRow withBlanksLost() {
        Habit doubted = habit.without(Habit.Trait.WRITES_ZEROS);
        return new PlacedRow(slots, row, values, header, fit, doubted);
    }

    /**
     * How a row was recognised.
     *
     * @param official the form's label, empty in a band
     * @param printed the printed label's cell, if there is one
     * @param score how well they fit, from 0 to 1
     * @param byPlace whether the label did not fit and only the place between its neighbours tells
     * @param doubts what else speaks against it
     */
    record LabelFit(
            String official,
            Optional<GridCell> printed,
            double score,
            boolean byPlace,
            List<Doubt> doubts) {

        /** The printed label, empty when there is none. */
        String text() {
            return printed.map(GridCell::text).orElse("");
        }
    }

    /**
     * What is usual in the rows of a table.
     *
     * @param cells the most frequent number of cells behind the label
     * @param width the number of cells of every row but one, labels included; 0 where rows differ
     * @param figures the greatest number of filled cells behind the label
     * @param often the greatest that more than one row has or exceeds
     * @param traits what else the rows show
     */
    record Habit(int cells, int width, int figures, int often, Set<Trait> traits) {

        /** What the rows of a table can show together. */
        enum Trait {
            /** Figures lost what was between them, and no blank cell did. */
            RUN_TOGETHER,
            /** A row has nothing but zeros: zeros are written, not left out. */
            WRITES_ZEROS,
            /** A blank is where dropped blanks leave none: blanks are in their places. */
            KEEPS_BLANKS,
            /** Blank cells may have been dropped and the rows filled up at their ends. */
            MAY_BE_FILLED_UP
        }

        /** The habit of rows, given with the cells behind their labels. */
        static Habit of(List<GridRow> rows, List<List<GridCell>> values, Set<Trait> traits) {
            List<Integer> widths = rows.stream().map(row -> row.cells().size()).toList();
            int width = mostFrequent(widths);
            boolean even = Collections.frequency(widths, width) >= widths.size() - 1;
            List<Integer> figures =
                    values.stream().map(Habit::filled).sorted(Comparator.reverseOrder()).toList();
            List<Integer> cells = values.stream().map(List::size).toList();
            return new Habit(
                    mostFrequent(cells),
                    even ? width : 0,
                    figures.isEmpty() ? 0 : figures.get(0),
                    figures.size() > 1 ? figures.get(1) : 0,
                    traits);
        }

        private static int filled(List<GridCell> row) {
            return (int) row.stream().filter(cell -> !cell.text().isEmpty()).count();
        }

        /** Among equals the least. */
        private static int mostFrequent(List<Integer> numbers) {
            return numbers.stream()
                    .min(
                            Comparator.<Integer>comparingInt(
                                            k -> -Collections.frequency(numbers, k))
                                    .thenComparingInt(k -> k))
                    .orElse(0);
        }

        boolean has(Trait trait) {
            return traits.contains(trait);
        }

        private Habit without(Trait trait) {
            Set<Trait> others = EnumSet.noneOf(Trait.class);
            others.addAll(traits);
            others.remove(trait);
            return new Habit(cells, width, figures, often, others);
        }

        /**
         * Whether rows have more figures than the form has columns, so that no count tells the
         * columns: it is usual, or several do and rows as long as the form's are not the rule.
         */
        boolean isCrowded(int columns) {
            return (figures > columns && cells > columns) || (often > columns && cells != columns);
        }

        /** Whether a row has as many cells as is usual. */
        boolean isWhole(PlacedRow placed) {
            return placed.values().size() == cells
                    || placed.row().cells().size() == width
                    || endsTable(placed);
        }

        /** The last row of a table from text ends with its last column; others may be padded. */
        private boolean endsTable(PlacedRow placed) {
            Grid grid = placed.row().table().grid();
            return !grid.regular()
                    && placed.row().row() == grid.rows() - 1
                    && placed.values().size() == placed.slots().size()
                    && cells > placed.slots().size();
        }
    }
}
