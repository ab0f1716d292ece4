package org.gongkai.eye;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.InstalledOffice;

/**
 * Documents of Word 97 with a figure that a person does not see as it is written, which LibreOffice
 * makes of RTF. What it drops on the way is put in afterwards: the marks of a field.
 */
final class DocSights {

    private static final String PICTURE =
            "{\\pict\\pngblip\\picwgoal2000\\pichgoal2000 89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c63606060f80f0001040100f57f27d00000000049454e44ae426082}";

    private static final String FLOATS =
            "{\\shp{\\*\\shpinst\\shpleft0\\shptop200\\shpright9000\\shpbottom1360\\shpwr3\\shpbypara\\shpbxcolumn";

    private static final String LINES =
            """
            all of it outside of the screen or page | \\li-30000 77
            turned by a sign of Unicode | \\u8238?12
            fraction | \\u-8173?EQ F(1,2)\\u-8171?
            ruby | \\u-8173?EQ o ad(s up 9(9),77)\\u-8171?
            two lines in one | {\\twoinone0 79}
            letters of no width | {\\charscalex5 9}77
            lines of no height | \\sl-20\\slmult0 77
            in a row of no height | row: \\trrh-20 | 77
            all of it in a table beside the page | row: \\trleft-30000 | 77
            in the second line of a row for one | row: \\trrh-240 | \\par 77
            pushed out of its row by the space above it | row: \\trrh-600 | \\sb900 77
            pushed out of its row by the margin of its cell | row: \\trrh-600 | tc: \\clpadl900\\clpadfl3 | 77
            in the colour of the shade of its letters | {\\chshdng0\\chcfpat0\\chcbpat1\\cf1 9}77
            all of it in the colour of the shade of its paragraph | \\shading0\\cbpat1\\cf1 77
            all of it in the colour of the dots in its cell | tc: \\clshdng9500\\clcfpat1\\clcbpat2 | {\\cf1 77}
            deleted in tracked changes | {\\deleted 9}77
            picture | PICTURE
            drawing | {\\shp{\\*\\shpinst\\shpleft0\\shptop0\\shpright1000\\shpbottom1000\\shpbxcolumn\\shpbypara\\shpwr3{\\sp{\\sn shapeType}{\\sv 1}}}}
            text box in the cell | {\\shp{\\*\\shpinst\\shpleft0\\shptop0\\shpright1000\\shpbottom1000\\shpbxcolumn\\shpbypara\\shpwr3{\\sp{\\sn shapeType}{\\sv 202}}{\\shptxt \\pard 77\\par}}}
            field without a result | {\\field{\\*\\fldinst =SUM(LEFT)}{\\fldrslt }}
            beneath a picture that floats | above: FLOATS{\\sp{\\sn shapeType}{\\sv 75}}{\\sp{\\sn pib}{\\sv PICTURE}}}} | 77
            beneath a shape that floats | above: FLOATS{\\sp{\\sn shapeType}{\\sv 1}}{\\sp{\\sn fillColor}{\\sv 255}}}} | 77
            beneath a shape without a fill that floats | above: FLOATS{\\sp{\\sn shapeType}{\\sv 1}}{\\sp{\\sn fFilled}{\\sv 0}}}} | 77
            beneath a text box that floats | above: FLOATS{\\sp{\\sn shapeType}{\\sv 202}}{\\shptxt \\pard 9\\par}}} | 77
            in a document that breaks off | 77 | end: no
            """;

    private DocSights() {}

    /** Makes all of them in a folder. */
    static Map<String, byte[]> all(Path folder) throws IOException, InterruptedException {
        Map<String, byte[]> sources = LookLines.documents(LINES, DocSights::source);
        List<Path> files = new ArrayList<>();
        for (byte[] source : sources.values()) {
            files.add(Files.write(folder.resolve(files.size() + ".rtf"), source));
        }
        InstalledOffice.convert(folder, files, "doc", folder);
        Map<String, byte[]> documents = new LinkedHashMap<>();
        for (String name : sources.keySet()) {
            byte[] made = Files.readAllBytes(folder.resolve(documents.size() + ".doc"));
            boolean whole = !name.contains("breaks off");
            documents.put(name, whole ? fields(made) : Arrays.copyOf(made, made.length / 2));
        }
        return documents;
    }

    private static byte[] source(Map<String, String> parts) {
        String document =
                "{\\rtf1\\ansi{\\colortbl;\\red0\\green0\\blue0;\\red255\\green255\\blue255;}\\pard 3"
                        + parts.getOrDefault("above", "")
                        + "\\par\\trowd"
                        + parts.getOrDefault("row", "")
                        + "\\cellx2000"
                        + parts.getOrDefault("tc", "")
                        + "\\cellx4000\\pard\\intbl 1\\cell "
                        + parts.get("cell")
                        + "\\cell\\row\\pard 4\\par}";
        return document.replace("FLOATS", FLOATS).replace("PICTURE", PICTURE).getBytes(ISO_8859_1);
    }

    /** Puts the marks of fields in the place of signs of private use. */
    private static byte[] fields(byte[] document) {
        String text = new String(document, ISO_8859_1);
        for (char mark = 0x13; mark <= 0x15; mark++) {
            String sign = Character.toString((char) (0xE000 + mark));
            text = text.replace(bytes(sign), bytes(Character.toString(mark)));
        }
        return text.getBytes(ISO_8859_1);
    }

    private static String bytes(String sign) {
        return new String(sign.getBytes(UTF_16LE), ISO_8859_1);
    }
}
