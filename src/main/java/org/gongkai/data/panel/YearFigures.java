package org.gongkai.data.panel;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.Extraction;

/**
 * The figures of a report that the reports of the years before and after repeat, in few bytes,
 * since those of a whole collection are kept at a time.
 *
 * @param text the figures of {@link CrossYearSum#cells()} in the unit of the form, with commas
 *     between them; empty where there is none
 */
public record YearFigures(String text) {

    private static final String BORDER = ",";

    private static final SortedSet<CellKey> CELLS =
            Collections.unmodifiableSortedSet(CrossYearSum.cells());

    private static final List<CrossYearSum> SUMS = CrossYearSum.all();

    /** Those of a report. */
    public static YearFigures of(Extraction report) {
        Map<CellKey, String> figures = new HashMap<>();
        report.cells()
                .filter(cell -> CELLS.contains(cell.key()))
                .forEach(
                        cell ->
                                cell.standard()
                                        .ifPresent(
                                                number ->
                                                        figures.putIfAbsent(
                                                                cell.key(),
                                                                number.toPlainString())));
        return new YearFigures(
                CELLS.stream()
                        .map(key -> figures.getOrDefault(key, ""))
                        .collect(Collectors.joining(BORDER)));
    }

    /**
     * The cells that a sum across two years holds.
     *
     * @param earlier of the earlier report
     * @param later of the later one
     */
    public record Held(Set<CellKey> earlier, Set<CellKey> later) {

        /** Copies the sets. */
        public Held {
            earlier = Set.copyOf(earlier);
            later = Set.copyOf(later);
        }
    }

    /** What the sums across the years hold of this report and that of the year before. */
    public Held heldWith(YearFigures before) {
        CellsAcrossYears old = before.cells();
        CellsAcrossYears young = cells();
        Set<CellKey> earlier = new HashSet<>();
        Set<CellKey> later = new HashSet<>();
        for (CrossYearSum sum : SUMS) {
            if (Balance.of(sum, old, young).state() == Balance.State.HELD) {
                earlier.add(sum.before());
                later.add(sum.cell());
                later.addAll(sum.plus());
                later.addAll(sum.minus());
            }
        }
        return new Held(earlier, later);
    }

    private CellsAcrossYears cells() {
        String[] texts = text.split(BORDER, -1);
        Map<CellKey, PrintedCell> cells = new HashMap<>();
        int place = 0;
        for (CellKey key : CELLS) {
            if (!texts[place].isEmpty()) {
                Optional<BigDecimal> number = Optional.of(new BigDecimal(texts[place]));
                cells.put(key, new PrintedCell(CellState.NUMBER, number, List.of()));
            }
            place++;
        }
        return new CellsAcrossYears(cells, Map.of(), "", cells.size());
    }
}
