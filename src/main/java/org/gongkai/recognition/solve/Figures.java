package org.gongkai.recognition.solve;

import java.math.BigDecimal;
import java.util.OptionalLong;
import org.gongkai.model.CellValue;

/** Which values the sums can reckon with, and which values are the same. */
final class Figures {

    /**
     * Greatest figure, in either direction, that is reckoned with; any other is unknown. No count
     * of a report comes near it, and sums of thousands of such figures fit a long.
     */
    static final long GREATEST = 1_000_000_000L;

    private Figures() {}

    /** The whole number that a value denotes; empty for decimals, giants and all other states. */
    static OptionalLong known(CellValue value) {
        return value.number().isPresent() ? whole(value.number().get()) : OptionalLong.empty();
    }

    private static OptionalLong whole(BigDecimal number) {
        if (number.abs().compareTo(BigDecimal.valueOf(GREATEST)) > 0) {
            return OptionalLong.empty();
        }
        long whole = number.longValue();
        boolean exact = number.scale() <= 0 || number.compareTo(BigDecimal.valueOf(whole)) == 0;
        return exact ? OptionalLong.of(whole) : OptionalLong.empty();
    }

    /** Equal for values that say the same, however it is printed. */
    static Object meaning(CellValue value) {
        if (value.number().isEmpty()) {
            return value.state();
        }
        BigDecimal number = value.number().get();
        OptionalLong whole = whole(number);
        return whole.isPresent() ? whole : number.stripTrailingZeros();
    }
}
