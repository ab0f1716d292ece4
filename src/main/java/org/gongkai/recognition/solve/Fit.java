package org.gongkai.recognition.solve;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.model.Identity;
import org.gongkai.model.Sum;

/**
 * Which readings of a problem fit.
 *
 * @param exact for each choice the readings with which all sums can hold
 * @param lenient for each choice the readings with which all sums can hold with one misprint; these
 *     include the exact ones
 * @param own for each choice the readings with which the sums within its row, or its band, hold;
 *     all sums of columns may break
 * @param complete whether the search came to its end; else nothing may be concluded
 * @param broken where no reading is lenient: the fewest sums found that break; may be empty
 */
record Fit(
        Map<Integer, BitSet> exact,
        Map<Integer, BitSet> lenient,
        Map<Integer, BitSet> own,
        boolean complete,
        List<Sum> broken) {

    /**
     * Problems with more readings are not searched. A matrix of requests run together has some
     * thousands, one in which every figure has three digits half a million.
     */
    static final int MAX_READINGS = 100_000;

    /**
     * How many readings one search may look at, about a second's work: its tree may have so many
     * nodes divided by the readings of the problem. A matrix takes some hundred nodes.
     */
    static final long MAX_LOOKS = 200_000_000;

    /** The same for the search of the fewest broken sums, which only goes into words. */
    static final long MAX_LOOKS_FOR_WORDS = 20_000_000;

    Fit {
        broken = List.copyOf(broken);
    }

    /** Searches, within the limits. */
    static Fit of(Problem problem) {
        if (problem.readings() > MAX_READINGS) {
            return incomplete(problem);
        }
        if (problem.conditions().isEmpty()) {
            return unconditioned(problem);
        }
        BitSet[] seen =
                Stream.generate(BitSet::new).limit(problem.choices().size()).toArray(BitSet[]::new);
        if (!search(problem, ReadingSearch.Tolerance.NONE, seen)) {
            return incomplete(problem);
        }
        Map<Integer, BitSet> exact = byChoice(problem, seen);
        if (!search(problem, ReadingSearch.Tolerance.ONE_MISPRINT, seen)) {
            return incomplete(problem);
        }
        boolean none = seen[0].isEmpty();
        return new Fit(
                exact,
                byChoice(problem, seen),
                own(problem),
                true,
                none ? closest(problem) : List.of());
    }

    private static Fit unconditioned(Problem problem) {
        Map<Integer, BitSet> all = new LinkedHashMap<>();
        problem.choices()
                .forEach(
                        (choice, count) -> {
                            BitSet every = new BitSet();
                            every.set(0, count);
                            all.put(choice, every);
                        });
        return new Fit(all, all, Map.of(), true, List.of());
    }

    private static Fit incomplete(Problem problem) {
        BitSet[] none = new BitSet[problem.choices().size()];
        Arrays.setAll(none, i -> new BitSet());
        return new Fit(
                byChoice(problem, none), byChoice(problem, none), Map.of(), false, List.of());
    }

    private static Map<Integer, BitSet> own(Problem problem) {
        Map<Integer, BitSet> own = new LinkedHashMap<>();
        for (Condition condition : problem.conditions()) {
            if (condition.size() == 1 && isOfRow(problem, condition)) {
                BitSet holding = condition.holding();
                own.merge(condition.choice(0), holding, Fit::both);
            }
        }
        return own;
    }

    private static boolean isOfRow(Problem problem, Condition condition) {
        return condition.sums().stream()
                .mapToObj(problem.sums()::get)
                .allMatch(sum -> sum.identity().each() != Identity.Each.COLUMN);
    }

    private static BitSet both(BitSet one, BitSet other) {
        one.and(other);
        return one;
    }

    private static boolean search(
            Problem problem, ReadingSearch.Tolerance tolerance, BitSet[] seen) {
        return new ReadingSearch(problem, tolerance, MAX_LOOKS / problem.readings()).collect(seen);
    }

    private static List<Sum> closest(Problem problem) {
        return new ReadingSearch(
                        problem,
                        ReadingSearch.Tolerance.ANY,
                        MAX_LOOKS_FOR_WORDS / problem.readings())
                .fewestBroken()
                .orElse(List.of());
    }

    private static Map<Integer, BitSet> byChoice(Problem problem, BitSet[] seen) {
        Map<Integer, BitSet> sets = new LinkedHashMap<>();
        int place = 0;
        for (int choice : problem.choices().keySet()) {
            sets.put(choice, (BitSet) seen[place++].clone());
        }
        return sets;
    }
}
