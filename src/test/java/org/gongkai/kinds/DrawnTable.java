package org.gongkai.kinds;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gongkai.model.CellKey;

/** A table of a document as it is drawn, with what is true of it; filled row by row. */
final class DrawnTable {

    private final String code;
    private final List<String> above;
    private final List<List<Entry>> rows = new ArrayList<>();
    private final List<TrueSum> sums = new ArrayList<>();
    private int head;

    /**
     * @param code of the table in the example form
     * @param above what is printed above it, its caption first
     */
    DrawnTable(String code, String... above) {
        this.code = code;
        this.above = List.of(above);
    }

    /** Adds a row of the header. */
    DrawnTable head(String... labels) {
        head++;
        return row(labels);
    }

    /** Adds a row of labels. */
    DrawnTable row(String... labels) {
        rows.add(new ArrayList<>(Arrays.stream(labels).map(Entry::label).toList()));
        return this;
    }

    /** Adds a number to the last row. */
    DrawnTable number(String row, String column, Notation notation, long units) {
        return add(row, column, notation.print(units), Optional.of(notation.value(units)));
    }

    /** Adds words to the last row, or a cell that is printed empty. */
    DrawnTable words(String row, String column, String text) {
        return add(row, column, text, Optional.empty());
    }

    /** Adds labels to the last row. */
    DrawnTable labels(String... labels) {
        Arrays.stream(labels).map(Entry::label).forEach(last()::add);
        return this;
    }

    private DrawnTable add(String row, String column, String text, Optional<BigDecimal> value) {
        last().add(new Entry(text, Optional.of(new CellKey(code, row, column)), value));
        return this;
    }

    private List<Entry> last() {
        return rows.get(rows.size() - 1);
    }

    /** In each of the columns the rows come to the row of their total. */
    DrawnTable down(String name, List<String> columns, List<String> parts, String total) {
        for (String column : columns) {
            sum(name, cells(parts, column), cells(List.of(total), column));
        }
        return this;
    }

    /** In each of the rows the columns come to that of their total. */
    DrawnTable across(String name, List<String> inRows, List<String> parts, List<String> total) {
        for (String row : inRows) {
            sum(
                    name,
                    parts.stream().map(column -> new CellKey(code, row, column)).toList(),
                    total.stream().map(column -> new CellKey(code, row, column)).toList());
        }
        return this;
    }

    /**
     * In each of the columns every code is what those below it come to, the total what the top ones
     * do.
     */
    DrawnTable tree(String name, List<String> columns, Set<String> codes, String total) {
        Map<String, List<String>> below = new LinkedHashMap<>();
        for (String each : codes) {
            String upper =
                    codes.stream()
                            .filter(other -> !other.equals(each) && each.startsWith(other))
                            .max(Comparator.comparingInt(String::length))
                            .orElse(total);
            below.computeIfAbsent(upper, key -> new ArrayList<>()).add(each);
        }
        below.forEach((upper, parts) -> down(name, columns, parts, upper));
        return this;
    }

    /** Cells, written {@code row.column}, come to others. */
    DrawnTable once(String name, List<String> parts, List<String> total) {
        return sum(name, cells(parts), cells(total));
    }

    private DrawnTable sum(String name, List<CellKey> parts, List<CellKey> total) {
        sums.add(new TrueSum(code + "." + name, parts, total));
        return this;
    }

    private List<CellKey> cells(List<String> named) {
        return named.stream()
                .map(cell -> cell.split("\\."))
                .map(parts -> new CellKey(code, parts[0], parts[1]))
                .toList();
    }

    private List<CellKey> cells(List<String> inRows, String column) {
        return inRows.stream().map(row -> new CellKey(code, row, column)).toList();
    }

    String code() {
        return code;
    }

    /** What is printed above it, the caption first. */
    List<String> above() {
        return above;
    }

    /** All its rows, of one length. */
    List<List<Entry>> rows() {
        return rows;
    }

    /** How many of the rows are its header. */
    int headRows() {
        return head;
    }

    /** Its cells with what is printed there, in printed order. */
    Map<CellKey, Entry> cells() {
        Map<CellKey, Entry> cells = new LinkedHashMap<>();
        rows.forEach(row -> row.forEach(e -> e.key().ifPresent(key -> cells.put(key, e))));
        return cells;
    }

    /** The sums whose cells it all has. */
    List<TrueSum> sums() {
        Set<CellKey> known = new LinkedHashSet<>(cells().keySet());
        return sums.stream().filter(sum -> known.containsAll(sum.weights().keySet())).toList();
    }

    /** The same table with other print in its cells. */
    DrawnTable printed(UnaryOperator<Entry> change) {
        DrawnTable copy = new DrawnTable(code, above.toArray(String[]::new));
        copy.head = head;
        copy.sums.addAll(sums);
        for (List<Entry> row : rows) {
            copy.rows.add(
                    row.stream().map(e -> e.key().isPresent() ? change.apply(e) : e).toList());
        }
        return copy;
    }
}
