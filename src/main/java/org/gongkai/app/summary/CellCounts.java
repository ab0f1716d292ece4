package org.gongkai.app.summary;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.gongkai.app.summary.ReportCells.Cell;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.Method;

/** Counts cells by what stands in them and how they were read. */
final class CellCounts {

    private final Map<Method, Count> byMethod = new EnumMap<>(Method.class);
    private final Map<CellState, Count> byState = new EnumMap<>(CellState.class);
    private final Count all = new Count();
    private long formless;

    /** How many cells of a kind there are. */
    static final class Count {

        private long cells;
        private long numbers;
        private long proven;
        private long flagged;

        /** All of them. */
        long cells() {
            return cells;
        }

        /** Those with a number. */
        long numbers() {
            return numbers;
        }

        /** Those that stand in a sum that holds, and in none that breaks. */
        long proven() {
            return proven;
        }

        /** Those that a finding touches. */
        long flagged() {
            return flagged;
        }

        private void add(Cell cell, boolean isProven) {
            cells++;
            numbers += cell.state() == CellState.NUMBER ? 1 : 0;
            proven += isProven ? 1 : 0;
            flagged += cell.flagged() ? 1 : 0;
        }
    }

    CellCounts() {
        for (Method method : Method.values()) {
            byMethod.put(method, new Count());
        }
        for (CellState state : CellState.values()) {
            byState.put(state, new Count());
        }
    }

    void add(ReportCells report, ProvenCells sums) {
        Set<CellKey> proven = sums.of(report);
        for (Cell cell : report.cells()) {
            boolean isProven = proven.contains(cell.key());
            byState.get(cell.state()).add(cell, isProven);
            all.add(cell, isProven);
            if (cell.state() != CellState.MISSING) {
                byMethod.get(cell.method()).add(cell, isProven);
            }
            formless += sums.knows(cell.form()) ? 0 : 1;
        }
    }

    /** Cells that documents have, by how they were read; every method is there. */
    Map<Method, Count> byMethod() {
        return byMethod;
    }

    /** All cells, by what stands in them; every state is there. */
    Map<CellState, Count> byState() {
        return byState;
    }

    Count all() {
        return all;
    }

    /** Cells of forms of which the sums are not known here. */
    long formless() {
        return formless;
    }
}
