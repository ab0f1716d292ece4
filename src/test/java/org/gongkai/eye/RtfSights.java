package org.gongkai.eye;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Map;

/** RTF files with a figure that a person does not see as it is written. */
final class RtfSights {

    private static final String LINES =
            """
            all of it outside of the screen or page | \\li-30000 77
            turned by a sign of Unicode | \\u8238?12
            fraction | {\\mmath{\\*\\moMath{\\mr 9}}}
            two lines in one | {\\twoinone0 79}
            letters of no width | {\\charscalex5 9}77
            lines of no height | \\sl-20\\slmult0 77
            in a row of no height | row: \\trrh-20 | 77
            all of it in a table beside the page | row: \\trleft-30000 | 77
            in the second line of a row for one | row: \\trrh-240 | \\par 77
            pushed out of its row by the space above it | row: \\trrh-600 | \\sb900 77
            in the colour of the shade of its letters | {\\chshdng10000\\chcfpat1\\cf1 9}77
            all of it in the colour of the shade of its paragraph | \\shading10000\\cfpat1\\cf1 77
            all of it in the colour of the dots in its cell | tc: \\clshdng5000\\clcfpat1\\clcbpat1 | {\\cf1 77}
            deleted in tracked changes | {\\deleted 9}77
            picture | {\\pict\\picwgoal9\\pichgoal9 00}
            drawing | {\\shp{\\*\\shpinst{\\sp line}}}
            text box in the cell | {\\shp{\\*\\shpinst{\\shptxt 77\\par}}}
            field without a result | {\\field{\\*\\fldinst =SUM(LEFT)}}
            beneath a picture that floats | above: {\\shp{\\*\\shpinst\\shptop200\\shpbottom1360\\shpbypara{\\sp{\\sn fFilled}{\\sv 0}}{\\sp{\\sn pib}{\\sv {\\pict 00}}}}} | 77
            beneath a shape that floats | above: {\\shp{\\*\\shpinst\\shptop200\\shpbottom1360\\shpbypara}} | 77
            beneath a text box that floats | above: {\\shp{\\*\\shpinst\\shptop200\\shpbottom1360\\shpbypara{\\shptxt 9\\par}}} | 77
            in a document that breaks off | 77 | end: no
            """;

    private RtfSights() {}

    static Map<String, byte[]> all() {
        return LookLines.documents(LINES, RtfSights::document);
    }

    private static byte[] document(Map<String, String> parts) {
        String document =
                "{\\rtf1\\ansi{\\colortbl;\\red0\\green0\\blue0;\\red255\\green255\\blue255;}\\pard 3"
                        + parts.getOrDefault("above", "")
                        + "\\par"
                        + "\\trowd"
                        + parts.getOrDefault("row", "")
                        + "\\cellx2000"
                        + parts.getOrDefault("tc", "")
                        + "\\cellx4000\\pard\\intbl 1\\cell "
                        + parts.get("cell")
                        + "\\cell\\row\\pard 4"
                        + (parts.containsKey("end") ? "" : "\\par}");
        return document.getBytes(ISO_8859_1);
    }
}
