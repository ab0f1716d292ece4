package org.gongkai.app.summary;

import java.util.EnumMap;
import java.util.Map;
import org.gongkai.data.output.CellRow;
import org.gongkai.model.CellState;
import org.gongkai.model.Method;

/** Counts cells by what they hold and how they were read. */
final class CellCounts {

    private final Map<Method, Count> byMethod = new EnumMap<>(Method.class);
    private final Map<CellState, Count> byState = new EnumMap<>(CellState.class);

    /**
     * How many cells of a kind there are.
     *
     * @param cells all of them
     * @param numbers those with a number
     * @param proven those that something holds besides their print
     * @param flagged those that a finding touches
     */
    record Count(long cells, long numbers, long proven, long flagged) {

        private static final Count NONE = new Count(0, 0, 0, 0);

        private static Count of(CellRow cell) {
            boolean number = cell.state() == CellState.NUMBER;
            return new Count(1, number ? 1 : 0, cell.proven() ? 1 : 0, cell.flagged() ? 1 : 0);
        }

        private Count plus(Count more) {
            return new Count(
                    cells + more.cells,
                    numbers + more.numbers,
                    proven + more.proven,
                    flagged + more.flagged);
        }
    }

    CellCounts() {
        for (Method method : Method.values()) {
            byMethod.put(method, Count.NONE);
        }
        for (CellState state : CellState.values()) {
            byState.put(state, Count.NONE);
        }
    }

    void add(ReportCells report) {
        for (CellRow cell : report.cells()) {
            Count one = Count.of(cell);
            byState.merge(cell.state(), one, Count::plus);
            if (cell.state() != CellState.MISSING) {
                byMethod.merge(cell.method(), one, Count::plus);
            }
        }
    }

    /** Cells that documents have, by how they were read; every method is there. */
    Map<Method, Count> byMethod() {
        return byMethod;
    }

    /** All cells, by what they hold; every state is there. */
    Map<CellState, Count> byState() {
        return byState;
    }

    Count all() {
        return byState.values().stream().reduce(Count.NONE, Count::plus);
    }
}
