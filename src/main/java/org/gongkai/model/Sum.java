package org.gongkai.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One sum of a form, written out for the cells of a table.
 *
 * @param identity the rule it follows from
 * @param subject the row, the column or the table that it is repeated for
 * @param parts the cells that are added up
 * @param total the cells that they should come to, added up likewise
 */
public record Sum(Identity identity, CellKey subject, List<CellKey> parts, List<CellKey> total) {

    /** Copies the lists. */
    public Sum {
        parts = List.copyOf(parts);
        total = List.copyOf(total);
    }

    /**
     * The sums that an identity promises for a table. Rows of blocks without its columns, and
     * columns of blocks without its rows, have none.
     *
     * @param cells addresses of all cells of the table, in the form's order
     * @return in the order of the cells
     */
    public static List<Sum> of(Identity identity, Collection<CellKey> cells) {
        String table = identity.table();
        Set<CellKey> known = new LinkedHashSet<>(cells);
        Stream<Sum> sums =
                switch (identity.each()) {
                    case ROW ->
                            distinct(known, CellKey::row)
                                    .map(row -> ofRow(identity, new CellKey(table, row, "")));
                    case COLUMN ->
                            distinct(known, CellKey::column)
                                    .map(
                                            column ->
                                                    ofColumn(
                                                            identity,
                                                            new CellKey(table, "", column)));
                    case TABLE -> Stream.of(ofTable(identity, CellKey.ofTable(table)));
                    case TREE ->
                            distinct(known, CellKey::column)
                                    .flatMap(column -> ofTree(identity, column, known));
                };
        return sums.filter(sum -> known.containsAll(sum.cells())).toList();
    }

    /**
     * All sums that a form promises for one of its tables, the usual ones among them; in the order
     * of the form, then of the cells.
     *
     * @param table code of the table
     * @param cells addresses of cells of the table, in the form's order; a sum needs all of its own
     */
    public static List<Sum> of(FormTemplate form, String table, Collection<CellKey> cells) {
        return form.identities().stream()
                .filter(identity -> identity.table().equals(table))
                .flatMap(identity -> of(identity, cells).stream())
                .toList();
    }

    /** For each column every row with rows below it, and the row of the total. */
    private static Stream<Sum> ofTree(Identity identity, String column, Set<CellKey> known) {
        List<String> codes =
                known.stream()
                        .filter(cell -> cell.column().equals(column) && isTreeCode(cell.row()))
                        .map(CellKey::row)
                        .toList();
        Map<String, List<String>> below = new LinkedHashMap<>();
        for (String code : codes) {
            String above =
                    codes.stream()
                            .filter(other -> !other.equals(code) && code.startsWith(other))
                            .max(Comparator.comparingInt(String::length))
                            .orElse("");
            below.computeIfAbsent(above, key -> new ArrayList<>()).add(code);
        }
        if (!identity.total().isEmpty() && below.containsKey("")) {
            below.put(identity.total().get(0), below.get(""));
        }
        below.remove("");
        return below.entrySet().stream()
                .map(
                        entry ->
                                new Sum(
                                        identity,
                                        new CellKey(identity.table(), entry.getKey(), column),
                                        entry.getValue().stream()
                                                .map(
                                                        row ->
                                                                new CellKey(
                                                                        identity.table(),
                                                                        row,
                                                                        column))
                                                .toList(),
                                        List.of(
                                                new CellKey(
                                                        identity.table(),
                                                        entry.getKey(),
                                                        column))));
    }

    /** A code that is printed has a digit in front; those of forms begin with letters. */
    private static boolean isTreeCode(String row) {
        return !row.isEmpty() && Character.isDigit(row.charAt(0));
    }

    private static Stream<String> distinct(Set<CellKey> cells, Function<CellKey, String> part) {
        return cells.stream()
                .map(part)
                .collect(Collectors.toCollection(LinkedHashSet::new))
                .stream();
    }

    private static Sum ofRow(Identity identity, CellKey row) {
        return of(identity, row, column -> new CellKey(row.table(), row.row(), column));
    }

    private static Sum ofColumn(Identity identity, CellKey column) {
        return of(identity, column, row -> new CellKey(column.table(), row, column.column()));
    }

    private static Sum ofTable(Identity identity, CellKey table) {
        return of(
                identity,
                table,
                cell -> {
                    String[] parts = cell.split("\\.", 2);
                    return new CellKey(table.table(), parts[0], parts[1]);
                });
    }

    private static Sum of(Identity identity, CellKey subject, Function<String, CellKey> operand) {
        return new Sum(
                identity,
                subject,
                identity.parts().stream().map(operand).toList(),
                identity.total().stream().map(operand).toList());
    }

    /** All its cells. */
    public List<CellKey> cells() {
        return Stream.concat(parts.stream(), total.stream()).toList();
    }

    /** Whether the form prescribes it, so that a breach is a fault. */
    public boolean prescribed() {
        return !identity.soft();
    }

    /** Whether the parts may come to less than the total. */
    public boolean atMost() {
        return identity.relation() == Identity.Relation.AT_MOST;
    }

    /** Its cells with their weights: above 0 for the parts, below 0 for the total. */
    public Map<CellKey, Integer> weights() {
        Map<CellKey, Integer> weights = new LinkedHashMap<>();
        parts.forEach(cell -> weights.merge(cell, 1, Integer::sum));
        total.forEach(cell -> weights.merge(cell, -1, Integer::sum));
        return weights;
    }

    /** Where it is and what its breach is called: {@code requests.granted row-sum}. */
    @Override
    public String toString() {
        return subject + " " + identity.finding().code();
    }
}
