package org.gongkai.data.panel;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gongkai.model.CellState;

/**
 * What a report prints in a cell.
 *
 * @param state of the cell
 * @param number in the unit of the form; present only when the state is {@code NUMBER} and the unit
 *     is certain
 * @param flags codes of the findings that touch it
 */
record PrintedCell(CellState state, Optional<BigDecimal> number, List<String> flags) {

    static final PrintedCell MISSING =
            new PrintedCell(CellState.MISSING, Optional.empty(), List.of());

    PrintedCell {
        flags = List.copyOf(flags);
    }

    /** Whether a blank or a dash is printed, by which many mean zero. */
    boolean empty() {
        return state == CellState.BLANK || state == CellState.DASH;
    }

    /** The number, or what is printed instead of it. */
    String shown() {
        return number.map(BigDecimal::toPlainString).orElse(state.code());
    }
}
