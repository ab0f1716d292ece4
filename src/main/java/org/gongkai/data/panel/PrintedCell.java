package org.gongkai.data.panel;

import java.math.BigDecimal;
import java.util.Optional;
import org.gongkai.model.CellState;

/**
 * What a report prints in a cell.
 *
 * @param state of the cell
 * @param value the number in canonical form; empty unless the state is {@code NUMBER}
 * @param flags codes of the findings that touch it, {@code ;} between them
 */
record PrintedCell(CellState state, String value, String flags) {

    static final PrintedCell MISSING = new PrintedCell(CellState.MISSING, "", "");

    Optional<BigDecimal> number() {
        return value.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(value));
    }

    /** Whether a blank or a dash is printed, by which many mean zero. */
    boolean empty() {
        return state == CellState.BLANK || state == CellState.DASH;
    }

    /** The number, or what stands instead of it. */
    String shown() {
        return value.isEmpty() ? state.code() : value;
    }
}
