package org.gongkai.recognition.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.base.text.Folding;
import org.gongkai.base.text.Units;
import org.gongkai.model.FindingCode;
import org.gongkai.model.FormTemplate.ColumnTemplate;
import org.gongkai.model.FormTemplate.NumberKind;
import org.gongkai.model.GridCell;
import org.gongkai.model.Table;

/**
 * The unit of a figure: the one printed in its cell, else above it, else the form's.
 *
 * @param unit as printed, or the form's; may be empty
 * @param shift as {@link org.gongkai.model.MatchedCell#shift()}
 * @param doubt what is odd about it, if it is not printed in the cell itself
 */
record PrintedUnit(String unit, OptionalInt shift, Optional<Doubt> doubt) {

    private static final String LIST = "(" + Units.UNIT + "(?:[、,/和及]" + Units.UNIT + ")*)";
    private static final String END = "(?=$|[)\\]】〕〉》>}。;])";

    /** {@code 单位:元}, in brackets or not. */
    private static final Pattern NAMED =
            Pattern.compile("单位(?:[:为是]|均为)?(?:人民币)?[:(\\[【]?" + LIST + END);

    /** {@code 金额(元)}, {@code 金额【万元】}, {@code 金额/元}, {@code 金额:元}. */
    private static final Pattern BESIDE =
            Pattern.compile("(?:[(\\[【〔〈《<{](?:人民币)?" + LIST + "[)\\]】〕〉》>}]|[/:,、]" + LIST + "$)");

    /** A line that says the unit of a whole table and nothing else. */
    private static final Pattern CAPTION =
            Pattern.compile("[(\\[【〔〈《<{]?(?:金额|计量|货币|计算)?" + NAMED + "[)\\]】〕〉》>}]?");

    /** Tens or hundreds of what is counted. */
    private static final Pattern SEVERAL = Pattern.compile("[十百千万亿](?!元).+");

    private static final Pattern UNIT = Pattern.compile(Units.UNIT);

    /**
     * The unit of a cell.
     *
     * @param own unit printed in the cell, may be empty
     * @param naming those of its table that {@link #naming} gives
     */
    static PrintedUnit of(PlacedRow placed, CellSlot slot, String own, List<GridCell> naming) {
        ColumnTemplate column = slot.column();
        Optional<String> above = above(placed, placed.slots().indexOf(slot), column, naming);
        String unit = own.isEmpty() ? above.orElse(column.unit()) : own;
        // The header of the form itself says its unit all the same where the cell has another.
        boolean odd = above.filter(it -> !it.equals(own) && !it.equals(column.unit())).isPresent();
        if (!own.isEmpty() && odd) {
            return new PrintedUnit(
                    unit,
                    OptionalInt.empty(),
                    Optional.of(differs(own + " in the cell, " + above.get() + " above it")));
        }
        boolean differs = own.isEmpty() && !column.unit().isEmpty() && !unit.equals(column.unit());
        return new PrintedUnit(
                unit,
                Units.shift(unit, column.unit()),
                Optional.of(differs(unit + " above a column of " + column.unit()))
                        .filter(doubt -> differs));
    }

    /** The cells of a table that name a unit: few, and looked for once, not for each figure. */
    static List<GridCell> naming(Table table) {
        return table.grid().cells().stream()
                .filter(cell -> NAMED.matcher(Folding.fold(cell.text())).find())
                .toList();
    }

    private static Doubt differs(String what) {
        return new Doubt(FindingCode.UNIT_DIFFERS, "printed in " + what);
    }

    private static Optional<String> above(
            PlacedRow placed, int index, ColumnTemplate column, List<GridCell> naming) {
        List<Optional<GridCell>> header = placed.header().cells();
        Optional<String> label =
                (index < header.size() ? header.get(index) : Optional.<GridCell>empty())
                        .flatMap(cell -> beside(cell, column));
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
                                        .filter(unit -> says(unit, column)));
    }

    private static boolean says(String unit, ColumnTemplate column) {
        return column.kind() == NumberKind.MONEY || Units.shift(unit, column.unit()).isPresent();
    }

    private static Optional<String> beside(GridCell label, ColumnTemplate column) {
        return first(Folding.fold(label.text()), column, NAMED, BESIDE);
    }

    /** Between the figures above and the row. */
    private static Optional<String> inTitles(
            PlacedRow placed, ColumnTemplate column, List<GridCell> naming) {
        List<GridCell> units = above(placed, naming);
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
                .flatMap(cell -> first(Folding.fold(cell.text()), column, NAMED).stream())
                .findFirst();
    }

    private static Optional<String> inCaptions(
            PlacedRow placed, ColumnTemplate column, List<GridCell> naming) {
        Stream<String> cells = above(placed, naming).stream().map(GridCell::text);
        return Stream.concat(cells, Stream.of(placed.row().table().caption()))
                .map(Folding::fold)
                .filter(text -> CAPTION.matcher(text).matches())
                .flatMap(text -> first(text, column, NAMED).stream())
                .findFirst();
    }

    /** The cells with a text above a row, the nearest first. */
    private static List<GridCell> above(PlacedRow placed, List<GridCell> cells) {
        return cells.stream()
                .filter(cell -> cell.endRow() <= placed.row().row() && !cell.text().isEmpty())
                .sorted(Comparator.comparingInt(GridCell::row).reversed())
                .toList();
    }

    /** The unit that a text names for the column; several for columns of different kinds. */
    private static Optional<String> first(String text, ColumnTemplate column, Pattern... ways) {
        List<String> units = new ArrayList<>();
        for (Pattern way : ways) {
            Matcher named = way.matcher(text);
            while (named.find()) {
                Matcher unit = UNIT.matcher(named.group());
                while (unit.find()) {
                    units.add(unit.group());
                }
            }
        }
        boolean money = column.kind() == NumberKind.MONEY;
        return units.stream().filter(unit -> Units.isMoney(unit) == money).findFirst();
    }
}
