package org.gongkai.solve;

import java.util.Map;
import org.gongkai.model.CellKey;

/**
 * A sum of a form in one place: in one row, in one column, or once.
 *
 * @param subject the row, column or table it is for
 * @param finding code of the finding when it breaks
 * @param atMost whether the weighted cells come to at most 0, not to 0 exactly
 * @param terms its cells with their weights: above 0 for the parts, below 0 for the total
 */
record Sum(CellKey subject, String finding, boolean atMost, Map<CellKey, Integer> terms) {

    Sum {
        terms = Map.copyOf(terms);
    }

    /** Whether no cell stands in both, so that one misprint cannot break both. */
    boolean isApartFrom(Sum other) {
        return terms.keySet().stream().noneMatch(other.terms.keySet()::contains);
    }

    @Override
    public String toString() {
        return subject + " " + finding;
    }
}
