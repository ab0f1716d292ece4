package org.gongkai.data.panel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.model.CellKey;
import org.gongkai.model.Extraction;
import org.gongkai.model.MatchedCell;

/**
 * The figures of a report that the reports of the years before and after repeat, in few bytes,
 * since those of a whole collection are kept at a time.
 *
 * @param text the figures of {@link CrossYearSum#cells()} in the unit of the form, with commas
 *     between them; empty where there is none
 */
public record YearFigures(String text) {

    private static final String BORDER = ",";

    /** Those of a report. */
    public static YearFigures of(Extraction report) {
        Map<CellKey, String> figures =
                report.cells()
                        .filter(cell -> cell.standard().isPresent())
                        .collect(
                                Collectors.toMap(
                                        MatchedCell::key,
                                        cell -> cell.standard().orElseThrow().toPlainString(),
                                        (one, other) -> one));
        return new YearFigures(
                CrossYearSum.cells().stream()
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
        Map<CellKey, BigDecimal> old = before.figures();
        Map<CellKey, BigDecimal> young = figures();
        Set<CellKey> earlier = new HashSet<>();
        Set<CellKey> later = new HashSet<>();
        for (CrossYearSum sum : CrossYearSum.all()) {
            List<CellKey> own = new ArrayList<>(List.of(sum.cell()));
            own.addAll(sum.plus());
            own.addAll(sum.minus());
            if (young.keySet().containsAll(own)
                    && Optional.ofNullable(old.get(sum.before()))
                            .filter(it -> holds(sum, it, young))
                            .isPresent()) {
                earlier.add(sum.before());
                later.addAll(own);
            }
        }
        return new Held(earlier, later);
    }

    private static boolean holds(
            CrossYearSum sum, BigDecimal before, Map<CellKey, BigDecimal> young) {
        return total(sum.plus().stream(), young)
                        .add(before)
                        .compareTo(
                                total(
                                        Stream.concat(Stream.of(sum.cell()), sum.minus().stream()),
                                        young))
                == 0;
    }

    private static BigDecimal total(Stream<CellKey> cells, Map<CellKey, BigDecimal> figures) {
        return cells.map(key -> figures.getOrDefault(key, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Map<CellKey, BigDecimal> figures() {
        String[] texts = text.split(BORDER, -1);
        Map<CellKey, BigDecimal> figures = new HashMap<>();
        int place = 0;
        for (CellKey key : CrossYearSum.cells()) {
            if (!texts[place].isEmpty()) {
                figures.put(key, new BigDecimal(texts[place]));
            }
            place++;
        }
        return figures;
    }
}
