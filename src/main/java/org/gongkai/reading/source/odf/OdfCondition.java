package org.gongkai.reading.source.odf;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a conditional format asks of a cell. Formulas are not calculated. */
final class OdfCondition {

    /** Whether a condition holds. */
    enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    private static final String NUMBER = "\\s*(-?\\d{1,15}(?:\\.\\d{1,15})?)\\s*";

    private static final Pattern COMPARED =
            Pattern.compile("(?:cell-content\\(\\)|value\\(\\))?\\s*(=|!=|<>|<=|>=|<|>)" + NUMBER);

    private static final Pattern BETWEEN =
            Pattern.compile(
                    "(?:cell-content-is-)?(not-)?between\\(" + NUMBER + "," + NUMBER + "\\)");

    private OdfCondition() {}

    /**
     * Whether it holds.
     *
     * @param number what the cell holds; empty for text
     */
    static Answer holds(String condition, OptionalDouble number) {
        String asked = condition.strip().toLowerCase(Locale.ROOT);
        // Text compares as what is no number does: it is unlike all of them.
        double value = number.orElse(Double.NaN);
        Matcher compared = COMPARED.matcher(asked);
        if (compared.matches()) {
            return answer(compare(compared.group(1), value, Double.parseDouble(compared.group(2))));
        }
        Matcher between = BETWEEN.matcher(asked);
        if (between.matches()) {
            boolean within =
                    value >= Double.parseDouble(between.group(2))
                            && value <= Double.parseDouble(between.group(3));
            return answer(within == (between.group(1) == null));
        }
        return Answer.UNKNOWN;
    }

    private static Answer answer(boolean holds) {
        return holds ? Answer.YES : Answer.NO;
    }

    private static boolean compare(String sign, double one, double other) {
        return switch (sign) {
            case "=" -> one == other;
            case "<" -> one < other;
            case ">" -> one > other;
            case "<=" -> one <= other;
            case ">=" -> one >= other;
            default -> one != other;
        };
    }
}
