package org.gongkai.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.gongkai.Extractor;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.Extraction;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.Method;
import org.junit.jupiter.api.Test;

/**
 * Texts that once gave a wrong figure without a flag. A row is shown as its cells: the value,
 * {@code .} for a blank, the raw text for words, {@code ?} for what is unreadable, and an
 * exclamation mark behind what is flagged.
 */
class DoubtfulTextTest {

    private static final Extractor EXTRACTOR = Extractor.builder().build();

    private static final String TITLE = "云塔镇2023年政府信息公开工作年度报告\n";

    private static final String RULES =
            TITLE + "二、主动公开政府信息情况\n第二十条第（一）项\n信息内容%s本年制发件数%s本年废止件数%s现行有效件数\n";

    private static final String REVIEW =
            TITLE
                    + """
                    四、政府信息公开行政复议、行政诉讼情况
                    行政复议	行政诉讼
                    结果维持	结果纠正	其他结果	尚未审结	总计	未经复议直接起诉	复议后起诉
                    	结果维持	结果纠正	其他结果	尚未审结	总计	结果维持	结果纠正	其他结果	尚未审结	总计
                    """;

    private static final List<String> LABELS =
            EXTRACTOR.forms().templates().get(0).tables().get(1).blocks().get(0).rows().stream()
                    .map(row -> row.label().text())
                    .toList();

    private static String rules(String mark) {
        return RULES.formatted(mark, mark, mark);
    }

    private static String row(String text, String row) {
        Extraction extraction = EXTRACTOR.extract(text.getBytes(StandardCharsets.UTF_8));
        Map<CellKey, SortedSet<String>> flags = extraction.flags();
        return extraction
                .cells()
                .filter(cell -> (cell.key().table() + "." + cell.key().row()).equals(row))
                .map(cell -> shown(cell) + (flags.containsKey(cell.key()) ? "!" : ""))
                .collect(Collectors.joining(" "));
    }

    private static String shown(MatchedCell cell) {
        CellState state = cell.value().state();
        return switch (state) {
            case NUMBER -> cell.value().number().orElseThrow().toPlainString();
            case BLANK -> ".";
            case UNREADABLE -> "?";
            case MISSING -> "-";
            case DASH, TEXT -> cell.value().raw();
        };
    }

    private static String matrix(String firstRow, String otherRows) {
        return TITLE
                + "三、收到和处理政府信息公开申请情况\n自然人法人或其他组织总计\n商业企业科研机构社会公益组织法律服务机构其他\n"
                + LABELS.stream()
                        .map(l -> l + (l.equals(LABELS.get(2)) ? firstRow : otherRows))
                        .collect(Collectors.joining("\n", "", "\n"));
    }

    @Test
    void aLoneFigureIsNotThoseOfThreeColumns() {
        String lines = rules("\n") + "规章\n行政规范性文件\n151\n";
        assertThat(row(lines, "proactive.normative_docs")).isEqualTo("?! ?! ?!");
    }

    @Test
    void aRowOfTheTableThatLostItsBlanksMakesTheOthersDoubtful() {
        String glued = rules("") + "规章\n行政规范性文件151\n第二十条第（六）项\n行政处罚000\n";
        assertThat(row(glued, "proactive.normative_docs")).isEqualTo("?! ?! ?!");
    }

    @Test
    void barsInLinesOfTheirOwnAreAsManyBlankCells() {
        String bars = rules(" |\n") + " |\n规章 |\n|\n|\n3 |\n|\n行政规范性文件 |\n1 |\n2 |\n3 |\n|\n";
        assertThat(row(bars, "proactive.normative_docs")).isEqualTo("1 2 3");
        assertThat(row(bars, "proactive.rules")).doesNotStartWith("3").doesNotContain(". 3 .");
    }

    @Test
    void aDashInALineOfItsOwnIsACell() {
        String bars = rules(" |\n") + " |\n规章 |\n- |\n- |\n3 |\n|\n行政规范性文件 |\n1 |\n2 |\n3 |\n|\n";
        assertThat(row(bars, "proactive.rules")).isEqualTo("- - 3");
    }

    @Test
    void wordsInTheFirstCellOfABandPushNoFigure() {
        String line = "\t8\t0\t0\t8\t0\t11\t0\t2\t13\t9\t10\t10\t0\t29\t\n";
        assertThat(row(REVIEW + "O" + line, "review.recon")).startsWith("?! 8!");
        assertThat(row(REVIEW + "约3" + line, "review.recon")).startsWith("约3! 8!");
        assertThat(row(REVIEW + "见附件" + line, "review.recon")).startsWith("见附件 8");
    }

