package org.gongkai.reading.source.odf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gongkai.model.Grid;
import org.gongkai.reading.source.Rendered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells of OpenDocument files that are not shown as they are written. */
class OdfLooksTest {

    /** A colour that the program chooses; LibreOffice says of it that it is clear. */
    private static final String ANY = "style:use-window-font-color='true' loext:opacity='0%'";

    private static final String STYLES =
            text("Together", "fo:letter-spacing='-8pt'")
                    + text("Close", "fo:letter-spacing='-0.5pt'")
                    + text("Signs", "style:font-name='F1'")
                    + text("Family", "fo:font-family='Webdings'")
                    + text("Two", "style:text-combine='lines'")
                    + text("Clear", "loext:opacity='0%'")
                    + text("Half", "loext:opacity='50%'")
                    + text("White", "fo:color='#ffffff'")
                    + text("Red", "fo:color='#ff0000'")
                    + paragraph("Any", "style:x=''", ANY)
                    + paragraph("Clear", "style:x=''", "fo:color='#000000' loext:opacity='0%'")
                    + paragraph("Left", "fo:margin-left='-20cm'")
                    + paragraph("In", "fo:margin-left='-1cm'")
                    + paragraph("Flat", "fo:line-height='1%'")
                    + paragraph("Low", "fo:line-height='0.05cm'")
                    + paragraph("High", "fo:line-height='150%'")
                    + cell("Head", "style:rotation-angle='180'")
                    + cell("Side", "style:rotation-angle='90'")
                    + cell("Filled", "style:repeat-content='true'")
                    + cell("Wrapped", "fo:wrap-option='wrap'")
                    + "<style:style style:family='table-cell' style:name='Right'>"
                    + "<style:paragraph-properties fo:text-align='end'/></style:style>"
                    + row("LowRow", "style:row-height='0.12cm'")
                    + row("HighRow", "style:row-height='0.6cm'")
                    + cell("Padded", "fo:padding-top='2cm'")
                    + row("Grows", "style:row-height='0.12cm' style:use-optimal-row-height='true'")
                    + cell("Fitted", "style:shrink-to-fit='true'")
                    + "<style:style style:family='table-row' style:name='None'>"
                    + "<style:table-row-properties style:row-height='0.01cm'/></style:style>"
                    + "<style:style style:family='table-column' style:name='Thin'>"
                    + "<style:table-column-properties style:column-width='0.6cm'/></style:style>";

    private static String text(String name, String properties) {
        return style("text", name, properties);
    }

    private static String paragraph(String name, String properties) {
        return style("paragraph", name, properties);
    }

    private static String paragraph(String name, String properties, String text) {
        return style("paragraph", name, properties)
                .replace("</style:style>", "<style:text-properties " + text + "/></style:style>");
    }

    private static String cell(String name, String properties) {
        return style("table-cell", name, properties);
    }

    private static String row(String name, String properties) {
        return style("table-row", name, properties);
    }

    private static String style(String family, String name, String properties) {
        return "<style:style style:family='%s' style:name='%s'><style:%s-properties %s/></style:style>"
                .replaceFirst("%s", family)
                .replaceFirst("%s", name)
                .replaceFirst("%s", family)
                .replaceFirst("%s", properties);
    }

