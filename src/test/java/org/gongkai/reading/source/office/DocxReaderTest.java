package org.gongkai.reading.source.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.Reason;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.reading.source.Rendered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocxReaderTest {

    private static final String RELATIONS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final String NUMBERING =
            """
            <w:abstractNum w:abstractNumId="7">
             <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
             <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="（%2）"/></w:lvl>
             <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl>
            </w:abstractNum>
            <w:abstractNum w:abstractNumId="8">
             <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="●"/></w:lvl>
            </w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
            <w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
            <w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num>
            """;

    private static final String STYLES =
            """
            <w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="H1b"><w:basedOn w:val="H1"/></w:style>
            <w:style w:type="character" w:styleId="Gone"><w:rPr><w:vanish/></w:rPr></w:style>
            """;

    private static String run(String properties, String text) {
        return "<w:r><w:rPr>" + properties + "</w:rPr><w:t>" + text + "</w:t></w:r>";
    }

    @Test
    void whatAPersonDoesNotReadInACellIsLeftOutAndSaid() {
        String white = "<w:color w:val='FFFFFF'/>";
        String field = "<w:r><w:fldChar w:fldCharType='%s'/></w:r>";
        assertThat(
                        read(
                                table(
                                        row(
                                                runs("", run("<w:strike/>", "12"), r("77")),
                                                runs("", run("<w:dstrike/>", "12"), r("77")),
                                                runs("", r("77"), run(SUPERSCRIPT, "1")),
                                                runs("", r("77"), run(SUPERSCRIPT, "甲")),
                                                runs("", run(white, "9"), r("77")),
                                                runs("", run("<w:sz w:val='2'/>", "9"), r("77")),
                                                runs("", run("<w:vanish/>", "9"), r("77")),
                                                runs("", "<w:del>" + r("9") + "</w:del>", r("77")),
                                                runs("", "<w:ins>" + r("77") + "</w:ins>")),
                                        row(
                                                runs("", run("<w:strike/>", "12")),
                                                runs(DARK, run(white, "77")),
                                                runs(DARK, run("<w:color w:val='1F3864'/>", "7")),
                                                runs("", picture(100)),
                                                runs(
                                                        "",
                                                        String.format(field, "begin"),
                                                        "<w:r><w:instrText>=SUM(LEFT)</w:instrText></w:r>",
                                                        String.format(field, "end")),
                                                runs("", "<w:fldSimple w:instr='PAGE'/>"),
                                                runs("", box("77")),
                                                runs("", "<w:r><w:pict><w:line/></w:pict></w:r>"),
                                                runs("", "")))))
                .containsExactly(
                        "[77 [STRUCK]|77 [STRUCK]|77 [MARKED]|77甲|77 [HIDDEN]|77 [HIDDEN]|77 [HIDDEN]|77|77]"
                                + " [ [STRUCK]|77| [HIDDEN]| [DRAWN]| [DRAWN]| [DRAWN]|77| [DRAWN]|]");
    }

    private static final String SUPERSCRIPT = "<w:vertAlign w:val='superscript'/>";
    private static final String DARK = "<w:shd w:val='clear' w:fill='1F3864'/>";

    private static String runs(String properties, String... runs) {
        return "<w:tc><w:tcPr>"
                + properties
                + "</w:tcPr><w:p>"
                + String.join("", runs)
                + "</w:p></w:tc>";
    }

    private static String box(String text) {
        return "<w:r><w:pict><w:txbxContent>" + p(text) + "</w:txbxContent></w:pict></w:r>";
    }

    @Test
    void readsMergedCells() {
        assertThat(
                        read(
                                table(
                                        row(cell("<w:gridSpan w:val='2'/>", "项目"), cell("", "总计")),
                                        row(
                                                cell("<w:vMerge w:val='restart'/>", "（三）不予公开"),
                                                cell("", "1.属于国家秘密"),
                                                cell("", "0")),
                                        row(
                                                cell("<w:vMerge/>", ""),
                                                cell("", "2.其他"),
                                                cell("", "3")))))
                .containsExactly("[项目 1x2|总计] [（三）不予公开 2x1|1.属于国家秘密|0] [2.其他|3]");
    }

    @Test
    void readsCellsOfTheOldKindOfMerging() {
        assertThat(
                        read(
                                table(
                                        row(
                                                cell("<w:hMerge w:val='restart'/>", "A"),
                                                cell("<w:hMerge w:val='continue'/>", "")),
                                        row(cell("", "B"), cell("", "C")))))
                .containsExactly("[A 1x2] [B|C]");
    }

    @Test
    void leavesOutColumnsBeforeARow() {
        assertThat(
                        read(
                                table(
                                        row(cell("", "A"), cell("", "B")),
                                        "<w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr>"
                                                + cell("", "C")
                                                + "</w:tr>")))
                .containsExactly("[A|B] [C]");
    }

    @Test
    void findsColumnsByWidthsWhereTheSpansAreMissing() {
        assertThat(
                        read(
                                table(
                                        row(cell(width(2000), "A"), cell(width(1000), "B")),
                                        row(
                                                cell(width(1000), "C"),
                                                cell(width(1010), "D"),
                                                cell(width(990), "E")))))
                .containsExactly("[A 1x2|B] [C|D|E]");
    }

    @Test
    void readsRowsAndCellsInsideContentControls() {
        String controlled =
                "<w:sdt><w:sdtContent>"
                        + row(
                                "<w:sdt><w:sdtContent>" + cell("", "A") + "</w:sdtContent></w:sdt>",
                                cell("", "B"))
                        + "</w:sdtContent></w:sdt>";
        assertThat(read("<w:sdt><w:sdtContent>" + table(controlled) + "</w:sdtContent></w:sdt>"))
                .containsExactly("[A|B]");
    }

    @Test
    void joinsTheParagraphsOfACellAsLines() {
        String wrapped = "<w:tc>" + p("属于国") + p("家秘密") + p("12") + p("-3") + "</w:tc>";
        assertThat(read(table(row(wrapped, cell("", "B"))))).containsExactly("[属于国家秘密12 -3|B]");
    }

    @Test
    void countsAutomaticNumbers() {
        assertThat(
                        read(
                                numbered(1, 0, "总体情况")
                                        + numbered(1, 1, "主动公开")
                                        + numbered(1, 1, "依申请公开")
                                        + numbered(1, 0, "主动公开情况")
                                        + numbered(1, 1, "规章")
                                        + numbered(3, 0, "符号")
                                        + numbered(9, 0, "没有编号")))
                .containsExactly(
                        "一、总体情况", "（一）主动公开", "（二）依申请公开", "二、主动公开情况", "（一）规章", "符号", "没有编号");
    }

    @Test
    void countsAutomaticNumbersInsideCells() {
        String first = "<w:tc>" + numbered(1, 2, "属于国家秘密") + "</w:tc>";
        String second = "<w:tc>" + numbered(1, 2, "") + "</w:tc>";
        assertThat(read(table(row(first, second)))).containsExactly("[1.属于国家秘密|2.]");
    }

    @Test
    void beginsAListAnewWhereItSaysSo() {
        assertThat(read(numbered(1, 0, "甲") + numbered(2, 0, "乙") + numbered(2, 0, "丙")))
                .containsExactly("一、甲", "五、乙", "六、丙");
    }

    @Test
    void takesTheListOfTheStyleUnlessTheParagraphRefuses() {
        String refusing =
                "<w:p><w:pPr><w:pStyle w:val='H1'/><w:numPr><w:numId w:val='0'/></w:numPr></w:pPr>"
                        + r("无")
                        + "</w:p>";
        assertThat(read(styled("H1", "甲") + styled("H1b", "乙") + refusing))
                .containsExactly("一、甲", "二、乙", "无");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<w:color w:val='auto' w:themeColor='background1'/>;HIDDEN",
                "<w:color w:val='000000'/><w:highlight w:val='black'/>;HIDDEN",
                "<w:textFill><w:solidFill><w:srgbClr w:val='FFFFFF'/></w:solidFill></w:textFill>;HIDDEN",
                "<w:textFill><w:solidFill><w:srgbClr w:val='000000'><w:alpha w:val='100000'/></w:srgbClr></w:solidFill></w:textFill>;HIDDEN",
                "<w:w w:val='1'/>;HIDDEN",
                "<w:position w:val='12'/>;MARKED",
                "<w:spacing w:val='-200'/>;DRAWN",
                "<w:rFonts w:ascii='Wingdings'/>;DRAWN",
                "<w:highlight w:val='black'/>;",
                "<w:color w:val='FF0000'/><w:highlight w:val='yellow'/>;",
                "<w:color w:val='FFFFFF' w:themeColor='text1'/><w:highlight w:val='lightGray'/>;",
                "<w:position w:val='-2'/>;",
                "<w:spacing w:val='-20'/>;",
                "<w:w w:val='66'/>;",
            })
    void ofARunThatIsNotSeenAsItIsWrittenTheRestIsReadAndItIsSaid(String look, String sight) {
        assertThat(read(table(row(runs("", r("甲")), runs("", r("7"), run(look, "9"))))))
                .containsExactly(sight == null ? "[甲|79]" : "[甲|7 [" + sight + "]]");
    }

    @Test
    void whatDoesNotStandInALineIsDrawn() {
        assertThat(
                        read(
                                table(
                                        row(
                                                runs(
                                                        "",
                                                        "<w:oMath><w:sSup><w:e>"
                                                                + r("7")
                                                                + "</w:e><w:sup>"
                                                                + r("2")
                                                                + "</w:sup></w:sSup></w:oMath>"),
                                                runs(
                                                        "",
                                                        "<w:oMath><w:f><w:num>"
                                                                + r("1")
                                                                + "</w:num><w:den>"
                                                                + r("2")
                                                                + "</w:den></w:f></w:oMath>"),
                                                runs("", "<w:oMath>" + r("77") + "</w:oMath>"),
                                                runs(
                                                        "",
                                                        "<w:bdo w:val='rtl'>"
                                                                + r("12")
                                                                + "</w:bdo>"),
                                                runs(
                                                        "",
                                                        "<w:bdo w:val='ltr'>"
                                                                + r("12")
                                                                + "</w:bdo>"),
                                                runs("", r("\u202E12"))))))
                .containsExactly("[ [DRAWN]| [DRAWN]|77| [DRAWN]|12| [DRAWN]]");
    }

    @Test
    void rowsThatAreNotShownAreNotRead() {
        String hidden =
                row(runs("", r("9")), runs("", r("甲")))
                        .replace("<w:tr>", "<w:tr><w:trPr><w:hidden/></w:trPr>");
        String flat =
                row(runs("", r("9")), runs("", r("甲")))
                        .replace(
                                "<w:tr>",
                                "<w:tr><w:trPr><w:trHeight w:val='1' w:hRule='exact'/></w:trPr>");
        assertThat(read(table(hidden + flat + row(runs("", r("7")), runs("", r("甲")))) + p("8")))
                .containsExactly("[ [HIDDEN]| [HIDDEN]] [ [HIDDEN]| [HIDDEN]] [7|甲]", "8");
    }

    @Test
    void printsInsertionsButNotDeletionsNorHiddenText() {
        assertThat(
                        read(
                                "<w:p>"
                                        + r("共")
                                        + "<w:del><w:r><w:delText>12</w:delText></w:r></w:del>"
                                        + "<w:del><w:r><w:t>13</w:t></w:r></w:del>"
                                        + "<w:ins><w:r><w:t>15</w:t></w:r></w:ins>"
                                        + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"
                                        + "<w:r><w:rPr><w:rStyle w:val='Gone'/></w:rPr><w:t>x</w:t></w:r>"
                                        + "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>件</w:t></w:r>"
                                        + "</w:p>"))
                .containsExactly("共15件");
    }

    @Test
    void joinsParagraphsWhoseEndWasDeleted() {
        String first = "<w:p><w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr>" + r("属于国") + "</w:p>";
        assertThat(read(first + p("家秘密"))).containsExactly("属于国家秘密");
    }

    @Test
    void leavesOutDeletedRows() {
        String deleted = "<w:tr><w:trPr><w:del w:id='1'/></w:trPr>" + cell("", "x") + "</w:tr>";
        assertThat(read(table(row(cell("", "A"), cell("", "B")), deleted)))
                .containsExactly("[A|B]");
    }

    @Test
    void readsTheResultsOfFields() {
        String field =
                "<w:r><w:fldChar w:fldCharType='begin'/></w:r>"
                        + "<w:r><w:instrText> IF </w:instrText></w:r>"
                        + "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>X</w:instrText></w:r>"
                        + "<w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>code</w:t></w:r>"
                        + "<w:r><w:fldChar w:fldCharType='end'/></w:r>"
                        + "<w:r><w:fldChar w:fldCharType='separate'/></w:r>"
                        + r("12")
                        + "<w:r><w:fldChar w:fldCharType='end'/></w:r>";
        assertThat(read("<w:p>" + r("共") + field + r("件") + "</w:p>")).containsExactly("共12件");
    }

    @Test
    void readsATextBoxOnce() {
        String box = "<w:txbxContent>" + p("框内") + "</w:txbxContent>";
        String both =
                "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>"
                        + box
                        + "</w:drawing></mc:Choice><mc:Fallback><w:pict>"
                        + box
                        + "</w:pict></mc:Fallback></mc:AlternateContent></w:r>";
        assertThat(read("<w:p>" + r("正文") + both + "</w:p>")).containsExactly("正文", "框内");
    }

    @Test
    void readsBreaksTabsAndSymbols() {
        assertThat(
                        read(
                                "<w:p><w:r><w:t>属于</w:t><w:br/><w:t>秘密</w:t><w:tab/><w:t>5</w:t>"
                                        + "<w:noBreakHyphen/><w:t>6</w:t><w:softHyphen/>"
                                        + "<w:sym w:font='Wingdings' w:char='F0FE'/>"
                                        + "<w:sym w:font='Wingdings' w:char='F000'/></w:r></w:p>"))
                .containsExactly("属于秘密 5-6☑\uFFFD");
    }

    @Test
    void readsPicturesThatAreNotTiny() {
        assertThat(read("<w:p>" + picture(2_000_000) + picture(100_000) + "</w:p>"))
                .containsExactly("picture");
    }

    @Test
    void readsTheDocumentThatPoiWrites() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.getProperties().getCoreProperties().setTitle("某某局年度报告");
            document.createParagraph().createRun().setText("一、总体情况");
            document.createTable(2, 2).getRow(1).getCell(1).setText("7");
            document.write(bytes);
        }
        FlowDocument read = Rendered.document(new DocxReader(), bytes.toByteArray());
        assertThat(Rendered.of(read.blocks())).containsExactly("一、总体情况", "[|] [|7]");
        assertThat(read.hints()).containsExactly(new FlowDocument.Hint("title", "某某局年度报告"));
    }

    @Test
    void saysThatACutFileIsDamaged() {
        byte[] whole = docx(p("一"));
        assertThatThrownBy(() -> new DocxReader().read(Arrays.copyOf(whole, whole.length / 2)))
                .isInstanceOfSatisfying(
                        UnreadableDocumentException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.DAMAGED));
    }

    private static List<String> read(String body) {
        return Rendered.read(new DocxReader(), docx(body));
    }

    private static byte[] docx(String body) {
        return docx(body, "");
    }

    /** A document with more styles. */
    static byte[] docx(String body, String styles) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                        + "<Default Extension='xml' ContentType='application/xml'/>"
                        + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                        + "</Types>");
        parts.put("_rels/.rels", relations("officeDocument", "word/document.xml"));
        parts.put(
                "word/_rels/document.xml.rels",
                relations("numbering", "numbering.xml", "styles", "styles.xml"));
        parts.put("word/numbering.xml", part("numbering", NUMBERING));
        parts.put("word/styles.xml", part("styles", STYLES + styles));
        parts.put("word/document.xml", part("document", "<w:body>" + body + "</w:body>"));
        return Rendered.zip(parts);
    }

    private static String part(String element, String content) {
        return "<w:"
                + element
                + " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
                + " xmlns:w14='http://schemas.microsoft.com/office/word/2010/wordml'"
                + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
                + " xmlns:pic='http://schemas.openxmlformats.org/drawingml/2006/picture'>"
                + content
                + "</w:"
                + element
                + ">";
    }

    private static String relations(String... kindsAndTargets) {
        StringBuilder out =
                new StringBuilder(
                        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>");
        for (int i = 0; i < kindsAndTargets.length; i += 2) {
            out.append("<Relationship Id='r").append(i).append("' Type='").append(RELATIONS);
            out.append('/').append(kindsAndTargets[i]).append("' Target='");
            out.append(kindsAndTargets[i + 1]).append("'/>");
        }
        return out.append("</Relationships>").toString();
    }

    private static String table(String... rows) {
        return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
    }

    private static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    private static String cell(String properties, String text) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p(text) + "</w:tc>";
    }

    private static String width(int twips) {
        return "<w:tcW w:w='" + twips + "' w:type='dxa'/>";
    }

    private static String p(String text) {
        return "<w:p>" + r(text) + "</w:p>";
    }

    private static String r(String text) {
        return "<w:r><w:t>" + text + "</w:t></w:r>";
    }

    private static String numbered(int list, int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val='"
                + level
                + "'/><w:numId w:val='"
                + list
                + "'/></w:numPr></w:pPr>"
                + r(text)
                + "</w:p>";
    }

    private static String styled(String style, String text) {
        return "<w:p><w:pPr><w:pStyle w:val='" + style + "'/></w:pPr>" + r(text) + "</w:p>";
    }

    private static String picture(int size) {
        return "<w:r><w:drawing><pic:pic><pic:ext cx='"
                + size
                + "' cy='"
                + size
                + "'/></pic:pic></w:drawing></w:r>";
    }
}
