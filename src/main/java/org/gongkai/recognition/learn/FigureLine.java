package org.gongkai.recognition.learn;

import java.util.Arrays;

/**
 * Figures of one copy that a sum is tried on, one for each variable, all in the same small unit.
 *
 * @param copy number of the copy
 * @param values blank ones as 0
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record FigureLine(int copy, long[] values) {

    boolean isZero() {
        return Arrays.stream(values).allMatch(value -> value == 0);
    }

    long sum(int[] variables) {
        long sum = 0;
        for (int variable : variables) {
            sum += values[variable];
        }
        return sum;
    }

    int filled(int[] variables) {
        int filled = 0;
        for (int variable : variables) {
            filled += values[variable] == 0 ? 0 : 1;
        }
        return filled;
    }
}
