package org.gongkai.data.export;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers that spreadsheets, and all that calculate in doubles, can hold as they are. */
final class DoubleNumber {

    /** So many digits come out of a double as they went in. */
    private static final int DIGITS = 15;

    private static final Pattern CANONICAL = Pattern.compile("-?\\d+(?:\\.\\d+)?");

    private DoubleNumber() {}

    /** The number in canonical form; empty where it is none or has too many digits. */
    static Optional<BigDecimal> of(String text) {
        return CANONICAL.matcher(text).matches() ? of(new BigDecimal(text)) : Optional.empty();
    }

    /** Empty where a double would round it. */
    static Optional<BigDecimal> of(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        int whole = plain.precision() - plain.scale();
        boolean fits = Math.max(plain.precision(), whole) <= DIGITS && plain.scale() <= DIGITS;
        return fits ? Optional.of(new BigDecimal(plain.toPlainString())) : Optional.empty();
    }
}
