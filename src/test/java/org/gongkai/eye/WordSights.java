package org.gongkai.eye;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongkai.reading.source.Rendered;

/** Word documents with a figure that a person does not see as it is written. */
final class WordSights {

    private static final String LINES =
            """
            transparent | {<w14:textFill><w14:solidFill><w14:srgbClr w14:val='000000'><w14:alpha w14:val='100000'/></w14:srgbClr></w14:solidFill></w14:textFill>}9{}77
            all of it outside of the screen or page | paragraph: <w:ind w:left='-20000'/> | {}77
            turned by its direction | <w:bdo w:val='rtl'>{}12</w:bdo>
            turned by a sign of Unicode | {}&#x202e;12
            fraction | <w:oMath><w:f><w:num>{}1</w:num><w:den>{}2</w:den></w:f></w:oMath>
            power | <w:oMath><w:sSup><w:e>{}7</w:e><w:sup>{}2</w:sup></w:sSup></w:oMath>
            ruby | <w:r><w:ruby><w:rt>{}9</w:rt><w:rubyBase>{}77</w:rubyBase></w:ruby></w:r>
            two lines in one | {<w:eastAsianLayout w:combine='1'/>}79
            letters of no width | {<w:w w:val='1'/>}9{}77
            letters pressed into a width | {<w:fitText w:val='10'/>}79
            lines of no height | paragraph: <w:spacing w:line='20' w:lineRule='exact'/> | {}77
            with an outline in the colour of its ground | {<w14:textOutline w14:w='60000'><w14:srgbClr w14:val='FFFFFF'/></w14:textOutline>}79
            all of it filled with colours close to its ground | {<w14:textFill><w14:gradFill><w14:srgbClr w14:val='FFFFFF'/><w14:srgbClr w14:val='FAFAFA'/></w14:gradFill></w14:textFill>}77
            struck out by the style of its table | table: <w:tblStyle w:val='T'/><w:tblLook w:lastColumn='1'/> | styles: <w:style w:type='table' w:styleId='T'><w:tblStylePr w:type='lastCol'><w:rPr><w:strike/></w:rPr></w:tblStylePr></w:style> | {}77
            all of it hidden by the style of its table | table: <w:tblStyle w:val='T'/><w:tblLook w:lastColumn='1'/> | styles: <w:style w:type='table' w:styleId='T'><w:tblStylePr w:type='lastCol'><w:rPr><w:vanish/></w:rPr></w:tblStylePr></w:style> | {}77
            in a row of no height | row: <w:trHeight w:val='1' w:hRule='exact'/> | {}77
            in a row that is hidden | row: <w:hidden/> | {}77
            all of it in a table beside the page | table: <w:tblInd w:w='-30000'/> | {}77
            in the second line of a row for one | row: <w:trHeight w:val='200' w:hRule='exact'/> | first: <w:p/> | {}77
            pushed out of its row by the space above it | row: <w:trHeight w:val='600' w:hRule='exact'/> | paragraph: <w:spacing w:before='900'/> | {}77
            pushed out of its row by the margin of its cell | row: <w:trHeight w:val='600' w:hRule='exact'/> | tc: <w:tcMar><w:top w:w='900'/></w:tcMar> | {}77
            in the colour of the shade of its letters | {<w:color w:val='000000'/><w:shd w:val='clear' w:fill='000000'/>}9{}77
            all of it in the colour of the shade of its paragraph | paragraph: <w:shd w:val='clear' w:fill='000000'/> | {<w:color w:val='000000'/>}77
            all of it in the colour of the dots in its cell | tc: <w:shd w:val='pct95' w:color='000000' w:fill='FFFFFF'/> | {<w:color w:val='000000'/>}77
            in a colour of the theme close to its ground | theme: <a:accent1><a:srgbClr val='FDFDFD'/></a:accent1> | {<w:color w:val='000000' w:themeColor='accent1'/>}9{}77
            in a tint of a colour of the theme close to its ground | theme: <a:accent1><a:srgbClr val='4472C4'/></a:accent1> | {<w:color w:val='4472C4' w:themeColor='accent1' w:themeTint='05'/>}9{}77
            all of it in the colour of the theme that its cell has | theme: <a:dk2><a:srgbClr val='44546A'/></a:dk2> | tc: <w:shd w:val='clear' w:fill='auto' w:themeFill='text2'/> | {<w:color w:val='44546A'/>}77
            white upon a dark colour of the theme | theme: <a:dk2><a:srgbClr val='44546A'/></a:dk2> | tc: <w:shd w:val='clear' w:fill='auto' w:themeFill='text2'/> | {<w:color w:val='FFFFFF' w:themeColor='background1'/>}77
            deleted in tracked changes | <w:del>{}9</w:del>{}77
            picture | <w:r><w:drawing><pic:pic><pic:ext cx='100' cy='100'/></pic:pic></w:drawing></w:r>
            drawing | <w:r><w:pict><w:line/></w:pict></w:r>
            text box in the cell | <w:r><w:pict><w:txbxContent><w:p>{}77</w:p></w:txbxContent></w:pict></w:r>
            field without a result | <w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>=SUM(LEFT)</w:instrText></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r>
            beneath a picture that floats | above: [pic:pic/] | {}77
            beneath a shape that floats | above: [wps:wsp][wps:spPr][a:solidFill/][/wps:spPr][/wps:wsp] | {}77
            beneath a text box that floats | above: [wps:wsp][wps:txbx][w:txbxContent][w:p][w:r][w:t]九[/w:t][/w:r][/w:p][/w:txbxContent][/wps:txbx][/wps:wsp] | {}77
            in a document that breaks off | {}77 | end: no
            """;

