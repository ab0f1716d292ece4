package org.gongkai.base.text;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Chinese numerals. */
public final class Numerals {

    /** Zero to nine, in this order. */
    public static final String DIGITS = "〇一二三四五六七八九";

    /** One character of a numeral below one hundred, as a regular expression. */
    public static final String SMALL_SIGN = "[一二三四五六七八九十]";

    /** A year digit by digit, in folded text, as a regular expression; see {@link #year}. */
    public static final String YEAR = "(?:20[0-9]{2}|二[〇○零O0◯][〇○零O0◯一二三四五六七八九]{2})";

    private static final Pattern ARABIC = Pattern.compile("[0-9]{1,2}");
    private static final Pattern HAN = Pattern.compile("[一二三四五六七八九]?十?[一二三四五六七八九]?");

    private Numerals() {}

    /**
     * The number that a numeral below one hundred denotes.
     *
     * @param numeral {@code 七}, {@code 十二}, {@code 二十}, {@code 三十一}, or ASCII digits
     */
    public static OptionalInt small(String numeral) {
        if (ARABIC.matcher(numeral).matches()) {
            return OptionalInt.of(Integer.parseInt(numeral));
        }
        if (numeral.isEmpty() || !HAN.matcher(numeral).matches()) {
            return OptionalInt.empty();
        }
        int ten = numeral.indexOf('十');
        if (ten < 0) {
            return numeral.length() == 1
                    ? OptionalInt.of(DIGITS.indexOf(numeral))
                    : OptionalInt.empty();
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(numeral.charAt(0));
        int ones = ten == numeral.length() - 1 ? 0 : DIGITS.indexOf(numeral.charAt(ten + 1));
        return OptionalInt.of(10 * tens + ones);
    }

    /**
     * The year that is written digit by digit.
     *
     * @param numeral {@code 二〇二四}, {@code 二○二四}, {@code 二零二四} or ASCII digits
     */
    public static OptionalInt year(String numeral) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < numeral.length(); i++) {
            char c = numeral.charAt(i);
            int digit = "○零O0Ｏ◯".indexOf(c) >= 0 ? 0 : DIGITS.indexOf(c);
            digits.append(c >= '0' && c <= '9' ? c - '0' : digit);
        }
        return digits.toString().matches("20[0-9]{2}")
                ? OptionalInt.of(Integer.parseInt(digits.toString()))
                : OptionalInt.empty();
    }
}
