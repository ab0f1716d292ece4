package org.gongkai.recognition.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.drawn.CellsAsText;
import org.gongkai.drawn.Drawing;
import org.gongkai.drawn.FilledForm;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.Grid;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.Matching;
import org.gongkai.model.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormMatcherTest {

    private static final List<FormTemplate> FORMS = FormCatalog.standard().templates();
    private static final FormTemplate GOV2021 = FORMS.get(0);
    private static final FormTemplate GOV2019 = FORMS.get(1);
    private static final FormMatcher MATCHER = new FormMatcher(FORMS);
    private static final String[] COLUMNS = {
        "natural_person",
        "org_business",
        "org_research",
        "org_public_interest",
        "org_legal_service",
        "org_other",
        "total"
    };
    private static final String HEADER = "信息内容|本年制发件数|本年废止件数|现行有效件数\n";

    /** A table of a form; its figures are 1, 2, 3 …, in the band 101, 102, 103 … */
    private static List<List<String>> filled(FormTemplate form, String table) {
        int[] figure = {table.equals("review") ? 100 : 0};
        return FilledForm.draw(form, table, key -> String.valueOf(++figure[0]));
    }

    private static Grid grid(FormTemplate form, String table) {
        return Drawing.grid(filled(form, table));
    }

    private static Matching match(List<Table> tables) {
        return MATCHER.match(tables, OptionalInt.empty());
    }

    private static CellsAsText read(String section, Grid... grids) {
        return CellsAsText.of(match(Drawing.tables(section, grids)));
    }

    private static CellsAsText readRules(String rows) {
        return read("proactive", Drawing.grid(HEADER + rows));
    }

    private static String rules(CellsAsText reading) {
        return reading.row("proactive.rules", "issued", "repealed", "in_force");
    }

    private static String docs(CellsAsText reading) {
        return reading.row("proactive.normative_docs", "issued", "repealed", "in_force");
    }

    private static String matrix(CellsAsText reading, String row) {
        return reading.row("requests." + row, COLUMNS);
    }

    /** The matrix of the 2019 form with one line of the drawing altered. */
    private static CellsAsText altered(String label, UnaryOperator<List<String>> change) {
        List<List<String>> rows = filled(GOV2019, "requests");
        rows.replaceAll(row -> row.contains(label) ? change.apply(new ArrayList<>(row)) : row);
        return read("requests", Drawing.grid(rows));
    }

    private static UnaryOperator<List<String>> replacing(String label, String instead) {
        return row -> {
            Collections.replaceAll(row, label, instead);
            return row;
        };
    }

    private static List<String> forms(Matching matching) {
        return matching.tables().stream().map(t -> t.table() + " " + t.form()).toList();
    }

    @Test
    void theFormIsDecidedForEachTableByItself() {
        List<Table> tables =
                Drawing.tables(
                        "",
                        grid(GOV2021, "proactive"),
                        grid(GOV2019, "requests"),
                        grid(GOV2021, "review"));
        assertThat(forms(match(tables)))
                .containsExactly("proactive gov2021", "requests gov2019", "review gov2019");
        List<Table> other =
                Drawing.tables("", grid(GOV2019, "proactive"), grid(GOV2021, "requests"));
        assertThat(forms(match(other)).subList(0, 2))
                .containsExactly("proactive gov2019", "requests gov2021");
    }

    @Test
    void aTieIsDecidedByTheYearThenByTheOrderOfTheForms() {
        List<Table> review = Drawing.tables("review", grid(GOV2019, "review"));
        assertThat(forms(MATCHER.match(review, OptionalInt.of(2020))))
                .containsExactly("review gov2019");
        assertThat(forms(MATCHER.match(review, OptionalInt.of(2024))))
                .containsExactly("review gov2021");
        assertThat(forms(match(review))).containsExactly("review gov2021");
    }

    @Test
    void sectionTwoMayBeFourSmallTables() {
        List<List<String>> rows = filled(GOV2021, "proactive");
        Grid[] parts =
                Stream.of(
                                rows.subList(0, 4),
                                rows.subList(4, 7),
                                rows.subList(7, 11),
                                rows.subList(11, 14))
                        .map(Drawing::grid)
                        .toArray(Grid[]::new);
        for (String section : List.of("proactive", "")) {
            CellsAsText reading = read(section, parts[0], parts[1], parts[2], parts[3]);
            assertThat(rules(reading) + " " + docs(reading)).isEqualTo("1 2 3 4 5 6");
        }
        CellsAsText reading = read("proactive", parts[0], parts[1], parts[2], parts[3]);
        assertThat(reading.at("proactive.license.decisions")).isEqualTo("7");
        assertThat(reading.at("proactive.coercion.decisions")).isEqualTo("9");
        assertThat(reading.at("proactive.admin_fee.amount_wan")).isEqualTo("10");
        assertThat(reading.codes()).containsExactly("table-missing");
    }

    @Test
    void tablesInAnUnusualOrderAreFoundAllTheSame() {
        CellsAsText reading =
                read(
                        "",
                        grid(GOV2021, "review"),
                        grid(GOV2021, "requests"),
                        grid(GOV2021, "proactive"));
        assertThat(reading.at("proactive.admin_fee.amount_wan")).isEqualTo("10");
        assertThat(reading.at("requests.carried_out.total")).isEqualTo("175");
        assertThat(reading.at("review.suit_after_recon.total")).isEqualTo("115");
        assertThat(reading.codes()).isEmpty();
    }

    @Test
    void otherTablesWithTheSameWordsAreLeftAlone() {
        Grid departments = Drawing.grid("部门|行政许可|行政处罚\n公安局|500|600\n教育局|700|800");
        Grid summary = Drawing.grid("指标|数量\n行政许可|999\n网站|1");
        CellsAsText reading =
                CellsAsText.of(
                        match(
                                List.of(
                                        new Table(0, departments, "overview", List.of()),
                                        new Table(1, summary, "overview", List.of()),
                                        new Table(
                                                2,
                                                grid(GOV2021, "proactive"),
                                                "proactive",
                                                List.of()))));
        assertThat(reading.at("proactive.license.decisions")).isEqualTo("7");
        assertThat(reading.at("proactive.penalty.decisions")).isEqualTo("8");
    }

    @Test
    void aListWithOneRowOfTheFormIsNotTheForm() {
        assertThat(match(Drawing.tables("", Drawing.grid("指标|数量\n行政许可|999"))).tables()).isEmpty();
    }

    @Test
    void whereTwoTablesReadAlikeTheCellsInWhichTheyDifferAreFlagged() {
        List<List<String>> lastYear = filled(GOV2021, "requests");
        lastYear.replaceAll(ArrayList::new);
        Collections.replaceAll(lastYear.get(3), "2", "77");
        CellsAsText reading = read("requests", grid(GOV2021, "requests"), Drawing.grid(lastYear));
        assertThat(matrix(reading, "new_requests")).isEqualTo("1 2! 3 4 5 6 7");
        assertThat(reading.flags("requests.new_requests.org_business"))
                .containsExactly("table-repeated");
    }

    @Test
    void nothingIsFoundWhereNothingIsPrinted() {
        assertThat(match(List.of()).tables()).isEmpty();
        assertThat(match(List.of()).findings()).isEmpty();
    }

    @Test
    void aBlankFormIsBlank() {
        Grid blank = Drawing.grid(FilledForm.draw(GOV2021, "requests", key -> ""));
        CellsAsText reading = read("requests", blank);
        assertThat(matrix(reading, "granted")).isBlank();
        assertThat(reading.codes()).containsExactly("table-missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2.其他法律行政止公开",
                "2、其他法律行政法规禁止公开",
                "２． 其他法律、行政法规禁止公开",
                "2.其他法律行政法規禁止公開",
                "其他法律行政法规禁止公开",
            })
    void aMisprintedLabelIsKnown(String label) {
        CellsAsText reading = altered("2.其他法律行政法规禁止公开", replacing("2.其他法律行政法规禁止公开", label));
        assertThat(matrix(reading, "denied_law")).isEqualTo("36 37 38 39 40 41 42");
    }

    @Test
    void aRowWithoutItsLabelIsReadByItsPlaceAndFlagged() {
        CellsAsText reading = altered("2.重复申请", replacing("2.重复申请", ""));
        assertThat(matrix(reading, "rejected_repeat"))
                .isEqualTo("113! 114! 115! 116! 117! 118! 119!");
        assertThat(matrix(reading, "rejected_publication"))
                .isEqualTo("120 121 122 123 124 125 126");
    }

    @Test
    void aMissingRowIsMissingAndShiftsNothing() {
        List<List<String>> rows = filled(GOV2019, "requests");
        rows.removeIf(row -> row.contains("2.重复申请"));
        CellsAsText reading = read("requests", Drawing.grid(rows));
        assertThat(reading.at("requests.rejected_repeat.total")).isEqualTo("absent!");
        assertThat(matrix(reading, "rejected_publication"))
                .isEqualTo("120 121 122 123 124 125 126");
        assertThat(reading.codes()).contains("row-missing");
    }

    @Test
    void anUnknownRowIsReportedAndShiftsNothing() {
        CellsAsText reading = readRules("规章|1|2|3\n行政规范性文件|4|5|6\n其他主动公开文件|7|8|9");
        assertThat(rules(reading) + " " + docs(reading)).isEqualTo("1 2 3 4 5 6");
        assertThat(reading.codes()).contains("row-unmatched");
    }

    @Test
    void aRowOfAnotherGroupIsNotTakenForOneWithTheSameLabel() {
        List<List<String>> rows = filled(GOV2021, "requests");
        rows.removeIf(row -> row.contains("3.其他"));
        rows.add(14, List.of("^", "^", "9.其他", "91", "92", "93", "94", "95", "96", "97"));
        CellsAsText reading = read("requests", Drawing.grid(rows));
        assertThat(reading.at("requests.other_misc.total")).endsWith("!");
    }

    @Test
    void rowsPrintedInAnotherOrderAreReadByTheirLabelsAndFlagged() {
        CellsAsText reading = readRules("行政规范性文件|4|5|6\n规章|1|2|3");
        assertThat(rules(reading).replace("!", "")).isEqualTo("1 2 3");
        assertThat(docs(reading).replace("!", "")).isEqualTo("4 5 6");
        assertThat(reading.codes()).contains("row-order");
    }

    @Test
    void aRowPrintedTwiceIsFlagged() {
        CellsAsText reading = readRules("规章|1|2|3\n规章|7|8|9\n行政规范性文件|4|5|6");
        assertThat(rules(reading)).isEqualTo("1! 2! 3!");
        assertThat(docs(reading)).isEqualTo("4 5 6");
        assertThat(reading.flags("proactive.rules.issued")).containsExactly("row-repeated");
    }

    @Test
    void figuresThatStandInTheNextRowAreNotBlankWithoutAFlag() {
        CellsAsText reading = readRules("规章|||\n|1|2|3\n行政规范性文件|4|5|6");
        assertThat(rules(reading)).isEqualTo("! ! !");
        assertThat(docs(reading)).isEqualTo("4 5 6");
        assertThat(rules(readRules("|1|2|\n规章|||3\n行政规范性文件|4|5|6"))).isEqualTo("! ! 3!");
    }

    @Test
    void aLabelThatMayMeanTwoRowsIsFlagged() {
        Grid grid =
                Drawing.grid(
                        """
                        信息内容|本年处理决定数量
                        行政处可|7
                        信息内容|本年处理决定数量
                        行政强制|8\
                        """);
        CellsAsText reading = read("proactive", grid);
        assertThat(reading.at("proactive.license.decisions")).isIn("7!", "absent!");
        assertThat(reading.at("proactive.penalty.decisions")).isIn("7!", "absent!");
        assertThat(reading.at("proactive.coercion.decisions")).isEqualTo("8");
    }

    @Test
    void oneLabelBesideTwoRowsIsFlagged() {
        CellsAsText reading = readRules("规章|1|2|3\n^|4|5|6\n行政规范性文件|7|8|9");
        assertThat(rules(reading)).isEqualTo("1! 2! 3!");
        assertThat(docs(reading)).isEqualTo("7 8 9");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // swapped, misprinted, cut, foreign and lacking labels
                "本年废止件数|本年制发件数|现行有效件数;1! 2! 3!",
                "本年度止件数|本年废止件数|现行有效件数;1! 2 3",
                "本年制发件数|本年度止件数|现行有效件数;1 2 3",
                "本年制|本年废|现行有效件数;1 2 3",
                "本年(2023)制发件数|本年废止件数|现行有效件数;1 2 3",
                "本年制发件数|人数|现行有效件数;1 2! 3",
                "本年新制作数量|本年新公开数量|对外公开总数量;none none none",
                "甲|乙|丙;1! 2! 3!",
                "||;1 2 3",
            })
    void aColumnIsTheOneThatTheHeaderNames(String header, String expected) {
        Grid grid = Drawing.grid("信息内容|" + header + "\n规章|1|2|3\n行政规范性文件|4|5|6");
        assertThat(rules(read("proactive", grid))).isEqualTo(expected);
    }

    @Test
    void figuresStandBelowTheirLabelsEvenWithAForeignColumnBetween() {
        Grid grid =
                Drawing.grid(
                        """
                        信息内容|本年制发件数|人数|本年废止件数|现行有效件数
                        规章|1|99|2|3
                        行政规范性文件|4|99||6\
                        """);
        CellsAsText reading = read("proactive", grid);
        assertThat(rules(reading)).isEqualTo("1! 2! 3!");
        assertThat(docs(reading)).isEqualTo("4! ! 6!");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1|2|3;1 2 3",
                "1||3;1  3",
                "1|2;?! ?! ?!",
                "1|2|3|4;?! ?! ?!",
                "0|0|0|0;0 0 0",
                "|1|2|3;1 2 3",
                "1|2|3|;1 2 3",
                "1||3|;?! ?! ?!",
                "1|2||;'1 2 '",
                "1|2|3||;1 2 3",
                "-|/|——;- / ——",
                "无|无|无;无 无 无",
                "见附件|2|3;见附件 2 3",
            })
    void theFiguresOfARowFromTextAreCounted(String figures, String expected) {
        Grid grid = Drawing.text(HEADER + "规章|" + figures + "\n行政规范性文件|4|5|6");
        CellsAsText reading = read("proactive", grid);
        assertThat(rules(reading)).isEqualTo(expected);
        assertThat(docs(reading)).isEqualTo("4 5 6");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1|2;?! ?! ?!",
                "1|<|3;?! ?! ?!",
                "|<|<;'  '",
                "||;'  '",
                "|1|2|3;! 1! 2!",
                "|1|2|;! 1! 2!",
                "1|2|3|;1 2 3",
            })
    void aRowOfMarkupWithACellTooManyOrTooFewIsFlagged(String figures, String expected) {
        assertThat(rules(readRules("规章|" + figures + "\n行政规范性文件|4|5|6"))).isEqualTo(expected);
    }

    @Test
    void emptyCellsBetweenLabelAndFiguresAreNoFigures() {
        Grid grid = Drawing.grid("||本年制发件数|本年废止件数|现行有效件数\n规章||1||3\n行政规范性文件||4|5|6");
        CellsAsText reading = read("proactive", grid);
        assertThat(rules(reading)).isEqualTo("1  3");
        assertThat(docs(reading)).isEqualTo("4 5 6");
    }

    @Test
    void aNumberBeforeTheLabelIsItsOrdinal() {
        CellsAsText reading =
                read(
                        "proactive",
                        Drawing.grid("序号|信息内容|本年制发件数|本年废止件数|现行有效件数\n1|规章|1|2|3\n2|行政规范性文件|4|5|6"));
        assertThat(rules(reading) + " " + docs(reading)).isEqualTo("1 2 3 4 5 6");
    }

    @Test
    void aSignIsProperInAChangeOnly() {
        Grid grid =
                Drawing.grid(
                        """
                        信息内容|上一年项目数量|本年增/减|处理决定数量
                        行政许可|1215|-35|+1180
                        其他对外管理服务事项|0|+2|7\
                        """);
        CellsAsText reading = read("proactive", grid);
        assertThat(reading.row("proactive.license", "prev_items", "change", "decisions"))
                .isEqualTo("1215 -35 +1180!");
        assertThat(reading.at("proactive.other_services.change")).isEqualTo("+2");
    }

    @Test
    void moneyKeepsItsPrintedUnit() {
        Grid grid = Drawing.grid("信息内容|采购项目数量|采购总金额\n政府集中采购|3|251000元");
        List<Table> tables = Drawing.tables("proactive", grid);
        MatchedTable table = match(tables).tables().get(0);
        assertThat(table.cells())
                .filteredOn(cell -> cell.key().column().equals("amount"))
                .extracting(cell -> cell.unit())
                .containsExactly("元");
    }

    @Test
    void fifteenFiguresInTheirSectionAreTheBandWithoutItsHeader() {
        Grid grid = Drawing.text("1|2|3|4|5|6|7|8|9|10|11|12|13|14|16");
        assertThat(read("review", grid).at("review.suit_after_recon.total")).isEqualTo("16");
        assertThat(read("overview", grid).at("review.suit_after_recon.total")).isEqualTo("none");
    }

    @Test
    void anEmptyRowOrARowOfNumbersAboveTheBandIsNotTheBand() {
        List<List<String>> rows = filled(GOV2021, "review");
        rows.add(3, Collections.nCopies(15, ""));
        rows.get(4).set(0, "40");
        assertThat(read("review", Drawing.grid(rows)).at("review.recon.upheld")).isEqualTo("40");
        List<String> numbers = IntStream.rangeClosed(1, 15).mapToObj(String::valueOf).toList();
        rows.set(3, numbers);
        assertThat(read("review", Drawing.grid(rows)).at("review.recon.upheld")).isEqualTo("40");
    }

    @Test
    void aSecondLineOfFiguresMakesTheBandDoubtful() {
        List<List<String>> rows = filled(GOV2021, "review");
        rows.add(Collections.nCopies(15, "9"));
        assertThat(read("review", Drawing.grid(rows)).at("review.recon.upheld")).isEqualTo("101!");
    }

    @Test
    void aHugeTableTakesNoLongTime() {
        List<List<String>> rows = new ArrayList<>();
        for (int r = 0; r < 5000; r++) {
            List<String> row = new ArrayList<>(List.of("单位" + r, "行政许可事项的申请" + r));
            row.addAll(Collections.nCopies(28, String.valueOf(r)));
            rows.add(row);
        }
        List<Table> tables = Drawing.tables("requests", Drawing.grid(rows));
        long start = System.nanoTime();
        match(tables);
        assertThat((System.nanoTime() - start) / 1_000_000).as("milliseconds").isLessThan(10_000);
    }
}
