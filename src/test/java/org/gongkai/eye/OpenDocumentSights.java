package org.gongkai.eye;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongkai.reading.source.Rendered;

/** OpenDocument texts and sheets with a figure that a person does not see as it is written. */
final class OpenDocumentSights {

    /** {@code [Style]} begins a span. */
    private static final String TEXTS =
            """
            transparent | [Clear]9[/]77
            all of it outside of the screen or page | paragraph: Left | 77
            turned by a sign of Unicode | &#x202e;12
            upside down | of: table:style-name='Head' | 66
            fraction | <draw:frame text:anchor-type='as-char'><draw:object/></draw:frame>
            ruby | <text:ruby><text:ruby-base>77</text:ruby-base><text:ruby-text>9</text:ruby-text></text:ruby>
            two lines in one | [Two]79[/]
            letters of no width | [Narrow]9[/]77
            lines of no height | paragraph: Flat | 77
            in a section that is hidden | first: <text:section text:display='none'><text:p>9</text:p></text:section> | 77
            in a section whose condition the file does not tell | first: <text:section text:display='condition' text:condition='c'><text:p>9</text:p></text:section> | 77
            behind text whose condition the file does not tell | <text:hidden-text text:condition='c'>9</text:hidden-text>77
            in a paragraph whose condition the file does not tell | <text:hidden-paragraph text:condition='c'/>77
            in a row of no height | row: None | 77
            in the second line of a row for one | row: Low | first: <text:p/> | 77
            pushed out of its row by the margin of its cell | row: High | of: table:style-name='Padded' | 77
            on its side within a line | 77[Side]9[/]
            deleted in tracked changes | <text:change text:change-id='c1'/>77
            picture | <draw:frame text:anchor-type='as-char'><draw:image/></draw:frame>
            drawing | <draw:line text:anchor-type='as-char'/>
            text box in the cell | <draw:frame text:anchor-type='as-char'><draw:text-box><text:p>77</text:p></draw:text-box></draw:frame>
            field without a result | <text:expression text:formula='1+1'/>
            value without text | of: office:value-type='float' office:value='77' | none: yes
            beneath a picture that floats | above: <draw:frame text:anchor-type='paragraph' draw:style-name='Front' svg:x='0in' svg:y='0.1in' svg:width='6in' svg:height='0.9in'><draw:image/></draw:frame> | 77
            beneath a shape that floats | above: <draw:rect text:anchor-type='paragraph' draw:style-name='Front' svg:x='0in' svg:y='0.1in' svg:width='6in' svg:height='0.9in'/> | 77
            beneath a text box that floats | above: <draw:frame text:anchor-type='paragraph' draw:style-name='Front' svg:x='0in' svg:y='0.1in' svg:width='6in' svg:height='0.9in'><draw:text-box><text:p>九</text:p></draw:text-box></draw:frame> | 77
            in a document that breaks off | 77 | end: no
            """;

