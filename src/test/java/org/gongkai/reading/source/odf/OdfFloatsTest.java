package org.gongkai.reading.source.odf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gongkai.reading.source.Rendered;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures, shapes and text boxes that float over tables of OpenDocument texts. */
class OdfFloatsTest {

    private static final String ROW =
            "<table:table-row table:style-name='Low'><table:table-cell><text:p>1</text:p></table:table-cell>"
                    + "<table:table-cell><text:p>7</text:p>%s</table:table-cell></table:table-row>";

    private static final String TABLE =
            "<table:table><table:table-column table:style-name='Wide' table:number-columns-repeated='2'/>%s</table:table>";

    private static String style(String family, String name, String properties) {
        return "<style:style style:family='%s' style:name='%s'><style:%s-properties %s/></style:style>"
                .formatted(family, name, family, properties);
    }

    private static final String STYLES =
            style("table-row", "Low", "style:row-height='0.27in'")
                    + style("table-column", "Wide", "style:column-width='1.4in'")
                    + style(
                            "graphic",
                            "Front",
                            "style:wrap='run-through' style:run-through='foreground'")
                    + style(
                            "graphic",
                            "Behind",
                            "style:wrap='run-through' style:run-through='background'")
                    + style("graphic", "Around", "style:wrap='parallel'")
                    + style("graphic", "Clear", "style:wrap='run-through' draw:fill='none'")
                    + style(
                            "graphic",
                            "OfPage",
                            "style:wrap='run-through' style:vertical-rel='page'")
                    + style(
                            "graphic",
                            "Left",
                            "style:wrap='run-through' style:horizontal-rel='paragraph'")
                    + style(
                            "graphic",
                            "Middle",
                            "style:wrap='run-through' style:vertical-pos='middle'")
                    + style("paragraph", "Next", "fo:break-before='page'");

    /** What hangs where, with which style, from where on, and which rows it may cover. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "before;rect;Front;0.8in;012",
                "before;rect;Behind;0.8in;",
                "before;rect;Around;0.8in;",
                "before;rect;Clear;0.8in;",
                "before;rect;OfPage;0.8in;01",
                "before;rect;OfPage;0.1in;",
                "before;rect;Front;9in;",
                "before;text;Clear;0.8in;012",
                "before;picture;Front;0.8in;012",
                "before;line;Front;0.8in;012",
                "behind;picture;Front;-0.4in;2",
                "behind;picture;Front;0in;",
                "next;picture;Front;-0.4in;",
                "page;rect;Front;0in;0123",
                "cell;rect;Left;0in;c",
            })
    void whatMayLieBelowThemIsSaid(
            String where, String kind, String style, String top, String rows) {
        String element =
                switch (kind) {
                    case "picture", "text" -> "frame";
                    case "line" -> "connector";
                    default -> kind;
                };
        String inside =
                switch (kind) {
                    case "picture" -> "<draw:image/>";
                    case "text" -> "<draw:text-box><text:p>九</text:p></draw:text-box>";
                    default -> "";
                };
        String shape =
                "<draw:%s text:anchor-type='%s' draw:style-name='%s' svg:x='0in' svg:y='%s' svg:width='0.6in' svg:height='0.11in'>%s</draw:%s>"
                        .formatted(
                                element,
                                where.equals("page") ? "page" : "paragraph",
                                style,
                                top,
                                inside,
                                element);
        String table = TABLE.formatted(ROW.formatted("").repeat(4));
        String inCell = "<text:p>" + shape + "</text:p>";
        String text =
                "<text:p text:style-name='%s'>3%s</text:p>"
                        .formatted(where.equals("next") ? "Next" : "", shape);
        String body =
                switch (where) {
                    case "before" -> text + table;
                    case "behind", "next" -> table + text;
                    case "page" -> shape + table;
                    default -> TABLE.formatted(ROW.formatted(inCell) + ROW.formatted("").repeat(3));
                };
        String covered = Rendered.covered("1", 4, rows == null ? "" : rows);
        String ofCell = "[1|7 [DRAWN]] [1|7 [DRAWN]] [1|7] [1|7]";
        String content =
                "<office:document-content xmlns:office='o' xmlns:text='t' xmlns:table='b' xmlns:style='s' xmlns:draw='d' xmlns:fo='f' xmlns:svg='v'>"
                        + "<office:automatic-styles>"
                        + STYLES
                        + "</office:automatic-styles><office:body><office:text>"
                        + body
                        + "</office:text></office:body></office:document-content>";
        assertThat(Rendered.read(new OdfReader(), Rendered.zip(Map.of("content.xml", content))))
                .contains("c".equals(rows) ? ofCell : covered);
    }
}
