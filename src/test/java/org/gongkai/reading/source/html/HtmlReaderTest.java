package org.gongkai.reading.source.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.gongkai.model.Finding;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.FlowDocument.Hint;
import org.gongkai.reading.source.FlowDump;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlReaderTest {

    private static final String TABLE =
            "<table border=1><tr><td>行<td>a<td>b<tr><td>一<td>1<td>2<tr><td>二<td>3<td></table>";

    private static final String GRID = "G 3x3\n  0: 行 | a | b\n  1: 一 | 1 | 2\n  2: 二 | 3 | ";

    private static FlowDocument document(String html) throws Exception {
        return new HtmlReader().read(html.getBytes(StandardCharsets.UTF_8));
    }

    private static String read(String html) throws Exception {
        return FlowDump.blocks(document(html));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,gbk", "GB18030,gbk", "GB18030,utf-8", "UTF-16LE,utf-8", "Big5-HKSCS,big5"})
    void aPageIsReadInTheCharacterSetThatItIsWrittenIn(String charset, String declared)
            throws Exception {
        String page = "<meta charset=" + declared + "><p>年度工作報告</p>" + TABLE;

        FlowDocument document = new HtmlReader().read(page.getBytes(Charset.forName(charset)));

        assertThat(FlowDump.blocks(document)).isEqualTo("P 年度工作報告\n" + GRID);
    }

    @Test
    void inlineElementsDoNotSeparateAndBlocksDo() throws Exception {
        assertThat(
                        read(
                                "<p>共<span>20</span><font>23</font>&nbsp;年<b>报</b></p>"
                                        + "<div>一<div>二</div>三<br>四</div>"))
                .isEqualTo("P 共2023 年报\nP 一\nP 二\nP 三\nP 四");
    }

    @Test
    void theLinesOfACellAreJoinedAndFiguresStayApart() throws Exception {
        assertThat(
                        read(
                                "<table><tr><td><p>三</p><p>、本</p>年<td><p>12</p><p>34</p><td>1<br>2"
                                        + "<tr><td>x<td> &nbsp;<td><ul><li>y<li>3</ul></table>"))
                .isEqualTo("G 2x3\n  0: 三、本年 | 12 34 | 1 2\n  1: x |  | y 3");
    }

    @Test
    void whatABrowserDoesNotShowIsNoText() throws Exception {
        assertThat(
                        read(
                                "<p>共<del>100</del><ins>120</ins>件<!-- x --><script>y</script>"
                                        + "<span style='DISPLAY : none'>z</span><i hidden>u</i>"
                                        + "<!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]-->"
                                        + "<xml><w:View>Normal</w:View></xml><o:p></o:p><template>t</template>"
                                        + "<input type=hidden value=9><noscript>n</noscript></p>"))
                .isEqualTo("P 共120件");
    }

    @Test
    void aNoteMarkDoesNotBecomeADigit() throws Exception {
        assertThat(read("<p>12<sup>1</sup>件</p><p>m<sup>2</sup></p>")).isEqualTo("P 12 1 件\nP m2");
    }

    @Test
    void spansAreResolvedAsBrowsersDo() throws Exception {
        assertThat(
                        read(
                                "<table><tr><td rowspan=3>A<td>B<td rowspan=2>C<tr><td colspan=2>D"
                                        + "<tr><td colspan=5>E<td>F"
                                        + "<tr><td rowspan=0>G<td>1<td>2<tr><td>3<td>4<td>5<td>6</table>"))
                .isEqualTo(
                        """
                        G 5x6
                          0: A[3x1] | B | C[2x1]
                          1: D
                          2: E[1x4] | F
                          3: G[2x1] | 1 | 2
                          4: 3 | 4 | 5 | 6""");
    }

    @Test
    void spansPastTheEndAndEmptyRowsHaveNoRoom() throws Exception {
        assertThat(
                        read(
                                "<table><tr><td colspan=99999>T<tr><td rowspan=70000>1<td>2<tr></tr>"
                                        + "<tr><td>3<td style='visibility:hidden'>4</table>"))
                .isEqualTo("G 3x3\n  0: T[1x3]\n  1: 1[2x1] | 2\n  2: 3 | ");
    }

    @Test
    void headAndFootOfATableStandWhereTheyAreShown() throws Exception {
        assertThat(
                        read(
                                "<table><tfoot><tr><td>f<td>1<tbody><tr><td>b<td>2<thead><tr><th>h<th>3"
                                        + "</table>"))
                .isEqualTo("G 3x2\n  0: h | 3\n  1: b | 2\n  2: f | 1");
    }

    @Test
    void aTableThatArrangesThePageIsOpened() throws Exception {
        assertThat(
                        read(
                                "<table><tr><td colspan=2>某局政府信息公开<tr><td><ul><li><a>机构</a>"
                                        + "<li><a>政策</a><li><a>年报</a></ul><td><h1>某局报告</h1>"
                                        + "<p>一、总体情况</p>"
                                        + TABLE
                                        + "<p>六、其他</p></table>"))
                .isEqualTo("P 某局政府信息公开\nP 某局报告\nP 一、总体情况\n" + GRID + "\nP 六、其他");
        assertThat(read("<table><tr><td><table><tr><td>" + TABLE + "</table></table>"))
                .isEqualTo(GRID);
    }

    @Test
    void aLongNoteDoesNotOpenATableOfFigures() throws Exception {
        String note = "<p>说明" + "很长的一句说明".repeat(10) + "。</p>";
        String rows = "<tr><td>x<td>1<td>2<tr><td>y<td>3<td>4<tr><td>z<td>5<td>6";

        assertThat(read("<table>" + rows + "<tr><td>注<td colspan=2>" + note + note + "</table>"))
                .startsWith("G 4x3");
    }

    @Test
    void headingsInsideOneLargeTableCutIt() throws Exception {
        assertThat(
                        read(
                                "<table><tr><td colspan=2>三、收到和处理政府信息公开申请情况<tr><td>a<td>1"
                                        + "<tr><td colspan=2>四、政府信息公开行政复议、行政诉讼情况<tr><td>x<td>7</table>"))
                .isEqualTo(
                        "P 三、收到和处理政府信息公开申请情况\nG 1x2\n  0: a | 1\n"
                                + "P 四、政府信息公开行政复议、行政诉讼情况\nG 1x2\n  0: x | 7");
    }

    @Test
    void tablesOfBoxesAreGrids() throws Exception {
        String row = "<div style='display: table-row'><i></i></div>";
        assertThat(
                        read(
                                row.replace("<i></i>", "<div>规章</div><div>1</div>")
                                        .repeat(2)
                                        .transform(
                                                rows ->
                                                        "<div style='display:table'>"
                                                                + rows
                                                                + "</div>")))
                .isEqualTo("G 2x2\n  0: 规章 | 1\n  1: 规章 | 1");
        assertThat(
                        read(
                                "<div>"
                                        + "<div><div>a</div><div>1</div><div>2</div></div>"
                                                .repeat(3)
                                        + "</div>"))
                .startsWith("G 3x3\n");
        assertThat(
                        read(
                                "<div><div><span>标题：</span><span>x</span></div><div><span>y</span></div></div>"))
                .isEqualTo("P 标题：x\nP y");
    }

    @Test
    void listsOfLinksAreLeftOutAndArticlesAreNot() throws Exception {
        assertThat(
                        read(
                                "<header><a>首页</a></header><nav>导航</nav><div><a>甲</a><a>乙</a><a>丙</a></div>"
                                        + "<article><header><h1>某局报告</h1></header><p>正文</p>"
                                        + "<footer>某局 2023年</footer></article><ul><li><a>附件一</a></ul>"
                                        + "<footer>主办单位</footer>"))
                .isEqualTo("P 某局报告\nP 正文\nP 某局 2023年\nP 附件一");
    }

    @Test
    void escapedTablesAndTablesInScriptsAreRead() throws Exception {
        String quoted = TABLE.replace("/", "\\/").replace("=1", "=\\\"1\\\"");

        assertThat(read("<p>前" + TABLE.replace("<", "&lt;") + "后</p>"))
                .isEqualTo("P 前\n" + GRID + "\nP 后");
        FlowDocument script = document("<p>x</p><script>var h = \"" + quoted + "\";</script>");
        assertThat(FlowDump.blocks(script)).isEqualTo("P x\n" + GRID);
        assertThat(script.findings()).extracting(Finding::code).containsExactly("hidden-text");
        assertThat(read("{\"content\":\"" + quoted + "\"}")).contains(GRID);
    }

    @Test
    void textWithEscapedTablesIsReadAsTheMarkupThatItMeans() throws Exception {
        String unicode = TABLE.replace("<", "\\u003C").replace(">", "\\u003e");
        assertThat(read("var h = \"" + unicode + "\";")).contains(GRID);
        assertThat(read("{\"h\":\"" + TABLE.replace("<", "&lt;") + "\"}")).contains(GRID);
        assertThat(read("\"" + TABLE.replace("/", "\\/") + "\"")).contains(GRID);
        assertThat(read("一、总体情况\n文字。\n" + TABLE.replace("<", "&lt;") + "\n后"))
                .isEqualTo("P 一、总体情况\nP 文字。\n" + GRID + "\nP 后");
    }

    @Test
    void tabsAndBarsAreReadAsInPlainText() throws Exception {
        assertThat(read("<p>规章\t1\t2</p><p>许可\t3\t4</p><p>\n\t\t一、总体\n\t\t情况</p>"))
                .isEqualTo("G 2x3 irregular\n  0: 规章 | 1 | 2\n  1: 许可 | 3 | 4\nP 一、总体 情况");
        assertThat(read("<pre>a\tb\n\n一、总体情况</pre><p>2025年\t星期二</p>"))
                .isEqualTo("G 1x2 irregular\n  0: a | b\nP 一、总体情况\nP 2025年 星期二");
    }

    @Test
    void textWhoseTablesAloneAreMarkupKeepsItsLines() throws Exception {
        assertThat(read("# 一、总体情况\n良好。\n\n" + TABLE + "\n\n二、其他\n没有。"))
                .isEqualTo("P 一、总体情况\nP 良好。\n" + GRID + "\nP 二、其他\nP 没有。");
    }

    @Test
    void picturesOfContentAreBlocksAndIconsAreNot() throws Exception {
        assertThat(
                        read(
                                "<p>三、<img src='/a/W02.png?x' width=600><img src=i.gif width=16>"
                                        + "<img alt='表三' src='data:image/png;base64,AA'></p>"))
                .isEqualTo("P 三、\nI W02.png\nI 表三");
    }

    @Test
    void fieldsOfAFormShowTheirValues() throws Exception {
        assertThat(
                        read(
                                "<table><tr><td>规章<td><input value=5><tr><td>许可"
                                        + "<td><select><option>1<option selected>7</select></table>"))
                .isEqualTo("G 2x2\n  0: 规章 | 5\n  1: 许可 | 7");
    }

    @Test
    void textOutsideTheCellsOfABrokenTableIsKept() throws Exception {
        assertThat(read("<table><tr><td>a<td>b</tr>失落<p>段落</p><tr><td>1<td>2"))
                .isEqualTo("P 失落\nP 段落\nG 2x2\n  0: a | b\n  1: 1 | 2");
    }

    @Test
    void aPageDeclaresTitleSiteAndDate() throws Exception {
        List<Hint> hints =
                document(
                                "<title>某局报告_某县</title><meta name=ArticleTitle content='某局报告'>"
                                        + "<meta name=SiteName content=某县><meta name=PubDate content='2024-1-7 09:00'>"
                                        + "<p>x")
                        .hints();

        assertThat(hints)
                .containsExactly(
                        new Hint("title", "某局报告"),
                        new Hint("title", "某局报告_某县"),
                        new Hint("site", "某县"),
                        new Hint("published", "2024-01-07"));
    }

    @Test
    void deepNestingLosesNoTextAndIsReported() throws Exception {
        FlowDocument document = document("<p>一</p>" + "<div>".repeat(20_000) + "深" + TABLE);

        assertThat(FlowDump.blocks(document)).startsWith("P 一\nP 深").contains("P 行", "P 3");
        assertThat(document.findings())
                .extracting(Finding::code)
                .containsExactly("nesting-too-deep");
        assertThat(read("<table><tr><td>".repeat(5_000) + "深")).contains("深");
    }

    @Test
    void aTableWithTooManyPlacesIsReadAsParagraphs() throws Exception {
        FlowDocument document =
                document("<table><tr>" + "<td>a".repeat(1_500) + "<tr><td>b<td>c".repeat(1_000));

        assertThat(document.findings())
                .extracting(Finding::code)
                .containsExactly("table-too-large");
        assertThat(document.blocks()).hasSize(3_500);
    }

    @Test
    void everyTruncationGivesADocument() throws Exception {
        byte[] page =
                ("<meta charset=gbk><table><tr><td rowspan=2>三、<td colspan='3'>x<p>y</table>"
                                + "<pre>a\tb|</pre><img src=a><!-- c --><script>\"<\\/table>\"</script>")
                        .getBytes(Charset.forName("GB18030"));
        for (int length = 0; length <= page.length; length++) {
            assertThat(new HtmlReader().read(Arrays.copyOf(page, length))).isNotNull();
        }
    }
}
