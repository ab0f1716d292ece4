package org.gongkai.reading.source.odf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.gongkai.base.text.Folding;
import org.gongkai.reading.source.flow.XmlNode;

/**
 * Tells which formulas of a spreadsheet have a result. Programs that do not calculate leave none,
 * or 0, or an empty text; a spreadsheet program shows then what it calculates itself. Sums are
 * tried, and what is made of them by signs. Used by one thread.
 */
final class OdfFormulas {

    /** What a difference of binary numbers leaves over is less. */
    private static final double NOTHING = 1e-6;

    /** Cells that are looked at for all formulas, at most. */
    private static final int MOST_LOOKS = 5_000_000;

    /** Formulas that need one another. */
    private static final int DEEPEST = 200;

    /** Rows and columns by which one cell is repeated that are counted. */
    private static final int MOST_REPEATS = 1_000;

    private final Map<String, Map<Long, XmlNode>> sheets = new HashMap<>();
    private final Map<XmlNode, OptionalDouble> results = new HashMap<>();
    private final Set<XmlNode> open = new HashSet<>();
    private final XmlNode root;
    private Optional<Boolean> uncalculated = Optional.empty();
    private int looks;

    /**
     * @param root the sheets
     */
    OdfFormulas(XmlNode root) {
        this.root = root;
    }

    /** Whether a cell has a formula of which its file does not hold the result. */
    boolean lacks(XmlNode cell, String sheet) {
        if (formula(cell).isEmpty()) {
            return false;
        }
        boolean said = cell.all("p").stream().anyMatch(line -> !Folding.isBlank(line.text()));
        String type = cell.attribute("value-type");
        if (type.isEmpty() || isNumber(type)) {
            double value = cell.decimal("value");
            boolean none = Double.isNaN(value) ? !said : value == 0;
            return none && !isZero(cell, sheet, !type.isEmpty() && said);
        }
        return type.equals("string")
                && !said
                && cell.attribute("string-value").isEmpty()
                && result(cell, sheet).isPresent();
    }

    /**
     * Whether the formula gives 0, as its cell says; what is not calculated here may be believed,
     * unless another formula shows that the program that wrote the file calculates none.
     */
    private boolean isZero(XmlNode cell, String sheet, boolean believed) {
        OptionalDouble result = result(cell, sheet);
        boolean unasked = cell.attribute("value").isEmpty() && !believed;
        return !unasked
                && (result.isPresent()
                        ? Math.abs(result.getAsDouble()) <= NOTHING
                        : believed && !isUncalculated());
    }

    private boolean isUncalculated() {
        if (uncalculated.isEmpty()) {
            uncalculated =
                    Optional.of(
                            root.all("table").stream()
                                    .map(table -> table.attribute("name"))
                                    .anyMatch(this::isUncalculated));
        }
        return uncalculated.get();
    }

    private boolean isUncalculated(String sheet) {
        return sheets.computeIfAbsent(sheet, this::cells).values().stream()
                .filter(cell -> !formula(cell).isEmpty() && cell.decimal("value") == 0)
                .anyMatch(cell -> Math.abs(result(cell, sheet).orElse(0)) > NOTHING);
    }

    static boolean isNumber(String type) {
        return type.equals("float") || type.equals("currency") || type.equals("percentage");
    }

    private static String formula(XmlNode cell) {
        return cell.attribute("formula");
    }

    private OptionalDouble result(XmlNode cell, String sheet) {
        OptionalDouble known = results.get(cell);
        if (known != null) {
            return known;
        }
        if (open.size() > DEEPEST || !open.add(cell)) {
            return OptionalDouble.empty();
        }
        OptionalDouble result = new OdfFormula(formula(cell), area -> sum(area, sheet)).result();
        open.remove(cell);
        results.put(cell, result);
        return result;
    }

    /** The sum of cells; not a number where one of them cannot be calculated. */
    private double sum(OdfFormula.Named named, String from) {
        String name = named.sheet().isEmpty() ? from : named.sheet();
        Map<Long, XmlNode> cells = sheets.computeIfAbsent(name, this::cells);
        double sum = 0;
        for (OdfAreas.Area area : named.areas().areas()) {
            boolean wide =
                    (long) (area.lastRow() - area.row() + 1)
                                    * (area.lastColumn() - area.column() + 1)
                            > cells.size();
            looks += wide ? cells.size() : 1;
            if (looks > MOST_LOOKS) {
                return Double.NaN;
            }
            sum += wide ? sumOfAll(cells, area, name) : sumOf(cells, area, name);
        }
        return sum;
    }

    private double sumOfAll(Map<Long, XmlNode> cells, OdfAreas.Area area, String sheet) {
        double sum = 0;
        for (Map.Entry<Long, XmlNode> cell : cells.entrySet()) {
            int row = (int) (cell.getKey() >> Integer.SIZE);
            if (area.holds(row, cell.getKey().intValue())) {
                sum += value(cell.getValue(), sheet);
            }
        }
        return sum;
    }

    private double sumOf(Map<Long, XmlNode> cells, OdfAreas.Area area, String sheet) {
        double sum = 0;
        for (int row = area.row(); row <= area.lastRow(); row++) {
            for (int column = area.column(); column <= area.lastColumn(); column++) {
                looks++;
                XmlNode cell = cells.get(key(row, column));
                sum += cell == null ? 0 : value(cell, sheet);
            }
        }
        return sum;
    }

    /** The number in a cell, calculated where it may not have been; text counts nothing. */
    private double value(XmlNode cell, String sheet) {
        double value = cell.decimal("value");
        boolean given = !Double.isNaN(value) && value != 0;
        if (given || formula(cell).isEmpty()) {
            return given ? value : 0;
        }
        return result(cell, sheet).orElse(value == 0 ? 0 : Double.NaN);
    }

    private Map<Long, XmlNode> cells(String sheet) {
        Map<Long, XmlNode> cells = new HashMap<>();
        for (XmlNode table : root.all("table")) {
            if (table.attribute("name").equals(sheet)) {
                int row = 0;
                for (XmlNode each : table.within("table-row")) {
                    int repeats = Math.max(1, each.number("number-rows-repeated", 1));
                    for (int i = 0; i < Math.min(repeats, MOST_REPEATS); i++) {
                        row(each, row + i, cells);
                    }
                    row += repeats;
                }
            }
        }
        return cells;
    }

    private static void row(XmlNode row, int at, Map<Long, XmlNode> cells) {
        int column = 0;
        for (XmlNode cell : row.children()) {
            int repeats = Math.max(1, cell.number("number-columns-repeated", 1));
            boolean counts = cell.is("table-cell") && !cell.attributes().isEmpty();
            boolean holds =
                    counts && (!cell.attribute("value").isEmpty() || !formula(cell).isEmpty());
            for (int i = 0; holds && i < Math.min(repeats, MOST_REPEATS); i++) {
                cells.put(key(at, column + i), cell);
            }
            column += cell.name().endsWith("table-cell") ? repeats : 0;
        }
    }

    private static long key(int row, int column) {
        return ((long) row << Integer.SIZE) | column;
    }
}
