package org.gongkai.reading.source.pdf;

import java.util.Arrays;

/**
 * Which codes of a font are said to be digits, and whether that is odd: where a {@code /ToUnicode}
 * lies, text says another figure than the page shows.
 */
final class DigitCodes {

    private static final int DIGITS = 10;

    /** Digits that must be known before their order tells anything. */
    private static final int SEVERAL = 3;

    private final boolean ordered;
    private final int[] codes = new int[DIGITS];
    private boolean odd;

    /**
     * @param ordered whether codes are numbers of glyphs in the order of the font program, where
     *     digits follow one another
     */
    DigitCodes(boolean ordered) {
        this.ordered = ordered;
        Arrays.fill(codes, -1);
    }

    /** Notes what a code is said to print. */
    void add(int code, String text) {
        int digit = text.length() == 1 ? text.charAt(0) - '0' : -1;
        if (digit < 0 || digit >= DIGITS) {
            return;
        }
        odd |= codes[digit] >= 0 && codes[digit] != code;
        codes[digit] = code;
        odd |= ordered && isOutOfOrder();
    }

    /** Notes that two parts of a font say different things of one code. */
    void differ(String one, String other) {
        odd |= isDigit(one) != isDigit(other) || (isDigit(one) && !one.equals(other));
    }

    /** Whether one code more than one is the same digit, or digits stand out of their order. */
    boolean odd() {
        return odd;
    }

    private static boolean isDigit(String text) {
        return text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '9';
    }

    /** All known digits are close together, as in every font, but not in their order. */
    private boolean isOutOfOrder() {
        int[] known = Arrays.stream(codes).filter(code -> code >= 0).sorted().toArray();
        if (known.length < SEVERAL || known[known.length - 1] - known[0] >= DIGITS) {
            return false;
        }
        int zero = -1;
        for (int digit = 0; digit < DIGITS; digit++) {
            if (codes[digit] >= 0) {
                if (zero >= 0 && codes[digit] - digit != zero) {
                    return true;
                }
                zero = codes[digit] - digit;
            }
        }
        return false;
    }
}
