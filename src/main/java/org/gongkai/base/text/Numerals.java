package org.gongkai.base.text;

import static java.util.stream.Collectors.joining;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chinese numerals. */
public final class Numerals {

    /** Zero to nine, in this order. */
    public static final String DIGITS = "〇一二三四五六七八九";

    /** One character of a numeral below one hundred, as a regular expression. */
    public static final String SMALL_SIGN = "[一二三四五六七八九十]";

    /** A year digit by digit, in folded text, as a regular expression; see {@link #year}. */
    public static final String YEAR = "(?:20[0-9]{2}|二[〇○零O0◯][〇○零O0◯一二三四五六七八九]{2})";

    private static final String SPELLED = "零〇一二两三四五六七八九十廿卅百千万亿";
    private static final Pattern NUMERAL = Pattern.compile("[" + SPELLED + "]+");

    /** Digit by digit; two that no zero is among may be a guess, as in 三五 (three or five). */
    private static final Pattern DIGIT_BY_DIGIT =
            Pattern.compile("(?=.*[零〇]|.{3})[零〇一二三四五六七八九]{2,15}");

    /** Below ten thousand: after 百 and 千 a lone digit is one of the next unit, or of none. */
    private static final Pattern BELOW_MYRIAD =
            Pattern.compile(
                    "(?:([一二两三四五六七八九])?千)?(零)?(?:([一二两三四五六七八九])?百)?(零)?"
                            + "(?:([一二三四五六七八九])?(十)|(廿)|(卅))?([一二两三四五六七八九])?");

    private static final int YEAR_DIGITS = 4;

    private Numerals() {}