    private static final String ANCHOR =
            "<w:r><w:drawing xmlns:wp='wp' xmlns:a='a' xmlns:wps='wps' xmlns:pic='pic'><wp:anchor>"
                    + "<wp:positionH relativeFrom='column'><wp:posOffset>0</wp:posOffset></wp:positionH>"
                    + "<wp:positionV relativeFrom='paragraph'><wp:posOffset>152400</wp:posOffset></wp:positionV>"
                    + "<wp:extent cx='9000000' cy='900000'/><wp:wrapNone/><a:graphic><a:graphicData>"
                    + "%s</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>";

    private static final String TYPES =
            "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                    + "<Default Extension='xml' ContentType='application/xml'/>"
                    + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/></Types>";

    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private WordSights() {}

    static Map<String, byte[]> all() {
        return LookLines.documents(LINES, WordSights::document);
    }

    private static byte[] document(Map<String, String> parts) {
        String body =
                "<w:p>%s%s</w:p><w:tbl><w:tblPr>%s</w:tblPr><w:tblGrid><w:gridCol w:w='2000'/><w:gridCol w:w='2000'/></w:tblGrid>"
                                .formatted(runs("{}某"), above(parts), part(parts, "table"))
                        + "<w:tr><w:trPr>%s</w:trPr><w:tc><w:p>%s</w:p></w:tc><w:tc><w:tcPr>%s</w:tcPr>"
                                .formatted(part(parts, "row"), runs("{}甲"), part(parts, "tc"))
                        + "%s<w:p><w:pPr>%s</w:pPr>%s</w:p></w:tc></w:tr></w:tbl>"
                                .formatted(
                                        part(parts, "first"),
                                        part(parts, "paragraph"),
                                        runs(parts.get("cell")));
        byte[] whole = docx(body, part(parts, "styles"), part(parts, "theme"));
        return parts.containsKey("end") ? Arrays.copyOf(whole, whole.length / 2) : whole;
    }

    private static String part(Map<String, String> parts, String name) {
        return parts.getOrDefault(name, "");
    }

    /** Of runs written as their properties in braces, and the text. */
    private static String runs(String text) {
        return text.replaceAll("\\{([^}]*)}([^<{]*)", "<w:r><w:rPr>$1</w:rPr><w:t>$2</w:t></w:r>");
    }

    private static String above(Map<String, String> parts) {
        String shape = part(parts, "above").replace('[', '<').replace(']', '>');
        return shape.isEmpty() ? "" : ANCHOR.formatted(shape);
    }

    private static byte[] docx(String body, String styles, String theme) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("[Content_Types].xml", TYPES);
        files.put("_rels/.rels", relations("officeDocument", "word/document.xml"));
        files.put(
                "word/_rels/document.xml.rels",
                relations("styles", "styles.xml", "theme", "theme/theme1.xml"));
        files.put("word/styles.xml", xml("styles", styles));
        files.put(
                "word/theme/theme1.xml",
                "<a:theme xmlns:a='a'><a:themeElements><a:clrScheme>"
                        + theme
                        + "</a:clrScheme></a:themeElements></a:theme>");
        files.put("word/document.xml", xml("document", "<w:body>" + body + "</w:body>"));
        return Rendered.zip(files);
    }

    private static String xml(String element, String content) {
        return "<w:%s xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' xmlns:pic='p' xmlns:w14='http://schemas.microsoft.com/office/word/2010/wordml'>%s</w:%s>"
                .formatted(element, content, element);
    }

    private static String relations(String... kindsAndTargets) {
        StringBuilder relations =
                new StringBuilder(
                        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>");
        for (int i = 0; i < kindsAndTargets.length; i += 2) {
            relations.append(
                    "<Relationship Id='r%d' Type='%s' Target='%s'/>"
                            .formatted(i, OFFICE + kindsAndTargets[i], kindsAndTargets[i + 1]));
        }
        return relations.append("</Relationships>").toString();
    }
}
