package org.gongkai.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
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

    /**
     * The codes of open rows that print none, behind that of their block where several are open.
     */
    private static final String UNCODED = "n[1-9][0-9]*";

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
        if (cells.stream().allMatch(cell -> cell.copy().isEmpty())) {
            return ofCopy(identity, "", new LinkedHashSet<>(cells)).toList();
        }
        Map<String, Set<CellKey>> copies = new LinkedHashMap<>();
        for (CellKey cell : cells) {
            copies.computeIfAbsent(cell.copy(), copy -> new LinkedHashSet<>())
                    .add(new CellKey(cell.table(), cell.rowInCopy(), cell.column()));
        }
        return copies.entrySet().stream()
                .flatMap(copy -> ofCopy(identity, copy.getKey(), copy.getValue()))
                .toList();
    }

    /**
     * The sums of one of the copies of a table that comes for several units, or of the only one.
     */
    private static Stream<Sum> ofCopy(Identity identity, String copy, Set<CellKey> known) {
        String table = identity.table();
        Stream<Sum> sums =
                switch (identity.each()) {
                    case ROW ->
                            distinct(known, CellKey::row)
                                    .map(row -> new CellKey(table, row, ""))
                                    .flatMap(row -> ofRow(identity, row, known).stream());
                    case COLUMN ->
                            distinct(known, CellKey::column)
                                    .map(column -> new CellKey(table, "", column))
                                    .flatMap(column -> ofColumn(identity, column, known).stream());
                    case TABLE -> ofTable(identity, CellKey.ofTable(table), known).stream();
                    case TREE ->
                            distinct(known, CellKey::column)
                                    .flatMap(column -> ofTree(identity, column, known))
                                    .filter(sum -> known.containsAll(sum.cells()));
                };
        return sums.map(sum -> sum.in(copy));
    }

    /** The same sum of a copy, by what stands before the codes of its rows. */
    private Sum in(String copy) {
        return copy.isEmpty()
                ? this
                : new Sum(
                        identity,
                        in(copy, subject),
                        parts.stream().map(cell -> in(copy, cell)).toList(),
                        total.stream().map(cell -> in(copy, cell)).toList());
    }

    private static CellKey in(String copy, CellKey cell) {
        return new CellKey(cell.table(), copy + cell.row(), cell.column());
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
        List<String> codes = openRows(column, known, Sum::isTreeCode);
        if (codes.isEmpty()) {
            String block = identity.parts().isEmpty() ? "" : identity.parts().get(0) + "_";
            codes = openRows(column, known, row -> row.matches(Pattern.quote(block) + UNCODED));
        }
        Map<String, List<String>> below = new LinkedHashMap<>();
        for (String code : codes) {
            below.computeIfAbsent(above(code, codes), key -> new ArrayList<>()).add(code);
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

    /** The code that a row is a part of; empty for a top one. */
    private static String above(String code, List<String> codes) {
        return codes.stream()
                .filter(other -> isTreeCode(code) && isAbove(other, code))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    /** Whether a code is part of another: 201 of 20105, 1.2 of 1.2.1 but not of 1.21. */
    private static boolean isAbove(String code, String part) {
        boolean begins = part.length() > code.length() && part.startsWith(code);
        boolean parted = part.chars().anyMatch(c -> c == '.' || c == '-');
        return begins && (!parted || !Character.isLetterOrDigit(part.charAt(code.length())));
    }

    private static List<String> openRows(
            String column, Set<CellKey> known, Predicate<String> wanted) {
        return known.stream()
                .filter(cell -> cell.column().equals(column))
                .map(CellKey::row)
                .filter(wanted)
                .toList();
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

    private static Optional<Sum> ofRow(Identity identity, CellKey row, Set<CellKey> known) {
        return of(identity, row, known, column -> new CellKey(row.table(), row.row(), column));
    }

    private static Optional<Sum> ofColumn(Identity identity, CellKey column, Set<CellKey> known) {
        return of(
                identity, column, known, row -> new CellKey(column.table(), row, column.column()));
    }

    private static Optional<Sum> ofTable(Identity identity, CellKey table, Set<CellKey> known) {
        return of(
                identity,
                table,
                known,
                cell -> {
                    String[] parts = cell.split("\\.", 2);
                    return new CellKey(table.table(), parts[0], parts[1]);
                });
    }

    /** The sum, where all of its cells are known. */
    private static Optional<Sum> of(
            Identity identity,
            CellKey subject,
            Set<CellKey> known,
            Function<String, CellKey> operand) {
        Optional<List<CellKey>> parts = cells(identity.parts(), known, operand);
        return parts.isEmpty()
                ? Optional.empty()
                : cells(identity.total(), known, operand)
                        .map(total -> new Sum(identity, subject, parts.get(), total));
    }

    private static Optional<List<CellKey>> cells(
            List<String> codes, Set<CellKey> known, Function<String, CellKey> operand) {
        List<CellKey> cells = new ArrayList<>(codes.size());
        for (String code : codes) {
            CellKey cell = operand.apply(code);
            if (!known.contains(cell)) {
                return Optional.empty();
            }
            cells.add(cell);
        }
        return Optional.of(cells);
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