    private static final String SHEETS =
            """
            turned by a sign of Unicode | &#x202e;12
            upside down | of: table:style-name='Head' | 66
            cut off by the next cell | thin: yes | next: 乙 | 123456
            all of it again and again | of: table:style-name='Filled' | 7
            with a digit that fills the rest of its cell | of: table:style-name='Digits' office:value-type='float' office:value='7' | 7
            too wide for its column | thin: yes | of: office:value-type='float' office:value='77' | 77
            behind a row of no height | before: <table:table-row table:style-name='None'><table:table-cell><text:p>甲</text:p></table:table-cell><table:table-cell><text:p>9</text:p></table:table-cell></table:table-row> | 77
            in a row that is too low | row: Low | of: office:value-type='float' office:value='77' | 77
            picture | <draw:frame text:anchor-type='as-char'><draw:image/></draw:frame>
            drawing | <draw:line text:anchor-type='as-char'/>
            formula without a result | of: table:formula='of:=[.A1]' | none: yes
            formula with the 0 of a program that does not calculate | of: table:formula='of:=SUM([.A2])' office:value-type='float' office:value='0' | 0
            formula with the nothing of a program that does not calculate | of: table:formula='of:=SUM([.A2])' office:value-type='string' | none: yes
            value without text | of: office:value-type='float' office:value='77' | none: yes
            zero that a format hides | of: table:style-name='Nonzero' office:value-type='float' office:value='0' | none: yes
            zero that the sheet hides | settings: ShowZeroValues | of: office:value-type='float' office:value='0' | 0
            number that a format hides | of: table:style-name='Unshown' office:value-type='float' office:value='77' | 77
            number that a format shows in white | of: table:style-name='Pale' office:value-type='float' office:value='77' | 77
            number for which a format shows other signs | of: table:style-name='Signs' office:value-type='float' office:value='9' | 77
            number that a condition hides | of: table:style-name='Asked' office:value-type='float' office:value='77' | 77
            number that a condition hides which is not asked | of: table:style-name='Asked' office:value-type='float' office:value='77' | condition: is-true-formula([.A1]&gt;1) | 77
            icon in the place of a number | formats: <calcext:icon-set><calcext:formatting-entry calcext:show-value='false'/></calcext:icon-set> | of: office:value-type='float' office:value='77' | 77
            bar in the place of a number | formats: <calcext:data-bar calcext:show-value='false'/> | of: office:value-type='float' office:value='77' | 77
            beneath a picture that floats | shapes: <draw:frame svg:x='0in' svg:y='0in' svg:width='6in' svg:height='1in'><draw:image/></draw:frame> | 77
            beneath a shape that floats | shapes: <draw:rect svg:x='0in' svg:y='0in' svg:width='6in' svg:height='1in'/> | 77
            beneath a text box that floats | shapes: <draw:frame svg:x='0in' svg:y='0in' svg:width='6in' svg:height='1in'><draw:text-box><text:p>九</text:p></draw:text-box></draw:frame> | 77
            behind a row that is hidden | before: <table:table-row table:visibility='collapse'><table:table-cell><text:p>甲</text:p></table:table-cell><table:table-cell><text:p>9</text:p></table:table-cell></table:table-row> | 77
            behind a column that is hidden | column: <table:table-column table:visibility='collapse'/> | lead: <table:table-cell><text:p>9</text:p></table:table-cell> | 77
            in a document that breaks off | 77 | end: no
            """;

    private static final String STYLES =
            text("Clear", "loext:opacity='0%'")
                    + text("Two", "style:text-combine='lines'")
                    + text("Narrow", "style:text-scale='1%'")
                    + text("Side", "style:text-rotation-angle='270'")
                    + style("paragraph", "Left", "", "fo:margin-left='-20cm'")
                    + style("paragraph", "Flat", "", "fo:line-height='1%'")
                    + style("table-row", "None", "", "style:row-height='0.01cm'")
                    + style("table-row", "Low", "", "style:row-height='0.12cm'")
                    + style("table-row", "High", "", "style:row-height='0.6cm'")
                    + style("table-column", "Thin", "", "style:column-width='0.6cm'")
                    + cell("Head", "style:rotation-angle='180'")
                    + cell("Padded", "fo:padding-top='2cm'")
                    + cell("Filled", "style:repeat-content='true'")
                    + style("graphic", "Front", "", "style:wrap='run-through'")
                    + style("table-cell", "Digits", "style:data-style-name='N1'", "")
                    + style("table-cell", "Unshown", "style:data-style-name='N3'", "")
                    + style("table-cell", "Pale", "style:data-style-name='N4'", "")
                    + style("table-cell", "Signs", "style:data-style-name='N5'", "")
                    + style("table-cell", "Nonzero", "style:data-style-name='N6'", "")
                    + "<style:style style:family='table-cell' style:name='White'><style:text-properties fo:color='#ffffff'/></style:style>"
                    + "<style:style style:family='table-cell' style:name='Asked'><style:map style:condition='CONDITION' style:apply-style-name='White'/></style:style>"
                    + "<number:number-style style:name='N1'><number:number/><number:fill-character>9</number:fill-character></number:number-style>"
                    + "<number:number-style style:name='N3'/>"
                    + "<number:number-style style:name='N4'><style:text-properties fo:color='#FFFFFF'/><number:number/></number:number-style>"
                    + "<number:number-style style:name='N5'><number:text>77</number:text></number:number-style>"
                    + "<number:number-style style:name='N6'><number:number/><style:map style:condition='value()=0' style:apply-style-name='N3'/></number:number-style>";

