package org.gongkai.data.panel;

import java.util.Collections;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongkai.model.Proof;

/**
 * What a panel came to.
 *
 * @param rows of {@code panel.csv}
 * @param agencies in it
 * @param balanced agencies with a row for each year of the panel
 * @param years the first and the last year of the panel, such as {@code 2021–2024}; empty without
 *     rows
 * @param notPlaced reports that lack an agency, a year or all cells
 * @param leftOut documents that are no reports or could not be read
 * @param carriedOver how the sums of carried over requests came out
 * @param inForce how the sums of documents in force came out
 * @param findings how many there are of each code
 * @param unusedNames lines of the user's file whose name no report prints, for a person
 */
public record PanelSummary(
        int rows,
        int agencies,
        int balanced,
        String years,
        int notPlaced,
        int leftOut,
        Proof carriedOver,
        Proof inForce,
        SortedMap<String, Integer> findings,
        List<String> unusedNames) {

    /** Copies the collections. */
    public PanelSummary {
        findings = Collections.unmodifiableSortedMap(new TreeMap<>(findings));
        unusedNames = List.copyOf(unusedNames);
    }

    static PanelSummary of(
            List<PanelRow> rows,
            List<PanelFinding> findings,
            Placement placement,
            List<String> unusedNames) {
        SortedMap<String, Integer> codes = new TreeMap<>();
        IntSummaryStatistics years =
                rows.stream().mapToInt(row -> row.report().year()).summaryStatistics();
        findings.forEach(finding -> codes.merge(finding.finding().code(), 1, Integer::sum));
        return new PanelSummary(
                rows.size(),
                agencies(rows),
                agencies(rows.stream().filter(row -> row.missing().isEmpty()).toList()),
                rows.isEmpty() ? "" : years.getMin() + "–" + years.getMax(),
                placement.notPlaced(),
                placement.leftOut(),
                sum(rows, CrossYearSum.Kind.CARRY_OVER),
                sum(rows, CrossYearSum.Kind.IN_FORCE),
                codes,
                unusedNames);
    }

    private static int agencies(List<PanelRow> rows) {
        return (int) rows.stream().map(row -> row.report().agency()).distinct().count();
    }

    private static Proof sum(List<PanelRow> rows, CrossYearSum.Kind kind) {
        return rows.stream().map(row -> row.tally(kind)).reduce(Proof.NONE, Proof::and);
    }
}
