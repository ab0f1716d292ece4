package org.gongkai.kinds;

import java.math.BigDecimal;

/**
 * How a document prints its numbers.
 *
 * @param grouping between groups of three digits
 * @param point before the decimals
 * @param decimals how many are printed
 * @param brackets whether brackets stand for a minus
 * @param tail behind the number, such as a per cent sign
 */
record Notation(String grouping, String point, int decimals, boolean brackets, String tail) {

    static final Notation PLAIN = new Notation("", ".", 0, false, "");
    static final Notation COMMAS = new Notation(",", ".", 0, false, "");
    static final Notation PERCENT = new Notation("", ".", 1, false, "%");

    static Notation decimals(String grouping, int decimals) {
        return new Notation(grouping, ".", decimals, false, "");
    }

    /**
     * What is printed.
     *
     * @param units the number in units of its last decimal
     */
    String print(long units) {
        String digits = Long.toString(Math.abs(units));
        while (digits.length() <= decimals) {
            digits = "0" + digits;
        }
        String whole = digits.substring(0, digits.length() - decimals);
        String rest = decimals == 0 ? "" : point + digits.substring(whole.length());
        String number = grouped(whole) + rest + tail;
        if (units >= 0) {
            return number;
        }
        return brackets ? "(" + number + ")" : "-" + number;
    }

    BigDecimal value(long units) {
        return BigDecimal.valueOf(units, decimals);
    }

    private String grouped(String whole) {
        StringBuilder text = new StringBuilder(whole);
        for (int i = whole.length() - 3; i > 0; i -= 3) {
            text.insert(i, grouping);
        }
        return text.toString();
    }
}