    private OpenDocumentSights() {}

    static Map<String, byte[]> texts() {
        return LookLines.documents(TEXTS, parts -> document("text", parts));
    }

    static Map<String, byte[]> sheets() {
        return LookLines.documents(SHEETS, parts -> document("spreadsheet", parts));
    }

    private static String text(String name, String properties) {
        return style("text", name, "", properties);
    }

    private static String cell(String name, String properties) {
        return style("table-cell", name, "", properties);
    }

    private static String style(String family, String name, String more, String properties) {
        return "<style:style style:family='%s' style:name='%s' %s><style:%s-properties %s/></style:style>"
                .formatted(family, name, more, family, properties);
    }

    private static byte[] document(String kind, Map<String, String> parts) {
        String table =
                "<table:table table:name='S'>%s%s%s<table:table-row table:style-name='%s'>%s%s%s%s</table:table-row>%s</table:table>"
                        .formatted(
                                parts.containsKey("shapes")
                                        ? "<table:shapes>" + parts.get("shapes") + "</table:shapes>"
                                        : "",
                                columns(parts),
                                part(parts, "before"),
                                part(parts, "row"),
                                part(parts, "lead"),
                                "<table:table-cell><text:p>甲</text:p></table:table-cell>",
                                asked(parts),
                                parts.containsKey("next")
                                        ? "<table:table-cell><text:p>乙</text:p></table:table-cell>"
                                        : "",
                                second(kind));
        String above = "<text:p>某" + part(parts, "above") + "</text:p>";
        String formats = part(parts, "formats");
        String body =
                kind.equals("text")
                        ? above + table
                        : table.replace(
                                "</table:table>",
                                "<calcext:conditional-formats><calcext:conditional-format calcext:target-range-address='S.B1:S.B1'>"
                                        + formats
                                        + "</calcext:conditional-format></calcext:conditional-formats></table:table>");
        return file(kind, body, parts);
    }

    private static String columns(Map<String, String> parts) {
        return part(parts, "column")
                + "<table:table-column/><table:table-column table:style-name='%s'/>"
                        .formatted(parts.containsKey("thin") ? "Thin" : "");
    }

    private static String asked(Map<String, String> parts) {
        String content =
                part(parts, "cell").replaceAll("\\[(\\w+)]", "<text:span text:style-name='$1'>");
        String paragraph =
                "<text:p text:style-name='%s'>%s</text:p>"
                        .formatted(
                                part(parts, "paragraph"), content.replace("[/]", "</text:span>"));
        return "<table:table-cell %s>%s%s</table:table-cell>"
                .formatted(
                        part(parts, "of"),
                        part(parts, "first"),
                        parts.containsKey("none") ? "" : paragraph);
    }

    /** Another row, whose figure formulas ask for. */
    private static String second(String kind) {
        return kind.equals("text")
                ? ""
                : "<table:table-row><table:table-cell office:value-type='float' office:value='7'/><table:table-cell><text:p>丙</text:p></table:table-cell></table:table-row>";
    }

    private static String part(Map<String, String> parts, String name) {
        return parts.getOrDefault(name, "");
    }

    private static byte[] file(String kind, String body, Map<String, String> parts) {
        String content =
                "<office:document-content xmlns:office='o' xmlns:text='t' xmlns:table='b' xmlns:style='s' xmlns:draw='d' xmlns:fo='f' xmlns:loext='l' xmlns:svg='v' xmlns:number='n' xmlns:calcext='c'><office:automatic-styles>"
                        + STYLES.replace(
                                "CONDITION", parts.getOrDefault("condition", "cell-content()=77"))
                        + "</office:automatic-styles><office:body><office:%s>%s</office:%s></office:body></office:document-content>"
                                .formatted(kind, body, kind);
        Map<String, String> files = new LinkedHashMap<>();
        files.put("content.xml", content);
        files.put(
                "settings.xml",
                "<s xmlns:c='c'><c:config-item c:name='%s'>false</c:config-item></s>"
                        .formatted(part(parts, "settings")));
        byte[] whole = Rendered.zip(files);
        return parts.containsKey("end") ? Arrays.copyOf(whole, whole.length / 2) : whole;
    }
}
