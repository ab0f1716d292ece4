package org.gongkai.recognition.form;

import static org.gongkai.model.Thresholds.STANDARD;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.gongkai.model.Grid;
import org.gongkai.model.GridCell;
import org.gongkai.model.Table;
import org.gongkai.recognition.form.PlacedRow.Habit.Trait;

/** What is usual in the rows of each block of each table that a statutory table was read from. */
final class RowHabits {

    private final Map<String, Block> blocks = new TreeMap<>();
    private final Map<String, PlacedRow.Habit> habits = new TreeMap<>();

    /** Tables in which some row has separate figures. */
    private final Set<Integer> separated = new HashSet<>();

    /** Tables in which some row has nothing but zeros. */
    private final Set<Integer> zeros = new HashSet<>();

    /** Tables in which a blank cell stands before a figure, where nobody fills up a row. */
    private final Set<Integer> kept = new HashSet<>();

    private final GridRow last;
    private final Evidence evidence;

    /**
     * @param last the last row of all, which may be cut off
     */
    RowHabits(GridRow last, Evidence evidence) {
        this.last = last;
        this.evidence = evidence;
    }

    /**
     * What tells whether figures are run together.
     *
     * @param inDocument whether somewhere in the document the print shows that figures are
     * @param summed whether the form has sums for this table, which will tell a wrong reading
     * @param gaps whether rows amid those found are not there, or rows have a label and no figures:
     *     then blank cells leave no trace. Asked only of text without sums
     */
    record Evidence(boolean inDocument, boolean summed, boolean gaps) {}

    /** The rows of one block in one table, which are alike. */
    private record Block(int columns, List<GridRow> rows, List<List<GridCell>> values) {}

    /** Takes in a row, given with the cells behind its label. */
    void add(TemplateRow official, GridRow row, List<GridCell> values, HeaderColumns header) {
        Block block =
                blocks.computeIfAbsent(
                        place(official, row),
                        p ->
                                new Block(
                                        official.block().columns().size(),
                                        new ArrayList<>(),
                                        new ArrayList<>()));
        // Rows of the form beside one label may mean the same printed row.
        if (block.rows().stream().noneMatch(row::is)) {
            block.rows().add(row);
            block.values().add(values);
        }
        if (RunTogether.writesZeros(values, official.block().columns().size())) {
            zeros.add(row.table().index());
        }
        // Below the columns of two bodies or years a blank may be the rest of the cell before it.
        if (!header.repeats() && keepsBlanks(values, header)) {
            kept.add(row.table().index());
        }
        if (values.size() > 1) {
            separated.add(row.table().index());
        }
    }

    /** The habit of the rows that a row belongs to; all rows must have been taken in. */
    PlacedRow.Habit of(TemplateRow official, GridRow row) {
        return habits.computeIfAbsent(
                place(official, row),
                place -> {
                    Block block = Objects.requireNonNull(blocks.get(place));
                    return PlacedRow.Habit.of(
                            block.rows(), block.values(), traits(block, row.table()));
                });
    }

    private Set<Trait> traits(Block block, Table table) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        if (runTogether(block)) {
            traits.add(Trait.RUN_TOGETHER);
        }
        if (zeros.contains(table.index())) {
            traits.add(Trait.WRITES_ZEROS);
        }
        blanks(kept.contains(table.index()), table.grid()).ifPresent(traits::add);
        return traits;
    }

    /** What is known of blank cells: that some were kept, that they may be filling, or nothing. */
    static Optional<Trait> blanks(boolean kept, Grid grid) {
        if (kept) {
            return Optional.of(Trait.KEEPS_BLANKS);
        }
        return grid.isLaidOut() ? Optional.empty() : Optional.of(Trait.MAY_BE_FILLED_UP);
    }

    /**
     * Whether a blank cell is between two figures, or before one in a row of just all columns.
     * Among more cells than the header has room for it may go on with a wide label, or lie between
     * two rows that ran into one; below a word that no column of the form has, it may be the rest
     * of the cell before it.
     */
    static boolean keepsBlanks(List<GridCell> values, HeaderColumns header) {
        boolean named = values.size() == header.named().size();
        boolean figure = values.size() == header.cells().size();
        boolean blank = false;
        boolean kept = false;
        int first = -1;
        int last = -1;
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).text().isEmpty()) {
                blank |= figure && !(named && header.named().get(i).isEmpty());
            } else {
                kept |= blank;
                figure = true;
                first = first < 0 ? i : first;
                last = i;
            }
        }
        return kept && header.hasRoomFor(last - first + 1);
    }

    private static String place(TemplateRow official, GridRow row) {
        return row.table().index() + " " + official.block().code();
    }

    /** Whether figures lost what was between them, and no blank cell was lost with it. */
    private boolean runTogether(Block block) {
        return !block.rows().get(0).table().grid().regular()
                && !blanksLost(block)
                && IntStream.range(0, block.rows().size())
                        .anyMatch(
                                i ->
                                        RunTogether.shown(block.values().get(i))
                                                || isAllInOne(block, i));
    }

    /**
     * Whether rows have too few digits. Where sums will tell, a few such rows may have lost
     * something; where none will, one is enough to doubt all of the table.
     */
    private boolean blanksLost(Block block) {
        if (evidence.summed()) {
            int rows = block.rows().size();
            return rows - shortRows(block) < STANDARD.known() * rows;
        }
        return evidence.gaps() || blocks.values().stream().anyMatch(each -> shortRows(each) > 0);
    }

    private long shortRows(Block block) {
        return IntStream.range(0, block.rows().size())
                .filter(i -> !block.rows().get(i).is(last))
                .filter(i -> RunTogether.fallsShort(block.values().get(i), block.columns()))
                .count();
    }

    /**
     * Whether one figure is those of all columns. Where nothing makes that credible, or other rows
     * of the table have separate ones, it has lost the others.
     */
    private boolean isAllInOne(Block block, int index) {
        return (evidence.inDocument() || evidence.summed())
                && RunTogether.single(block.values().get(index), block.columns())
                && !separated.contains(block.rows().get(index).table().index());
    }
}
