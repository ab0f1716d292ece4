package org.gongkai.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.model.CellKey;
import org.gongkai.model.Finding;
import org.gongkai.model.Identity;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.Severity;

/** One identity of a form, tried on every row, every column or once. */
final class IdentityCheck {

    private final Identity identity;
    private final Map<CellKey, MatchedCell> cells;

    IdentityCheck(Identity identity, Map<CellKey, MatchedCell> cells) {
        this.identity = identity;
        this.cells = cells;
    }

    List<Finding> check(MatchedTable table) {
        List<Finding> findings = new ArrayList<>();
        String code = table.table();
        switch (identity.each()) {
            case ROW ->
                    distinct(table, CellKey::row)
                            .forEach(
                                    row ->
                                            once(
                                                            new CellKey(code, row, ""),
                                                            column ->
                                                                    new CellKey(code, row, column))
                                                    .ifPresent(findings::add));
            case COLUMN ->
                    distinct(table, CellKey::column)
                            .forEach(
                                    column ->
                                            once(
                                                            new CellKey(code, "", column),
                                                            row -> new CellKey(code, row, column))
                                                    .ifPresent(findings::add));
            case TABLE ->
                    once(CellKey.ofTable(code), cell -> cell(code, cell)).ifPresent(findings::add);
        }
        return findings;
    }

    private static CellKey cell(String table, String rowAndColumn) {
        String[] parts = rowAndColumn.split("\\.", 2);
        return new CellKey(table, parts[0], parts[1]);
    }

    private static Set<String> distinct(MatchedTable table, Function<CellKey, String> part) {
        return table.cells().stream()
                .map(cell -> part.apply(cell.key()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Rows of blocks without these columns, and columns of blocks without these rows, have no sum.
     */
    private Optional<Finding> once(CellKey subject, Function<String, CellKey> operand) {
        List<CellKey> parts = identity.parts().stream().map(operand).toList();
        List<CellKey> total = identity.total().stream().map(operand).toList();
        if (!cells.keySet().containsAll(parts) || !cells.keySet().containsAll(total)) {
            return Optional.empty();
        }
        Sum left = Sum.of(parts, cells);
        Sum right = Sum.of(total, cells);
        return broken(left, right) ? Optional.of(finding(subject, left, right)) : Optional.empty();
    }

    private boolean broken(Sum left, Sum right) {
        int compared = left.known().compareTo(right.known());
        boolean tooMuch = compared > 0 && right.complete();
        boolean tooLittle = compared < 0 && left.complete();
        return switch (identity.relation()) {
            case EQUAL -> tooMuch || tooLittle;
            case AT_MOST -> tooMuch;
        };
    }

    private Finding finding(CellKey subject, Sum left, Sum right) {
        List<CellKey> touched = new ArrayList<>(left.numbers());
        touched.addAll(right.numbers());
        String relation = identity.relation() == Identity.Relation.EQUAL ? " ≠ " : " > ";
        String message =
                String.format(
                        Locale.ROOT,
                        "%s: %s%s%s (%s)",
                        subject,
                        left.shown(),
                        relation,
                        right.shown(),
                        identity.rule());
        return new Finding(
                identity.finding(),
                identity.soft() ? Severity.INFO : Severity.ERROR,
                subject,
                left.shown(),
                right.shown(),
                message,
                touched);
    }

    /**
     * One side of a sum.
     *
     * @param known sum of the cells that hold a number
     * @param complete whether all cells do
     * @param numbers the cells that hold a number
     * @param shown the side as text, unknown cells as a question mark
     */
    private record Sum(BigDecimal known, boolean complete, List<CellKey> numbers, String shown) {

        private static Sum of(List<CellKey> keys, Map<CellKey, MatchedCell> cells) {
            BigDecimal known = BigDecimal.ZERO;
            List<CellKey> numbers = new ArrayList<>();
            List<String> terms = new ArrayList<>();
            for (CellKey key : keys) {
                Optional<BigDecimal> number = cells.get(key).value().number();
                if (number.isPresent()) {
                    known = known.add(number.get());
                    numbers.add(key);
                }
                terms.add(number.map(BigDecimal::toPlainString).orElse("?"));
            }
            String shown = String.join(" + ", terms);
            boolean complete = numbers.size() == keys.size();
            if (terms.size() > 1 && complete) {
                shown += " = " + known.toPlainString();
            }
            return new Sum(known, complete, numbers, shown);
        }
    }
}
