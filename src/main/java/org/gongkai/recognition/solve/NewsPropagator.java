package org.gongkai.recognition.solve;

import java.util.BitSet;
import org.chocosolver.solver.constraints.Propagator;
import org.chocosolver.solver.constraints.PropagatorPriority;
import org.chocosolver.solver.exception.ContradictionException;
import org.chocosolver.solver.variables.IntVar;
import org.chocosolver.util.ESat;

/**
 * Asks that at least one choice be read as in no solution before. What has been seen may grow while
 * the search runs: that only ever takes solutions away, so what was taken out before stays right.
 */
final class NewsPropagator extends Propagator<IntVar> {

    private final BitSet[] seen;

    /**
     * @param readings for each choice the number of its reading
     * @param seen for each choice the readings seen; shared with the one who collects them
     */
    NewsPropagator(IntVar[] readings, BitSet[] seen) {
        super(readings, PropagatorPriority.LINEAR, false);
        this.seen = seen;
    }

    @Override
    public void propagate(int events) throws ContradictionException {
        int only = -1;
        for (int i = 0; i < vars.length; i++) {
            if (news(i) >= 0) {
                if (only >= 0) {
                    return;
                }
                only = i;
            }
        }
        if (only < 0) {
            fails();
        }
        dropSeen(only);
    }

    /** The first reading left of a choice that is not seen yet, or -1. */
    int news(int choice) {
        IntVar reading = vars[choice];
        int last = reading.getUB();
        for (int i = reading.getLB(); i <= last; i = reading.nextValue(i)) {
            if (!seen[choice].get(i)) {
                return i;
            }
        }
        return -1;
    }

    private void dropSeen(int choice) throws ContradictionException {
        for (int i = seen[choice].nextSetBit(0); i >= 0; i = seen[choice].nextSetBit(i + 1)) {
            vars[choice].removeValue(i, this);
        }
    }

    @Override
    public ESat isEntailed() {
        for (int i = 0; i < vars.length; i++) {
            if (news(i) >= 0) {
                return isCompletelyInstantiated() ? ESat.TRUE : ESat.UNDEFINED;
            }
        }
        return ESat.FALSE;
    }
}
