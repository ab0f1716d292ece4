package org.gongkai.recognition.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.Finding;
import org.gongkai.model.Grid;
import org.gongkai.model.GridCell;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.Method;
import org.gongkai.model.Place;
import org.gongkai.model.Severity;
import org.gongkai.model.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListMatcherTest {

    private static final String HEADER = "统计指标|单位|统计数";
    private static final List<String> LINES =
            List.of(
                    HEADER,
                    "三、依申请公开情况|——|",
                    "（一）收到申请数|件|19",
                    "1.当面申请数|件|3",
                    "2.传真申请数|件|0",
                    "3.网络申请数|件|");

    private final FormMatcher matcher = new FormMatcher(FormCatalog.standard().templates());

    @Test
    void rowsOfTheFormAreReadWithThePrintedUnit() {
        MatchedTable table = one(LINES, 2015);
        assertThat(table.form()).isEqualTo("stat2014");
        assertThat(raw(table, "requests")).isEqualTo("19");
        assertThat(cell(table, "requests").unit()).isEqualTo("件");
        assertThat(raw(table, "requests_fax")).isEqualTo("0");
    }

    @Test
    void blankIsNotZeroAndWhatIsNotPrintedIsMissing() {
        MatchedTable table = one(LINES, 2015);
        assertThat(cell(table, "requests_online").value().state()).isEqualTo(CellState.BLANK);
        assertThat(cell(table, "requests_letter").value().state()).isEqualTo(CellState.MISSING);
        assertThat(table.findings())
                .filteredOn(finding -> finding.code().equals("row-missing"))
                .singleElement()
                .satisfies(
                        finding ->
                                assertThat(finding.cells())
                                        .contains(key("requests_letter"))
                                        .doesNotContain(key("requests_online")));
    }

    @Test
    void aDraftIsToldAndNoMoreThanThat() {
        assertThat(one(LINES, 2015).findings())
                .filteredOn(finding -> finding.code().equals("form-draft"))
                .extracting(Finding::severity)
                .containsExactly(Severity.INFO);
    }

    @ParameterizedTest
    @ValueSource(ints = {2007, 2019, 2020, 2023})
    void reportsOfOtherYearsAreNotSearched(int year) {
        assertThat(match(LINES, OptionalInt.of(year))).isEmpty();
    }

    @Test
    void aReportWithoutAYearIsNotSearched() {
        assertThat(match(LINES, OptionalInt.empty())).isEmpty();
    }

    @Test
    void aTableWithoutTheHeaderIsAnother() {
        assertThat(match(LINES.subList(1, LINES.size()), OptionalInt.of(2015))).isEmpty();
        List<String> twice = new ArrayList<>(LINES);
        twice.set(0, "统计指标|单位|统计数|统计指标|单位|统计数");
        assertThat(match(twice, OptionalInt.of(2015))).isEmpty();
    }

    @Test
    void twoRowsDoNotMakeTheForm() {
        assertThat(match(LINES.subList(0, 4), OptionalInt.of(2015))).isEmpty();
    }

    @Test
    void linesThatTheFormLacksAreKeptUnderTheirLabels() {
        MatchedTable table = one(plus("审核的公文类信息数|条|22,071", "其他事项|件|—"), 2015);
        assertThat(table.others())
                .extracting(other -> other.label() + "=" + other.cell().value().raw())
                .containsExactly("审核的公文类信息数=22,071", "其他事项=—");
        assertThat(table.others())
                .allSatisfy(
                        other ->
                                assertThat(other.cell().key())
                                        .isEqualTo(new CellKey("statistics", "", "count")));
        assertThat(codes(table)).contains("row-kept");
    }

    @Test
    void aLabelThatIsMerelyAlikeNamesNoRow() {
        MatchedTable table = one(plus("（二）申请办结总数|件|4", "4.信函、传真申请数|件|5"), 2015);
        assertThat(cell(table, "closed").value().state()).isEqualTo(CellState.MISSING);
        assertThat(table.others()).hasSize(2);
    }

    @Test
    void aLabelThatStandsTwiceNamesNeitherLine() {
        MatchedTable table = one(plus("4.信函申请数|件|4", "4.信函申请数|件|5"), 2015);
        assertThat(cell(table, "requests_letter").value().state()).isEqualTo(CellState.MISSING);
        assertThat(table.others())
                .extracting(o -> o.cell().value().raw())
                .containsExactly("4", "5");
    }

    @Test
    void equalLabelsAreToldByTheLabelTheyStandUnder() {
        MatchedTable table =
                one(plus("四、行政复议数量|件|3", "（三）其他情形数|件|2", "五、行政诉讼数量|件|6", "（三）其他情形数|件|5"), 2015);
        assertThat(raw(table, "recon_other")).isEqualTo("2");
        assertThat(raw(table, "suit_other")).isEqualTo("5");
    }

    @Test
    void underAnUnknownLabelAnEqualOneNamesNoRow() {
        MatchedTable table = one(plus("四、行政申诉数量|件|3", "（三）其他情形数|件|2"), 2015);
        assertThat(cell(table, "recon_other").value().state()).isEqualTo(CellState.MISSING);
        assertThat(table.others())
                .extracting(o -> o.cell().value().raw())
                .containsExactly("3", "2");
    }

    @Test
    void aYearInTheHeaderMustBeThatOfTheReport() {
        List<String> lines =
                List.of(
                        "指标名称|计量单位|2011年度|历年累计",
                        "主动公开信息数|条|120|940",
                        "其中：1.政府网站公开数|条|100|800",
                        "受理依申请公开信息总数|条|7|31");
        MatchedTable table = one(lines, 2011);
        assertThat(table.form()).isEqualTo("local2009_putian");
        assertThat(raw(table, "requests")).isEqualTo("7");
        assertThat(table.cells())
                .filteredOn(c -> c.key().equals(new CellKey("statistics", "requests", "all_years")))
                .extracting(c -> c.value().raw())
                .containsExactly("31");
        MatchedTable other = one(lines, 2012);
        assertThat(cell(other, "requests").value().state()).isEqualTo(CellState.MISSING);
        assertThat(codes(other)).contains("column-unmatched");
    }

    @Test
    void aLineOfTextWithACellTooFewIsUnreadable() {
        List<String> lines = plus("（二）申请办结数|4", "1.按时办结数|件|4");
        MatchedTable table = matched(text(lines), 2015);
        assertThat(cell(table, "closed").value().state()).isEqualTo(CellState.UNREADABLE);
        assertThat(codes(table)).contains("ambiguous-digits");
        assertThat(raw(table, "closed_on_time")).isEqualTo("4");
    }

    @Test
    void aFigureInWhichTheTextEndsMayGoOn() {
        Table whole = text(plus("4.信函申请数|件|4"));
        Table open = new Table(0, whole.grid(), "", List.of(), true);
        assertThat(codes(matched(whole, 2015))).doesNotContain("figure-cut");
        assertThat(matched(open, 2015).findings())
                .filteredOn(finding -> finding.code().equals("figure-cut"))
                .singleElement()
                .satisfies(f -> assertThat(f.cells()).containsExactly(key("requests_letter")));
    }

    @Test
    void moneyKeepsItsFraction() {
        MatchedTable table = one(plus("七、依申请公开信息收取的费用|万元|0.35"), 2015);
        assertThat(cell(table, "request_fees_wan").value().plain()).isEqualTo("0.35");
        assertThat(cell(table, "request_fees_wan").unit()).isEqualTo("万元");
        assertThat(codes(table)).doesNotContain("value-not-proper");
    }

    private static List<String> codes(MatchedTable table) {
        return table.findings().stream().map(Finding::code).toList();
    }

    private static CellKey key(String row) {
        return new CellKey("statistics", row, "count");
    }

    private static MatchedCell cell(MatchedTable table, String row) {
        return table.cells().stream()
                .filter(cell -> cell.key().equals(key(row)))
                .findFirst()
                .orElseThrow();
    }

    private static String raw(MatchedTable table, String row) {
        return cell(table, row).value().raw();
    }

    private static List<String> plus(String... more) {
        List<String> lines = new ArrayList<>(LINES);
        lines.addAll(List.of(more));
        return lines;
    }

    private MatchedTable one(List<String> lines, int year) {
        return matched(drawn(lines), year);
    }

    private MatchedTable matched(Table table, int year) {
        return matcher.match(List.of(table), OptionalInt.of(year)).tables().get(0);
    }

    private List<MatchedTable> match(List<String> lines, OptionalInt year) {
        return matcher.match(List.of(drawn(lines)), year).tables();
    }

    private static Table drawn(List<String> lines) {
        return table(lines, Method.RULED);
    }

    private static Table text(List<String> lines) {
        return table(lines, Method.TEXT);
    }

    private static Table table(List<String> lines, Method method) {
        List<GridCell> cells = new ArrayList<>();
        int columns = 0;
        for (int r = 0; r < lines.size(); r++) {
            String[] texts = lines.get(r).split("\\|", -1);
            columns = Math.max(columns, texts.length);
            for (int c = 0; c < texts.length; c++) {
                cells.add(new GridCell(r, c, 1, 1, texts[c], Place.UNPAGED));
            }
        }
        Grid grid =
                new Grid(
                        lines.size(), columns, cells, method, method != Method.TEXT, Place.UNPAGED);
        return new Table(0, grid, "", List.of());
    }
}
