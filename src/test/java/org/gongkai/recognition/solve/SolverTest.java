package org.gongkai.recognition.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gongkai.drawn.SmallForm;
import org.gongkai.model.AmbiguousCells;
import org.gongkai.model.AmbiguousCells.Reading;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellValue;
import org.gongkai.model.Finding;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.Solution;
import org.junit.jupiter.api.Test;

/** What examples cannot say; src/test/spec/sums-decide.md says the rest. */
class SolverTest {

    private static final FormTemplate VISITS = SmallForm.of(SmallForm.VISITS);

    /** 154 visits, all settled; printed throughout. */
    private static PrintedTable settled154() {
        return settled("151 3 0 154");
    }

    private static PrintedTable settled(String counts) {
        return new PrintedTable(VISITS, "visits")
                .print("received", counts)
                .print("settled", counts)
                .print("results", counts)
                .printElsewhere("0 0 0 0");
    }

    @Test
    void aTableWithoutAChoiceComesBackAsItIs() {
        MatchedTable table = settled154().matched();
        Solution solution = new Solver(List.of(VISITS)).solve(List.of(table), List.of());
        assertThat(solution.tables().get(0)).isSameAs(table);
        assertThat(solution.findings()).isEmpty();
    }

    @Test
    void theLikeliestCandidateIsNamedFirstAndManyAreCounted() {
        PrintedTable table = new PrintedTable(VISITS, "visits");
        List<Reading> readings = new ArrayList<>();
        for (int count = 0; count < 8; count++) {
            CellValue value = DigitReadings.value(Integer.toString(count));
            readings.add(new Reading(List.of(value), count == 6 ? 3 : 1));
        }
        table.choose(new AmbiguousCells(table.row("settled").subList(0, 1), "?", readings));
        assertThat(table.solve().findings())
                .singleElement()
                .extracting(Finding::expected)
                .isEqualTo("6; 0; 1; 2; 3 and 3 more");
    }

    @Test
    void aBlankWithinAReadingIsUnknown() {
        PrintedTable table = settled154();
        List<CellKey> row = table.row("settled");
        table.choose(
                DigitReadings.choice(
                        row.subList(0, 2),
                        "151 3",
                        List.of(List.of("151", ""), List.of("15", "13"), List.of("", "151"))));
        Solution solution = table.solve();
        assertThat(cell(solution, row.get(0)).value().raw()).isEqualTo("151");
        assertThat(cell(solution, row.get(1)).value()).isEqualTo(CellValue.BLANK);
    }

    @Test
    void anUnknownCellTiesItsRowToItsColumn() {
        PrintedTable table = settled("33 0 5 38").print("settled", "33 0 _ 38");
        List<CellKey> cells = List.of(table.key("settled.village"), table.key("settled.town"));
        table.print("received", "_ _ 5 38").print("results", "_ _ 5 38");
        table.choose(
                DigitReadings.choice(
                        cells, "3 30", List.of(List.of("3", "30"), List.of("33", "1"))));
        Solution solution = table.solve();
        assertThat(values(solution, cells)).containsExactly("3", "30");
        assertThat(solution.findings())
                .extracting(Finding::code)
                .containsExactly("solved-unconfirmed");
    }

    @Test
    void tooManyReadingsAreLeftOpen() {
        PrintedTable table = settled154();
        List<List<String>> readings =
                IntStream.rangeClosed(0, Fit.MAX_READINGS)
                        .mapToObj(count -> List.of(Integer.toString(count)))
                        .toList();
        List<CellKey> cells = table.row("settled").subList(0, 1);
        table.choose(DigitReadings.choice(cells, "?", readings));
        Solution solution = table.solve();
        assertThat(values(solution, cells)).containsExactly("");
        assertThat(solution.findings())
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.code()).isEqualTo("ambiguous-digits");
                            assertThat(finding.message()).contains("search limit");
                        });
    }

    @Test
    void figuresThatCannotBeReckonedWithAreUnknown() {
        PrintedTable table =
                settled154()
                        .print("settled", "151 3 0 154.5")
                        .print("results", "151 3 0 99999999999999999999");
        List<CellKey> cells = table.row("settled").subList(0, 1);
        table.choose(DigitReadings.choice(cells, "15 1", List.of(List.of("15"), List.of("151"))));
        assertThat(values(table.solve(), cells)).containsExactly("151");
    }

    @Test
    void aCellIsReadWhereAllReadingsAgreeThoughNothingElseIsKnown() {
        PrintedTable table =
                new PrintedTable(
                        SmallForm.of(SmallForm.VISITS.replaceAll("(?s)identities:.*", "")),
                        "visits");
        List<CellKey> cells = table.row("received").subList(0, 3);
        table.choose(
                DigitReadings.choice(
                        cells, "x", List.of(List.of("1", "2", "3"), List.of("1", "", "30"))));
        Solution solution = table.solve();
        assertThat(values(solution, cells)).containsExactly("1", "", "");
        assertThat(solution.findings())
                .singleElement()
                .extracting(Finding::cells)
                .isEqualTo(cells.subList(1, 3));
    }

    @Test
    void aChoiceOfStrangeCellsIsRefused() {
        PrintedTable table = settled154();
        AmbiguousCells choice =
                DigitReadings.choice(
                        List.of(new CellKey("visits", "no", "such")),
                        "1",
                        List.of(List.of("1"), List.of("2")));
        table.choose(choice);
        assertThatThrownBy(table::solve)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("visits.no.such");
    }

    /** Raw values, empty where a cell holds no number. */
    private static List<String> values(Solution solution, List<CellKey> keys) {
        return keys.stream()
                .map(key -> cell(solution, key).value())
                .map(value -> value.number().isPresent() ? value.raw() : "")
                .toList();
    }

    private static MatchedCell cell(Solution solution, CellKey key) {
        return solution.tables().get(0).cells().stream()
                .filter(cell -> cell.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
