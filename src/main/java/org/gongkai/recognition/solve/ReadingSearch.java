package org.gongkai.recognition.solve;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.chocosolver.solver.Model;
import org.chocosolver.solver.Settings;
import org.chocosolver.solver.Solver;
import org.chocosolver.solver.constraints.Constraint;
import org.chocosolver.solver.search.strategy.Search;
import org.chocosolver.solver.search.strategy.selectors.variables.FirstFail;
import org.chocosolver.solver.variables.BoolVar;
import org.chocosolver.solver.variables.IntVar;
import org.gongkai.model.Sum;

/**
 * One search for readings that fit, on a Choco model of its own: a variable for each choice with
 * the number of its reading, and one for each sum that says whether it is broken.
 */
final class ReadingSearch {

    /** How many sums may break. */
    enum Tolerance {
        /** None. */
        NONE,
        /**
         * Those of which each two have a cell in common: more than one misprint allows, never less.
         */
        ONE_MISPRINT,
        /** Any. */
        ANY
    }

    private final Problem problem;
    private final long nodes;
    private final Model model = new Model("readings", Settings.prod());
    private final Map<Integer, IntVar> readings = new LinkedHashMap<>();
    private final Map<Integer, BoolVar> broken = new LinkedHashMap<>();

    /**
     * @param nodes how many nodes of the search tree may be visited
     */
    ReadingSearch(Problem problem, Tolerance tolerance, long nodes) {
        this.problem = problem;
        this.nodes = nodes;
        problem.choices()
                .forEach(
                        (choice, count) ->
                                readings.put(
                                        choice,
                                        model.intVar("reading" + choice, 0, count - 1, false)));
        problem.sums()
                .keySet()
                .forEach(
                        sum ->
                                broken.put(
                                        sum,
                                        tolerance == Tolerance.NONE
                                                ? model.boolVar(false)
                                                : model.boolVar("broken" + sum)));
        problem.conditions().forEach(this::post);
        if (tolerance == Tolerance.ONE_MISPRINT) {
            postOneMisprint();
        }
    }

    private void post(Condition condition) {
        IntVar[] own = new IntVar[condition.size()];
        for (int i = 0; i < own.length; i++) {
            own[i] = readings.get(condition.choice(i));
        }
        BoolVar[] excuses = condition.sums().stream().mapToObj(broken::get).toArray(BoolVar[]::new);
        model.post(new Constraint("sum", new SumPropagator(condition, own, excuses)));
    }

    private void postOneMisprint() {
        List<Integer> numbers = new ArrayList<>(broken.keySet());
        for (int i = 0; i < numbers.size(); i++) {
            for (int j = 0; j < i; j++) {
                int one = numbers.get(i);
                int other = numbers.get(j);
                if (areApart(sum(one), sum(other))) {
                    model.addClausesAtMostOne(new BoolVar[] {broken.get(one), broken.get(other)});
                }
            }
        }
    }

    /**
     * Adds every reading that occurs in a solution.
     *
     * @param seen for each choice of the problem the readings known to occur in one
     * @return whether the search came to its end; else some may be lacking
     */
    boolean collect(BitSet[] seen) {
        IntVar[] vars = readings.values().toArray(IntVar[]::new);
        NewsPropagator news = new NewsPropagator(vars, seen);
        model.post(new Constraint("news", news));
        Map<IntVar, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < vars.length; i++) {
            places.put(vars[i], i);
        }
        Solver solver = limited();
        solver.setSearch(
                Search.inputOrderLBSearch(brokenOrder()),
                Search.intVarSearch(
                        new FirstFail(model),
                        reading ->
                                Math.max(
                                        news.news(Objects.requireNonNull(places.get(reading))),
                                        reading.getLB()),
                        vars));
        while (solver.solve()) {
            for (int i = 0; i < vars.length; i++) {
                seen[i].set(vars[i].getValue());
            }
        }
        return !solver.isStopCriterionMet();
    }

    /** Whether the two share no cell, so that one misprint cannot break both. */
    private static boolean areApart(Sum one, Sum other) {
        return Collections.disjoint(one.cells(), other.cells());
    }

    /** The fewest sums that break in a reading, or the fewest found within the limit. */
    Optional<List<Sum>> fewestBroken() {
        BoolVar[] order = brokenOrder();
        IntVar count = model.intVar("count", 0, order.length);
        model.sum(order, "=", count).post();
        model.setObjective(Model.MINIMIZE, count);
        Solver solver = limited();
        solver.setSearch(
                Search.inputOrderLBSearch(order),
                Search.inputOrderLBSearch(readings.values().toArray(IntVar[]::new)));
        Optional<List<Sum>> fewest = Optional.empty();
        while (solver.solve()) {
            fewest = Optional.of(brokenSums());
        }
        return fewest;
    }

    private List<Sum> brokenSums() {
        return broken.entrySet().stream()
                .filter(entry -> entry.getValue().isInstantiatedTo(1))
                .map(entry -> problem.sums().get(entry.getKey()))
                .toList();
    }

    private Solver limited() {
        Solver solver = model.getSolver();
        solver.limitNode(nodes);
        return solver;
    }

    /** Sums of few choices first: where they hold, they leave their choices few readings. */
    private Sum sum(int number) {
        return Objects.requireNonNull(problem.sums().get(number));
    }

    private BoolVar[] brokenOrder() {
        return broken.keySet().stream()
                .sorted(Comparator.comparingInt(this::reach))
                .map(broken::get)
                .toArray(BoolVar[]::new);
    }

    private int reach(int sum) {
        return problem.conditions().stream()
                .filter(condition -> condition.sums().get(sum))
                .mapToInt(Condition::size)
                .min()
                .orElse(0);
    }
}
