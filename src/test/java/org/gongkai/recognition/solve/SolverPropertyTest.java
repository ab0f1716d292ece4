package org.gongkai.recognition.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.Finding;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.Solution;

/**
 * No silent error: on random tables that look like those of agencies, right and misprinted. How
 * many they are, {@code junit-platform.properties} says, and the profile {@code long}.
 */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
class SolverPropertyTest {

    @Property(seed = "1")
    void aSoundMatrixRunTogetherIsReadRightAndMostlyWhole(@ForAll long seed) {
        PrintedTable table = requests(new RandomTables(seed), seed);
        RandomTables.glueRows(table);
        Solution solution = table.solve();
        assertThatValuesAreThosePrinted(table, solution);
        Statistics.label("whole and without flag")
                .collect(solution.findings().isEmpty())
                .coverage(it -> it.check(true).percentage(share -> share > 80));
        Statistics.label("whole")
                .collect(solution.tables().get(0).cells().stream().allMatch(this::isNumber))
                .coverage(it -> it.check(true).percentage(share -> share > 95));
    }

    @Property(seed = "2")
    void oneMisprintPutsNothingWrongIntoAMatrixRunTogether(@ForAll long seed) {
        RandomTables tables = new RandomTables(seed);
        PrintedTable table = requests(tables, seed);
        tables.misprint(table);
        RandomTables.glueRows(table);
        Solution solution = table.solve();
        assertThatUnflaggedValuesAreThosePrinted(table, solution);
        assertThat(solution.findings()).isNotEmpty();
        Statistics.label("whole though flagged")
                .collect(solution.tables().get(0).cells().stream().allMatch(this::isNumber))
                .coverage(it -> it.check(true).percentage(share -> share > 80));
    }

    @Property(seed = "3")
    void ofATableRunTogetherInPartsAndCutShortNothingIsReadWrong(@ForAll long seed) {
        RandomTables tables = new RandomTables(seed);
        PrintedTable table = requests(tables, seed);
        tables.glueSome(table);
        tables.dropSome(table);
        Solution solution = table.solve();
        assertThatValuesAreThosePrinted(table, solution);
        Statistics.label("whole")
                .collect(
                        solution.tables().get(0).cells().stream()
                                .noneMatch(cell -> cell.value().state() == CellState.UNREADABLE))
                .coverage(it -> it.check(true).percentage(share -> share > 80));
    }

    @Property(seed = "4")
    void oneMisprintPutsNothingWrongIntoATableRunTogetherInPartsAndCutShort(@ForAll long seed) {
        RandomTables tables = new RandomTables(seed);
        PrintedTable table = requests(tables, seed);
        tables.misprint(table);
        tables.glueSome(table);
        tables.dropSome(table);
        assertThatUnflaggedValuesAreThosePrinted(table, table.solve());
    }

    @Property(seed = "5")
    void blanksAmongTheDigitsAreNotTakenForZeros(@ForAll long seed) {
        RandomTables tables = new RandomTables(seed);
        PrintedTable table = requests(tables, seed);
        if (tables.random().nextBoolean()) {
            tables.misprint(table);
        }
        tables.blankSome(table);
        RandomTables.rows(table).forEach(row -> table.glue(printed(table, row)));
        assertThatUnflaggedValuesAreThosePrinted(table, table.solve());
    }

    @Property(seed = "6")
    void aBandRunTogetherIsReadRight(@ForAll long seed) {
        PrintedTable table = new RandomTables(seed).review(form(seed));
        glueBand(table);
        Solution solution = table.solve();
        assertThatValuesAreThosePrinted(table, solution);
        Statistics.label("whole")
                .collect(solution.tables().get(0).cells().stream().allMatch(this::isNumber))
                .coverage(it -> it.check(true).percentage(share -> share > 50));
    }

    @Property(seed = "7")
    void oneMisprintPutsNothingWrongIntoABandRunTogether(@ForAll long seed) {
        RandomTables tables = new RandomTables(seed);
        PrintedTable table = tables.review(form(seed));
        tables.misprint(table);
        glueBand(table);
        assertThatUnflaggedValuesAreThosePrinted(table, table.solve());
    }

    @Property(seed = "8", tries = 20)
    void theSameTableGivesTheSameAnswer(@ForAll long seed) {
        PrintedTable table = requests(new RandomTables(seed), seed);
        RandomTables.glueRows(table);
        assertThat(table.solve()).isEqualTo(table.solve());
    }

    /** The whole band, or each of its groups where the digits of the whole are too many to cut. */
    private static void glueBand(PrintedTable table) {
        int digits = table.keys().stream().mapToInt(key -> table.printed(key).raw().length()).sum();
        if (digits <= 20) {
            table.glue(table.keys());
        } else {
            RandomTables.rows(table).forEach(row -> table.glue(table.row(row)));
        }
    }

    private static PrintedTable requests(RandomTables tables, long seed) {
        return tables.requests(form(seed));
    }

    private static String form(long seed) {
        return seed % 2 == 0 ? "gov2021" : "gov2019";
    }

    private static List<CellKey> printed(PrintedTable table, String row) {
        return table.row(row).stream()
                .filter(key -> table.printed(key).number().isPresent())
                .toList();
    }

    private boolean isNumber(MatchedCell cell) {
        return cell.value().number().isPresent();
    }

    private static void assertThatValuesAreThosePrinted(PrintedTable table, Solution solution) {
        Set<CellKey> flagged = flagged(solution, "");
        for (MatchedCell cell : solution.tables().get(0).cells()) {
            if (cell.value().state() == CellState.UNREADABLE) {
                assertThat(flagged).contains(cell.key());
            } else {
                assertThat(cell.value()).as("%s", cell.key()).isEqualTo(table.printed(cell.key()));
            }
        }
    }

    /** Besides, what is told to be sure but for one misprint must be so. */
    private static void assertThatUnflaggedValuesAreThosePrinted(
            PrintedTable table, Solution solution) {
        Set<CellKey> flagged = flagged(solution, "");
        flagged.removeAll(flagged(solution, "the sums do not hold as printed"));
        for (MatchedCell cell : solution.tables().get(0).cells()) {
            if (cell.value().state() == CellState.UNREADABLE) {
                assertThat(flagged).contains(cell.key());
            } else if (!flagged.contains(cell.key())) {
                assertThat(cell.value()).as("%s", cell.key()).isEqualTo(table.printed(cell.key()));
            }
        }
        Statistics.label("wrong though flagged").collect(wrong(table, solution));
    }

    private static long wrong(PrintedTable table, Solution solution) {
        Map<CellKey, MatchedCell> cells =
                solution.tables().get(0).cells().stream()
                        .collect(Collectors.toMap(MatchedCell::key, cell -> cell));
        return cells.values().stream()
                .filter(cell -> cell.value().number().isPresent())
                .filter(cell -> !cell.value().equals(table.printed(cell.key())))
                .count();
    }

    private static Set<CellKey> flagged(Solution solution, String words) {
        return solution.findings().stream()
                .filter(finding -> finding.message().contains(words))
                .map(Finding::cells)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }
}
