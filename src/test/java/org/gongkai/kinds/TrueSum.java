package org.gongkai.kinds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.model.CellKey;

/**
 * A sum that is true of a document because the kind of report asks for it.
 *
 * @param name of the rule that it is a case of, such as {@code income.rows}
 * @param parts the cells that are added up
 * @param total the cells that they come to
 */
record TrueSum(String name, List<CellKey> parts, List<CellKey> total) {

    /** Its cells with their weights: above 0 for the parts, below 0 for the total. */
    Map<CellKey, Integer> weights() {
        Map<CellKey, Integer> weights = new LinkedHashMap<>();
        parts.forEach(cell -> weights.merge(cell, 1, Integer::sum));
        total.forEach(cell -> weights.merge(cell, -1, Integer::sum));
        return weights;
    }
}
