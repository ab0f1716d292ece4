package org.gongkai.reading.source.rtf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import org.gongkai.model.Finding;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.reading.source.Rendered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RtfReaderTest {

    @Test
    void decodesGbkBytesAndUnicode() {
        assertThat(read("\\'d6\\'d0\\'b9\\'fa\\uc2\\u25919\\'d5\\'fe\\uc1\\u24220?\\par"))
                .containsExactly("中国政府");
    }

    @Test
    void decodesByTheFontWhereTheCodePageIsAnother() {
        assertThat(
                        readWhole(
                                "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 Arial;}"
                                        + "{\\f1\\fcharset134 SimSun;}}\\f1 \\'d6\\'d0\\f0 \\'e9\\par}"))
                .containsExactly("中é");
    }

    @Test
    void whatAPersonDoesNotReadInACellIsLeftOutAndSaid() {
        String colours = "{\\colortbl;\\red255\\green255\\blue255;\\red31\\green56\\blue100;}";
        assertThat(
                        read(
                                colours
                                        + "\\trowd\\cellx100\\cellx200\\cellx300\\cellx400\\cellx500\\cellx600\\cellx700 \\pard\\intbl"
                                        + "{\\strike 12}77\\cell 77{\\super 1}\\cell {\\cf1 9}77\\cell {\\fs2 9}77\\cell"
                                        + "{\\v 9}77\\cell {\\deleted 9}77\\cell 77{\\up6\\fs12 2}\\cell\\row"
                                        + "\\trowd\\cellx100\\clcbpat2\\cellx200\\cellx300\\cellx400\\cellx500\\cellx600\\cellx700 \\pard\\intbl"
                                        + "{\\striked1 12}\\cell {\\cf1 77}\\cell {\\pict\\picwgoal9\\pichgoal9 00}\\cell"
                                        + "{\\field{\\*\\fldinst =SUM(LEFT)}}\\cell {\\field{\\*\\fldinst =SUM(LEFT)}{\\fldrslt 77}}\\cell"
                                        + "{\\shp{\\*\\shpinst{\\sp line}}}\\cell {\\shp{\\*\\shpinst{\\shptxt 77\\par}}}\\cell\\row\\pard"
                                        + " 10{\\super 6}\\par"))
                .containsExactly(
                        "[77 [STRUCK]|77 [MARKED]|77 [HIDDEN]|77 [HIDDEN]|77 [HIDDEN]|77|77 [MARKED]]"
                                + " [ [STRUCK]|77| [DRAWN]| [DRAWN]|77| [DRAWN]|77]",
                        "106");
    }

    /** What is in a cell, and what is read of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "7{\\charscalex5 9};7 [HIDDEN]",
                "7{\\charscalex60 9};79",
                "{\\expnd-40 79}; [DRAWN]",
                "{\\expnd-2 79};79",
                "{\\expndtw-200 79}; [DRAWN]",
                "{\\expnd0\\expndtw-10 79};79",
                "{\\twoinone0 79}; [DRAWN]",
                "{\\f1 79}; [DRAWN]",
                "{\\f1\\plain 79};79",
                "\\li-30000 79; [HIDDEN]",
                "\\li-30000\\pard\\intbl 79;79",
                "\\fi-30000 79; [HIDDEN]",
                "\\sl-20\\slmult0 79; [DRAWN]",
                "\\sl-400\\slmult0 79;79",
                "{\\animtext2 79};79",
            })
    void cellsAreReadAsAPersonSeesThem(String cell, String seen) {
        String fonts = "{\\fonttbl{\\f0 Times;}{\\f1 Wingdings;}}";
        String row = "\\trowd\\cellx100\\cellx200 \\pard\\intbl 1\\cell ";
        assertThat(read(fonts + row + cell + "\\cell\\row"))
                .containsExactly("[1|" + (seen.startsWith("[") ? " " : "") + seen + "]");
    }

    /** What is said of a row and of a cell, what is in it, and what is read of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\\trrh-20;;79; [HIDDEN]",
                "\\trrh-300;;79;79",
                "\\trrh-240;;\\par 79; [HIDDEN]",
                "\\trrh-600;;\\par 79;79",
                "\\trrh-600;;\\sb900 79; [HIDDEN]",
                "\\trrh-600;;\\sb90 79;79",
                "\\trrh240;;\\par 79;79",
                "\\trleft-30000;;79; [HIDDEN]",
                "\\tposx-30000;;79; [HIDDEN]",
                ";\\clshdng10000\\clcfpat1;{\\cf1 79}; [HIDDEN]",
                ";\\clshdng10000\\clcfpat1;79;79",
                ";\\clshdng5000\\clcfpat1\\clcbpat1;{\\cf1 79}; [HIDDEN]",
                ";\\clshdng10000;{\\cf1 79}; [HIDDEN]",
                ";\\clshdng1000;{\\cf1 79};79",
                ";\\clbghoriz\\clcfpat1;{\\cf1 79};79",
                ";;{\\chshdng10000\\chcfpat1\\cf1 9}7;7 [HIDDEN]",
                ";;{\\chshdng10000\\chcbpat1\\cf1 9}7;7 [HIDDEN]",
                ";;{\\chshdng0\\chcbpat1\\cf1 9}7;7 [HIDDEN]",
                ";;{\\chshdng1000\\cf1 79};79",
                ";;{\\chcbpat1\\cf2 79};79",
                ";;{\\chshdng10000\\chcfpat2\\chcbpat1\\cf1 79};79",
                ";;\\pard\\intbl\\shading10000\\cfpat1\\cf1 79; [HIDDEN]",
                ";;\\pard\\intbl\\shading10000\\cfpat1\\pard\\intbl\\cf1 79;79",
                ";;\\pard\\intbl\\cbpat1\\plain\\cf1 79; [HIDDEN]",
                ";;\\pard\\intbl\\shading2500\\cf1 79;79",
                ";;7{\\*\\do\\dprect};7 [DRAWN]",
                ";;{\\*\\do{\\dptxbxtext 9\\par}};9",
                ";;{\\mmath{\\*\\moMath{\\mr 9}}}; [DRAWN]",
            })
    void rowsAndCellsMayBeOutOfSight(String ofRow, String ofCell, String cell, String seen) {
        String colours = "{\\colortbl;\\red0\\green0\\blue0;\\red255\\green255\\blue255;}";
        String row =
                "\\trowd%s\\cellx100%s\\cellx200 \\pard\\intbl\\cell "
                        .replaceFirst("%s", Matcher.quoteReplacement(ofRow == null ? "" : ofRow))
                        .replaceFirst("%s", Matcher.quoteReplacement(ofCell == null ? "" : ofCell));
        assertThat(read(colours + row + cell + "\\cell\\row"))
                .containsExactly("[|" + (seen.startsWith("[") ? " " : "") + seen + "]");
    }

    @Test
    void aFieldWhoseResultIsEmptyIsNotBlank() {
        assertThat(
                        read(
                                "\\trowd\\cellx100\\cellx200\\cellx300 \\pard\\intbl"
                                        + "{\\field{\\*\\fldinst =1}{\\fldrslt }}\\cell"
                                        + "{\\field{\\*\\fldinst =1}{\\fldrslt{\\b 7}}}\\cell {\\mvf 9}7\\cell\\row"))
                .containsExactly("[ [DRAWN]|7|7]");
    }

    @Test
    void deducesSpansFromEdgesAndJoinsMergedCells() {
        assertThat(
                        read(
                                "\\trowd\\cellx3000\\cellx4000\\intbl A\\cell B\\cell\\row"
                                        + "\\trowd\\clvmgf\\cellx1000\\cellx3000\\cellx4000 C\\cell D\\cell E\\cell\\row"
                                        + "\\trowd\\clvmrg\\cellx1000\\cellx3000\\cellx4000 \\cell F\\cell G\\cell\\row"
                                        + "\\trowd\\clmgf\\cellx1000\\clmrg\\cellx3000\\cellx4000 H\\cell \\cell I\\cell\\row"
                                        + "\\pard after\\par"))
                .containsExactly("[A 1x2|B] [C 2x1|D|E] [F|G] [H 1x2|I]", "after");
    }

    @Test
    void joinsTheParagraphsAndLinesOfACell() {
        assertThat(
                        read(
                                "\\trowd\\cellx1000\\cellx2000\\pard\\intbl\\u23646 ?\\par\\u20110 ?\\line\\u22269 ?\\cell 5\\cell\\row"))
                .containsExactly("[属于国|5]");
    }

    @Test
    void putsANestedTableBehindTheOuterOne() {
        assertThat(
                        read(
                                "\\pard\\intbl A\\cell\\pard\\intbl B\\par"
                                        + "\\pard\\intbl\\itap2 x\\nestcell y\\nestcell"
                                        + "{\\*\\nesttableprops\\trowd\\cellx500\\cellx900\\nestrow}{\\nonesttables\\par}"
                                        + "\\pard\\intbl\\itap1\\cell\\trowd\\cellx1000\\cellx2000\\row\\pard after\\par"))
                .containsExactly("[A|B]", "[x|y]", "after");
    }

    @Test
    void keepsAutomaticNumbersButNotBullets() {
        assertThat(
                        read(
                                "{\\listtext\\pard\\plain\\f0 \\u19968 ?\\u12289 ?\\tab}\\pard A\\par"
                                        + "{\\listtext\\pard\\plain\\f1 \\'b7\\tab}B\\par"
                                        + "{\\listtext l\\tab}C\\par{\\listtext\\u9312 ?}D\\par"))
                .containsExactly("一、A", "B", "C", "①D");
    }

    @Test
    void leavesOutCodesHiddenAndDeletedText() {
        assertThat(
                        read(
                                "a{\\v hidden}b{\\deleted gone}c{\\*\\unknown x}{\\field{\\*\\fldinst PAGE}{\\fldrslt 3}}"
                                        + "{\\stylesheet{\\s1 Normal;}}{\\*\\foozle y}\\v x\\plain d\\par"))
                .containsExactly("abc3d");
    }

    @Test
    void putsHeadersNotesAndTextBoxesApart() {
        assertThat(
                        read(
                                "{\\header\\pard head\\par}body{\\footnote\\pard note\\par}"
                                        + "{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv b}}{\\shptxt\\pard box\\par}}{\\shprslt again}} end\\par"))
                .containsExactly("body end", "box", "note", "~head");
    }

    @Test
    void readsPicturesThatAreNotTiny() {
        assertThat(
                        read(
                                "{\\pict\\wmetafile8\\picwgoal4000\\pichgoal3000 00ff}"
                                        + "{\\pict\\picwgoal200\\pichgoal200 00ff}\\par"))
                .containsExactly("picture");
    }

    @Test
    void marksADocumentThatEndsInTheMiddle() {
        FlowDocument document =
                Rendered.document(new RtfReader(), bytes("{\\rtf1\\ansi text\\par {\\b more\\b0"));
        assertThat(Rendered.of(document.blocks())).containsExactly("text", "more");
        assertThat(document.findings())
                .extracting(Finding::code)
                .containsExactly("document-truncated");
    }

    @Test
    void readsThroughRubbishBehindTheEnd() {
        assertThat(readWhole("{\\rtf1\\ansi text\\par}}}\0\0")).containsExactly("text");
    }

    @Test
    void refusesGroupsThatNestWithoutEnd() {
        byte[] deep = bytes("{\\rtf1 " + "{".repeat(100_000));
        assertThatThrownBy(() -> new RtfReader().read(deep))
                .isInstanceOf(UnreadableDocumentException.class);
    }

    private static List<String> read(String body) {
        return readWhole("{\\rtf1\\ansi\\ansicpg936\\deff0 " + body + "}");
    }

    private static List<String> readWhole(String rtf) {
        return Rendered.read(new RtfReader(), bytes(rtf));
    }

    private static byte[] bytes(String rtf) {
        return rtf.getBytes(StandardCharsets.ISO_8859_1);
    }
}
