package org.gongkai.reading.source.odf;

import java.util.Locale;
import java.util.Optional;
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
        Matcher compared = COMPARED.matcher(asked);
        Matcher between = BETWEEN.matcher(asked);
        Optional<Boolean> holds = Optional.empty();
        if (compared.matches()) {
            double other = Double.parseDouble(compared.group(2));
            boolean not = compared.group(1).matches("!=|<>");
            holds =
                    Optional.of(
                            number.isEmpty()
                                    ? not
                                    : compare(compared.group(1), number.getAsDouble(), other));
        } else if (between.matches()) {
            boolean within =
                    number.isPresent()
                            && number.getAsDouble() >= Double.parseDouble(between.group(2))
                            && number.getAsDouble() <= Double.parseDouble(between.group(3));
            holds = Optional.of(within == (between.group(1) == null));
        }
        return holds.map(yes -> yes ? Answer.YES : Answer.NO).orElse(Answer.UNKNOWN);
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