    @Test
    void aFigureBrokenByALineEndIsFlagged() {
        String tabs = rules("\t") + "规章\t0\t0\t0\n行政规范性文件\t0\t0\t18\n1\n";
        assertThat(row(tabs, "proactive.normative_docs")).isEqualTo("0! 0! 18!");
    }

    @Test
    void aTextThatEndsInAFigureMayHaveLostItsEnd() {
        String tabs = rules("\t") + "规章\t0\t0\t0\n行政规范性文件\t0\t0\t18";
        assertThat(row(tabs, "proactive.normative_docs")).isEqualTo("0 0 18!");
        assertThat(row(tabs + "\n", "proactive.normative_docs")).isEqualTo("0 0 18");
        assertThat(row(rules("") + "规章000\n行政规范性文件000", "proactive.normative_docs"))
                .isEqualTo("0! 0! 0!");
    }

    @Test
    void aPageNumberIsNoFigure() {
        String glued = rules("") + "规章000\n3/8\n行政规范性文件102\n";
        assertThat(row(glued, "proactive.rules")).isEqualTo("0 0 0");
    }

    @Test
    void whereNoReadingCanBeRightNoCellOfTheRowIsSound() {
        assertThat(row(matrix("00000256", "0000000"), "requests.granted"))
                .isEqualTo("0! 0! 0! 0! 0! ?! ?!");
    }

    @Test
    void oneShortRowLeavesTheOthersToTheSums() {
        String text = matrix("00000", "0000000");
        assertThat(row(text, "requests.granted")).isEqualTo("?! ?! ?! ?! ?! ?! ?!");
        assertThat(row(text, "requests.carried_in")).isEqualTo("0 0 0 0 0 0 0");
    }

    @Test
    void aRowOfThousandsOfDigitsIsLeftAlone() {
        assertThat(row(matrix("1".repeat(3000), "0000000"), "requests.granted"))
                .isEqualTo("?! ?! ?! ?! ?! ?! ?!");
    }

    @Test
    void aHeadingTableAndFigureWithoutRowsIsNoCrash() {
        String band =
                "结转下年度继续办理\t1\t000001\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n";
        assertThat(EXTRACTOR.extract(band.getBytes(StandardCharsets.UTF_8)).cells()).isEmpty();
    }

    @Test
    void whatTheSumsLeftOfALineOfFiguresIsNotCalledPrint() {
        String header = REVIEW.replace('\t', '\n');
        // The third block adds up to 30, not to 7: some figure of the line is wrong.
        String odd = header + "10100123221058000307\n";
        assertThat(row(odd, "review.suit_after_recon")).matches("(\\S+! ?){5}");
        assertThat(row(odd, "review.recon")).matches("(\\S+! ?){5}");
        Extraction sound =
                EXTRACTOR.extract(
                        (header + "12000120000000000\n").getBytes(StandardCharsets.UTF_8));
        assertThat(sound.cells().filter(cell -> cell.key().row().equals("suit_direct")))
                .allMatch(cell -> cell.method() == Method.SOLVED);
    }

    @Test
    void aLineOfTextWithTwoBrokenSumsIsDoubtfulAsAWhole() {
        String line = "3\t1\t0\t0\t9\t2\t0\t0\t0\t7\t1\t0\t0\t0\t1\n";
        assertThat(row(REVIEW + line, "review.suit_after_recon")).isEqualTo("1! 0! 0! 0! 1!");
        String oneBroken = line.replace("9", "4");
        assertThat(row(REVIEW + oneBroken, "review.suit_after_recon")).isEqualTo("1 0 0 0 1");
    }

    @Test
    void columnsOfSeveralBlocksAreNotMixedUp() {
        String text =
                TITLE
                        + """
                        二、主动公开政府信息情况
                        规章
                        行政规范性文件
                        本年制发件数
                        0
                        4
                        本年废止件数
                        0
                        0
                        现行有效件数
                        0
                        4
                        行政许可
                        本年处理决定数量
                        行政处罚
                        行政强制
                        本年处理决定数量
                        16
                        """;
        assertThat(row(text, "proactive.license")).doesNotStartWith("16");
    }
}
