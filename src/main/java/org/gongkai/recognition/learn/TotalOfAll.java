package org.gongkai.recognition.learn;

import java.math.BigDecimal;
import java.util.List;

/** Whether the one row that is called a total is the sum of all others, in every copy. */
final class TotalOfAll {

    private TotalOfAll() {}

    static boolean holds(List<List<RowPrint>> copies) {
        return !copies.isEmpty() && copies.stream().allMatch(TotalOfAll::holdsIn);
    }

    private static boolean holdsIn(List<RowPrint> rows) {
        List<RowPrint> totals = rows.stream().filter(TotalOfAll::isTotal).toList();
        if (totals.size() != 1) {
            return false;
        }
        int columns = totals.get(0).values().size();
        boolean filled = false;
        for (int column = 0; column < columns; column++) {
            BigDecimal total = number(totals.get(0), column);
            BigDecimal sum = BigDecimal.ZERO;
            for (RowPrint row : rows) {
                sum = isTotal(row) ? sum : sum.add(number(row, column));
            }
            filled |= total.signum() != 0 && total.compareTo(sum) == 0;
        }
        return filled;
    }

    private static boolean isTotal(RowPrint row) {
        return SumWords.isTotal(row.label().text());
    }

    private static BigDecimal number(RowPrint row, int column) {
        return row.values().get(column).number().orElse(BigDecimal.ZERO);
    }
}
