package org.gongkai.recognition.solve;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.model.CellKey;
import org.gongkai.model.Sum;

/**
 * Choices of one table that hang together by its sums, and what the sums ask of them.
 *
 * @param choices their numbers, each with its count of readings
 * @param conditions what is asked
 * @param sums the sums that the conditions follow from, by number
 */
record Problem(Map<Integer, Integer> choices, List<Condition> conditions, Map<Integer, Sum> sums) {

    Problem {
        conditions = List.copyOf(conditions);
    }

    /** With the sums that the conditions name. */
    static Problem of(
            Map<Integer, Integer> choices, List<Condition> conditions, List<Sum> tableSums) {
        BitSet named = new BitSet();
        conditions.forEach(condition -> named.or(condition.sums()));
        Map<Integer, Sum> sums = new LinkedHashMap<>();
        named.stream().forEach(sum -> sums.put(sum, tableSums.get(sum)));
        return new Problem(choices, conditions, sums);
    }

    /** Number of readings of all its choices together. */
    int readings() {
        return choices.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The cells of its sums. */
    Set<CellKey> cells() {
        Set<CellKey> cells = new LinkedHashSet<>();
        sums.values().forEach(sum -> cells.addAll(sum.weights().keySet()));
        return cells;
    }
}
