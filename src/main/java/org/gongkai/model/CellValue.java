package org.gongkai.model;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a cell says.
 *
 * @param state what kind of content the cell has
 * @param raw the printed text, white space collapsed; empty for blank and missing cells
 * @param number the number that {@code raw} denotes; present exactly when the state is {@link
 *     CellState#NUMBER}
 * @param unit the unit printed in the cell itself, such as {@code 元}; empty when there is none
 */
public record CellValue(CellState state, String raw, Optional<BigDecimal> number, String unit) {

    /** An empty cell. */
    public static final CellValue BLANK = of(CellState.BLANK, "");

    /** A cell that the document does not have. */
    public static final CellValue MISSING = of(CellState.MISSING, "");

    /** Refuses a number without the state, and the state without a number. */
    public CellValue {
        if (number.isPresent() != (state == CellState.NUMBER)) {
            throw new IllegalArgumentException("state " + state + " with number " + number);
        }
    }

    /** The number in canonical form, such as {@code 96171.6}; empty where there is none. */
    public String plain() {
        return number.map(it -> it.stripTrailingZeros().toPlainString()).orElse("");
    }

    /** A value that is not a number. */
    public static CellValue of(CellState state, String raw) {
        return new CellValue(state, raw, Optional.empty(), "");
    }

    /** A number. */
    public static CellValue number(String raw, BigDecimal number, String unit) {
        return new CellValue(CellState.NUMBER, raw, Optional.of(number), unit);
    }
}
