package org.gongkai.recognition.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gongkai.model.AmbiguousCells;
import org.gongkai.model.AmbiguousCells.Reading;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.CellValue;
import org.gongkai.model.Finding;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.Method;
import org.gongkai.model.Severity;
import org.gongkai.model.Solution;
import org.junit.jupiter.api.Test;

class SolverTest {

    /** 154 requests, all granted; printed throughout. */
    private static PrintedTable granted154() {
        return granted("151 3 0 0 0 0 154");
    }

    private static PrintedTable granted(String counts) {
        return new PrintedTable("gov2021", "requests")
                .print("new_requests", counts)
                .print("granted", counts)
                .print("results_total", counts)
                .printElsewhere("0 0 0 0 0 0 0");
    }

    @Test
    void aTableWithoutAChoiceComesBackAsItIs() {
        MatchedTable table = granted154().matched();
        Solution solution =
                new Solver(List.of(PrintedTable.form("gov2021"))).solve(List.of(table), List.of());
        assertThat(solution.tables().get(0)).isSameAs(table);
        assertThat(solution.findings()).isEmpty();
    }

    @Test
    void aRowRunTogetherIsDecidedByItsSums() {
        PrintedTable table = granted154().glue("granted", "15130000154");
        Solution solution = table.solve();
        assertThat(values(solution, table.row("granted")))
                .containsExactly("151", "3", "0", "0", "0", "0", "154");
        assertThat(solution.findings()).isEmpty();
    }

    @Test
    void whatTheSumsDecidedIsCalledSolved() {
        PrintedTable table = granted154();
        List<CellKey> row = table.row("granted");
        table.choose(
                DigitReadings.choice(
                        row.subList(0, 3),
                        "151 30",
                        List.of(List.of("151", "3", "0"), List.of("15", "13", "0"))));
        Solution solution = table.solve();
        assertThat(cell(solution, row.get(0)).method()).isEqualTo(Method.SOLVED);
        assertThat(cell(solution, row.get(2)).method()).isEqualTo(Method.RULED);
        assertThat(cell(solution, row.get(2)).value().raw()).isEqualTo("0");
    }

    @Test
    void readingsThatFitTheirRowAreDecidedByTheColumns() {
        for (String counts : List.of("33 0 0 0 0 0 33", "3 30 0 0 0 0 33", "49 1 0 0 0 0 50")) {
            PrintedTable table = granted(counts).glue("granted", counts.replace(" ", ""));
            Solution solution = table.solve();
            assertThat(String.join(" ", values(solution, table.row("granted")))).isEqualTo(counts);
            assertThat(solution.findings()).isEmpty();
        }
    }

    @Test
    void rowsRunTogetherDecideOneAnother() {
        PrintedTable table = granted154();
        RandomTables.glueRows(table);
        Solution solution = table.solve();
        assertThat(table.choices()).hasSize(3);
        assertThat(values(solution, table.keys())).doesNotContain("");
        assertThat(cell(solution, table.key("granted.natural_person")).value().raw())
                .isEqualTo("151");
    }

