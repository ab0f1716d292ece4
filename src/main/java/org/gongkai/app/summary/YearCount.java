package org.gongkai.app.summary;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gongkai.app.summary.ReportCells.Cell;
import org.gongkai.model.CellKey;

/** Adds up the requests of the reports on one year. A figure with a flag is left out. */
final class YearCount {

    private static final CellKey RECEIVED = new CellKey("requests", "new_requests", "total");

    private final Map<RequestOutcome, BigDecimal> outcomes = new EnumMap<>(RequestOutcome.class);
    private BigDecimal received = BigDecimal.ZERO;
    private final Behind behindReceived = new Behind();
    private final Behind behindOutcomes = new Behind();

    /** How many reports a figure is made of. */
    static final class Behind {

        private int counted;
        private int flagged;
        private int partial;

        /** Reports whose figures are in it. */
        int counted() {
            return counted;
        }

        /** Reports that are left out, since a figure of them carries a flag. */
        int flagged() {
            return flagged;
        }

        /** Of those counted, reports of which some cells hold no number. */
        int partial() {
            return partial;
        }
    }

    YearCount() {
        for (RequestOutcome outcome : RequestOutcome.values()) {
            outcomes.put(outcome, BigDecimal.ZERO);
        }
    }

    void add(ReportCells report) {
        List<Cell> figures =
                report.cells().stream().filter(cell -> cell.key().equals(RECEIVED)).toList();
        if (counts(figures, behindReceived)) {
            received = received.add(figures.get(0).value().orElseThrow());
        }
        List<Cell> results = report.cells().stream().filter(YearCount::isResult).toList();
        if (counts(results, behindOutcomes)) {
            results.forEach(this::addResult);
        }
    }

    private static boolean counts(List<Cell> cells, Behind behind) {
        if (cells.stream().anyMatch(Cell::flagged)) {
            behind.flagged++;
            return false;
        }
        long numbers = cells.stream().filter(cell -> cell.value().isPresent()).count();
        behind.counted += numbers > 0 ? 1 : 0;
        behind.partial += numbers > 0 && numbers < cells.size() ? 1 : 0;
        return numbers > 0;
    }

    private static boolean isResult(Cell cell) {
        return cell.key().table().equals("requests")
                && cell.key().column().equals("total")
                && RequestOutcome.ofRow(cell.key().row()).isPresent();
    }

    private void addResult(Cell cell) {
        RequestOutcome outcome = RequestOutcome.ofRow(cell.key().row()).orElseThrow();
        outcomes.merge(outcome, cell.value().orElse(BigDecimal.ZERO), BigDecimal::add);
    }

    /** Requests newly received. */
    BigDecimal received() {
        return received;
    }

    /** The reports behind {@link #received()}. */
    Behind behindReceived() {
        return behindReceived;
    }

    /** Requests by what became of them; every outcome is there. */
    Map<RequestOutcome, BigDecimal> outcomes() {
        return outcomes;
    }

    /** The reports behind {@link #outcomes()}. */
    Behind behindOutcomes() {
        return behindOutcomes;
    }
}
