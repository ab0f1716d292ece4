package org.gongkai.solve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.model.CellKey;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.Identity;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.MatchedTable;

/** The prescribed sums of a form, written out for the cells of one table. */
final class FormSums {

    private final String table;
    private final Set<CellKey> cells;

    private FormSums(MatchedTable table) {
        this.table = table.table();
        this.cells =
                table.cells().stream()
                        .map(MatchedCell::key)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** All sums of which the table has every cell; in the order of the form, then of the table. */
    static List<Sum> of(MatchedTable table, FormTemplate form) {
        FormSums sums = new FormSums(table);
        return form.identities().stream()
                .filter(identity -> identity.table().equals(table.table()) && !identity.soft())
                .flatMap(identity -> sums.of(identity).stream())
                .toList();
    }

    private List<Sum> of(Identity identity) {
        List<Sum> sums = new ArrayList<>();
        switch (identity.each()) {
            case ROW ->
                    distinct(CellKey::row)
                            .forEach(
                                    row ->
                                            sum(
                                                            identity,
                                                            new CellKey(table, row, ""),
                                                            code -> new CellKey(table, row, code))
                                                    .ifPresent(sums::add));
            case COLUMN ->
                    distinct(CellKey::column)
                            .forEach(
                                    column ->
                                            sum(
                                                            identity,
                                                            new CellKey(table, "", column),
                                                            code ->
                                                                    new CellKey(
                                                                            table, code, column))
                                                    .ifPresent(sums::add));
            case TABLE -> sum(identity, CellKey.ofTable(table), this::cell).ifPresent(sums::add);
        }
        return sums;
    }

    private Set<String> distinct(Function<CellKey, String> part) {
        return cells.stream().map(part).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private CellKey cell(String rowAndColumn) {
        String[] parts = rowAndColumn.split("\\.", 2);
        return new CellKey(table, parts[0], parts[1]);
    }

    private Optional<Sum> sum(
            Identity identity, CellKey subject, Function<String, CellKey> operand) {
        Map<CellKey, Integer> terms = new HashMap<>();
        identity.parts().forEach(code -> terms.merge(operand.apply(code), 1, Integer::sum));
        identity.total().forEach(code -> terms.merge(operand.apply(code), -1, Integer::sum));
        boolean atMost = identity.relation() == Identity.Relation.AT_MOST;
        return cells.containsAll(terms.keySet())
                ? Optional.of(new Sum(subject, identity.finding(), atMost, terms))
                : Optional.empty();
    }
}
