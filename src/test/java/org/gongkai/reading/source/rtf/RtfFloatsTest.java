package org.gongkai.reading.source.rtf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.gongkai.reading.source.Rendered;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures, shapes and text boxes that float over tables of RTF files. */
class RtfFloatsTest {

    private static final String ROW =
            "\\trowd\\trrh-400\\cellx2000\\cellx4000\\pard\\intbl 1\\cell ";

    /**
     * What a shape says of its place and of itself, where it hangs, and which rows it may cover.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "before;\\shptop1200\\shpbottom1360\\shpbypara;;012",
                "before;\\shptop1200\\shpbottom1360\\shpbypara\\shpwr3\\shpfblwtxt0;;012",
                "before;\\shptop1200\\shpbottom1360\\shpbypara\\shpwr3\\shpfblwtxt1;;",
                "before;\\shptop1200\\shpbottom1360\\shpbypara\\shpwr2;;",
                "before;\\shptop1200\\shpbottom1360\\shpbypara;{\\sp{\\sn fFilled}{\\sv 0}};",
                "before;\\shptop1200\\shpbottom1360\\shpbypara;{\\sp{\\sn fBehindDocument}{\\sv 1}};",
                "before;\\shptop1200\\shpbottom1360\\shpbypara;{\\sp{\\sn fFilled}{\\sv 0}}{\\shptxt 9\\par};012",
                "before;\\shptop1200\\shpbottom1200\\shpbypara;{\\sp{\\sn fFilled}{\\sv 0}}{\\sp{\\sn shapeType}{\\sv 20}};012",
                "before;\\shptop1200\\shpbottom1360;{\\sp{\\sn posrelv}{\\sv 1}};01",
                "before;\\shptop2600\\shpbottom2660;{\\sp{\\sn posrelv}{\\sv 1}};0123",
                "before;\\shptop9000\\shpbottom9160\\shpbypara;;",
                "behind;\\shptop-600\\shpbottom1160\\shpbypara;{\\sp{\\sn fFilled}{\\sv 0}}{\\sp{\\sn pib}{\\sv {\\pict 00}}};23",
                "behind;\\shptop0\\shpbottom1160\\shpbypara;;",
                "next;\\shptop-600\\shpbottom1160\\shpbypara;;",
                "old;\\dobypara\\dprect\\dpx0\\dpy1200\\dpxsize900\\dpysize160;;012",
                "old;\\dobypara\\dprect\\dpx0\\dpy1200\\dpxsize900\\dpysize160\\dpfillpat0;;",
                "old;\\dobypara\\dptxbx{\\dptxbxtext 9\\par}\\dpx0\\dpy1200\\dpxsize900\\dpysize160\\dpfillpat0;;012",
                "cell;\\shptop0\\shpbottom300\\shpleft0\\shpright900\\shpbxcolumn\\shpbypara;;c",
            })
    void whatMayLieBelowThemIsSaid(String where, String place, String said, String rows) {
        String shape =
                where.equals("old")
                        ? "{\\*\\do" + place + "}"
                        : "{\\shp{\\*\\shpinst" + place + (said == null ? "" : said) + "}}";
        String table = (ROW + "7\\cell\\row").repeat(4);
        String text = "\\pard\\plain 3" + shape + "\\par";
        String body =
                switch (where) {
                    case "before", "old" -> text + table;
                    case "behind" -> table + text;
                    case "next" -> table + "\\pard\\plain 3\\page" + text;
                    default -> ROW + shape + "7\\cell\\row" + table.substring(table.length() / 4);
                };
        String covered = Rendered.covered("1", 4, rows == null ? "" : rows);
        String ofCell = "[1|7 [DRAWN]] [1|7 [DRAWN]] [1|7] [1|7]";
        byte[] rtf = ("{\\rtf1\\ansi " + body + "}").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Rendered.read(new RtfReader(), rtf))
                .contains("c".equals(rows) ? ofCell : covered);
    }
}
