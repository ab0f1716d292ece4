package org.gongkai.base.text;

/** Joins lines that were one text before they were broken to fit. */
public final class Lines {

    private Lines() {}

    /**
     * Two lines as one: with a space between where both sides are Latin letters or digits, without
     * one where either side is a Han character or punctuation. Digits are kept apart, because two
     * figures under one another are not one figure; a caller who knows that a figure was wrapped
     * joins it itself.
     *
     * @param first a collapsed line, may be empty
     * @param second a collapsed line, may be empty
     */
    public static String join(String first, String second) {
        if (first.isEmpty() || second.isEmpty()) {
            return first + second;
        }
        boolean apart =
                isWordEdge(first.codePointBefore(first.length()))
                        && isWordEdge(second.codePointAt(0));
        return apart ? first + " " + second : first + second;
    }

    /** Signs count as well: {@code 5} above {@code -3} is not {@code 5-3}. */
    private static boolean isWordEdge(int c) {
        if (c == '-' || c == '+' || c == '.' || c == ',' || c == '/') {
            return true;
        }
        return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
    }
}
