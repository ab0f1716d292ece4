package org.gongkai.reading.source.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.reading.source.Rendered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures, shapes and text boxes that float over tables of Word documents. */
class DocxFloatsTest {

    private static final int POINT = 12_700;

    private static final String FILLED =
            "<wps:spPr><a:solidFill><a:srgbClr val='FFFFFF'/></a:solidFill></wps:spPr>";

    private static String table(String first) {
        String row =
                "<w:tr><w:trPr><w:trHeight w:val='400' w:hRule='exact'/></w:trPr>"
                        + cell("甲")
                        + cell("7")
                        + "</w:tr>";
        return "<w:tbl><w:tblGrid><w:gridCol w:w='2000'/><w:gridCol w:w='2000'/></w:tblGrid>"
                + (first.isEmpty() ? row : row.replace(run("甲"), first))
                + row.repeat(3)
                + "</w:tbl>";
    }

    private static String cell(String text) {
        return "<w:tc><w:p>%s</w:p></w:tc>".replace("%s", text.startsWith("<") ? text : run(text));
    }

    private static String run(String text) {
        return "<w:r><w:t>" + text + "</w:t></w:r>";
    }

    private static String paragraph(String content) {
        return "<w:p>" + content + "</w:p>";
    }

    /** A shape in front of the text, its place and height in points. */
    private static String anchor(String from, int top, int height, String more, String shape) {
        return "<w:r><w:drawing xmlns:wp='wp' xmlns:a='a' xmlns:wps='wps' xmlns:pic='pic'><wp:anchor %s><wp:positionH relativeFrom='column'><wp:posOffset>0</wp:posOffset></wp:positionH>"
                        .formatted(more)
                + "<wp:positionV relativeFrom='%s'><wp:posOffset>%d</wp:posOffset></wp:positionV><wp:extent cx='%d' cy='%d'/>"
                        .formatted(from, top * POINT, 60 * POINT, height * POINT)
                + (more.contains("square") ? "<wp:wrapSquare/>" : "<wp:wrapNone/>")
                + "<a:graphic><a:graphicData>%s</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
                        .formatted(shape);
    }

    private static String shape(String inside) {
        return "<wps:wsp>" + inside + "</wps:wsp>";
    }

    private static final String PICTURE = "<pic:pic/>";

