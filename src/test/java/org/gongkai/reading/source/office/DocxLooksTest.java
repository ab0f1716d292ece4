package org.gongkai.reading.source.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.reading.source.Rendered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocxLooksTest {

    private static final String WHITE = "<w:color w:val='FFFFFF'/>";

    /** What is in a cell, and what is read of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<w:r><w:rPr><w:eastAsianLayout w:combine='1'/></w:rPr><w:t>79</w:t></w:r>; [DRAWN]",
                "<w:r><w:rPr><w:eastAsianLayout w:vert='1'/></w:rPr><w:t>79</w:t></w:r>;79",
                "<w:r><w:rPr><w:fitText w:val='10'/></w:rPr><w:t>79</w:t></w:r>; [DRAWN]",
                "<w:r><w:rPr><w:fitText w:val='900'/></w:rPr><w:t>79</w:t></w:r>;79",
                "<w:r><w:ruby><w:rt><w:r><w:t>9</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>7</w:t></w:r></w:rubyBase></w:ruby></w:r>;7 [MARKED]",
                "<w:pPr><w:ind w:left='-20000'/></w:pPr><w:r><w:t>79</w:t></w:r>; [HIDDEN]",
                "<w:pPr><w:ind w:left='-100'/></w:pPr><w:r><w:t>79</w:t></w:r>;79",
                "<w:r><w:rPr><w14:textOutline w14:w='60000'><w14:srgbClr w14:val='FFFFFF'/></w14:textOutline></w:rPr><w:t>79</w:t></w:r>; [DRAWN]",
                "<w:r><w:rPr><w14:textOutline w14:w='60000'><w14:noFill/></w14:textOutline></w:rPr><w:t>79</w:t></w:r>;79",
                "<w:pPr><w:pStyle w:val='GoneToo'/></w:pPr><w:r><w:t>7</w:t></w:r><w:r><w:rPr><w:rStyle w:val='Gone'/></w:rPr><w:t>9</w:t></w:r>;9 [HIDDEN]",
                "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:t>79</w:t></mc:Choice><mc:Fallback><w:t>79</w:t></mc:Fallback></mc:AlternateContent></w:r>;79",
                "<w:r><mc:AlternateContent><mc:Choice Requires='other'><w:t>1</w:t></mc:Choice><mc:Fallback><w:t>79</w:t></mc:Fallback></mc:AlternateContent></w:r>;79",
                "<w:r><w:rPr><w:specVanish/></w:rPr><w:t>9</w:t></w:r><w:r><w:t>7</w:t></w:r>;7 [HIDDEN]",
                "<w:r><w:rPr><w14:textFill><w14:solidFill><w14:schemeClr w14:val='bg1'/></w14:solidFill></w14:textFill></w:rPr><w:t>79</w:t></w:r>; [HIDDEN]",
                "<w:r><w:rPr><w14:textFill><w14:gradFill><w14:srgbClr w14:val='FFFFFF'/><w14:srgbClr w14:val='FAFAFA'/></w14:gradFill></w14:textFill></w:rPr><w:t>79</w:t></w:r>; [HIDDEN]",
                "<w:r><w:rPr><w14:textFill><w14:gradFill><w14:srgbClr w14:val='FFFFFF'/><w14:srgbClr w14:val='FF0000'/></w14:gradFill></w14:textFill></w:rPr><w:t>79</w:t></w:r>;79",
                "<w:r><w:rPr><w:color w:val='000000' w:themeColor='background1'/></w:rPr><w:t>9</w:t></w:r><w:r><w:t>7</w:t></w:r>;7 [HIDDEN]",
                "<w:r><w:rPr><w:color w:val='808080' w:themeColor='background1' w:themeShade='80'/></w:rPr><w:t>79</w:t></w:r>;79",
                "<w:r><w:rPr><w:color w:val='000000'/><w:shd w:val='clear' w:fill='auto' w:themeFill='text1'/></w:rPr><w:t>9</w:t></w:r><w:r><w:t>7</w:t></w:r>;7 [HIDDEN]",
                "<w:r><w:rPr><w:color w:val='808080'/><w:shd w:val='pct50'/></w:rPr><w:t>9</w:t></w:r><w:r><w:t>7</w:t></w:r>;7 [HIDDEN]",
                "<w:r><w:rPr><w:color w:val='000000'/><w:shd w:val='pct95' w:color='000000' w:fill='FFFFFF'/></w:rPr><w:t>79</w:t></w:r>; [HIDDEN]",
                "<w:r><w:rPr><w:color w:val='000000'/><w:shd w:val='solid'/></w:rPr><w:t>79</w:t></w:r>; [HIDDEN]",
                "<w:r><w:rPr><w:color w:val='000000'/><w:shd w:val='pct10' w:color='auto' w:fill='FFFFFF'/></w:rPr><w:t>79</w:t></w:r>;79",
                "<w:r><w:rPr><w:rStyle w:val='Dark'/></w:rPr><w:t>9</w:t></w:r><w:r><w:t>7</w:t></w:r>;7 [HIDDEN]",
                "<w:pPr><w:pStyle w:val='DarkToo'/></w:pPr><w:r><w:rPr><w:color w:val='000000'/></w:rPr><w:t>79</w:t></w:r>; [HIDDEN]",
                "<w:pPr><w:pStyle w:val='Away'/></w:pPr><w:r><w:t>79</w:t></w:r>; [HIDDEN]",
                "<w:pPr><w:framePr w:x='-30000'/></w:pPr><w:r><w:t>79</w:t></w:r>; [HIDDEN]",
            })
    void cellsAreReadAsAPersonSeesThem(String cell, String seen) {
        String style =
                "<w:style w:type='paragraph' w:styleId='GoneToo'><w:rPr><w:vanish/></w:rPr></w:style>"
                        + "<w:style w:type='character' w:styleId='Dark'><w:rPr><w:color w:val='080808'/><w:shd w:val='clear' w:fill='000000'/></w:rPr></w:style>"
                        + "<w:style w:type='paragraph' w:styleId='DarkToo'><w:pPr><w:shd w:val='clear' w:fill='000000'/></w:pPr></w:style>"
                        + "<w:style w:type='paragraph' w:styleId='Away'><w:pPr><w:ind w:left='-20000'/></w:pPr></w:style>";
        String table =
                "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc><w:tc><w:p>"
                        + cell
                        + "</w:p></w:tc></w:tr></w:tbl>";
        boolean blank = seen.startsWith("[");
        assertThat(Rendered.read(new DocxReader(), DocxReaderTest.docx(table, style)))
                .containsExactly("[甲|" + (blank ? " " : "") + seen + "]");
    }

    /** What is said of the table, the row, the cell and all text, and what is read of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<w:tblInd w:w='-30000'/>;;;; [HIDDEN]",
                "<w:tblInd w:w='-300'/>;;;;7",
                "<w:tblpPr w:tblpX='-30000'/>;;;; [HIDDEN]",
                ";;<w:cellDel/>;; [HIDDEN]",
                ";;;<w:color w:val='FFFFFF'/>; [HIDDEN]",
                ";;;<w:strike/>; [STRUCK]",
                ";;;<w:strike w:val='0'/>;7",
                ";<w:trHeight w:val='200' w:hRule='exact'/>;;; [HIDDEN]",
                ";<w:trHeight w:val='240' w:hRule='exact'/>;;; [DRAWN]",
                ";<w:trHeight w:val='600' w:hRule='exact'/>;;;7",
                ";<w:trHeight w:val='240'/>;;;7",
                ";<w:trHeight w:val='600' w:hRule='exact'/>;<w:tcMar><w:top w:w='900'/></w:tcMar>;; [HIDDEN]",
                ";<w:trHeight w:val='600' w:hRule='exact'/>;<w:tcMar><w:top w:w='30'/></w:tcMar>;;7",
                ";<w:trHeight w:val='240' w:hRule='exact'/>;<w:vMerge w:val='restart'/>;;7",
            })
    void tablesRowsAndAllTextMayBeOutOfSight(
            String ofTable, String ofRow, String ofCell, String ofAll, String seen) {
        String table =
                "<w:tbl>"
                        + properties("tblPr", ofTable)
                        + "<w:tr>"
                        + properties("trPr", ofRow)
                        + "<w:tc><w:p/></w:tc><w:tc>"
                        + properties("tcPr", ofCell)
                        + "<w:p/><w:p><w:r><w:t>7</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
        String defaults =
                "<w:docDefaults><w:rPrDefault>"
                        + properties("rPr", ofAll)
                        + "</w:rPrDefault></w:docDefaults>";
        String shown = seen.startsWith("[") ? " " + seen : seen;
        assertThat(Rendered.read(new DocxReader(), DocxReaderTest.docx(table, defaults)))
                .containsExactly("[|" + shown + "]");
    }

    private static String properties(String of, String said) {
        return "<w:" + of + ">" + (said == null ? "" : said) + "</w:" + of + ">";
    }

    /** What a style of tables says of a part of them, and what is read of three rows. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                ";<w:strike/>;[ [STRUCK]| [STRUCK]] [ [STRUCK]| [STRUCK]] [ [STRUCK]| [STRUCK]]",
                "firstRow;<w:strike/>;[ [STRUCK]| [STRUCK]] [3|4] [5|6]",
                "lastRow;<w:strike/>;[1|2] [3|4] [ [STRUCK]| [STRUCK]]",
                "firstCol;<w:vanish/>;[ [HIDDEN]|2] [ [HIDDEN]|4] [ [HIDDEN]|6]",
                "lastCol;<w:color w:val='FFFFFF'/>;[1| [HIDDEN]] [3| [HIDDEN]] [5| [HIDDEN]]",
                "band1Horz;<w:sz w:val='2'/>;[1|2] [ [HIDDEN]| [HIDDEN]] [5|6]",
                "seCell;<w:strike/>;[1|2] [3|4] [5| [STRUCK]]",
                "neCell;<w:b/>;[1|2] [3|4] [5|6]",
            })
    void theStyleOfATableCountsByItsParts(String part, String says, String seen) {
        String look =
                "<w:tblLook w:firstRow='1' w:lastRow='1' w:firstColumn='1' w:lastColumn='1' w:noHBand='0'/>";
        boolean whole = part == null;
        String runs = "<w:rPr>" + says + "</w:rPr>";
        String inside =
                whole ? runs : "<w:tblStylePr w:type='" + part + "'>" + runs + "</w:tblStylePr>";
        assertThat(read(look, inside)).isEqualTo(seen);
        assertThat(read("<w:tblLook w:val='0600'/>", inside))
                .isEqualTo(whole ? seen : "[1|2] [3|4] [5|6]");
    }

    @Test
    void whatATableStyleColoursIsTheGroundOfItsText() {
        String look = "<w:tblLook w:val='0020'/>";
        String dark = "<w:tcPr><w:shd w:val='clear' w:fill='1F3864'/></w:tcPr>";
        String head =
                "<w:tblStylePr w:type='firstRow'><w:rPr>" + WHITE + "</w:rPr>%s</w:tblStylePr>";
        assertThat(read(look, head.replace("%s", dark))).isEqualTo("[1|2] [3|4] [5|6]");
        assertThat(read(look, head.replace("%s", "")))
                .isEqualTo("[ [HIDDEN]| [HIDDEN]] [3|4] [5|6]");
    }

    private static String read(String look, String style) {
        StringBuilder table =
                new StringBuilder("<w:tbl><w:tblPr><w:tblStyle w:val='T2'/>" + look + "</w:tblPr>");
        for (int row = 0; row < 3; row++) {
            table.append("<w:tr>");
            for (int column = 1; column < 3; column++) {
                table.append("<w:tc><w:p><w:r><w:t>")
                        .append(2 * row + column)
                        .append("</w:t></w:r></w:p></w:tc>");
            }
            table.append("</w:tr>");
        }
        String styles =
                "<w:style w:type='table' w:styleId='T'>"
                        + style
                        + "</w:style><w:style w:type='table' w:styleId='T2'><w:basedOn w:val='T'/></w:style>";
        return Rendered.read(new DocxReader(), DocxReaderTest.docx(table + "</w:tbl>", styles))
                .get(0);
    }
}
