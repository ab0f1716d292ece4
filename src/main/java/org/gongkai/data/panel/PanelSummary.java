package org.gongkai.data.panel;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongkai.model.Proof;

/**
 * What a panel came to.
 *
 * @param rows of {@code panel.csv}
 * @param agencies in it
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
        findings.forEach(finding -> codes.merge(finding.finding().code(), 1, Integer::sum));
        return new PanelSummary(
                rows.size(),
                (int) rows.stream().map(row -> row.report().agency()).distinct().count(),
                placement.notPlaced(),
                placement.leftOut(),
                sum(rows, CrossYearSum.Kind.CARRY_OVER),
                sum(rows, CrossYearSum.Kind.IN_FORCE),
                codes,
                unusedNames);
    }

    private static Proof sum(List<PanelRow> rows, CrossYearSum.Kind kind) {
        return rows.stream().map(row -> row.tally(kind)).reduce(Proof.NONE, Proof::and);
    }
}
