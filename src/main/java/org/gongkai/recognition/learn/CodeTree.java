package org.gongkai.recognition.learn;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether rows add up by their codes.
 *
 * @param columns places of the values that are added up
 */
record CodeTree(List<Integer> columns) {

    CodeTree {
        columns = List.copyOf(columns);
    }

    /** Figures in which rounding may change the last place. */
    private static final BigDecimal LARGE = new BigDecimal(1000);

    /** One sum in so many may be off by rounding. */
    private static final int SELDOM = 10;

    /** Whether every row with rows below it is their sum, but for rounding now and then. */
    boolean holds(List<RowPrint> rows) {
        Map<String, List<RowPrint>> below = below(rows);
        List<RowPrint> totals =
                rows.stream()
                        .filter(row -> !row.code().isEmpty() && below.containsKey(row.code()))
                        .toList();
        return totals.stream()
                        .allMatch(row -> isNear(row, below.getOrDefault(row.code(), List.of())))
                && off(rows) * SELDOM <= totals.size() * columns.size();
    }

    /** In how many sums the last place differs. */
    int off(List<RowPrint> rows) {
        Map<String, List<RowPrint>> below = below(rows);
        int off = 0;
        for (RowPrint row : rows) {
            for (int column : columns) {
                List<RowPrint> parts =
                        row.code().isEmpty()
                                ? List.of()
                                : below.getOrDefault(row.code(), List.of());
                off += parts.isEmpty() || gap(row, parts, column).signum() == 0 ? 0 : 1;
            }
        }
        return off;
    }

    /** Whether some row has several rows below it. */
    boolean isBorne(List<RowPrint> rows) {
        Map<String, List<RowPrint>> below = below(rows);
        return rows.stream()
                .filter(row -> isFilled(row) && !row.code().isEmpty())
                .anyMatch(row -> below.getOrDefault(row.code(), List.of()).size() > 1);
    }

    /** Whether a row has a figure other than zero. */
    boolean isFilled(RowPrint row) {
        return columns.stream().anyMatch(column -> number(row, column).signum() != 0);
    }

    /** Whether a row is the sum of those that none is above. */
    boolean isTop(RowPrint row, List<RowPrint> rows) {
        return isNear(row, below(rows).getOrDefault("", List.of()));
    }

    private boolean isNear(RowPrint total, List<RowPrint> parts) {
        return columns.stream().allMatch(column -> isNear(total, parts, column));
    }

    private static boolean isNear(RowPrint total, List<RowPrint> parts, int column) {
        BigDecimal gap = gap(total, parts, column);
        BigDecimal most =
                number(total, column).ulp().multiply(new BigDecimal(Math.max(1, parts.size() / 2)));
        boolean large =
                number(total, column).abs().compareTo(LARGE.multiply(number(total, column).ulp()))
                        >= 0;
        return gap.signum() == 0 || (large && gap.abs().compareTo(most) <= 0);
    }

    private static BigDecimal gap(RowPrint total, List<RowPrint> parts, int column) {
        return parts.stream()
                .map(part -> number(part, column))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .subtract(number(total, column));
    }

    private static BigDecimal number(RowPrint row, int column) {
        return row.values().get(column).number().orElse(BigDecimal.ZERO);
    }

    private static Map<String, List<RowPrint>> below(List<RowPrint> rows) {
        Map<String, List<RowPrint>> below = new LinkedHashMap<>();
        for (RowPrint row : rows) {
            String above =
                    rows.stream()
                            .map(RowPrint::code)
                            .filter(code -> !code.isEmpty() && !code.equals(row.code()))
                            .filter(row.code()::startsWith)
                            .max(Comparator.comparingInt(String::length))
                            .orElse("");
            below.computeIfAbsent(above, key -> new ArrayList<>()).add(row);
        }
        return below;
    }
}
