package org.gongkai.recognition.learn;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Variables that add up: numbers of those of each side.
 *
 * @param support number of copies with figures that bear it
 * @param off number of lines in which the last place differs, as rounding makes it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Relation(int[] parts, int[] total, int support, int off) {

    /** 1 for parts, -1 for the total, 0 for others. */
    int[] weights(int variables) {
        int[] weights = new int[variables];
        Arrays.stream(parts).forEach(i -> weights[i] += 1);
        Arrays.stream(total).forEach(i -> weights[i] -= 1);
        return weights;
    }

    boolean hasPart(int variable) {
        return IntStream.of(parts).anyMatch(i -> i == variable);
    }

    boolean hasTotal(int variable) {
        return IntStream.of(total).anyMatch(i -> i == variable);
    }
}
