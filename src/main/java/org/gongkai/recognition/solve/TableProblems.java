package org.gongkai.recognition.solve;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.model.AmbiguousCells;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellValue;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.Sum;

/** Puts the sums and choices of one table into problems that have nothing to do with each other. */
final class TableProblems {

    private final List<MatchedCell> cells;
    private final List<AmbiguousCells> choices;
    private final List<Sum> sums;
    private final Map<CellKey, Integer> places = new HashMap<>();
    private final int[] choiceOfCell;
    private final int[] placeInChoice;

    private TableProblems(MatchedTable table, List<AmbiguousCells> choices, List<Sum> sums) {
        this.cells = table.cells();
        this.choices = choices;
        this.sums = sums;
        for (int i = 0; i < cells.size(); i++) {
            places.put(cells.get(i).key(), i);
        }
        this.choiceOfCell = IntStream.range(0, cells.size()).map(i -> -1).toArray();
        this.placeInChoice = new int[cells.size()];
        for (int choice = 0; choice < choices.size(); choice++) {
            place(choice);
        }
    }

    /**
     * The problems, each choice in exactly one of them, in order of their first choice.
     *
     * @param choices choices of cells of this table
     */
    static List<Problem> of(MatchedTable table, List<AmbiguousCells> choices, List<Sum> sums) {
        TableProblems problems = new TableProblems(table, choices, sums);
        return problems.split(problems.conditions());
    }

    private int place(CellKey cell) {
        return Objects.requireNonNull(places.get(cell));
    }

    private void place(int choice) {
        List<CellKey> keys = choices.get(choice).cells();
        for (int i = 0; i < keys.size(); i++) {
            int cell = place(keys.get(i));
            choiceOfCell[cell] = choice;
            placeInChoice[cell] = i;
        }
    }

    private List<Condition> conditions() {
        List<Equation> plain = new ArrayList<>();
        for (int sum = 0; sum < sums.size(); sum++) {
            plain.add(Equation.ofSum(sum, sums.get(sum).atMost(), weights(sums.get(sum))));
        }
        return Stream.concat(plain.stream(), UnknownElimination.derive(plain, unknown()).stream())
                .map(this::condition)
                .filter(condition -> !condition.holdsAlways())
                .toList();
    }

    private int[] weights(Sum sum) {
        int[] weights = new int[cells.size()];
        sum.weights().forEach((cell, weight) -> weights[place(cell)] = weight);
        return weights;
    }

    private BitSet unknown() {
        BitSet unknown = new BitSet();
        IntStream.range(0, cells.size())
                .filter(cell -> choiceOfCell[cell] < 0 && printed(cell).isEmpty())
                .forEach(unknown::set);
        return unknown;
    }

    private OptionalLong printed(int cell) {
        return Figures.known(cells.get(cell).value());
    }

    private Condition condition(Equation equation) {
        Map<Integer, Spans> spans = new TreeMap<>();
        Spans fixed = new Spans(1);
        for (int cell = 0; cell < cells.size(); cell++) {
            int weight = equation.weight(cell);
            int choice = choiceOfCell[cell];
            if (weight != 0 && choice < 0) {
                fixed.add(0, weight, printed(cell));
            } else if (weight != 0) {
                int readings = choices.get(choice).readings().size();
                add(spans.computeIfAbsent(choice, c -> new Spans(readings)), cell, weight);
            }
        }
        if (equation.atMost()) {
            fixed.open(0);
        }
        return new Condition(
                spans.keySet().stream().mapToInt(Integer::intValue).toArray(),
                spans.values().toArray(Spans[]::new),
                fixed,
                equation.sums());
    }

    private void add(Spans spans, int cell, int weight) {
        List<AmbiguousCells.Reading> readings = choices.get(choiceOfCell[cell]).readings();
        for (int reading = 0; reading < readings.size(); reading++) {
            CellValue value = readings.get(reading).values().get(placeInChoice[cell]);
            spans.add(reading, weight, Figures.known(value));
        }
    }

    private List<Problem> split(List<Condition> conditions) {
        int[] group = IntStream.range(0, choices.size()).toArray();
        for (Condition condition : conditions) {
            for (int place = 1; place < condition.size(); place++) {
                join(group, condition.choice(0), condition.choice(place));
            }
        }
        return IntStream.range(0, choices.size())
                .filter(choice -> group[choice] == choice)
                .mapToObj(first -> problem(first, group, conditions))
                .toList();
    }

    /** Gives two groups the number of their first choice. */
    private static void join(int[] group, int one, int other) {
        int from = Math.max(group[one], group[other]);
        int to = Math.min(group[one], group[other]);
        for (int choice = 0; choice < group.length; choice++) {
            group[choice] = group[choice] == from ? to : group[choice];
        }
    }

    private Problem problem(int first, int[] group, List<Condition> conditions) {
        Map<Integer, Integer> members = new TreeMap<>();
        for (int choice = 0; choice < group.length; choice++) {
            if (group[choice] == first) {
                members.put(choice, choices.get(choice).readings().size());
            }
        }
        List<Condition> own =
                conditions.stream()
                        .filter(it -> it.size() > 0 && members.containsKey(it.choice(0)))
                        .toList();
        return withBroken(Problem.of(members, own, sums), conditions);
    }

    /**
     * The problem with what is broken among plain print that it shares a cell with: a misprint
     * there leaves none for the rest.
     */
    private Problem withBroken(Problem problem, Collection<Condition> conditions) {
        Set<CellKey> cells = problem.cells();
        List<Condition> all = new ArrayList<>(problem.conditions());
        conditions.stream()
                .filter(condition -> condition.size() == 0)
                .filter(condition -> touches(condition, cells))
                .forEach(all::add);
        return Problem.of(problem.choices(), all, sums);
    }

    private boolean touches(Condition condition, Set<CellKey> cells) {
        return condition.sums().stream()
                .anyMatch(
                        sum -> sums.get(sum).weights().keySet().stream().anyMatch(cells::contains));
    }
}
