package org.gongkai.recognition.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.base.text.Units;
import org.gongkai.model.FindingCode;
import org.gongkai.model.FormTemplate.ColumnTemplate;
import org.gongkai.model.FormTemplate.NumberKind;
import org.gongkai.model.GridCell;
import org.gongkai.model.Table;
import org.gongkai.recognition.value.Doubt;
import org.gongkai.recognition.value.UnitWords;
import org.gongkai.recognition.value.ValueReader;

/**
 * The unit of a figure: the one printed in its cell, else above it, else the form's.
 *
 * @param unit as printed, or the form's; may be empty
 * @param shift as {@link org.gongkai.model.MatchedCell#shift()}
 * @param doubt what is odd about it, if it is not printed in the cell itself
 */
record PrintedUnit(String unit, OptionalInt shift, Optional<Doubt> doubt) {

    /** Tens or hundreds of what is counted. */
    private static final Pattern SEVERAL = Pattern.compile("[十百千万亿](?!元).+");

    /**
     * The unit of a cell.
     *
     * @param own unit printed in the cell, may be empty
     * @param naming of its table
     */
    static PrintedUnit of(PlacedRow placed, CellSlot slot, String own, Named naming) {
        ColumnTemplate column = slot.column();
        Optional<String> above = above(placed, slot, naming);
        String unit = own.isEmpty() ? above.orElse(column.unit()) : own;
        // The header of the form itself says its unit all the same where the cell has another.
        boolean odd = above.filter(it -> !it.equals(own) && !it.equals(column.unit())).isPresent();
        if (!own.isEmpty() && odd) {
            return doubted(unit, own + " in the cell, " + above.get() + " above it");
        }
        if (own.isEmpty() && above.isEmpty() && isUnitLost(placed, slot)) {
            return doubted(unit, "a unit that the label of its column does not say to its end");
        }
        Optional<String> other = elsewhere(placed, column, naming).filter(it -> !it.equals(unit));
        if (other.isPresent()) {
            return doubted(unit, other.get() + " around a figure of " + unit);
        }
        Optional<String> kind = own.isEmpty() ? otherKind(placed, slot) : Optional.empty();
        if (kind.isPresent()) {
            return doubted(unit, kind.get() + " beside a column of " + unit);
        }
        boolean differs = own.isEmpty() && !column.unit().isEmpty() && !unit.equals(column.unit());
        return new PrintedUnit(
                unit,
                Units.shift(unit, column.unit()),
                Optional.of(differs(unit + " above a column of " + column.unit()))
                        .filter(doubt -> differs));
    }

    /**
     * What names a unit in a table or above it: little, and looked for once, not for each figure.
     *
     * @param cells of the table
     * @param lines above it, the nearest first
     * @param notes of its section
     */
    record Named(List<GridCell> cells, List<String> lines, List<String> notes) {

        static Named of(Table table) {
            List<String> lines = new ArrayList<>(table.above());
            Collections.reverse(lines);
            return new Named(
                    table.grid().cells().stream()
                            .filter(cell -> UnitWords.isNamed(cell.text()))
                            .toList(),
                    lines.stream().filter(UnitWords::isNamed).toList(),
                    table.notes().stream().filter(UnitWords::isNamed).toList());
        }
    }

    /** Whether the label of a column of money begins to name a unit that is not there. */
    private static boolean isUnitLost(PlacedRow placed, CellSlot slot) {
        return slot.column().kind() == NumberKind.MONEY
                && header(placed, slot).filter(cell -> UnitWords.isLost(cell.text())).isPresent();
    }

    /** Money beside columns of counts, or things beside those of money. */
    private static Optional<String> otherKind(PlacedRow placed, CellSlot slot) {
        boolean mixed =
                placed.slots().stream()
                                .map(it -> it.column().kind() == NumberKind.MONEY)
                                .distinct()
                                .count()
                        > 1;
        return Stream.concat(
                        mixed ? Stream.<GridCell>empty() : placed.fit().printed().stream(),
                        header(placed, slot).stream())
                .flatMap(cell -> UnitWords.otherKind(cell.text(), slot.column()).stream())
                .findFirst();
    }

    private static Optional<GridCell> header(PlacedRow placed, CellSlot slot) {
        List<Optional<GridCell>> header = placed.header().cells();
        int index = placed.slots().indexOf(slot);
        return index < header.size() ? header.get(index) : Optional.empty();
    }

