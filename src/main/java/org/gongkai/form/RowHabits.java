package org.gongkai.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gongkai.model.GridCell;

/** What is usual in the rows of each block of each table that a statutory table was read from. */
final class RowHabits {

    private final Map<String, Block> blocks = new TreeMap<>();

    /** Tables in which some row has separate figures. */
    private final Set<Integer> separated = new HashSet<>();

    /** The last row of all, which may be cut off. */
    private final GridRow last;

    private final boolean credible;

    /**
     * @param last the last row of all
     * @param credible whether one figure in a row may be those of all its columns: somewhere in the
     *     document the print shows that figures are run together, or the form has sums that will
     *     tell
     */
    RowHabits(GridRow last, boolean credible) {
        this.last = last;
        this.credible = credible;
    }

    /** The rows of one block in one table, which are alike. */
    private record Block(int columns, List<GridRow> rows, List<List<GridCell>> values) {}

    /** Takes in a row, given with the cells behind its label. */
    void add(TemplateRow official, GridRow row, List<GridCell> values) {
        Block block =
                blocks.computeIfAbsent(
                        place(official, row),
                        p ->
                                new Block(
                                        official.block().columns().size(),
                                        new ArrayList<>(),
                                        new ArrayList<>()));
        // Rows of the form beside one label may stand for the same printed row.
        if (block.rows().stream().noneMatch(row::is)) {
            block.rows().add(row);
            block.values().add(values);
        }
        if (values.size() > 1) {
            separated.add(row.table().index());
        }
    }

    /** The habit of the rows that a row belongs to; all rows must have been taken in. */
    PlacedRow.Habit of(TemplateRow official, GridRow row) {
        Block block = blocks.get(place(official, row));
        return PlacedRow.Habit.of(block.rows(), block.values(), runTogether(block));
    }

    private static String place(TemplateRow official, GridRow row) {
        return row.table().index() + " " + official.block().code();
    }

    /** Whether figures lost what stood between them, and no blank cell was lost with it. */
    private boolean runTogether(Block block) {
        boolean shown = false;
        for (int i = 0; i < block.rows().size(); i++) {
            GridRow row = block.rows().get(i);
            List<GridCell> values = block.values().get(i);
            if (RunTogether.fallsShort(values, block.columns()) && !row.is(last)) {
                return false;
            }
            shown |= RunTogether.shown(values) || isAllInOne(block, row, values);
        }
        return shown;
    }

    /**
     * Whether one figure is those of all columns. Where that is not credible, or other rows of the
     * table have separate ones, it has lost the others.
     */
    private boolean isAllInOne(Block block, GridRow row, List<GridCell> values) {
        return credible
                && RunTogether.single(values, block.columns())
                && !separated.contains(row.table().index());
    }
}
