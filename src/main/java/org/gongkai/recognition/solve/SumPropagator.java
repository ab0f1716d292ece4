package org.gongkai.recognition.solve;

import java.util.Arrays;
import org.chocosolver.solver.constraints.Propagator;
import org.chocosolver.solver.constraints.PropagatorPriority;
import org.chocosolver.solver.exception.ContradictionException;
import org.chocosolver.solver.variables.BoolVar;
import org.chocosolver.solver.variables.IntVar;
import org.chocosolver.util.ESat;
import org.chocosolver.util.tools.ArrayUtils;

/**
 * Holds a condition unless one of its sums is broken. Works on the numbers of the readings
 * themselves: Choco's own sums would need a variable for every cell and lose what a reading says of
 * several cells at once.
 */
final class SumPropagator extends Propagator<IntVar> {

    private final Condition condition;
    private final IntVar[] readings;
    private final BoolVar[] broken;
    private final long[] low;
    private final long[] high;

    /**
     * @param readings for each choice of the condition the number of its reading
     * @param broken for each sum of the condition whether it is broken
     */
    SumPropagator(Condition condition, IntVar[] readings, BoolVar[] broken) {
        super(ArrayUtils.append(readings, broken), PropagatorPriority.LINEAR, false);
        this.condition = condition;
        this.readings = readings;
        this.broken = broken;
        this.low = new long[readings.length];
        this.high = new long[readings.length];
    }

    @Override
    public void propagate(int events) throws ContradictionException {
        if (isExcused()) {
            setPassive();
        } else if (isImpossible()) {
            demandExcuse();
        } else if (Arrays.stream(broken).allMatch(BoolVar::isInstantiated)) {
            filter();
        }
    }

    private boolean isExcused() {
        return Arrays.stream(broken).anyMatch(sum -> sum.isInstantiatedTo(1));
    }

    /** Whether no readings that are left make it hold; notes their least and greatest amounts. */
    private boolean isImpossible() {
        long leastLow = condition.fixedLow();
        long greatestHigh = condition.fixedHigh();
        for (int i = 0; i < readings.length; i++) {
            bound(i);
            leastLow += low[i];
            greatestHigh += high[i];
        }
        return leastLow > 0 || greatestHigh < 0;
    }

    private void bound(int place) {
        low[place] = Long.MAX_VALUE;
        high[place] = Long.MIN_VALUE;
        IntVar reading = readings[place];
        int last = reading.getUB();
        for (int i = reading.getLB(); i <= last; i = reading.nextValue(i)) {
            low[place] = Math.min(low[place], condition.low(place, i));
            high[place] = Math.max(high[place], condition.high(place, i));
        }
    }

    private void demandExcuse() throws ContradictionException {
        BoolVar[] open =
                Arrays.stream(broken).filter(sum -> !sum.isInstantiated()).toArray(BoolVar[]::new);
        if (open.length == 0) {
            fails();
        } else if (open.length == 1) {
            open[0].setToTrue(this);
            setPassive();
        }
    }

    /** Takes out readings with which it cannot hold, until none is left. */
    private void filter() throws ContradictionException {
        boolean changed = true;
        while (changed) {
            changed = false;
            if (isImpossible()) {
                fails();
            }
            long leastLow = condition.fixedLow() + Arrays.stream(low).sum();
            long greatestHigh = condition.fixedHigh() + Arrays.stream(high).sum();
            for (int i = 0; i < readings.length; i++) {
                changed |= filter(i, leastLow - low[i], greatestHigh - high[i]);
            }
        }
    }

    private boolean filter(int place, long othersLow, long othersHigh)
            throws ContradictionException {
        boolean changed = false;
        IntVar reading = readings[place];
        int last = reading.getUB();
        for (int i = reading.getLB(); i <= last; i = reading.nextValue(i)) {
            boolean tooMuch = othersLow + condition.low(place, i) > 0;
            boolean tooLittle = othersHigh + condition.high(place, i) < 0;
            if (tooMuch || tooLittle) {
                changed |= reading.removeValue(i, this);
            }
        }
        return changed;
    }

    @Override
    public ESat isEntailed() {
        if (isExcused()) {
            return ESat.TRUE;
        }
        if (!isCompletelyInstantiated()) {
            return ESat.UNDEFINED;
        }
        return ESat.eval(!isImpossible());
    }
}
