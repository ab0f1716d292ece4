package org.gongkai.reading.source.office;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What formats show whose decimal point is a mere character among the digits, such as {@code
 * 0!.0,"万元"}: the way to show ten thousands, as a comma takes away three digits and the point one.
 * The library would show the number itself.
 */
final class ShiftedPoint {

    /** Digits that each comma behind the last one takes away. */
    private static final int GROUP = 3;

    /** Of the first section alone; a condition is {@code [>=10000]}. */
    private static final Pattern FORMAT =
            Pattern.compile(
                    "(?:\\[(?<above>>=?)(?<limit>\\d{1,15})])?(?:\\[[A-Za-z]\\w*])?"
                            + "[#0?,]*0(?:[!\\\\]\\.|\"\\.\")(?<fraction>0{1,9})(?<groups>,*)"
                            + "(?<rest>[^;]{0,60})(?<others>;.*)?");

    /** Quotes, what escapes a character, and blanks as wide as a character. */
    private static final Pattern MARKS = Pattern.compile("[\"!\\\\]|[_*].");

    private ShiftedPoint() {}

    /** What the format shows; empty where it is another kind of format. */
    static Optional<String> show(String format, double number) {
        Matcher matcher = FORMAT.matcher(format);
        if (!matcher.matches() || !applies(matcher, number)) {
            return Optional.empty();
        }
        String others = matcher.group("others");
        if (number < 0 && others != null) {
            String sign = others.startsWith(";-") ? "-" : "";
            return show(others.substring(1 + sign.length()), -number).map(sign::concat);
        }
        int fraction = matcher.group("fraction").length();
        BigDecimal shifted =
                new BigDecimal(number)
                        .round(MathContext.DECIMAL64)
                        .movePointLeft(fraction + GROUP * matcher.group("groups").length())
                        .setScale(fraction, RoundingMode.HALF_UP);
        String rest = MARKS.matcher(matcher.group("rest")).replaceAll("");
        return Optional.of(shifted.toPlainString() + rest);
    }

    private static boolean applies(Matcher format, double number) {
        String limit = format.group("limit");
        if (limit == null) {
            return true;
        }
        int above = Double.compare(number, Double.parseDouble(limit));
        return above > 0 || (above == 0 && format.group("above").equals(">="));
    }
}
