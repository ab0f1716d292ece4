package org.gongkai.recognition.solve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.model.AmbiguousCells;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellValue;
import org.gongkai.model.Sum;

/**
 * What the readings of a small table come to, found by trying all of them together: the meaning of
 * the solver's answer in the plainest words. An unknown cell, of which there may be one, is tried
 * with every count that makes a sum hold.
 */
final class ExhaustiveAnswer {

    private final PrintedTable table;
    private final List<Sum> sums;
    private final Map<CellKey, Set<Long>> exact = new HashMap<>();
    private final Map<CellKey, Set<Long>> lenient = new HashMap<>();

    ExhaustiveAnswer(PrintedTable table, List<Sum> sums) {
        this.table = table;
        this.sums = sums;
        Map<CellKey, Long> cells = new HashMap<>();
        List<CellKey> unknown = new ArrayList<>();
        for (CellKey key : table.keys()) {
            CellValue value = table.printed(key);
            value.number().ifPresent(number -> cells.put(key, number.longValue()));
            if (value.number().isEmpty()) {
                unknown.add(key);
            }
        }
        read(0, cells, unknown);
    }

    /** Above all that the cells of a table come to. */
    private static final long GREAT = 1_000_000_000;

    private void read(int choice, Map<CellKey, Long> cells, List<CellKey> unknown) {
        if (choice == table.choices().size()) {
            guess(cells, unknown);
            return;
        }
        AmbiguousCells next = table.choices().get(choice);
        for (AmbiguousCells.Reading reading : next.readings()) {
            for (int i = 0; i < next.cells().size(); i++) {
                cells.put(
                        next.cells().get(i),
                        reading.values().get(i).number().orElseThrow().longValue());
            }
            read(choice + 1, cells, unknown);
        }
    }

    private void guess(Map<CellKey, Long> cells, List<CellKey> unknown) {
        if (unknown.isEmpty()) {
            judge(cells);
            return;
        }
        CellKey cell = unknown.get(0);
        Set<Long> counts = new HashSet<>(Set.of(0L, GREAT));
        cells.put(cell, 0L);
        for (Sum sum : sums) {
            counts.add(Math.abs(excess(sum, cells)));
        }
        for (long count : counts) {
            cells.put(cell, count);
            judge(cells);
        }
    }

    private void judge(Map<CellKey, Long> cells) {
        List<Sum> broken = sums.stream().filter(sum -> isBroken(sum, cells)).toList();
        if (broken.isEmpty()) {
            note(cells, exact);
        }
        boolean oneCell =
                table.keys().stream()
                        .anyMatch(
                                key ->
                                        broken.stream()
                                                .allMatch(sum -> sum.weights().containsKey(key)));
        if (oneCell) {
            note(cells, lenient);
        }
    }

    private static boolean isBroken(Sum sum, Map<CellKey, Long> cells) {
        return sum.atMost() ? excess(sum, cells) > 0 : excess(sum, cells) != 0;
    }

    private static long excess(Sum sum, Map<CellKey, Long> cells) {
        return sum.weights().entrySet().stream()
                .mapToLong(term -> term.getValue() * cells.get(term.getKey()))
                .sum();
    }

    private static void note(Map<CellKey, Long> cells, Map<CellKey, Set<Long>> values) {
        cells.forEach((key, value) -> values.computeIfAbsent(key, k -> new HashSet<>()).add(value));
    }

    /** The values of a cell in readings with which all sums hold. */
    Set<Long> exact(CellKey key) {
        return exact.getOrDefault(key, Set.of());
    }

    /** The values of a cell in readings with which all broken sums share a cell. */
    Set<Long> lenient(CellKey key) {
        return lenient.getOrDefault(key, Set.of());
    }
}
