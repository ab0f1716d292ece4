package org.gongkai.recognition.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellValue;
import org.gongkai.model.Sum;

/**
 * The sums within one row, for reading it from left to right. Two of them that have no cell in
 * common cannot both be broken by one misprint; the solver would throw such a reading away.
 */
final class RowSums {

    private final List<Part> parts;

    private RowSums(List<Part> parts) {
        this.parts = parts;
    }

    /**
     * A sum by the places of its cells in the row.
     *
     * @param added places of the cells that are added up
     * @param total places of those they should come to
     * @param last the last place of all
     */
    private record Part(List<Integer> added, List<Integer> total, int last) {

        private static Part of(Sum sum, List<CellKey> keys) {
            int last = sum.cells().stream().mapToInt(keys::indexOf).max().orElseThrow();
            return new Part(places(sum.parts(), keys), places(sum.total(), keys), last);
        }

        private static List<Integer> places(List<CellKey> cells, List<CellKey> keys) {
            return cells.stream().map(keys::indexOf).toList();
        }

        private boolean isBroken(List<CellValue> values) {
            return sum(added, values).compareTo(sum(total, values)) != 0;
        }

        private static BigDecimal sum(List<Integer> places, List<CellValue> values) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int place : places) {
                sum = sum.add(values.get(place).number().orElseThrow());
            }
            return sum;
        }
    }

    /** Those of the sums that lie within the slots and have no cell in common. */
    static RowSums of(List<CellSlot> slots, List<Sum> sums) {
        List<CellKey> keys = slots.stream().map(CellSlot::key).toList();
        List<Sum> own = new ArrayList<>();
        for (Sum sum : sums) {
            boolean apart =
                    own.stream().allMatch(it -> Collections.disjoint(it.cells(), sum.cells()));
            if (apart && !sum.atMost() && keys.containsAll(sum.cells())) {
                own.add(sum);
            }
        }
        return new RowSums(own.stream().map(sum -> Part.of(sum, keys)).toList());
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** Whether there are several, so that some readings can be ruled out. */
    boolean several() {
        return parts.size() > 1;
    }

    /** Whether a whole row breaks none of them. */
    boolean hold(List<CellValue> values) {
        return parts.stream().noneMatch(part -> part.isBroken(values));
    }

    /** Whether the first values of the row break no more than one of the sums that they fill. */
    boolean mayHold(List<CellValue> values) {
        int last = values.size() - 1;
        if (!several() || parts.stream().noneMatch(part -> part.last() == last)) {
            return true;
        }
        return parts.stream().filter(part -> part.last() <= last && part.isBroken(values)).count()
                < 2;
    }
}
