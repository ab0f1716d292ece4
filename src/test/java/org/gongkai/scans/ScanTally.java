package org.gongkai.scans;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.Extraction;
import org.gongkai.model.MatchedCell;

/** What becomes of the cells of scanned reports whose figures are known. */
public final class ScanTally {

    private int cells;
    private int right;
    private int flagged;
    private final List<String> silent = new ArrayList<>();
    private final List<String> bodies = new ArrayList<>();

    /** Adds one. */
    public void add(PaperReport paper, Extraction read) {
        Map<String, MatchedCell> given = new TreeMap<>();
        read.cells().forEach(cell -> given.put(cell.key().toString(), cell));
        for (Map.Entry<CellKey, String> figure : paper.figures().entrySet()) {
            cells++;
            Optional<MatchedCell> cell = Optional.ofNullable(given.get(figure.getKey().toString()));
            boolean doubted =
                    cell.isEmpty()
                            || cell.get().value().state() == CellState.UNREADABLE
                            || cell.get().value().state() == CellState.MISSING
                            || read.flags().containsKey(figure.getKey());
            boolean same = cell.isPresent() && says(cell.get(), figure.getValue());
            if (same) {
                right++;
                flagged += doubted ? 1 : 0;
            } else if (!doubted) {
                silent.add(
                        figure.getKey()
                                + " "
                                + figure.getValue()
                                + " read as "
                                + cell.get().value().raw());
            }
        }
        String body = read.metadata().agency();
        boolean sure =
                read.findings().stream().noneMatch(f -> f.code().startsWith("agency"))
                        && read.metadata().facts().stream()
                                .flatMap(fact -> fact.flags().stream())
                                .noneMatch(flag -> flag.startsWith("agency"));
        if (!body.contains(paper.body()) && sure && !body.isEmpty()) {
            bodies.add(paper.body() + " read as " + body);
        }
    }

    private static boolean says(MatchedCell cell, String printed) {
        return printed.isEmpty()
                ? cell.value().state() == CellState.BLANK
                : cell.value().number().isPresent()
                        && cell.value()
                                        .number()
                                        .get()
                                        .compareTo(new BigDecimal(printed.replace("+", "")))
                                == 0;
    }

    /** Number of cells. */
    public int cells() {
        return cells;
    }

    /** Share of cells that are right, from 0 to 1. */
    public double right() {
        return right / (double) Math.max(1, cells);
    }

    /** Cells that are wrong without a flag. */
    public List<String> silent() {
        return silent;
    }

    /** Names of bodies that are wrong without a flag. */
    public List<String> bodies() {
        return bodies;
    }

    /** A row of a table: cells, right, right but flagged, silent. */
    public String row(String name) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.1f %% | %.1f %% | %d | %d |",
                name,
                cells,
                100 * right(),
                100.0 * flagged / Math.max(1, cells),
                silent.size(),
                bodies.size());
    }
}
