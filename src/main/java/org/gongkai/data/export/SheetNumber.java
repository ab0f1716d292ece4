package org.gongkai.data.export;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers that a sheet can hold as they are. */
final class SheetNumber {

    /** Spreadsheet programs calculate in doubles and show and keep 15 digits. */
    private static final int DIGITS = 15;

    private static final Pattern CANONICAL = Pattern.compile("-?\\d+(?:\\.\\d+)?");

    private SheetNumber() {}

    /** The number in canonical form; empty where it is none or has too many digits. */
    static Optional<BigDecimal> of(String text) {
        return CANONICAL.matcher(text).matches() ? of(new BigDecimal(text)) : Optional.empty();
    }

    /** Empty where a sheet would round it. */
    static Optional<BigDecimal> of(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        int whole = plain.precision() - plain.scale();
        boolean fits = Math.max(plain.precision(), whole) <= DIGITS && plain.scale() <= DIGITS;
        return fits ? Optional.of(new BigDecimal(plain.toPlainString())) : Optional.empty();
    }
}