    /** What is in a cell of a text, and what is read of it; {@code [Style]} is a span. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<p>[Together]79[/]</p>; [DRAWN]",
                "<p>[Close]79[/]</p>;79",
                "<p>[Signs]79[/]</p>; [DRAWN]",
                "<p>[Family]79[/]</p>; [DRAWN]",
                "<p>[Two]79[/]</p>; [DRAWN]",
                "<p>[Clear]9[/]7</p>;7 [HIDDEN]",
                "<p>[Half]79[/]</p>;79",
                "<p style-name='Any'>79</p>;79",
                "<p style-name='Any'>7[White]9[/]</p>;7 [HIDDEN]",
                "<p style-name='Any'>7[Red]9[/]</p>;79",
                "<p style-name='Clear'>79</p>; [HIDDEN]",
                "<p style-name='Clear'>7[Red]9[/]</p>;9 [HIDDEN]",
                "<p style-name='Left'>79</p>; [HIDDEN]",
                "<p style-name='In'>79</p>;79",
                "<p style-name='Flat'>79</p>; [DRAWN]",
                "<p style-name='Low'>79</p>; [DRAWN]",
                "<p style-name='High'>79</p>;79",
                "<p><ruby><ruby-base>7</ruby-base><ruby-text>9</ruby-text></ruby></p>;7 [MARKED]",
                "<p><expression formula='1+1'/></p>; [DRAWN]",
                "<p><expression formula='1+1'>2</expression></p>;2",
                "<p><variable-get display='none'/>7</p>;7",
                "<p><hidden-paragraph is-hidden='true'/>79</p>; [HIDDEN]",
                "<p><hidden-paragraph is-hidden='false' condition='c'/>79</p>;79",
                "<p><hidden-paragraph condition='c'/>79</p>; [DRAWN]",
                "<p><hidden-text condition='c' is-hidden='true'>9</hidden-text>7</p>;7 [HIDDEN]",
                "<p><hidden-text condition='c'>9</hidden-text>7</p>;7 [DRAWN]",
                "<section display='none'><p>9</p></section><p>7</p>;7 [HIDDEN]",
                "<section display='condition' is-hidden='true'><p>9</p></section><p>7</p>;7 [HIDDEN]",
                "<section display='condition' condition='c'><p>9</p></section><p>7</p>;7 [DRAWN]",
                "<section display='condition' is-hidden='false'><p>9</p></section>;9",
                "<p><draw:control text:anchor-type='as-char'/></p>; [DRAWN]",
                "<p><script>9</script>7</p>;7",
            })
    void cellsAreReadAsAPersonSeesThem(String cell, String seen) {
        String content =
                cell.replaceAll("<(/?)([a-z]+[-a-z]*)(?=[ />])", "<$1text:$2")
                        .replaceAll("(style-name|display|is-hidden|condition|formula)=", "text:$1=")
                        .replaceAll("\\[(\\w+)]", "<text:span text:style-name='$1'>")
                        .replace("[/]", "</text:span>");
        assertThat(table("text", "", "<table:table-cell>" + content + "</table:table-cell>"))
                .isEqualTo(row(seen));
    }

    private static String row(String seen) {
        return seen.isEmpty() ? "" : "[甲|" + (seen.startsWith("[") ? " " : "") + seen + "]";
    }

    /** A cell of a text or a sheet: its attributes, what it holds, and what is read of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "text;value-type='float' value='77';;77",
                "spreadsheet;value-type='float' value='77';;77",
                "spreadsheet;value-type='float' value='77.50';;77.5",
                "spreadsheet;value-type='percentage' value='0.77';;77%",
                "spreadsheet;value-type='string' string-value='77';;77",
                "spreadsheet;value-type='float' value='many';;''",
                "spreadsheet;formula='of:=[.A1]';<text:p/>;=[.A1]",
                "spreadsheet;formula='of:=[.A1]' value-type='string';<text:p/>;=[.A1]",
                "spreadsheet;style-name='Head';<text:p>66</text:p>; [DRAWN]",
                "spreadsheet;style-name='Side';<text:p>66</text:p>;66",
                "spreadsheet;style-name='Filled';<text:p>7</text:p>; [DRAWN]",
                "spreadsheet;value-type='float' value='123456';<text:p>123456</text:p>;123456",
                "spreadsheet;value-type='float' value='12';<text:p>12</text:p>;12",
                "spreadsheet;style-name='Fitted' value-type='float' value='123456';<text:p>123456</text:p>;123456",
            })
    void aValueIsShownWhereItHasRoom(String kind, String attributes, String content, String seen) {
        String named =
                attributes
                        .replaceAll("(value-type|value|string-value)='", "office:$1='")
                        .replace("string-office:", "string-")
                        .replaceAll("(formula|style-name)=", "table:$1=");
        String columns = "<table:table-column/><table:table-column table:style-name='Thin'/>";
        String inside = content == null ? "" : content;
        assertThat(
                        table(
                                kind,
                                columns,
                                "<table:table-cell "
                                        + named
                                        + ">"
                                        + inside
                                        + "</table:table-cell>"))
                .isEqualTo(row(seen));
    }

    /** The style of a cell, what it holds, what stands behind it, and what is read of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                ";123456;乙; [DRAWN]",
                ";123456;;123456",
                "Right;123456;;' [DRAWN]'",
                "Wrapped;123456;乙;123456",
                "Fitted;123456;乙;123456",
                ";12;乙;12",
                ";某某某某某某;乙;某某某某某某",
                "Side;123456;乙;123456",
            })
    void textThatHasNoRoomIsCutOff(String style, String text, String next, String seen) {
        String columns = "<table:table-column/><table:table-column table:style-name='Thin'/>";
        String cells =
                "<table:table-cell table:style-name='%s'><text:p>%s</text:p></table:table-cell>"
                                .formatted(style, text)
                        + (next == null
                                ? "<table:table-cell/>"
                                : "<table:table-cell><text:p>乙</text:p></table:table-cell>");
        String shown = seen.startsWith("[") ? " " + seen : seen;
        String read = table("spreadsheet", columns, cells);
        assertThat(read).startsWith("[甲|" + shown + (next == null ? "]" : "|乙]"));
    }

    @Test
    void figuresInLowRowsAreCutOff() {
        String row = "</table:table-row><table:table-row table:style-name='%s'>";
        String cell = "<table:table-cell office:value-type='float' office:value='7'/>".repeat(2);
        String grows = "<table:table-cell/>" + row.formatted("Grows") + cell;
        String low = "<table:table-cell/>" + row.formatted("LowRow") + cell;
        assertThat(table("spreadsheet", "", low)).endsWith("[ [DRAWN]| [DRAWN]]");
        assertThat(table("spreadsheet", "", grows)).endsWith("[7|7]");
    }

    /** A formula, what its cell holds beside it, and what is read. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SUM([.A1:.A1])|office:value='0'>0|0",
                "SUM([.A1:.A2])|office:value='0'>0|=SUM([.A1:.A2])",
                "SUM([.A1:.A1048576])|office:value='0'>0|=SUM([.A1:.A1048576])",
                "-(3+[.A2])*2/4|office:value='0'>0|=-(3+[.A2])*2/4",
                "[.A2]-[.A2]|office:value='0'>0|0",
                "SUM([$S.$A$2];1)|office:value='0'>0|=SUM([$S.$A$2];1)",
                "SUM([$T.$A$2];0)|office:value='0'>0|0",
                "A2+A3|office:value='0'>0|=A2+A3",
                "[.A3]|office:value='0'>0|=[.A3]",
                "LOOKUP([.A2])|office:value='0'>0|=LOOKUP([.A2])",
                "LOOKUP([.A2])|office:value='0'>|=LOOKUP([.A2])",
                "SUM([.A2])|>|=SUM([.A2])",
                "SUM([.A9])|office:value='0'>|0",
                "SUM([.A2])|office:value='7'>|7",
                "[.B1]|office:value='0'>0|0",
            })
    void aFormulaThatNobodyCalculatedHasNoValue(String formula, String held, String seen) {
        String value = held.endsWith(">") ? held : held.replace(">", "><text:p>") + "</text:p>";
        String cell =
                "<table:table-cell table:formula='of:=%s' office:value-type='float' "
                                .replace("%s", formula)
                        + value
                        + "</table:table-cell>";
        String rows =
                "</table:table-row><table:table-row><table:table-cell office:value-type='float' office:value='7'/>"
                        + "</table:table-row><table:table-row><table:table-cell table:formula='of:=[.A2]' office:value='0'/>";
        assertThat(table("spreadsheet", "", cell + rows)).startsWith("[甲|" + seen + "]");
    }

    @Test
    void aZeroThatCannotBeCalculatedHereIsBelievedWhereNoOtherIsWrong() {
        String rows =
                "<table:table-cell table:formula='of:=LOOKUP([.A2])' office:value-type='float' "
                        + "office:value='0'><text:p>0</text:p></table:table-cell>"
                        + "</table:table-row><table:table-row>"
                        + "<table:table-cell office:value-type='float' office:value='7'/>"
                        + "</table:table-row><table:table-row>"
                        + "<table:table-cell table:formula='of:=[.A2]' office:value='7'/>";
        assertThat(table("spreadsheet", "", rows)).startsWith("[甲|0]");
    }

    @Test
    void rowsOfNoHeightAreNotSeen() {
        String row = "</table:table-row><table:table-row table:style-name='None'>";
        assertThat(
                        table(
                                "text",
                                "",
                                "<table:table-cell/>"
                                        + row
                                        + "<table:table-cell><text:p>7</text:p></table:table-cell>"))
                .isEqualTo("[甲|] [ [HIDDEN]]");
    }

    @Test
    void rowsThatAreTooLowForTheirTextCutIt() {
        String row = "</table:table-row><table:table-row table:style-name='%s'>";
        String cell =
                "<table:table-cell/>"
                        + row
                        + "<table:table-cell %s><text:p>7</text:p></table:table-cell>";
        String padded = "table:style-name='Padded'";
        assertThat(table("text", "", cell.formatted("LowRow", ""))).endsWith("[ [DRAWN]]");
        assertThat(table("text", "", cell.formatted("HighRow", ""))).endsWith("[7]");
        assertThat(table("text", "", cell.formatted("HighRow", padded))).endsWith("[ [DRAWN]]");
    }

    /** The first table of a document in which a cell stands beside another. */
    private static String table(String kind, String columns, String cell) {
        String content =
                "<office:document-content xmlns:office='o' xmlns:text='t' xmlns:table='b' xmlns:style='s' xmlns:draw='d' xmlns:fo='f' xmlns:loext='l' xmlns:svg='v'>"
                        + "<office:font-face-decls><style:font-face style:name='F1' svg:font-family=\"'Wingdings 3'\"/></office:font-face-decls>"
                        + "<office:automatic-styles>"
                        + STYLES
                        + "</office:automatic-styles><office:body><office:"
                        + kind
                        + "><table:table table:name='S'>"
                        + columns
                        + "<table:table-row><table:table-cell><text:p>甲</text:p></table:table-cell>"
                        + cell
                        + "</table:table-row></table:table></office:"
                        + kind
                        + "></office:body></office:document-content>";
        return Rendered.document(new OdfReader(), Rendered.zip(Map.of("content.xml", content)))
                .blocks()
                .stream()
                .filter(Grid.class::isInstance)
                .map(grid -> Rendered.of(List.of(grid)).get(0))
                .findFirst()
                .orElse("");
    }
}
