package org.gongkai.recognition.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.model.Grid;
import org.gongkai.model.GridCell;
import org.gongkai.model.Method;
import org.gongkai.model.Place;
import org.gongkai.recognition.form.FormCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text in, a line for each paragraph; rows out, with {@code |} between cells. */
class ScatteredTextTest {

    private static final LabelBook BOOK = new LabelBook(FormCatalog.standard().templates());

    private static List<Grid> grids(String section, String text) {
        ScatteredText scattered = new ScatteredText(BOOK, section);
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> scattered.add(line, Place.UNPAGED));
        return scattered.grids();
    }

    private static String rows(Grid grid) {
        List<List<String>> rows = new ArrayList<>();
        for (int r = 0; r < grid.rows(); r++) {
            rows.add(grid.row(r).stream().map(GridCell::text).toList());
        }
        return rows.stream().map(row -> String.join("|", row)).collect(Collectors.joining("\n"));
    }

    private static String read(String text) {
        return grids("proactive", text).stream()
                .map(ScatteredTextTest::rows)
                .collect(Collectors.joining("\n--\n"));
    }

    @Test
    void rowsAreALabelAndTheFiguresUpToTheNextWords() {
        assertThat(
                        read(
                                "第二十条第（一）项\n信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n规章\n1\n0\n5\n行政规范性文件\n16\n9\n203"))
                .isEqualTo("第二十条第（一）项\n信息内容|本年制发件数|本年废止件数|现行有效件数\n规章|1|0|5\n行政规范性文件|16|9|203");
    }

    @Test
    void runTogetherTextIsCutAtLabelsAndOrdinals() {
        assertThat(read("第二十条第（六）项信息内容本年处理决定数量行政处罚644行政强制64"))
                .isEqualTo("第二十条第（六）项\n信息内容|本年处理决定数量\n行政处罚|644\n行政强制|64");
        assertThat(read("（三）不予公开1.属于国家秘密00000002.其他法律行政法规禁止公开0000000"))
                .isEqualTo("（三）不予公开|1.属于国家秘密|0000000\n2.其他法律行政法规禁止公开|0000000");
        assertThat(read("1、属于国家秘密0 0 0 0 0 002、其他法律行政法规禁止公开4 4"))
                .isEqualTo("1、属于国家秘密|0|0|0|0|0|00\n2、其他法律行政法规禁止公开|4|4");
    }

    @Test
    void anOrdinalMayLackItsPoint() {
        assertThat(read("2.重复申请 0 0\n3要求提供公开出版物 1 2\n3")).isEqualTo("2.重复申请|0|0\n3要求提供公开出版物|1|2|3");
    }

    @Test
    void figuresStayAsTheyArePrinted() {
        assertThat(read("行政许可 0 +21 776\n行政处罚０ -3 1,234\n行政事业性收费 976.81万元\n行政强制 - / —"))
                .isEqualTo("行政许可|0|+21|776\n行政处罚|０|-3|1,234\n行政事业性收费|976.81万元\n行政强制|-|/|—");
        assertThat(read("行政许可0+21776\n行政处罚\n无\n行政强制 无 无 5"))
                .isEqualTo("行政许可|0+21776\n行政处罚|无\n行政强制|无|无|5");
    }

    @Test
    void emptyCellsBetweenBarsStayEmpty() {
        assertThat(read("行政规范性文件\n|\n|\n2\n|\n3\n|\n行政许可\n|\n4\n|"))
                .isEqualTo("行政规范性文件||2|3\n行政许可|4");
        assertThat(read("行政规范性文件 | | 2 | 3 | 行政许可 | 4 | | |")).isEqualTo("行政规范性文件||2|3\n行政许可|4||");
        assertThat(read("行政规范性文件 |\n1 |\n|\n3 |\n|\n行政许可 |\n4 |\n|"))
                .isEqualTo("行政规范性文件|1||3\n行政许可|4");
    }

    @Test
    void aCellBetweenBarsMayHaveLines() {
        assertThat(read("信息\n内容\n|\n本年制\n发件数\n|\n行政许\n可\n|\n3\n|"))
                .isEqualTo("信息内容|本年制发件数\n行政许可|3");
    }

    @Test
    void labelsMayBeBrokenAroundTheirFigures() {
        assertThat(read("（二）部分公开（区分处理的，只计这一情 447 7 0\n形，不计其他情形）\n（四）无 1.本机关不掌握相关政府信息 746\n法提供"))
                .isEqualTo("（二）部分公开（区分处理的，只计这一情形，不计其他情形）|447|7|0\n（四）无\n1.本机关不掌握相关政府信息|746\n法提供");
        assertThat(read("三、\n本\n年\n度\n办\n理\n结\n果\n（一）予以公开 3")).isEqualTo("三、本年度办理结果\n（一）予以公开|3");
    }

    @Test
    void wordsOfAnotherCellDoNotPartALabel() {
        assertThat(read("2.申请人逾期未按收费通知要\n处理\n求缴纳费用、行政机关不再 1 2 3\n处理其政府信息公开申请"))
                .isEqualTo("处理\n2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请|1|2|3");
    }

    @Test
    void headerLabelsStandInRowsOfSuccessiveColumns() {
        assertThat(read("申请人情况\n自然人\n法人或其他组织\n总计\n商业\n企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n（一）予以公开 1 2"))
                .isEqualTo("申请人情况|自然人|法人或其他组织|总计\n商业企业|科研机构|社会公益组织|法律服务机构|其他\n（一）予以公开|1|2");
    }

    @Test
    void aRowOfFiguresBelowAHeaderHasNoLabel() {
        assertThat(
                        read(
                                "行政复议行政诉讼结果维持结果纠正其他结果尚未审结总计未经复议直接起诉复议后起诉结果维持结果纠正其他结果尚未审结总计结果维持结果纠正其他结果尚未审结总计\n1 2 3"))
                .isEqualTo(
                        "行政复议\n行政诉讼|结果维持|结果纠正|其他结果|尚未审结|总计\n未经复议直接起诉|复议后起诉\n"
                                + "结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计\n1|2|3");
    }

    @Test
    void figuresPrintedColumnByColumnStayInTheirOrder() {
        String labels = "本年制发件数\n本年废止件数\n现行有效件数\n规章\n行政规范性文件\n";
        assertThat(read(labels + "1\n2\n3\n4\n5\n6"))
                .isEqualTo("本年制发件数|本年废止件数|现行有效件数\n规章\n行政规范性文件\n1|2|3|4|5|6");
        assertThat(read(labels + "1 2\n3 4\n5 6"))
                .isEqualTo("本年制发件数|本年废止件数|现行有效件数\n规章\n行政规范性文件\n1|2\n3|4\n5|6");
        assertThat(read("（一）予以公开\n1.属于国家秘密\n自然人\n1\n2\n商业企业\n3\n4\n2.重复申请\n5"))
                .isEqualTo("（一）予以公开\n1.属于国家秘密\n自然人|1|2\n商业企业|3|4\n2.重复申请|5");
    }

    @Test
    void labelsMayBeDamaged() {
        assertThat(read("行政規範性文件 1\n行政強製 2\n本年度止件数\n1.屬於國家秘密 3\n項目\n2.其他法律行政止公开 4"))
                .isEqualTo("行政規範性文件|1\n行政強製|2\n本年度止件数\n1.屬於國家秘密|3\n項目\n2.其他法律行政止公开|4");
        assertThat(read("第二十條第（五）項(xiàng)信息內容本年處理決定數量行政許可(kě)7行政強(qiáng)制8"))
                .isEqualTo("第二十條第（五）項(xiàng)\n信息內容|本年處理決定數量\n行政許可(kě)|7\n行政強(qiáng)制|8");
        assertThat(read("行政**12 3属于国家**4 5")).isEqualTo("行政**|12|3\n属于国家**|4|5");
        assertThat(read("行政许可 1\n行政** 2\n属于国家** 3 4")).isEqualTo("行政许可|1\n行政**|2\n属于国家**|3|4");
        assertThat(read("第二十条第\n信息内容\n本年制发件数\n予以公开 3")).isEqualTo("第二十条第\n信息内容|本年制发件数\n予以公开|3");
    }

    @Test
    void sentencesMakeNoRows() {
        assertThat(read("2024年制发行政规范性文件18件，废止0件；行政许可62件，行政处罚0起。")).isEmpty();
        assertThat(read("全年行政许可62件，行政处罚5件\n其中行政强制3件。\n点击数: 1234\n2024-01-16 16:47")).isEmpty();
        assertThat(read("通过网站公开行政许可信息1190条\n行政许可 3\n2020年本行政区域政府信息公开发布总数量(消息类):0"))
                .isEqualTo("行政许可|3");
        assertThat(read("公开198条，不予公开137条。 第二十条第（五）项信息内容本年处理决定数量行政许可7本年收费为0元。"))
                .isEqualTo("第二十条第（五）项\n信息内容|本年处理决定数量\n行政许可|7");
    }

    @Test
    void aTableWithoutLabelsOfTheFormsIsNone() {
        assertThat(read("序号\n| 项目\n| 数量(条)\n|\n1\n| 组织机构类\n| 3\n|\n7\n| 其他\n| 4\n|")).isEmpty();
        assertThat(read("指标名称计量单位2017年度历年累计主动公开文件数条2122100其他类型答复数条00")).isEmpty();
    }

    @Test
    void pageNumbersAreNoCells() {
        assertThat(read("行政规范性文件\n1\n- 4 -\n2\n第 5 页\n3")).isEqualTo("行政规范性文件|1|2|3");
    }

    @Test
    void withoutASectionLabelsTellTheTablesApart() {
        String text = "浏览 12\n行政处罚 1\n行政强制 2\n一、本年新收政府信息公开申请数量 3\n（一）予以公开 4\n打印 5";
        assertThat(grids("", text).stream().map(ScatteredTextTest::rows))
                .containsExactly("行政处罚|1\n行政强制|2", "一、本年新收政府信息公开申请数量|3\n（一）予以公开|4");
    }

    @Test
    void gridsFromTextTellOnlyTheOrderOfTheirCells() {
        Grid grid = grids("proactive", "行政许可 1").get(0);
        assertThat(grid.method()).isEqualTo(Method.TEXT);
        assertThat(grid.regular()).isFalse();
        assertThat(grid.place()).isEqualTo(Place.UNPAGED);
    }

    @ParameterizedTest
    @EnumSource(TextStyle.class)
    void noTruncationIsAFault(TextStyle style) {
        String text =
                style.print(
                        List.of(
                                List.of("第二十条第（一）项"),
                                List.of("信息内容", "本年制发件数", "本年废止件数"),
                                List.of("行政规范性文件", "12", "0"),
                                List.of("（三）不予公开", "1.属于国家秘密", "3", "4"),
                                List.of("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "5")));
        assertThatCode(
                        () -> {
                            for (int end = 0; end <= text.length(); end++) {
                                grids("requests", text.substring(0, end));
                                grids("", text.substring(end));
                            }
                        })
                .doesNotThrowAnyException();
    }

    @Test
    void labelsBrokenWithinTheirColumnsArePutTogether() {
        String band =
                """
                行政复议 行政诉讼
                未经复议直接起诉 复议后起诉
                结果 结果 其他 尚未
                维持 纠正 结果 审结 总计 结果 结果 其他 尚未 结果 结果 其他 尚未
                总计 总计
                维持 纠正 结果 审结 维持 纠正 结果 审结
                21 4 3 5 33 8 2 1 4 15 6 0 1 2 9
                """;
        assertThat(rows(grids("review", band).get(0)))
                .contains("结果维持|结果纠正|其他结果|尚未审结|总计\n")
                .endsWith("\n21|4|3|5|33|8|2|1|4|15|6|0|1|2|9");
    }

    @Test
    void halvesOfLabelsThatDoNotMatchStayAsTheyAre() {
        assertThat(
                        rows(
                                grids(
                                                "review",
                                                "结果 结果 其他\n维持 纠正\n1 2 3 4 5 6 7 8 9 10 11 12 13 14 15")
                                        .get(0)))
                .doesNotContain("结果维持");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "云\n塔镇\n",
                "第二十条第（一）项\n",
                "总计（",
                "行政许可\n云 5件\n",
                "（二）部分公开（区分处理的，只计这一情 1\n形，不计其他情形）\n"
            })
    void manyWordsAreReadInLinearTime(String piece) {
        String text = "行政许可 1\n" + piece.repeat(900_000 / piece.length());

        assertTimeout(Duration.ofSeconds(30), () -> grids("requests", text));
    }

    @Test
    void halvesOfLabelsBehindALongLineAreReadInLinearTime() {
        String text = "行政许可 1\n" + "云".repeat(300_000) + "\n塔".repeat(100_000);

        assertTimeout(Duration.ofSeconds(30), () -> grids("requests", text));
    }

    @Test
    void aRunOfWordsThatIsTooLongForARowBecomesSeveral() {
        Grid grid = grids("requests", "行政许可 1\n" + "第二十条第（一）项\n".repeat(4_500)).get(0);
        assertThat(grid.rows()).isEqualTo(4);
        assertThat(grid.columns()).isEqualTo(2_000);
    }
}
