package org.gongkai.data.panel;

import static org.gongkai.data.panel.CrossYearSum.Kind.CARRY_OVER;
import static org.gongkai.data.panel.CrossYearSum.Kind.IN_FORCE;
import static org.gongkai.data.write.ColumnType.COUNT;
import static org.gongkai.data.write.ColumnType.FLAG;
import static org.gongkai.data.write.ColumnType.FROM_ONE;
import static org.gongkai.data.write.ColumnType.LENGTH;
import static org.gongkai.data.write.ColumnType.TEXT;
import static org.gongkai.data.write.ColumnType.TEXTS;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import org.gongkai.data.output.ListedReport;
import org.gongkai.data.write.Column;
import org.gongkai.data.write.Columns;
import org.gongkai.data.write.ReportColumns;
import org.gongkai.model.Proof;

/**
 * A row of {@code panel.csv}: an agency in a year.
 *
 * @param report that is used
 * @param names agency names as printed in all documents of the year, sorted
 * @param pair with the report of the year before; empty where that is not there
 * @param gapBefore years since the row before, less one; empty where there is no row before
 * @param duplicates further documents of the year
 * @param missing years from the first to the last of the whole panel that its agency has no row
 *     for, ascending
 */
record PanelRow(
        FiledReport report,
        List<String> names,
        Optional<YearPair> pair,
        Optional<Integer> gapBefore,
        int duplicates,
        List<Integer> missing) {

    static final Column<PanelRow, String> AGENCY =
            TEXT.column(
                    "agency",
                    "Name by which the agency is put together",
                    row -> row.report().agency());

    static final Columns<PanelRow> COLUMNS =
            new Columns<>(
                    "panel",
                    "One row per agency and year",
                    List.of("agency", "year"),
                    List.of(
                            AGENCY,
                            ReportColumns.YEAR_REPORTED.from(
                                    row -> OptionalInt.of(row.report().year())),
                            ReportColumns.REPORT.from(row -> row.listed().report()),
                            ReportColumns.SOURCE.from(row -> row.listed().source()),
                            ReportColumns.STATUS.from(row -> row.listed().status()),
                            ReportColumns.FORMS.from(row -> row.listed().forms()),
                            TEXTS.column(
                                    "names_used",
                                    "Agency names as printed in all documents of the year",
                                    PanelRow::names),
                            TEXT.column(
                                    "prior_report",
                                    "Report id of the report of the year before",
                                    row -> row.prior().map(it -> it.listed().report()).orElse("")),
                            FROM_ONE.column(
                                    "prior_year",
                                    "Year of that report",
                                    row -> row.prior().map(FiledReport::year).orElse(0)),
                            sums("carried_checks_held", CARRY_OVER, Proof::held),
                            sums("carried_checks_open", CARRY_OVER, Proof::open),
                            sums("carried_checks_broken", CARRY_OVER, Proof::broken),
                            sums("in_force_held", IN_FORCE, Proof::held),
                            sums("in_force_open", IN_FORCE, Proof::open),
                            sums("in_force_broken", IN_FORCE, Proof::broken),
                            LENGTH.column(
                                    "gap_before",
                                    "Years since the row before that have no row",
                                    PanelRow::gap),
                            COUNT.column(
                                    "duplicates",
                                    "Further documents of the agency and year",
                                    PanelRow::duplicates),
                            FLAG.column(
                                    "balanced",
                                    "Whether the agency has a row for each year of the panel",
                                    row -> row.missing().isEmpty()),
                            TEXTS.column(
                                    "years_missing",
                                    "Years of the panel that the agency has no row for",
                                    row -> row.missing().stream().map(String::valueOf).toList())));

    PanelRow {
        names = List.copyOf(names);
        missing = List.copyOf(missing);
    }

    /** The same row, whose agency lacks these years of the panel. */
    PanelRow missing(List<Integer> years) {
        return new PanelRow(report, names, pair, gapBefore, duplicates, years);
    }

    private static Column<PanelRow, Integer> sums(
            String name, CrossYearSum.Kind kind, Function<Proof, Integer> part) {
        return COUNT.column(
                name,
                "Sums across the two years of that kind and outcome; unit: sums",
                row -> part.apply(row.tally(kind)));
    }

    Proof tally(CrossYearSum.Kind kind) {
        return pair.map(it -> it.tally(kind)).orElse(Proof.NONE);
    }

    private ListedReport listed() {
        return report.listed();
    }

    private Optional<FiledReport> prior() {
        return pair.map(YearPair::earlier);
    }

    private OptionalLong gap() {
        return gapBefore.isPresent() ? OptionalLong.of(gapBefore.get()) : OptionalLong.empty();
    }
}