    /**
     * A text whose figure is spelled out, with ASCII digits in its place; empty where it has none,
     * several, one beside digits as in 3百, or one of which it is not certain what it denotes, such
     * as 一百五. Years that are spelled digit by digit are no figures.
     *
     * @param folded {@code 减少十二件}, or digits of any script
     * @return {@code 减少12件}
     */
    public static Optional<String> inDigits(String folded) {
        if (folded.codePoints().noneMatch(Numerals::isNumeral)) {
            return Optional.empty();
        }
        StringBuilder ascii = new StringBuilder();
        folded.codePoints()
                .forEach(
                        c ->
                                ascii.appendCodePoint(
                                        Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
        if (!ascii.toString().equals(folded)) {
            return Optional.of(ascii.toString());
        }
        Matcher numeral = NUMERAL.matcher(folded);
        // A lone 一 may be a dash.
        if (folded.equals("一") || !numeral.find() || year(numeral.group()).isPresent()) {
            return Optional.empty();
        }
        int end = numeral.end();
        // 十二万元 is 12 万元; 两千件 is 2000 件.
        while (folded.startsWith("元", numeral.end())
                && end > numeral.start() + 1
                && "万亿".indexOf(folded.charAt(end - 1)) >= 0) {
            end--;
        }
        int from = end;
        boolean several = NUMERAL.matcher(folded.substring(numeral.end())).find();
        return several || touchesDigit(folded, numeral)
                ? Optional.empty()
                : number(folded.substring(numeral.start(), end))
                        .map(
                                n ->
                                        folded.substring(0, numeral.start())
                                                + n
                                                + folded.substring(from));
    }

    /** Half a figure: 3百 is 300, and not 3 before 100. */
    private static boolean touchesDigit(String folded, Matcher numeral) {
        return isFigureSign(folded, numeral.start() - 1) || isFigureSign(folded, numeral.end());
    }

    private static boolean isFigureSign(String folded, int at) {
        return at >= 0 && at < folded.length() && "0123456789.,".indexOf(folded.charAt(at)) >= 0;
    }

    /** Whether a character is part of numerals that are spelled out. */
    public static boolean isSpelled(int c) {
        return SPELLED.indexOf(c) >= 0;
    }

    private static boolean isNumeral(int c) {
        return isSpelled(c) || (c > 0x7F && Character.isDigit(c));
    }

    /** Whether a numeral is a zero that is spelled out. */
    public static boolean isZero(String numeral) {
        return numeral.equals("零") || numeral.equals("〇");
    }

    private static Optional<String> number(String numeral) {
        if (DIGIT_BY_DIGIT.matcher(numeral).matches()) {
            String digits = numeral.replace('零', '〇');
            return Optional.of(
                    digits.chars()
                            .mapToObj(c -> String.valueOf(DIGITS.indexOf(c)))
                            .collect(joining()));
        }
        if (isZero(numeral)) {
            return Optional.of("0");
        }
        long sum = 0;
        String rest = numeral;
        for (char unit : new char[] {'亿', '万'}) {
            int at = rest.indexOf(unit);
            if (at >= 0) {
                OptionalInt part = belowMyriad(rest.substring(0, at), false);
                if (part.isEmpty()) {
                    return Optional.empty();
                }
                sum += part.getAsInt() * (unit == '亿' ? 100_000_000L : 10_000L);
                rest = rest.substring(at + 1);
            }
        }
        OptionalInt last = rest.isEmpty() ? OptionalInt.of(0) : belowMyriad(rest, sum > 0);
        return last.isEmpty()
                ? Optional.empty()
                : Optional.of(String.valueOf(sum + last.getAsInt()));
    }

    /**
     * A numeral below ten thousand.
     *
     * @param more whether larger parts stand before it
     */
    private static OptionalInt belowMyriad(String numeral, boolean more) {
        Matcher parts = BELOW_MYRIAD.matcher(numeral);
        if (numeral.isEmpty() || !parts.matches()) {
            return OptionalInt.empty();
        }
        boolean thousands = numeral.contains("千");
        boolean hundreds = numeral.contains("百");
        boolean tens = parts.group(6) != null || parts.group(7) != null || parts.group(8) != null;
        boolean lone = parts.group(9) != null && !tens && (thousands || hundreds || more);
        boolean zero = numeral.contains("零");
        if (numeral.endsWith("零")
                || (lone && !zero)
                || (zero && !(thousands || hundreds || more))) {
            return OptionalInt.empty();
        }
        int ten =
                parts.group(7) != null
                        ? 20
                        : parts.group(8) != null ? 30 : tens ? 10 * digit(parts, 5) : 0;
        return OptionalInt.of(
                (thousands ? 1000 * digit(parts, 1) : 0)
                        + (hundreds ? 100 * digit(parts, 3) : 0)
                        + ten
                        + (parts.group(9) == null ? 0 : digit(parts, 9)));
    }

    /** One where the unit stands alone, as in 十二. */
    private static int digit(Matcher parts, int group) {
        String digit = parts.group(group);
        return digit == null ? 1 : DIGITS.indexOf(digit.replace('两', '二'));
    }

    /**
     * The number that a numeral below one hundred denotes.
     *
     * @param numeral {@code 七}, {@code 十二}, {@code 二十}, {@code 三十一}, or ASCII digits
     */
    public static OptionalInt small(String numeral) {
        int length = numeral.length();
        if (length > 0 && length <= 2 && numeral.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return OptionalInt.of(Integer.parseInt(numeral));
        }
        int ten = numeral.indexOf('十');
        if (ten > 1 || length > ten + 2) {
            return OptionalInt.empty();
        }
        int tens = ten == 1 ? oneToNine(numeral.charAt(0)) : ten + 1;
        int ones = length > ten + 1 ? oneToNine(numeral.charAt(length - 1)) : 0;
        boolean known = length > 0 && tens >= 0 && ones >= 0;
        return known ? OptionalInt.of(10 * tens + ones) : OptionalInt.empty();
    }

    /** The digit that a character is, -1 where it is none. */
    private static int oneToNine(char c) {
        int digit = DIGITS.indexOf(c);
        return digit > 0 ? digit : -1;
    }

    /**
     * The year that is written digit by digit.
     *
     * @param numeral {@code 二〇二四}, {@code 二○二四}, {@code 二零二四} or ASCII digits
     */
    public static OptionalInt year(String numeral) {
        if (numeral.length() != YEAR_DIGITS) {
            return OptionalInt.empty();
        }
        int year = 0;
        for (int i = 0; i < YEAR_DIGITS; i++) {
            char c = numeral.charAt(i);
            int digit = "○零O0Ｏ◯".indexOf(c) >= 0 ? 0 : DIGITS.indexOf(c);
            digit = c >= '0' && c <= '9' ? c - '0' : digit;
            if (digit < 0) {
                return OptionalInt.empty();
            }
            year = 10 * year + digit;
        }
        return year / 100 == 20 ? OptionalInt.of(year) : OptionalInt.empty();
    }
}
