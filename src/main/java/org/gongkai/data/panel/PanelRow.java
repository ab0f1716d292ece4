package org.gongkai.data.panel;

import java.util.List;
import java.util.Optional;

/**
 * A row of {@code panel.csv}: an agency in a year.
 *
 * @param report that is used
 * @param names agency names as printed in all documents of the year, sorted
 * @param pair with the report of the year before; empty where that is not there
 * @param gapBefore years since the row before, less one; empty where there is no row before
 * @param duplicates further documents of the year
 */
record PanelRow(
        FiledReport report,
        List<String> names,
        Optional<YearPair> pair,
        Optional<Integer> gapBefore,
        int duplicates) {

    static final List<String> COLUMNS =
            List.of(
                    "agency",
                    "year",
                    "report",
                    "source",
                    "status",
                    "forms",
                    "names_used",
                    "prior_report",
                    "prior_year",
                    "carried_checks_held",
                    "carried_checks_open",
                    "carried_checks_broken",
                    "in_force_held",
                    "in_force_open",
                    "in_force_broken",
                    "gap_before",
                    "duplicates");

    PanelRow {
        names = List.copyOf(names);
    }

    SumCounts tally(CrossYearSum.Kind kind) {
        return pair.map(it -> it.tally(kind)).orElse(SumCounts.NONE);
    }

    List<String> row() {
        SumCounts carried = tally(CrossYearSum.Kind.CARRY_OVER);
        SumCounts inForce = tally(CrossYearSum.Kind.IN_FORCE);
        return List.of(
                report.agency(),
                Integer.toString(report.year()),
                report.listed().report(),
                report.listed().source(),
                report.listed().status().code(),
                String.join(";", report.listed().forms()),
                String.join(";", names),
                pair.map(it -> it.earlier().listed().report()).orElse(""),
                pair.map(it -> Integer.toString(it.earlier().year())).orElse(""),
                Integer.toString(carried.held()),
                Integer.toString(carried.open()),
                Integer.toString(carried.broken()),
                Integer.toString(inForce.held()),
                Integer.toString(inForce.open()),
                Integer.toString(inForce.broken()),
                gapBefore.map(years -> Integer.toString(years)).orElse(""),
                Integer.toString(duplicates));
    }
}
