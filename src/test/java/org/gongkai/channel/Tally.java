package org.gongkai.channel;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.Extractor;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.Extraction;
import org.gongkai.model.MatchedCell;

/** What the reading makes of the cells of some reports. */
final class Tally {

    private static final Extractor EXTRACTOR = Extractor.builder().build();

    private final List<CopiedReport> deceiving = new ArrayList<>();
    private int reports;
    private int open;
    private int right;
    private int flagged;
    private int silent;

    /** Reads a report. */
    void add(CopiedReport copy) {
        Map<CellKey, Truth> truth = copy.report().truth();
        Extraction read = read(copy);
        List<MatchedCell> given = given(read);
        Set<CellKey> keys = given.stream().map(MatchedCell::key).collect(Collectors.toSet());
        int sure = (int) given.stream().filter(cell -> !doubted(read, cell)).count();
        int wrong = wrong(read, truth).size();
        reports++;
        right += sure - wrong;
        silent += wrong;
        flagged += given.size() - sure;
        open += (int) truth.keySet().stream().filter(key -> !keys.contains(key)).count();
        if (wrong > 0) {
            deceiving.add(copy);
        }
    }

    private static Extraction read(CopiedReport copy) {
        return EXTRACTOR.extract(copy.text().getBytes(StandardCharsets.UTF_8));
    }

    private static List<MatchedCell> given(Extraction read) {
        return read.cells()
                .filter(cell -> cell.value().state() != CellState.MISSING)
                .filter(cell -> cell.value().state() != CellState.UNREADABLE)
                .toList();
    }

    private static boolean doubted(Extraction read, MatchedCell cell) {
        return read.flags().containsKey(cell.key());
    }

    /** What is given without a flag and was not filled in, for each cell. */
    private static List<String> wrong(Extraction read, Map<CellKey, Truth> truth) {
        return given(read).stream()
                .filter(cell -> !doubted(read, cell))
                .filter(cell -> !truth.getOrDefault(cell.key(), Truth.NONE).isIn(cell))
                .map(cell -> cell.key() + ": " + cell.value() + ", not " + truth.get(cell.key()))
                .toList();
    }

    /** Whether a report deceived the reading. */
    boolean isDeceived() {
        return !deceiving.isEmpty();
    }

    /** Short reports that deceive the reading, made of the first that did. */
    String shown(int most) {
        return deceiving.stream()
                .limit(most)
                .map(Tally::least)
                .sorted(Comparator.comparing(copy -> copy.text().length()))
                .map(copy -> copy + "\n  " + said(copy) + "\n" + copy.text() + "\n")
                .collect(Collectors.joining());
    }

    private static String said(CopiedReport copy) {
        return String.join("\n  ", wrong(read(copy), copy.report().truth()));
    }

    /** As little of a report as still deceives. */
    private static CopiedReport least(CopiedReport deceiving) {
        return Stream.iterate(
                        List.of(deceiving),
                        found -> !found.isEmpty(),
                        found ->
                                found.get(0)
                                        .smaller()
                                        .filter(less -> !said(less).isEmpty())
                                        .limit(1)
                                        .toList())
                .reduce((before, after) -> after)
                .orElseThrow()
                .get(0);
    }

    /**
     * Shares of the cells, and of the reports that deceive, as a row of a table.
     *
     * @param name of what happened to them
     */
    String row(String name) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.1f %% | %.1f %% | %.1f %% | %.3f %% | %.1f %% |",
                name.toLowerCase(Locale.ROOT).replace('_', ' '),
                reports,
                share(right),
                share(flagged),
                share(open),
                share(silent),
                100.0 * deceiving.size() / reports);
    }

    private double share(int cells) {
        return 100.0 * cells / Math.max(1, right + flagged + silent + open);
    }
}
