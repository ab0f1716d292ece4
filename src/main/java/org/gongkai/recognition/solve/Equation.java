package org.gongkai.recognition.solve;

import java.util.Arrays;
import java.util.BitSet;

/**
 * What follows from some sums of a table: the weighted cells come to 0, or to at most 0. Immutable.
 */
final class Equation {

    private final int[] weights;
    private final boolean atMost;
    private final BitSet sums;

    private Equation(int[] weights, boolean atMost, BitSet sums) {
        this.weights = weights;
        this.atMost = atMost;
        this.sums = sums;
    }

    /** One sum as it is; {@code weights} has a place for every cell of the table. */
    static Equation ofSum(int sum, boolean atMost, int[] weights) {
        BitSet sums = new BitSet();
        sums.set(sum);
        return new Equation(weights.clone(), atMost, sums);
    }

    /**
     * What is left when the cell is replaced by what the other equation says of it.
     *
     * @param other an equation, not an inequality, in which the cell weighs 1 or -1
     */
    Equation without(int cell, Equation other) {
        int factor = weights[cell] * other.weights[cell];
        int[] left = weights.clone();
        Arrays.setAll(left, i -> weights[i] - factor * other.weights[i]);
        BitSet both = (BitSet) sums.clone();
        both.or(other.sums);
        return new Equation(left, atMost, both);
    }

    int weight(int cell) {
        return weights[cell];
    }

    /** Greatest weight of a cell, without its sign. */
    int greatestWeight() {
        return Arrays.stream(weights).map(Math::abs).max().orElse(0);
    }

    boolean atMost() {
        return atMost;
    }

    /** Numbers of the sums it follows from; when all of them hold, so does this. */
    BitSet sums() {
        return (BitSet) sums.clone();
    }
}
