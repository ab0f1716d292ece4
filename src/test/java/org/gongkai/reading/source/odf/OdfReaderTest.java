package org.gongkai.reading.source.odf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.model.Finding;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.Grid;
import org.gongkai.model.GridCell;
import org.gongkai.model.Reason;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.reading.source.Rendered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OdfReaderTest {

    private static final String STYLES =
            """
            <text:list-style style:name="L">
             <text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/>
             <text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="1" style:num-suffix="."/>
            </text:list-style>
            <text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="●"/></text:list-style>
            <style:style style:name="Gone" style:family="text"><style:text-properties text:display="none"/></style:style>
            <style:style style:name="Line" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000"/></style:style>
            <style:style style:name="HiddenTable" style:family="table"><style:table-properties table:display="false"/></style:style>
            """;

    @Test
    void readsMergedAndRepeatedCells() {
        assertThat(
                        text(
                                "<table:table><table:table-column table:number-columns-repeated='3'/>"
                                        + row(
                                                cell("table:number-columns-spanned='2'", "项目"),
                                                covered(),
                                                cell("", "总计"))
                                        + row(
                                                cell("table:number-rows-spanned='2'", "不予公开"),
                                                cell("table:number-columns-repeated='2'", "0"))
                                        + row(covered(), cell("", "1"), cell("", "2"))
                                        + "</table:table>"))
                .containsExactly("[项目 1x2|总计] [不予公开 2x1|0|0] [1|2]");
    }

    private static String style(String name, String properties) {
        return "<style:style style:name='"
                + name
                + "' style:family='text'><style:text-properties "
                + properties
                + "/></style:style>";
    }

    private static final String LOOKS =
            style("Struck", "style:text-line-through-style='solid'")
                    + style("Mark", "style:text-position='super 58%'")
                    + style("White", "fo:color='#ffffff'")
                    + style("Tiny", "fo:font-size='1pt'")
                    + style("Line", "style:text-line-through-type='single'")
                    + style("Narrow", "style:text-scale='1%'")
                    + style("Side", "style:text-rotation-angle='270'")
                    + "<style:style style:name='Dark' style:family='table-cell'>"
                    + "<style:table-cell-properties fo:background-color='#1f3864'/></style:style>";

    private static String run(String style, String text) {
        return "<text:span text:style-name='" + style + "'>" + text + "</text:span>";
    }

    private static final String SEEN_CELLS =
            row(
                            cell("", run("Struck", "12") + "77"),
                            cell("", "77" + run("Mark", "1")),
                            cell("", run("White", "9") + "77"),
                            cell("", run("Tiny", "9") + "77"),
                            cell("", run("Gone", "9") + "77"))
                    + row(
                            cell("", run("Struck", "77")),
                            cell("", "77" + run("Mark", "甲")),
                            cell("table:style-name='Dark'", run("White", "77")),
                            cell(
                                    "",
                                    "<draw:frame text:anchor-type='as-char'><draw:image/></draw:frame>"),
                            cell("", "<draw:line text:anchor-type='as-char'/>"));

    private static final String SEEN =
            "[77 [STRUCK]|77 [MARKED]|77 [HIDDEN]|77 [HIDDEN]|77 [HIDDEN]]"
                    + " [ [STRUCK]|77甲|77| [DRAWN]| [DRAWN]]";

    @Test
    void whatLiesOnItsSideInALineIsDrawnAndWhatHasNoWidthIsNotSeen() {
        assertThat(
                        text(
                                "<table:table>"
                                        + row(
                                                cell("", "7" + run("Line", "9")),
                                                cell("", "7" + run("Narrow", "9")),
                                                cell("", "7" + run("Side", "9")))
                                        + "</table:table>"))
                .containsExactly("[7 [STRUCK]|7 [HIDDEN]|7 [DRAWN]]");
    }

    @Test
    void whatAPersonDoesNotReadInACellIsLeftOutAndSaid() {
        assertThat(
                        text(
                                "<text:p>"
                                        + run("White", "暗")
                                        + "</text:p><table:table>"
                                        + SEEN_CELLS
                                        + "</table:table>"))
                .containsExactly(SEEN);
    }

    @Test
    void countsAutomaticNumbers() {
        assertThat(
                        text(
                                list(
                                                "L",
                                                item("总体情况"),
                                                item("主动公开", list("", item("规章"), item("许可"))))
                                        + "<text:p>正文</text:p>"
                                        + list("L' text:continue-numbering='true", item("收到申请"))
                                        + list("L", item("另起"))
                                        + list("B", item("符号"))))
                .containsExactly("一、总体情况", "二、主动公开", "1.规章", "2.许可", "正文", "三、收到申请", "一、另起", "符号");
    }

    @Test
    void readsSpacesBreaksNotesBoxesAndLeavesOutHiddenText() {
        assertThat(
                        text(
                                "<text:p>属于<text:line-break/>国家<text:s text:c='2'/>\n  12<text:tab/>"
                                        + "<text:span text:style-name='Gone'>x</text:span>"
                                        + "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>注</text:p></text:note-body></text:note>"
                                        + "<draw:frame><draw:text-box><text:p>框</text:p></draw:text-box></draw:frame>"
                                        + "<office:annotation><text:p>批注</text:p></office:annotation></text:p>"
                                        + "<text:tracked-changes><text:p>deleted</text:p></text:tracked-changes>"))
                .containsExactly("属于国家 12", "框", "注");
    }

    @Test
    void readsASpreadsheetWithEndlessEmptyRows() {
        FlowDocument document =
                document(
                        "<office:spreadsheet><table:table table:name='表'>"
                                + row(cell("table:number-columns-spanned='2'", "一、总体情况"), covered())
                                + "<table:table-row table:number-rows-repeated='3'><table:table-cell table:number-columns-repeated='16384'/></table:table-row>"
                                + row(
                                        cell("table:style-name='Line'", "A"),
                                        cell("table:style-name='Line'", "B"))
                                + row(
                                        cell(
                                                "table:style-name='Line' table:number-columns-repeated='2'",
                                                ""))
                                + "<table:table-row table:visibility='collapse'>"
                                + cell("", "hidden")
                                + "</table:table-row>"
                                + row(
                                        cell("table:style-name='Line'", "C"),
                                        cell("table:style-name='Line'", "12.5"))
                                + "<table:table-row table:number-rows-repeated='1048000'><table:table-cell table:number-columns-repeated='16384'/></table:table-row>"
                                + "</table:table><table:table table:name='旧' table:style-name='HiddenTable'>"
                                + row(cell("", "old"))
                                + "</table:table></office:spreadsheet>");
        assertThat(Rendered.of(document.blocks())).containsExactly("一、总体情况", "[A|B] [|] [C|12.5]");
        assertThat(document.findings())
                .extracting(Finding::code)
                .containsExactly("hidden-cells", "hidden-sheet");
    }

    @Test
    void saysThatALockedFileNeedsAPassword() {
        byte[] locked =
                Rendered.zip(
                        Map.of(
                                "content.xml", "not xml",
                                "META-INF/manifest.xml",
                                        "<manifest><file-entry><encryption-data/></file-entry></manifest>"));
        assertThatThrownBy(() -> new OdfReader().read(locked))
                .isInstanceOfSatisfying(
                        UnreadableDocumentException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.ENCRYPTED));
    }

    @Test
    void keepsTheNumberThatACellHoldsWhereItShowsAnother() {
        FlowDocument document =
                document(
                        "<office:spreadsheet><table:table>"
                                + row(
                                        cell(
                                                "office:value-type='float' office:value='124998.8'",
                                                "124,999"),
                                        cell("office:value-type='float' office:value='12'", "12"),
                                        cell("office:value-type='float' office:value='many'", "12"),
                                        cell(
                                                "office:value-type='percentage' office:value='0.5'",
                                                "50%"))
                                + "</table:table></office:spreadsheet>");
        Grid grid = (Grid) document.blocks().get(0);
        assertThat(grid.cells())
                .extracting(GridCell::held)
                .containsExactly(
                        Optional.of(new BigDecimal("124998.8")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
    }

    @Test
    void theSameInASpreadsheetWhereZerosMayBeHiddenAndFormulasLackTheirResults() {
        String settings =
                "<s xmlns:c='c'><c:config-item c:name='ShowZeroValues'>false</c:config-item></s>";
        String more =
                row(
                        "<table:table-cell table:formula='of:=SUM([.A1:.B1])'/>",
                        cell("office:value-type='float' office:value='0'", "0"),
                        cell("office:value-type='float' office:value='7'", "7"),
                        cell("", "甲"),
                        cell("", "乙"));
        assertThat(
                        Rendered.of(
                                document(
                                                "<office:spreadsheet><table:table>"
                                                        + SEEN_CELLS
                                                        + more
                                                        + "</table:table></office:spreadsheet>",
                                                settings)
                                        .blocks()))
                .startsWith(SEEN + " [=SUM([.A1:.B1])||7|甲|乙]");
    }

    private static final String SHEET_STYLES =
            style("table-cell", "Plain", "", "")
                    + style(
                            "table-cell",
                            "White",
                            "",
                            "<style:text-properties fo:color='#ffffff'/>")
                    + style("table-cell", "Asked", "", map("cell-content()=7", "White"))
                    + style("table-cell", "Sum", "", map("is-true-formula([.A1]>1)", "White"))
                    + style("table-cell", "Red", "", map("is-true-formula([.A1]>1)", "Plain"))
                    + style("table-cell", "Formatted", "style:data-style-name='N1'", "")
                    + style("table-cell", "Unshown", "style:data-style-name='N3'", "")
                    + style("table-cell", "Pale", "style:data-style-name='N4'", "")
                    + style(
                            "table-row",
                            "Flat",
                            "",
                            "<style:table-row-properties style:row-height='1pt'/>")
                    + "<number:number-style style:name='N1'><number:number/>"
                    + map("value()=0", "N2")
                    + "</number:number-style><number:number-style style:name='N2'><number:text>-</number:text>"
                    + "</number:number-style><number:number-style style:name='N3'/>"
                    + "<number:number-style style:name='N4'><style:text-properties fo:color='#FFFFFF'/>"
                    + "<number:number/></number:number-style>";

    private static String style(String family, String name, String attributes, String inside) {
        return "<style:style style:family='"
                + family
                + "' style:name='"
                + name
                + "' "
                + attributes
                + ">"
                + inside
                + "</style:style>";
    }

    private static String map(String condition, String style) {
        return "<style:map style:condition='"
                + condition.replace(">", "&gt;")
                + "' style:apply-style-name='"
                + style
                + "'/>";
    }

    private static String number(String style, String value, String more) {
        String named = style.isEmpty() ? "" : " table:style-name='" + style + "'";
        return "<table:table-cell office:value-type='float' office:value='"
                + value
                + "'"
                + named
                + "><text:p>"
                + value
                + "</text:p>"
                + more
                + "</table:table-cell>";
    }

    /** A cell of a sheet, in its second column, what else is in the sheet, and what is seen. */
    static Stream<Arguments> sheetCells() {
        String formats =
                "<calcext:conditional-formats><calcext:conditional-format"
                        + " calcext:target-range-address='S.B1:S.B9'>%s</calcext:conditional-format>"
                        + "</calcext:conditional-formats>";
        String asks = "<calcext:condition calcext:apply-style-name='White' calcext:value='%s'/>";
        String box = "<draw:frame table:end-cell-address='S.C1'><draw:text-box/></draw:frame>";
        String drawn =
                "<table:shapes><draw:rect svg:x='1in' svg:y='0.01in' svg:width='0.5in'"
                        + " svg:height='0.1in'/></table:shapes>";
        return Stream.of(
                Arguments.of(number("", "77", ""), "", "77"),
                Arguments.of(number("White", "77", ""), "", " [HIDDEN]"),
                Arguments.of(number("Asked", "7", ""), "", " [HIDDEN]"),
                Arguments.of(number("Asked", "77", ""), "", "77"),
                Arguments.of(number("Sum", "77", ""), "", " [DRAWN]"),
                Arguments.of(number("Red", "77", ""), "", "77"),
                Arguments.of(
                        number("", "3", ""),
                        formats.replace("%s", asks.replace("%s", "between(1,5)")),
                        " [HIDDEN]"),
                Arguments.of(
                        number("", "7", ""),
                        formats.replace("%s", asks.replace("%s", "between(1,5)")),
                        "7"),
                Arguments.of(
                        number("", "7", ""),
                        formats.replace("%s", asks.replace("%s", "unique")),
                        " [DRAWN]"),
                Arguments.of(
                        number("", "7", ""),
                        formats.replace("%s", "<calcext:data-bar calcext:show-value='false'/>"),
                        " [DRAWN]"),
                Arguments.of(
                        number("", "7", ""),
                        formats.replace(
                                "%s",
                                "<calcext:icon-set><calcext:formatting-entry calcext:show-value='false'/></calcext:icon-set>"),
                        " [DRAWN]"),
                Arguments.of(
                        number("", "7", ""), formats.replace("%s", "<calcext:data-bar/>"), "7"),
                Arguments.of(number("Formatted", "7", ""), "", "7"),
                Arguments.of(number("Formatted", "0", ""), "", "- [HIDDEN]"),
                Arguments.of(number("Unshown", "7", ""), "", " [HIDDEN]"),
                Arguments.of(number("Pale", "7", ""), "", " [HIDDEN]"),
                Arguments.of(number("", "7", box), "", "7 [DRAWN]"),
                Arguments.of(number("", "7", ""), drawn, "7 [DRAWN]"),
                Arguments.of(number("", "7", ""), drawn.replace("1in", "9in"), "7"));
    }

    @ParameterizedTest
    @MethodSource("sheetCells")
    void whatASheetMakesOfACellIsWhatIsSeen(String cell, String more, String seen) {
        assertThat(
                        sheet(
                                "<table:table-column table:number-columns-repeated='3'/>",
                                more,
                                row(cell("", "甲"), cell, cell("", "乙"))))
                .startsWith("[甲|" + seen + "|乙");
    }

    @Test
    void cellsWithoutAStyleHaveThatOfTheirColumnOrRow() {
        String columns =
                "<table:table-column/><table:table-column table:default-cell-style-name='White'/>"
                        + "<table:table-column/>";
        String cells = cell("", "甲") + number("", "7", "") + number("Plain", "8", "");
        assertThat(sheet(columns, "", row(cells))).startsWith("[甲| [HIDDEN]|8]");
        String white = "<table:table-row table:default-cell-style-name='White'>";
        assertThat(
                        sheet(
                                "",
                                "",
                                row(cells)
                                        + white
                                        + number("Plain", "1", "")
                                        + number("", "2", "")
                                        + cell("", "乙")
                                        + "</table:table-row>"))
                .isEqualTo("[甲|7|8] [1| [HIDDEN]| [HIDDEN]]");
    }

    @Test
    void rowsOfNoHeightAreHidden() {
        String flat =
                "<table:table-row table:style-name='Flat'>"
                        + cell("", "乙")
                        + number("", "8", "")
                        + "</table:table-row>";
        assertThat(
                        sheet(
                                "",
                                "",
                                row(cell("", "甲"), number("", "7", ""))
                                        + flat
                                        + row(cell("", "丙"), number("", "9", ""))))
                .isEqualTo("[甲|7] [丙|9]");
    }

    private static String sheet(String columns, String more, String rows) {
        String content =
                "<office:document-content xmlns:office='o' xmlns:text='t' xmlns:table='b' xmlns:style='s' xmlns:draw='d' xmlns:fo='f'"
                        + " xmlns:number='n' xmlns:calcext='c' xmlns:svg='v'><office:automatic-styles>"
                        + SHEET_STYLES
                        + "</office:automatic-styles><office:body><office:spreadsheet><table:table>"
                        + columns
                        + (more.startsWith("<table:shapes") ? more + rows : rows + more)
                        + "</table:table></office:spreadsheet></office:body></office:document-content>";
        return Rendered.document(new OdfReader(), Rendered.zip(Map.of("content.xml", content)))
                .blocks()
                .stream()
                .filter(Grid.class::isInstance)
                .map(grid -> Rendered.of(List.of(grid)).get(0))
                .findFirst()
                .orElse("");
    }

    private static List<String> text(String content) {
        return Rendered.of(document("<office:text>" + content + "</office:text>").blocks());
    }

    private static FlowDocument document(String body) {
        return document(body, "<settings/>");
    }

    private static FlowDocument document(String body, String settings) {
        String content =
                "<office:document-content xmlns:office='o' xmlns:text='t' xmlns:table='b' xmlns:style='s' xmlns:draw='d' xmlns:fo='f'>"
                        + "<office:automatic-styles>"
                        + STYLES
                        + LOOKS
                        + "</office:automatic-styles><office:body>"
                        + body
                        + "</office:body></office:document-content>";
        return Rendered.document(
                new OdfReader(),
                Rendered.zip(Map.of("content.xml", content, "settings.xml", settings)));
    }

    private static String row(String... cells) {
        return "<table:table-row>" + String.join("", cells) + "</table:table-row>";
    }

    private static String cell(String attributes, String text) {
        return "<table:table-cell "
                + attributes
                + "><text:p>"
                + text
                + "</text:p></table:table-cell>";
    }

    private static String covered() {
        return "<table:covered-table-cell/>";
    }

    private static String list(String style, String... items) {
        String named = style.isEmpty() ? "" : " text:style-name='" + style + "'";
        return "<text:list" + named + ">" + String.join("", items) + "</text:list>";
    }

    private static String item(String text, String... inner) {
        return "<text:list-item><text:p>"
                + text
                + "</text:p>"
                + String.join("", inner)
                + "</text:list-item>";
    }
}
