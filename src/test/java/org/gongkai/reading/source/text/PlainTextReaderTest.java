package org.gongkai.reading.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.gongkai.model.FlowDocument;
import org.gongkai.reading.source.FlowDump;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextReaderTest {

    private static final String MIXED =
            """
            正文
            2025 年上海市某区人民政府某桥街道政府信息
            公开工作年度报告

            一、总体情况
            本局通过门户网站“法定主动公开内容”对国民经济和社会发展规划、远景目标纲要进

            - 2 -

            行公开。**一是**继续公开。

            第二十条第（一）项\t\t\t
            信息内容\t本年制发件数\t本年废止件数\t现行有效件数

            规章\t0\t\t0
            ## 表二：主动公开政府信息情况
            | 信息内容 | 本年制发件数 |
            |---|:--:|
            | 规章\\|x | 0<br>1 |
            行政许可 | 62 | ||
            """;

    private static String read(String text) throws Exception {
        return FlowDump.blocks(document(text));
    }

    private static FlowDocument document(String text) throws Exception {
        return new PlainTextReader().read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aBlankCellIsWhereNothingStandsBelowALabel() throws Exception {
        assertThat(
                        read(
                                """
                                事项             收到   办结   总计
                                一、新收到的     12            12
                                二、往年的               3     3
                                三、转往明年的
                                """))
                .isEqualTo(
                        """
                        G 4x4
                          0: 事项 | 收到 | 办结 | 总计
                          1: 一、新收到的 | 12 |  | 12
                          2: 二、往年的 |  | 3 | 3
                          3: 三、转往明年的 |  |  |\s""");
    }

    @Test
    void paragraphsWithANoBreakSpaceAreBlankCellsWhereRowsAreWholeWithThem() throws Exception {
        String row = "规章\n\n2\n\n0\n\n文件\n\n\u00a0\n\n1\n\n办法\n\n\u00a0\n\n\u00a0\n";
        assertThat(read(row)).contains("P 文件\nP ||\nP 1\nP 办法\nP |||");
        assertThat(read(row + "\n本局各项工作均已如期完成。\n\n\u00a0\n\n\u00a0\n")).doesNotContain("|");
        assertThat(read("规章\n\n2\n\n\u00a0\n\n0\n\n\u00a0\n")).doesNotContain("|");
    }

    @Test
    void aFigureBetweenTwoColumnsMakesNoTable() throws Exception {
        assertThat(
                        read(
                                """
                                事项             收到     办结     总计
                                一、新收到的     12                12
                                二、往年的            3            3
                                """))
                .doesNotContain("G ");
    }

    @Test
    void labelsBrokenOverLinesAreOne() throws Exception {
        assertThat(
                        read(
                                """
                                                 村民小   合作   总计
                                事项               组      社
                                1.不予受理的来     4             4
                                访事项
                                2.转办的           1       2     3
                                """))
                .isEqualTo(
                        """
                        G 3x4
                          0: 事项 | 村民小组 | 合作社 | 总计
                          1: 1.不予受理的来访事项 | 4 |  | 4
                          2: 2.转办的 | 1 | 2 | 3""");
    }

    @Test
    void proseWithWideSpacesIsNoTable() throws Exception {
        assertThat(read("本年收到  12  件，办结  3  件。\n其中  4  件转办，  5  件不予受理。")).doesNotContain("G ");
    }

    @Test
    void oneCellALineKeepsBlanksWhereSomeStandAmidFigures() throws Exception {
        String rows = "规划 |\n4 |\n |\n6 |\n|\n告知书 |\n5 |\n |\n |\n|\n其他 |\n1 |\n2 |\n3 |\n|\n";
        assertThat(read(rows))
                .isEqualTo(
                        """
                        G 3x4 irregular
                          0: 规划 | 4 |  | 6
                          1: 告知书 | 5 |  |\s
                          2: 其他 | 1 | 2 | 3""");
    }

    @Test
    void tabbedLinesAreAGridForEachPartThatABlankLineLeaves() throws Exception {
        assertThat(read("信息内容\t本年制发件数\t\n规章\t0\t\n\n规范性文件\t\t3"))
                .isEqualTo(
                        """
                        G 2x3 irregular
                          0: 信息内容 | 本年制发件数 |\s
                          1: 规章 | 0 |\s
                        G 1x3 irregular
                          0: 规范性文件 |  | 3""");
    }

    @Test
    void aPartOfATableMayConsistOfOneIndentedField() throws Exception {
        assertThat(read("7.属于行政执法\t\t0\n\n\t\t案卷\n\t8.属于\t0"))
                .isEqualTo(
                        """
                        G 1x3 irregular
                          0: 7.属于行政执法 |  | 0
                        G 2x3 irregular
                          0:  |  | 案卷
                          1:  | 8.属于 | 0""");
    }

    @Test
    void tabsAtTheStartOfALineAreAnIndentOutsideTables() throws Exception {
        assertThat(read("\t一、总体情况\n\t全年良好。\n规章\t0\n\t二、其他"))
                .isEqualTo("P 一、总体情况\nP 全年良好。\nG 1x2 irregular\n  0: 规章 | 0\nP 二、其他");
    }

    @Test
    void headingsAndSentencesPaddedWithTabsAreNoRows() throws Exception {
        assertThat(read("某局2023年政府信息公开工作年度报告\t\t\n二、主动公开政府信息情况\t\t\n规章\t1\t2\n三、本年度办理结果\t\t"))
                .isEqualTo(
                        """
                        P 某局2023年政府信息公开工作年度报告
                        P 二、主动公开政府信息情况
                        G 2x3 irregular
                          0: 规章 | 1 | 2
                          1: 三、本年度办理结果 |  |\s""");
    }

    @Test
    void aMarkdownTableWithEvenRowsIsRegular() throws Exception {
        assertThat(read("| 信息内容 | 数 |\n|---|:-:|\n| 规章\\|x | **0**<br>1 |"))
                .isEqualTo("G 2x2\n  0: 信息内容 | 数\n  1: 规章|x | 0 1");
    }

    @Test
    void aBarAtTheEndOpensNoField() throws Exception {
        assertThat(read("规章 | 0 | |\n许可 | 62 | ||"))
                .isEqualTo("G 2x4 irregular\n  0: 规章 | 0 | \n  1: 许可 | 62 |  | ");
    }

    @Test
    void barsOnLinesOfTheirOwnAndMenusAreParagraphs() throws Exception {
        assertThat(read("规章\n|\n0\n|\n登录 | 注册")).isEqualTo("P 规章\nP |\nP 0\nP |\nP 登录 | 注册");
        assertThat(read("序号\n| 项目\n| 数量\n|")).isEqualTo("P 序号\nP | 项目\nP | 数量\nP |");
    }

    @Test
    void aSentenceCutByAPageBreakIsJoinedAndThePageNumberFollows() throws Exception {
        assertThat(read("本局通过门户网站对国民经济和社会发展规划，远景目标纲要进\n\n- 2 -\n\n行公开。继续公开。"))
                .isEqualTo("P 本局通过门户网站对国民经济和社会发展规划，远景目标纲要进行公开。继续公开。\nF - 2 -");
    }

    @Test
    void aTitleOverTwoLinesIsJoinedAndEndsThere() throws Exception {
        assertThat(read("上海市某区人民政府\n2025年政府信息公开工作年度报告\n2025年，街道认真工作。"))
                .isEqualTo("P 上海市某区人民政府2025年政府信息公开工作年度报告\nP 2025年，街道认真工作。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况\n行政复议",
                "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请\n0",
                "一、本年新收政府信息公开申请数量 3001 53 0\n其他",
                "标题: 某县综合实验区财政金融局关于2014年度工作\n发布时间: 2015",
                "本年度共收到政府信息公开申请十二件，均已答复。\n下一步继续努力",
                "本年度共收到政府信息公开申请十二件，均已答复\n（一）主动公开",
                "本年度共收到政府信息公开申请十二件，均已答复\n　　另起一段",
                "（一）部分公开的情形以及不予公开的情形说明如下文\n\n规章"
            })
    void headingsLabelsAndFiguresAreNotJoined(String text) throws Exception {
        assertThat(document(text).blocks()).hasSize(2);
    }

    @Test
    void hardWrappedProseIsJoined() throws Exception {
        assertThat(read("2025 年，街道认真贯彻落实《中华人民共和国政府\n信息公开条例》，持续推进工作。"))
                .isEqualTo("P 2025 年，街道认真贯彻落实《中华人民共和国政府信息公开条例》，持续推进工作。");
    }

    @Test
    void marksOfMarkdownAreNotText() throws Exception {
        assertThat(read("## 二、**主动**公开 ##\n\n> 引用\\*\n\n![表三](a.png)\n\n[年报](http://x/y)"))
                .isEqualTo("P 二、主动公开\nP 引用*\nI 表三\nP 年报");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r", "\u2028", "\u000B"})
    void lineEndsAreAlike(String end) throws Exception {
        assertThat(read(MIXED.replace("\n", end))).isEqualTo(read(MIXED));
    }

    @Test
    void everyTruncationAndAnyNoiseGivesADocument() throws Exception {
        byte[] bytes = MIXED.getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length <= bytes.length; length++) {
            assertThat(new PlainTextReader().read(Arrays.copyOf(bytes, length))).isNotNull();
        }
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            String noise =
                    random.ints(200, 0, 40)
                            .mapToObj(
                                    i ->
                                            "\t\n\n||-=*#>\\[](:。，一、（）0 12年报告报"
                                                    .substring(i % 29, i % 29 + 1))
                            .reduce("", String::concat);
            assertThat(document(noise)).isNotNull();
        }
    }

    @Test
    void nothingVisibleIsLost() throws Exception {
        String text = MIXED.replaceAll("\\|[-:|]+\\|", "");
        String marks = "[\\s|\\\\*#]|<br>|G \\d+x\\d+( irregular)?|(?m)^ +\\d+: |(?m)^[PF] ";

        assertThat(FlowDump.blocks(document(text)).replaceAll(marks, "").length())
                .isGreaterThanOrEqualTo(text.replaceAll("[\\s|\\\\*#]|<br>", "").length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", "|", "*", "[", "一、", "（", "0 ", "- ", "**a", "](", "字"})
    @Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
    void aVeryLongLineIsReadInLinearTime(String piece) throws Exception {
        String line = piece.repeat(1_000_000 / piece.length());

        assertThat(document(line)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"||", "|", "云|", "云|塔", "|---|", "\t云", "云\t", "\t", "云", "- 1 -"})
    @Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
    void veryManyLinesAreReadInLinearTime(String line) throws Exception {
        String text = (line + "\n").repeat(60_000);

        assertThat(document(text)).isNotNull();
    }
}