    @Test
    void aBandThatOneMisprintCouldHaveLedAstrayIsReadButFlagged() {
        PrintedTable table = new PrintedTable("gov2021", "review");
        table.choose(DigitReadings.choice(table.keys(), "25380363300630003"));
        Solution solution = table.solve();
        assertThat(values(solution, table.keys()))
                .containsExactly(
                        "25", "3", "8", "0", "36", "3", "3", "0", "0", "6", "3", "0", "0", "0",
                        "3");
        Finding finding = solution.findings().get(0);
        assertThat(finding.code()).isEqualTo("solved-unconfirmed");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.subject()).isEqualTo(CellKey.ofTable("review"));
        assertThat(finding.message())
                .contains(
                        "'25380363300630003' fits the sums only as 25 3 8 0 36 3 3 0 0 6 3 0 0 0 3")
                .contains("one misprint elsewhere would allow: 2 5 3 80 36 3 3 0 0 6 3 0 0 0 3");
        assertThat(solution.findings()).hasSize(1);
    }

    @Test
    void ofARowByItselfOnlyWhatAllFittingReadingsShareIsRead() {
        PrintedTable table = new PrintedTable("gov2021", "requests");
        Solution solution = table.glue("granted", "330000033").solve();
        List<CellKey> row = table.row("granted");
        assertThat(values(solution, row)).containsExactly("", "", "0", "0", "0", "0", "33");
        assertThat(cell(solution, row.get(0)).value())
                .isEqualTo(CellValue.of(CellState.UNREADABLE, "330000033"));
        assertThat(solution.findings())
                .extracting(Finding::code)
                .containsExactly("solved-unconfirmed", "ambiguous-digits");
        Finding ambiguous = solution.findings().get(1);
        assertThat(ambiguous.cells()).isEqualTo(row.subList(0, 2));
        assertThat(ambiguous.subject()).isEqualTo(new CellKey("requests", "granted", ""));
        assertThat(ambiguous.actual()).isEqualTo("330000033");
        assertThat(ambiguous.expected()).isEqualTo("3 30 0 0 0 0 33; 33 0 0 0 0 0 33");
    }

    @Test
    void theLikeliestCandidateIsNamedFirstAndManyAreCounted() {
        PrintedTable table = new PrintedTable("gov2021", "requests");
        List<Reading> readings = new ArrayList<>();
        for (int count = 0; count < 8; count++) {
            CellValue value = DigitReadings.value(Integer.toString(count));
            readings.add(new Reading(List.of(value), count == 6 ? 3 : 1));
        }
        table.choose(new AmbiguousCells(table.row("granted").subList(0, 1), "?", readings));
        assertThat(table.solve().findings())
                .singleElement()
                .extracting(Finding::expected)
                .isEqualTo("6; 0; 1; 2; 3 and 3 more");
    }

    @Test
    void aBlankIsUnknownAndNotZero() {
        PrintedTable table = granted154().print("granted", "151 _ 0 0 0 0 154");
        table.choose(
                DigitReadings.choice(
                        table.row("granted").subList(0, 1),
                        "15 1",
                        List.of(List.of("15"), List.of("151"))));
        assertThat(values(table.solve(), table.row("granted").subList(0, 1)))
                .containsExactly("151");
        table.print("results_total", "_ _ 0 0 0 0 154").print("new_requests", "_ _ 0 0 0 0 154");
        assertThat(values(table.solve(), table.row("granted").subList(0, 1))).containsExactly("");
    }

    @Test
    void aBlankWithinAReadingIsUnknown() {
        PrintedTable table = granted154();
        List<CellKey> row = table.row("granted");
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
        PrintedTable table =
                granted("33 0 5 0 0 0 38")
                        .print("granted", "33 0 _ 0 0 0 38")
                        .print("carried_in", "0 0 0 0 0 0 0");
        List<CellKey> cells =
                List.of(table.key("granted.natural_person"), table.key("granted.org_business"));
        table.print("new_requests", "_ _ 5 0 0 0 38").print("results_total", "_ _ 5 0 0 0 38");
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
    void missingRowsLeaveLessDecided() {
        PrintedTable table =
                granted("33 0 0 0 0 0 33")
                        .drop("results_total")
                        .drop("new_requests")
                        .glue("granted", "330000033");
        assertThat(values(table.solve(), table.row("granted")))
                .containsExactly("", "", "0", "0", "0", "0", "33");
    }

    @Test
    void aMisprintWithinTheDigitsIsKeptAndFlagged() {
        PrintedTable table = granted154().glue("granted", "15130000155");
        Solution solution = table.solve();
        assertThat(values(solution, table.row("granted")))
                .containsExactly("151", "3", "0", "0", "0", "0", "155");
        Finding finding = solution.findings().get(0);
        assertThat(finding.code()).isEqualTo("solved-unconfirmed");
        assertThat(finding.message()).contains("the sums do not hold as printed");
        assertThat(finding.expected()).isEqualTo("151 3 0 0 0 0 155");
    }

    @Test
    void aMisprintInPlainPrintTakesTheTrustFromItsNeighbours() {
        PrintedTable table =
                granted154().print("denied_law", "7 0 0 0 0 0 0").glue("granted", "15130000154");
        Solution solution = table.solve();
        assertThat(values(solution, table.row("granted"))).startsWith("151", "3").endsWith("154");
        assertThat(solution.findings())
                .extracting(Finding::code)
                .containsExactly("solved-unconfirmed");
    }

    @Test
    void whereNothingFitsTheFewestBrokenSumsAreNamed() {
        PrintedTable table =
                granted154()
                        .print("denied_law", "1 0 0 0 0 0 2")
                        .print("denied_security_stability", "1 0 0 0 0 0 3")
                        .glue("granted", "15130000154");
        Solution solution = table.solve();
        assertThat(values(solution, table.row("granted"))).startsWith("", "");
        Finding finding = solution.findings().get(0);
        assertThat(finding.code()).isEqualTo("sums-contradict");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.subject()).isEqualTo(CellKey.ofTable("requests"));
        assertThat(finding.cells()).isSubsetOf(table.row("granted")).isNotEmpty();
        assertThat(finding.message())
                .endsWith(
                        "in the closest found these break: requests.denied_law row-sum,"
                                + " requests.denied_security_stability row-sum,"
                                + " requests.*.natural_person results-sum,"
                                + " requests.*.total results-sum");
    }

    @Test
    void tooManyReadingsAreLeftOpen() {
        PrintedTable table = granted154();
        List<List<String>> readings =
                IntStream.rangeClosed(0, Fit.MAX_READINGS)
                        .mapToObj(count -> List.of(Integer.toString(count)))
                        .toList();
        List<CellKey> cells = table.row("granted").subList(0, 1);
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
                granted154()
                        .print("granted", "151 3 0 0 0 0 154.5")
                        .print("results_total", "151 3 0 0 0 0 99999999999999999999");
        List<CellKey> cells = table.row("granted").subList(0, 1);
        table.choose(DigitReadings.choice(cells, "15 1", List.of(List.of("15"), List.of("151"))));
        assertThat(values(table.solve(), cells)).containsExactly("151");
    }

    @Test
    void aCellIsReadWhereAllReadingsAgreeThoughNothingElseIsKnown() {
        PrintedTable table = new PrintedTable("gov2021", "proactive");
        List<CellKey> cells = table.row("rules");
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
        PrintedTable table = granted154();
        AmbiguousCells choice =
                DigitReadings.choice(
                        List.of(new CellKey("requests", "no", "such")),
                        "1",
                        List.of(List.of("1"), List.of("2")));
        table.choose(choice);
        assertThatThrownBy(table::solve)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("requests.no.such");
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