    /** What hangs on the paragraph before or behind a table, and which rows it may cover. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "before;paragraph;0;5;;filled;",
                "before;paragraph;12;20;;filled;01",
                "before;paragraph;60;8;;filled;012",
                "before;paragraph;60;8;behindDoc='1';filled;",
                "before;paragraph;60;8;behindDoc='0';filled;012",
                "before;paragraph;60;8;square='1';filled;",
                "before;paragraph;60;8;;picture;012",
                "before;paragraph;60;8;;line;012",
                "before;paragraph;60;8;;clear;",
                "before;paragraph;60;8;;outlined;",
                "before;paragraph;60;8;;text;012",
                "before;paragraph;400;8;;filled;",
                "before;page;100;300;;filled;0123",
                "before;page;0;20;;filled;",
                "behind;paragraph;0;100;;picture;",
                "behind;paragraph;-30;100;;picture;23",
                "behind;paragraph;-90;20;;picture;0",
                "far;paragraph;-60;120;;picture;",
                "far;page;600;120;;picture;",
                "far;margin;600;120;;picture;",
                "next;paragraph;-60;120;;picture;",
                "next;page;0;800;;picture;",
            })
    void whatMayLieBelowThemIsSaid(
            String where, String from, int top, int height, String more, String kind, String rows) {
        String shape =
                switch (kind) {
                    case "filled" -> shape(FILLED);
                    case "clear" -> shape("<wps:spPr><a:noFill/></wps:spPr>");
                    case "outlined" -> shape("<wps:spPr><a:ln/></wps:spPr>");
                    case "line" ->
                            shape("<wps:cNvCnPr/><wps:spPr><a:prstGeom prst='line'/></wps:spPr>");
                    case "text" ->
                            shape(
                                    "<wps:spPr><a:noFill/></wps:spPr><wps:txbx><w:txbxContent><w:p>"
                                            + run("九")
                                            + "</w:p></w:txbxContent></wps:txbx>");
                    default -> PICTURE;
                };
        String anchored =
                paragraph(run("某") + anchor(from, top, height, more == null ? "" : more, shape));
        String prose =
                paragraph(
                        run("某".repeat(120))
                                .replace("<w:t>", "<w:rPr><w:sz w:val='32'/></w:rPr><w:t>"));
        String body =
                switch (where) {
                    case "before" -> anchored + table("");
                    case "behind" -> table("") + anchored;
                    case "next" ->
                            table("") + paragraph("<w:r><w:br w:type='page'/></w:r>") + anchored;
                    default -> table("") + prose.repeat(6) + anchored;
                };
        assertThat(grid(body)).isEqualTo(marked(rows == null ? "" : rows));
    }

    @Test
    void whatHangsOnACellIsToldByItsPlaceInTheRow() {
        String narrow = anchor("paragraph", 0, 20, "", shape(FILLED));
        String wide = narrow.replace("cx='" + 60 * POINT, "cx='" + 160 * POINT);
        assertThat(grid(table(run("甲") + narrow)))
                .isEqualTo("[甲 [DRAWN]|7] [甲 [DRAWN]|7] [甲|7] [甲|7]");
        assertThat(grid(table(run("甲") + wide)))
                .isEqualTo("[甲 [DRAWN]|7 [DRAWN]] [甲 [DRAWN]|7 [DRAWN]] [甲|7] [甲|7]");
    }

    /** The style of a shape of older programs, what it has, and which rows it may cover. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "rect;position:absolute,margin-top:60pt,width:80pt,height:8pt;;012",
                "rect;position:absolute,margin-top:60pt,width:80pt,height:8pt,z-index:-1;;",
                "rect;position:absolute,margin-top:60pt,width:80pt,height:8pt;wrap;",
                "rect;width:80pt,height:8pt;;",
                "rect;position:absolute,margin-top:400pt,width:80pt,height:8pt;;",
                "rect;position:absolute,margin-top:60pt,width:80pt,height:8pt;clear;",
                "shape;position:absolute,margin-top:2cm,width:80pt,height:8pt;picture;012",
                "shape;position:absolute,margin-top:60pt,width:80pt,height:8pt;text;012",
                "group;position:absolute,margin-top:60pt,width:80pt,height:8pt;;",
                "line;position:absolute;;0123",
            })
    void shapesOfOlderProgramsLikewise(String kind, String style, String more, String rows) {
        String inside =
                switch (more == null ? "" : more) {
                    case "wrap" -> "<w10:wrap type='square'/>";
                    case "picture" -> "<v:imagedata/>";
                    case "text" ->
                            "<v:fill on='f'/><v:textbox><w:txbxContent><w:p>"
                                    + run("九")
                                    + "</w:p></w:txbxContent></v:textbox>";
                    default -> "";
                };
        String filled = "clear".equals(more) ? " filled='f'" : "";
        String pict =
                "<w:r><w:pict xmlns:v='v' xmlns:w10='w10'><v:%s style='%s'%s>%s</v:%s></w:pict></w:r>"
                        .formatted(kind, style.replace(',', ';'), filled, inside, kind);
        assertThat(grid(paragraph(run("某") + pict) + table("")))
                .isEqualTo(marked(rows == null ? "" : rows));
    }

    private static String marked(String rows) {
        return Rendered.covered("甲", 4, rows);
    }

    private static String grid(String body) {
        return Rendered.read(new DocxReader(), DocxReaderTest.docx(body, "")).stream()
                .filter(block -> block.startsWith("["))
                .findFirst()
                .orElse("");
    }
}
