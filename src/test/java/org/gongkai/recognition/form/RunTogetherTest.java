package org.gongkai.recognition.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.gongkai.drawn.Drawing;
import org.gongkai.model.AmbiguousCells;
import org.gongkai.model.CellState;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.Matching;
import org.gongkai.model.Method;
import org.gongkai.model.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunTogetherTest {

    private static final FormMatcher MATCHER = new FormMatcher(FormCatalog.standard().templates());

    private static final String RULES = "第二十条第（一）项\n信息内容|本年制发件数|本年废止件数|现行有效件数\n规章|%s\n行政规范性文件|%s";

    private static final String BAND =
            "行政复议|行政诉讼\n结果维持|结果纠正|其他结果|尚未审结|总计|未经复议直接起诉|复议后起诉\n"
                    + "结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计\n%s";

    private static Matching match(String section, String drawing) {
        return MATCHER.match(Drawing.tables(section, Drawing.text(drawing)), OptionalInt.empty());
    }

    private static Matching rules(String rules, String docs) {
        return match("proactive", String.format(RULES, rules, docs));
    }

    private static List<MatchedCell> row(Matching matching, String row) {
        return matching.tables().stream()
                .map(MatchedTable::cells)
                .flatMap(List::stream)
                .filter(cell -> cell.key().row().equals(row))
                .toList();
    }

    private static String values(List<MatchedCell> cells) {
        return cells.stream()
                .map(cell -> cell.value().number().map(String::valueOf).orElse("?"))
                .collect(Collectors.joining(" "));
    }

    private static List<String> readings(AmbiguousCells choice) {
        return choice.readings().stream()
                .map(
                        reading ->
                                reading.values().stream()
                                        .map(value -> value.number().orElseThrow().toString())
                                        .collect(Collectors.joining(" ")))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "000, 0 0 0",
        "303, 3 0 3",
        "0 00, 0 0 0",
        "12 00, 12 0 0",
        "120 00, 120 0 0",
        "０００, 0 0 0"
    })
    void figuresWithOneReadingAreRead(String print, String values) {
        Matching matching = rules(print, "000");
        assertThat(values(row(matching, "rules"))).isEqualTo(values);
        assertThat(matching.choices()).isEmpty();
    }

    @Test
    void aFigureKeepsTheFragmentItWasCutFrom() {
        List<MatchedCell> cells = row(rules("0 00", "000"), "rules");
        assertThat(cells).extracting(cell -> cell.value().raw()).containsExactly("0", "00", "00");
        assertThat(cells).extracting(MatchedCell::method).containsOnly(Method.TEXT);
    }

    @Test
    void figuresWithSeveralReadingsAreAChoice() {
        Matching matching = rules("000", "5845546");
        assertThat(row(matching, "normative_docs"))
                .allMatch(cell -> cell.value().state() == CellState.UNREADABLE)
                .allMatch(cell -> cell.value().raw().equals("5845546"));
        AmbiguousCells choice = matching.choices().get(0);
        assertThat(choice.cells()).extracting(Object::toString).hasSize(3);
        assertThat(readings(choice)).hasSize(15).contains("58 45 546").doesNotContain("584 5 546 ");
    }

    @Test
    void noFigureBeginsWithAZero() {
        assertThat(readings(rules("000", "10203").choices().get(0)))
                .containsExactly("1 0 203", "10 20 3", "102 0 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "0", "7"})
    void aRowWithTooFewDigitsHasLostBlanksSoNoneOfItsBlockIsSplit(String print) {
        Matching matching = rules(print, "120");
        assertThat(matching.choices()).isEmpty();
        // The second row is the last one of the text and may be cut off; the first is not.
        assertThat(values(row(matching, "rules"))).isEqualTo("? ? ?");
        assertThat(values(row(matching, "normative_docs"))).isEqualTo("? ? ?");
    }

    @Test
    void separateFiguresAreNoneThatRanTogether() {
        Matching matching = rules("12|3", "0|0|0");
        assertThat(matching.choices()).isEmpty();
        assertThat(values(row(matching, "rules"))).isEqualTo("? ? ?");
    }

    @Test
    void aSignBeginsAFigure() {
        Matching matching =
                match("proactive", "第二十条第（五）项\n信息内容|上一年项目数量|本年增/减|处理决定数量\n行政许可|0+21776");
        assertThat(readings(matching.choices().get(0)))
                .containsExactly("0 2 1776", "0 21 776", "0 217 76", "0 2177 6");
    }

    @Test
    void aBandOfZerosIsReadAndALongerOneIsAChoice() {
        Matching zeros = match("review", String.format(BAND, "000000000000000"));
        assertThat(values(row(zeros, "recon"))).isEqualTo("0 0 0 0 0");
        Matching figures = match("review", String.format(BAND, "25380363300630003"));
        assertThat(figures.choices().get(0).cells()).hasSize(15);
        assertThat(figures.choices().get(0).readings()).hasSize(11);
    }

    @Test
    void ruledTablesAreNeverSplit() {
        String drawing = String.format(RULES, "000|<|<", "0|0|0");
        Matching matching =
                MATCHER.match(
                        Drawing.tables("proactive", Drawing.grid(drawing)), OptionalInt.empty());
        assertThat(matching.choices()).isEmpty();
        assertThat(values(row(matching, "rules"))).isEqualTo("? ? ?");
    }

    private static final String MATRIX =
            """
            自然人|法人或其他组织|总计
            商业企业|科研机构|社会公益组织|法律服务机构|其他
            一、本年新收政府信息公开申请数量|3|1|0|0|0|0|4
            二、上年结转政府信息公开申请数量|%s
            （一）予以公开|3|1|0|0|0|0|4
            """;

    @Test
    void aFigureTooManyMayBeAnyOfThemOrABrokenOne() {
        Matching matching = match("requests", String.format(MATRIX, "1|2|0|0|0|0|0|12"));
        assertThat(readings(matching.choices().get(0)))
                .containsExactly(
                        "2 0 0 0 0 0 12",
                        "1 0 0 0 0 0 12",
                        "1 2 0 0 0 0 12",
                        "1 2 0 0 0 0 0",
                        "12 0 0 0 0 0 12",
                        "1 20 0 0 0 0 12");
    }

    @Test
    void aZeroTooManyIsASlip() {
        Matching matching = match("requests", String.format(MATRIX, "0|0|0|0|0|0|0|0"));
        assertThat(values(row(matching, "carried_in"))).isEqualTo("0 0 0 0 0 0 0");
        assertThat(matching.choices()).isEmpty();
        assertThat(matching.tables().get(0).findings())
                .filteredOn(finding -> finding.subject().row().equals("carried_in"))
                .allMatch(finding -> finding.severity() == Severity.INFO);
    }
}
