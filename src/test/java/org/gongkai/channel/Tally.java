package org.gongkai.channel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.Extraction;
import org.gongkai.model.MatchedCell;

/** What became of the cells of some reports. */
final class Tally {

    private final List<Deceived> deceived = new ArrayList<>();
    private int reports;
    private int open;
    private int right;
    private int flagged;
    private int silent;

    /**
     * A report of which a cell was given without a flag and not as filled in.
     *
     * @param wrong those cells, with what is given and what is right
     * @param text the whole document
     */
    record Deceived(String origin, List<String> wrong, String text) {
        @Override
        public String toString() {
            return origin + "\n  " + String.join("\n  ", wrong) + "\n" + text;
        }
    }

    /** Compares what was read with what is true. */
    void add(String origin, Map<CellKey, Truth> truth, String text, Extraction read) {
        Set<CellKey> doubtful = read.flags().keySet();
        List<String> wrong = new ArrayList<>();
        List<MatchedCell> given = given(read);
        Set<CellKey> keys = given.stream().map(MatchedCell::key).collect(Collectors.toSet());
        for (MatchedCell cell : given) {
            if (doubtful.contains(cell.key())) {
                flagged++;
            } else if (truth.containsKey(cell.key()) && truth.get(cell.key()).isIn(cell)) {
                right++;
            } else {
                wrong.add(cell.key() + ": " + cell.value() + ", not " + truth.get(cell.key()));
            }
        }
        reports++;
        open += (int) truth.keySet().stream().filter(key -> !keys.contains(key)).count();
        silent += wrong.size();
        if (!wrong.isEmpty()) {
            deceived.add(new Deceived(origin, wrong, text));
        }
    }

    private static List<MatchedCell> given(Extraction read) {
        return read.cells()
                .filter(cell -> cell.value().state() != CellState.MISSING)
                .filter(cell -> cell.value().state() != CellState.UNREADABLE)
                .toList();
    }

    /** The shortest of the reports that deceived the reading; empty if none did. */
    List<Deceived> shortest() {
        return deceived.stream()
                .sorted(Comparator.comparing(report -> report.text().length()))
                .limit(1)
                .toList();
    }

    /** The shortest of them in full. */
    String shown(int most) {
        return deceived.stream()
                .sorted(Comparator.comparing(report -> report.text().length()))
                .limit(most)
                .map(report -> report + "\n")
                .collect(Collectors.joining());
    }

    /** Shares of the cells that were filled in, as a row of a table. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d | %.2f %% | %.2f %% | %.3f %% | %.2f %%",
                reports,
                share(right),
                share(flagged),
                share(silent),
                100.0 * deceived.size() / reports);
    }

    private double share(int cells) {
        return 100.0 * cells / Math.max(1, right + flagged + silent + open);
    }
}
