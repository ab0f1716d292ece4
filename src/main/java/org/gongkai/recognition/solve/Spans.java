package org.gongkai.recognition.solve;

import java.util.OptionalLong;

/** For each reading of a choice, between which ends lies what it adds to an equation. */
final class Spans {

    private final long[] low;
    private final long[] high;

    Spans(int readings) {
        low = new long[readings];
        high = new long[readings];
    }

    /** Adds a cell; an unknown one has any value from 0. */
    void add(int reading, int weight, OptionalLong value) {
        if (value.isPresent()) {
            low[reading] += weight * value.getAsLong();
            high[reading] += weight * value.getAsLong();
        } else if (weight > 0) {
            open(reading);
        } else {
            low[reading] = -Condition.OPEN;
        }
    }

    /** Takes away the bound above. */
    void open(int reading) {
        high[reading] = Condition.OPEN;
    }

    /** The low ends; about {@link Condition#OPEN} below 0 where there is none. */
    long[] low() {
        return low.clone();
    }

    /** The high ends; about {@link Condition#OPEN} where there is none. */
    long[] high() {
        return high.clone();
    }
}
