package org.gongkai.data.dataset;

import java.util.List;
import org.gongkai.model.CellKey;

/**
 * A column of the wide table that belongs to a cell.
 *
 * @param name of the column
 * @param key the cell
 * @param kind what of the cell it holds
 * @param uses the cell in each form that has it, at least one
 */
record Variable(String name, CellKey key, Kind kind, List<Use> uses) {

    /** What of a cell a column holds. */
    enum Kind {
        /** The number. */
        VALUE,
        /** The unit of the number, for sums of money, which are printed in several. */
        UNIT
    }

    Variable {
        uses = List.copyOf(uses);
    }

    boolean isValue() {
        return kind == Kind.VALUE;
    }
}
