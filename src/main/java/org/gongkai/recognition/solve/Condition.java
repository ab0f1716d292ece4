package org.gongkai.recognition.solve;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * What an equation asks of the readings. Every reading of a choice adds to the equation an amount
 * that lies between a low and a high end, which differ where a cell is unknown; the condition holds
 * when 0 lies between the sum of the low ends and that of the high ends. Immutable.
 */
final class Condition {

    /**
     * What an end without a bound counts as. Above all that known cells can come to, and small
     * enough for a long to hold the sum of those of all choices.
     */
    static final long OPEN = 100_000 * Figures.GREATEST;

    private final int[] choices;
    private final long[][] low;
    private final long[][] high;
    private final long fixedLow;
    private final long fixedHigh;
    private final BitSet sums;

    /**
     * @param choices numbers of the choices that have a say
     * @param spans for each of them what its readings add
     * @param fixed what the cells add that are no choice's
     * @param sums numbers of the sums it follows from
     */
    Condition(int[] choices, Spans[] spans, Spans fixed, BitSet sums) {
        this.choices = choices;
        this.low = Arrays.stream(spans).map(Spans::low).toArray(long[][]::new);
        this.high = Arrays.stream(spans).map(Spans::high).toArray(long[][]::new);
        this.fixedLow = fixed.low()[0];
        this.fixedHigh = fixed.high()[0];
        this.sums = sums;
    }

    /** Whether it holds whatever is read. */
    boolean holdsAlways() {
        long greatestLow = fixedLow;
        long leastHigh = fixedHigh;
        for (int i = 0; i < choices.length; i++) {
            greatestLow += Arrays.stream(low[i]).max().orElseThrow();
            leastHigh += Arrays.stream(high[i]).min().orElseThrow();
        }
        return greatestLow <= 0 && leastHigh >= 0;
    }

    /** The readings of its only choice with which it holds. */
    BitSet holding() {
        return IntStream.range(0, low[0].length)
                .filter(r -> fixedLow + low[0][r] <= 0 && fixedHigh + high[0][r] >= 0)
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    /** Number of choices that have a say. */
    int size() {
        return choices.length;
    }

    /** Number of the choice at a place. */
    int choice(int place) {
        return choices[place];
    }

    long low(int place, int reading) {
        return low[place][reading];
    }

    long high(int place, int reading) {
        return high[place][reading];
    }

    long fixedLow() {
        return fixedLow;
    }

    long fixedHigh() {
        return fixedHigh;
    }

    /** Numbers of the sums it follows from: it may break only when one of them is broken. */
    BitSet sums() {
        return (BitSet) sums.clone();
    }
}
