package org.gongkai.kinds;

import java.math.BigDecimal;
import java.util.Optional;
import org.gongkai.model.CellKey;

/**
 * A place of a drawn table.
 *
 * @param text what is printed; {@code <} for a place merged with the cell at the left, {@code ^}
 *     for one merged with the cell above
 * @param key which cell of the form it is; empty for labels
 * @param value the number that is printed; empty for words and blanks
 */
record Entry(String text, Optional<CellKey> key, Optional<BigDecimal> value) {

    static Entry label(String text) {
        return new Entry(text, Optional.empty(), Optional.empty());
    }

    boolean begins() {
        return !text.equals("<") && !text.equals("^");
    }

    boolean isFigure() {
        return value.isPresent();
    }

    /** The same place with other print. */
    Entry printed(String other) {
        return new Entry(other, key, value);
    }
}
