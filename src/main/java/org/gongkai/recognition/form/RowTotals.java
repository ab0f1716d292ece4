package org.gongkai.recognition.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.FindingCode;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.Severity;
import org.gongkai.model.Sum;
import org.gongkai.recognition.form.PlacedRow.Habit.Trait;
import org.gongkai.recognition.value.Doubt;

/** What the totals of rows say of the columns that their figures were given. */
final class RowTotals {

    private final Candidate candidate;
    private final Map<CellKey, MatchedCell> cells;

    /**
     * @param cells those read so far, by their addresses
     */
    RowTotals(Candidate candidate, Map<CellKey, MatchedCell> cells) {
        this.candidate = candidate;
        this.cells = cells;
    }

    /** The sums of the form that have all their cells in a row. */
    List<Sum> sums(PlacedRow placed) {
        return Sum.of(candidate.form(), candidate.table().code(), placed.keys()).stream()
                .filter(Sum::prescribed)
                .toList();
    }

    /** What speaks against the columns of a row. */
    Optional<Doubt> doubt(PlacedRow placed) {
        if (mayLackTotal(placed) && lacksTotal(placed)) {
            return doubt("figures without their total may be those of other columns");
        }
        return mayBeFullByChance(placed)
                        && isDash(placed)
                        && sums(placed).stream().anyMatch(this::isOpen)
                ? doubt(
                        "other rows have more or fewer figures, and no sum tells that this one has its own")
                : Optional.empty();
    }

    private static Optional<Doubt> doubt(String message) {
        return Optional.of(new Doubt(FindingCode.COLUMN_MISMATCH, Severity.WARNING, message));
    }

    /**
     * Figures without their total may be those of other columns, as where blank cells were dropped,
     * unless a blank in its place shows that none was, and the row has no cell too many.
     */
    private static boolean mayLackTotal(PlacedRow placed) {
        return !placed.habit().has(Trait.KEEPS_BLANKS)
                || placed.values().size() > placed.slots().size();
    }

    private boolean lacksTotal(PlacedRow placed) {
        // Most rows leave nothing out, and to write out their sums costs much.
        return placed.keys().stream().anyMatch(key -> isLeftOut(placed, state(key)))
                && sums(placed).stream()
                        .filter(sum -> sum.total().size() == 1)
                        .filter(sum -> isLeftOut(placed, state(sum.total().get(0))))
                        .anyMatch(
                                sum ->
                                        sum.parts().stream()
                                                .anyMatch(c -> state(c) == CellState.NUMBER));
    }

    /** Whether nothing is printed for a total, or in a text words that may be of another column. */
    private static boolean isLeftOut(PlacedRow placed, CellState total) {
        return total == CellState.BLANK
                || (total == CellState.TEXT && !placed.row().table().grid().regular());
    }

    /** In text whose rows lost cells or have some too many, one may be as long as it should. */
    private static boolean mayBeFullByChance(PlacedRow placed) {
        int columns = placed.slots().size();
        return !placed.row().table().grid().regular()
                && (placed.habit().cells() < columns || placed.habit().figures() > columns);
    }

    private boolean isDash(PlacedRow placed) {
        return placed.keys().stream().anyMatch(key -> state(key) == CellState.DASH);
    }

    private boolean isOpen(Sum sum) {
        return sum.cells().stream().anyMatch(key -> state(key) != CellState.NUMBER);
    }

    private CellState state(CellKey key) {
        MatchedCell cell = cells.get(key);
        return cell == null ? CellState.MISSING : cell.value().state();
    }
}