    /** A unit that the print says two things of: nothing can be said of the form's. */
    private static PrintedUnit doubted(String unit, String what) {
        return new PrintedUnit(unit, OptionalInt.empty(), Optional.of(differs(what)));
    }

    private static Doubt differs(String what) {
        return new Doubt(FindingCode.UNIT_DIFFERS, "printed in " + what);
    }

    private static Optional<String> above(PlacedRow placed, CellSlot slot, Named naming) {
        ColumnTemplate column = slot.column();
        Optional<String> label = header(placed, slot).flatMap(cell -> beside(cell, column));
        // What a table counts, its columns say better than a row's label or a line above it; these
        // may say how many make one.
        return placed.fit()
                .printed()
                .flatMap(cell -> beside(cell, column))
                .filter(
                        unit ->
                                Units.shift(unit, column.unit()).isPresent()
                                        || SEVERAL.matcher(unit).matches())
                .or(() -> label)
                .or(
                        () ->
                                inTitles(placed, column, naming)
                                        .or(() -> inCaptions(placed, column, naming))
                                        .or(() -> inNotes(column, naming))
                                        .filter(unit -> says(unit, column)));
    }

    /**
     * What is said below the row, in a note, or in a line above the table, whatever the labels say:
     * where they differ, the print contradicts itself.
     */
    private static Optional<String> elsewhere(
            PlacedRow placed, ColumnTemplate column, Named naming) {
        Optional<String> below = below(placed, column, naming);
        return below.isPresent() || column.kind() != NumberKind.MONEY
                ? below
                : inNotes(column, naming).or(() -> inCaptions(placed, column, naming));
    }

    private static Optional<String> inNotes(ColumnTemplate column, Named naming) {
        return naming.notes().stream()
                .flatMap(note -> UnitWords.named(note, column).stream())
                .findFirst();
    }

    /** A unit alone in the row below may be what is left of this row's label. */
    private static Optional<String> below(PlacedRow placed, ColumnTemplate column, Named naming) {
        if (naming.cells().isEmpty()) {
            return Optional.empty();
        }
        return naming.cells().stream()
                .filter(cell -> cell.row() == placed.row().row() + 1)
                .filter(cell -> isAlone(cell, placed.row().table()))
                .flatMap(cell -> beside(cell, column).stream())
                .filter(unit -> says(unit, column) || SEVERAL.matcher(unit).matches())
                .findFirst();
    }

    private static boolean isAlone(GridCell cell, Table table) {
        return table.grid().row(cell.row()).stream().filter(c -> !c.text().isEmpty()).count() == 1;
    }

    private static boolean says(String unit, ColumnTemplate column) {
        return column.kind() == NumberKind.MONEY || Units.shift(unit, column.unit()).isPresent();
    }

    private static Optional<String> beside(GridCell label, ColumnTemplate column) {
        return UnitWords.beside(label.text(), column);
    }

    /** Between the figures above and the row. */
    private static Optional<String> inTitles(
            PlacedRow placed, ColumnTemplate column, Named naming) {
        List<GridCell> named = naming.cells();
        List<GridCell> units = named.isEmpty() ? named : above(placed, named);
        if (units.isEmpty()) {
            return Optional.empty();
        }
        int from =
                above(placed, placed.row().table().grid().cells()).stream()
                        .filter(cell -> ValueReader.looksLikeValue(cell.text()))
                        .mapToInt(GridCell::endRow)
                        .max()
                        .orElse(0);
        return units.stream()
                .filter(cell -> cell.row() >= from)
                .filter(cell -> !placed.header().cells().contains(Optional.of(cell)))
                .flatMap(cell -> UnitWords.named(cell.text(), column).stream())
                .findFirst();
    }

    private static Optional<String> inCaptions(
            PlacedRow placed, ColumnTemplate column, Named naming) {
        return Stream.concat(
                        above(placed, naming.cells()).stream()
                                .flatMap(it -> UnitWords.caption(it.text(), column).stream()),
                        naming.lines().stream().flatMap(it -> UnitWords.title(it, column).stream()))
                .findFirst();
    }

    /** The cells with a text above a row, the nearest first. */
    private static List<GridCell> above(PlacedRow placed, List<GridCell> cells) {
        return cells.stream()
                .filter(cell -> cell.endRow() <= placed.row().row() && !cell.text().isEmpty())
                .sorted(Comparator.comparingInt(GridCell::row).reversed())
                .toList();
    }
}
