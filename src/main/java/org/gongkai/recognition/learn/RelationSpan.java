package org.gongkai.recognition.learn;

import java.util.ArrayList;
import java.util.List;

/**
 * The relations that follow from those found: their linear combinations. Variables that are zero in
 * all copies do not count, since nothing can be told of them.
 */
final class RelationSpan {

    /** A prime: combinations are searched among residues, which neither grow nor round. */
    private static final long PRIME = 2_147_483_647L;

    private final boolean[] active;
    private final List<long[]> basis = new ArrayList<>();

    RelationSpan(boolean[] active) {
        this.active = active.clone();
    }

    /** Adds a relation; says whether it did not follow from the others. */
    boolean add(int[] weights) {
        long[] rest = rest(weights);
        int lead = lead(rest);
        if (lead < 0) {
            return false;
        }
        long inverse = power(rest[lead], PRIME - 2);
        for (int i = 0; i < rest.length; i++) {
            rest[i] = rest[i] * inverse % PRIME;
        }
        basis.add(rest);
        return true;
    }

    boolean follows(int[] weights) {
        return lead(rest(weights)) < 0;
    }

    private long[] rest(int[] weights) {
        long[] rest = new long[weights.length];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = active[i] ? Math.floorMod(weights[i], PRIME) : 0;
        }
        for (long[] known : basis) {
            int lead = lead(known);
            long factor = rest[lead];
            for (int i = 0; factor != 0 && i < rest.length; i++) {
                rest[i] = Math.floorMod(rest[i] - factor * known[i] % PRIME, PRIME);
            }
        }
        return rest;
    }

    private static int lead(long[] row) {
        for (int i = 0; i < row.length; i++) {
            if (row[i] != 0) {
                return i;
            }
        }
        return -1;
    }

    private static long power(long base, long exponent) {
        long result = 1;
        long square = base % PRIME;
        for (long e = exponent; e > 0; e >>= 1) {
            result = (e & 1) == 1 ? result * square % PRIME : result;
            square = square * square % PRIME;
        }
        return result;
    }
}
