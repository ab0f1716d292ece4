package org.gongkai.recognition.solve;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Gets unknown cells out of the equations. A sum with an unknown cell says little by itself; two
 * sums with the same unknown cell, its row's and its column's, say together what one could say of a
 * known one. Solving for the unknowns beforehand spares the search variables without a bound.
 */
final class UnknownElimination {

    /** Beyond it equations are left out; sums of a form have weights of 1, and 2 is rare. */
    private static final int MAX_WEIGHT = 4;

    private final BitSet unknown;
    private final List<Equation> equations;
    private final BitSet used = new BitSet();

    private UnknownElimination(List<Equation> equations, BitSet unknown) {
        this.equations = new ArrayList<>(equations);
        this.unknown = unknown;
    }

    /**
     * The equations of at least two sums that follow, of which unknown cells have dropped out.
     *
     * @param equations one for each sum
     * @param unknown the cells of which nothing is known but that they are not below 0
     */
    static List<Equation> derive(List<Equation> equations, BitSet unknown) {
        UnknownElimination elimination = new UnknownElimination(equations, unknown);
        unknown.stream().forEach(elimination::eliminate);
        return elimination.equations.stream()
                .filter(equation -> equation.sums().cardinality() > 1)
                .filter(equation -> equation.greatestWeight() <= MAX_WEIGHT)
                .toList();
    }

    private void eliminate(int cell) {
        OptionalInt pivot = pivot(cell);
        if (pivot.isEmpty()) {
            return;
        }
        Equation solved = equations.get(pivot.getAsInt());
        used.set(pivot.getAsInt());
        for (int i = 0; i < equations.size(); i++) {
            if (i != pivot.getAsInt() && equations.get(i).weight(cell) != 0) {
                equations.set(i, equations.get(i).without(cell, solved));
            }
        }
    }

    /** The equation to solve for the cell: the one with the fewest other unknowns. */
    private OptionalInt pivot(int cell) {
        return IntStream.range(0, equations.size())
                .filter(i -> !used.get(i) && !equations.get(i).atMost())
                .filter(i -> Math.abs(equations.get(i).weight(cell)) == 1)
                .boxed()
                .min(Comparator.comparingLong(i -> unknowns(equations.get(i))))
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    private long unknowns(Equation equation) {
        return unknown.stream().filter(cell -> equation.weight(cell) != 0).count();
    }
}
