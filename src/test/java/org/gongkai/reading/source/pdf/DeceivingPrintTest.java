package org.gongkai.reading.source.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.reading.source.pdf.DrawnPdf.show;
import static org.gongkai.reading.source.pdf.DrawnPdf.text;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.gongkai.model.Glyph;
import org.gongkai.model.Page;
import org.gongkai.model.Sight;
import org.gongkai.model.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Paint, lines, fonts and annotations that make a page show other figures than its text says. */
class DeceivingPrintTest {

    private static final String FIGURE = text(100, 700, 10, "15320");
    private static final String BOX = "98 697 30 12 re f ";
    private static final String TORN = "�����";

    private static Arguments kind(String contents, String read, Sight... sights) {
        return Arguments.of(contents, read, List.of(sights));
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                // Blended paint that leaves nothing of black on white, or all of it.
                kind(FIGURE + "/Multiply gs 0 g " + BOX, "", Sight.HIDDEN, Sight.DRAWN),
                kind(FIGURE + "/Darken gs 0 g " + BOX, "", Sight.HIDDEN, Sight.DRAWN),
                kind(FIGURE + "/Screen gs 1 g " + BOX, "", Sight.HIDDEN),
                kind(FIGURE + "/Lighten gs 1 g " + BOX, "", Sight.HIDDEN),
                kind(FIGURE + "/HardLight gs 1 g " + BOX, "", Sight.HIDDEN),
                kind(FIGURE + "/Luminosity gs 1 g " + BOX, "", Sight.HIDDEN),
                kind(FIGURE + "/Multiply gs 1 1 0 rg " + BOX, "15320"),
                kind(FIGURE + "/Screen gs 0 g " + BOX, "15320"),
                kind(FIGURE + "/Difference gs 1 g " + BOX, "15320"),
                kind(FIGURE + "/Hue gs 1 g " + BOX, "15320"),
                kind("0 g 90 690 100 30 re f /Multiply gs 1 g " + FIGURE, "", Sight.HIDDEN),
                kind("0 g 90 690 100 30 re f /Darken gs 1 g " + FIGURE, "", Sight.HIDDEN),
                // Paint that lets through a part of the light, once and twice.
                kind(FIGURE + "/Thin gs 1 g " + BOX, "15320"),
                kind(FIGURE + "/Thin gs 1 g " + BOX + BOX, "", Sight.HIDDEN),
                kind(FIGURE + "/Masked gs 1 g " + BOX, "15320", Sight.HIDDEN),
                kind("/Masked gs 1 g " + BOX + "/Unmasked gs 0 g " + FIGURE, "15320"),
                // The lower part of digits, wherever on the page they are.
                kind(belowCover(700), TORN, Sight.OVERPRINTED),
                kind(belowCover(603), TORN, Sight.OVERPRINTED),
                kind(belowCover(600), TORN, Sight.OVERPRINTED),
                kind(belowCover(597), TORN, Sight.OVERPRINTED),
                kind("q 90 703 60 20 re W n " + FIGURE + "Q", TORN, Sight.OVERPRINTED),
                kind("q 90 698 60 20 re W n " + FIGURE + "Q", "15320"),
                kind(FIGURE + "1 G 1 w " + hatches(), "", Sight.HIDDEN),
                kind(FIGURE + "1 G 1 w 98 695 m 130 695 l S", "15320"),
                // Letters that clip what comes.
                kind(
                        "q 7 Tr " + text(300, 700, 10, "1") + "0 Tr " + FIGURE + "Q",
                        "",
                        Sight.HIDDEN),
                kind("q 7 Tr " + FIGURE + "Q " + FIGURE, "15320"),
                // Outlines that run into blots; bold ones.
                kind("2 Tr 5 w " + FIGURE, TORN, Sight.OVERPRINTED),
                kind("1 Tr 5 w " + FIGURE, TORN, Sight.OVERPRINTED),
                kind("2 Tr 0.5 w " + FIGURE, "15320"),
                kind("1 Tr /Pattern CS /Hatch SCN " + FIGURE, "15320", Sight.HIDDEN),
                // Patterns with text in them, and without.
                kind("/Pattern cs /Figures scn " + BOX, "", Sight.DRAWN),
                kind("/Pattern cs /Hatch scn " + BOX, ""),
                kind("/Inverse gs " + FIGURE, "15320", Sight.HIDDEN),
                kind("/AsIs gs " + FIGURE, "15320"),
                kind("/White sh 1 g " + FIGURE, "15320", Sight.HIDDEN),
                // Strokes that make other figures: a point, a sign, a 1, 6 of 5.
                kind(FIGURE + "115.2 700 1 1 re f", "15320", Sight.DRAWN),
                kind(FIGURE + "94 703.5 m 98 703.5 l S", "15320", Sight.DRAWN),
                kind(FIGURE + "97 700 m 97 707 l S", "15320", Sight.DRAWN),
                kind(text(100, 700, 10, "5") + "100.9 701 m 100.9 704 l S", "5", Sight.DRAWN),
                // A dotted line beside it, a line of the table, a line below one digit.
                kind(FIGURE + dots(), "15320"),
                kind(FIGURE + "97 690 m 97 730 l S", "15320"),
                kind(text(100, 700, 10, "5") + ".5 w 100 698.6 m 105 698.6 l S", "5"));
    }

    private static String belowCover(int y) {
        return text(100, y, 10, "15320") + "1 g 98 " + (y - 4) + " 30 5.2 re f";
    }

    private static String hatches() {
        StringBuilder lines = new StringBuilder();
        for (int y = 697; y < 710; y++) {
            lines.append("98 " + y + " m 130 " + y + " l S ");
        }
        return lines.toString();
    }

    private static String dots() {
        StringBuilder lines = new StringBuilder();
        for (int y = 680; y < 730; y += 3) {
            lines.append("97 " + y + " m 97 " + (y + 1.5) + " l S ");
        }
        return lines.toString();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void readsWhatIsSeen(String contents, String read, List<Sight> sights) throws Exception {
        DrawnPdf pdf = new DrawnPdf();
        states(pdf);
        pdf.pattern("Figures", text(2, 2, 8, "777"));
        pdf.pattern("Hatch", "0 0 m 9 9 l S");
        pdf.shading("White");

        Page page = page(pdf, contents);

        assertThat(read(page)).isEqualTo(read);
        assertThat(page.traces().stream().map(Trace::sight).distinct().sorted())
                .containsExactlyElementsOf(sights);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "Helvetica, 1, SOUND",
        "Helvetica, l, ODD",
        "ZapfDingbats, 1, ODD",
        "Symbol, 1, SOUND"
    })
    void aStandardFontHasItsOwnDigits(String base, char code, Page.Trust trust) throws Exception {
        DrawnPdf pdf = new DrawnPdf();
        COSDictionary font = pdf.font("S", base);
        font.setItem(COSName.TO_UNICODE, DrawnPdf.map(code, '1', 1));

        Page page = page(pdf, "BT /S 10 Tf 100 700 Td (" + code + ") Tj ET");

        assertThat(read(page)).isEqualTo("1");
        assertThat(page.trust()).isEqualTo(trust);
    }

    /** A font of Chinese whose codes are Unicode. */
    @ParameterizedTest(name = "{0} said to be {1}")
    @CsvSource({"1, 1, 1", "1, 7, �", "１, 1, 1", "年, 1, �"})
    void anEncodingOfChineseHasItsOwnDigits(char code, char said, String read) throws Exception {
        DrawnPdf pdf = new DrawnPdf();
        pdf.chinese("C", DrawnPdf.map(code, said, 2));

        Page page = page(pdf, show("1 0 0 1 100 700 Tm", "C", 10, String.valueOf(code)));

        assertThat(read(page)).isEqualTo(read);
    }

    @Test
    void digitsSaidToHaveHardlyAnyWidthLieUponEachOther() throws Exception {
        DrawnPdf pdf = new DrawnPdf();
        COSDictionary font = pdf.font("S", "Helvetica");
        font.setItem(COSName.ENCODING, COSName.WIN_ANSI_ENCODING);
        font.setInt(COSName.FIRST_CHAR, '0');
        font.setItem(COSName.WIDTHS, numbers(100, 100, 100, 100));

        Page page = page(pdf, "BT /S 10 Tf 100 700 Td (123) Tj ET");

        assertThat(read(page)).isEqualTo("���");
    }

    /** What viewers draw of an annotation that does not say itself how it looks. */
    static Stream<Arguments> annotations() {
        return Stream.of(
                Arguments.of("Stamp", entries("Name", COSName.getPDFName("Approved"))),
                Arguments.of("FileAttachment", entries("Name", COSName.getPDFName("PushPin"))),
                Arguments.of("FreeText", entries("Name", COSName.getPDFName("None"))),
                Arguments.of("Widget", entries("MK", ground())));
    }

    @ParameterizedTest
    @MethodSource("annotations")
    void whatViewersDrawByThemselvesIsNoted(String kind, Consumer<COSDictionary> entries)
            throws Exception {
        DrawnPdf pdf = new DrawnPdf();
        COSDictionary annotation = annotate(pdf.page(FIGURE), kind);
        entries.accept(annotation);

        assertThat(sights(pdf)).contains(Sight.DRAWN);
    }

    @Test
    void aFieldThatShowsStarsIsNotRead() throws Exception {
        DrawnPdf pdf = new DrawnPdf();
        pdf.form(
                "Value",
                text(2, 3, 10, "15320"),
                form -> form.setItem(COSName.BBOX, numbers(0, 0, 30, 12)));
        COSDictionary field = annotate(pdf.page(""), "Widget");
        field.setInt(COSName.FF, 1 << 13);
        look(field, pdf.object("Value"));

        assertThat(sights(pdf)).contains(Sight.DRAWN);
    }

    @Test
    void aLinkWithALookOfItsOwnIsRead() throws Exception {
        DrawnPdf pdf = new DrawnPdf();
        pdf.form(
                "Look",
                "1 g 0 0 30 12 re f 0 g " + text(2, 3, 10, "777"),
                form -> form.setItem(COSName.BBOX, numbers(0, 0, 30, 12)));
        look(annotate(pdf.page(FIGURE), "Link"), pdf.object("Look"));

        assertThat(read(new PdfReader().read(pdf.bytes()).pages().get(0))).isEqualTo("777");
    }

    @Test
    void aLinkWithoutOneShowsNothing() throws Exception {
        DrawnPdf pdf = new DrawnPdf();
        annotate(pdf.page(FIGURE), "Link");

        assertThat(sights(pdf)).isEmpty();
    }

    private static void states(DrawnPdf pdf) {
        for (String mode :
                List.of(
                        "Multiply",
                        "Darken",
                        "Screen",
                        "Lighten",
                        "HardLight",
                        "Luminosity",
                        "Difference",
                        "Hue")) {
            pdf.state(mode, COSName.BM, COSName.getPDFName(mode));
        }
        pdf.state("Thin", COSName.CA_NS, new COSFloat(0.8f));
        pdf.state("Masked", COSName.SMASK, new COSDictionary());
        pdf.state("Unmasked", COSName.SMASK, COSName.getPDFName("None"));
        COSDictionary inverse = new COSDictionary();
        inverse.setInt(COSName.FUNCTION_TYPE, 2);
        pdf.state("Inverse", COSName.TR, inverse);
        pdf.state("AsIs", COSName.TR, COSName.IDENTITY);
    }

    private static Page page(DrawnPdf pdf, String contents) throws Exception {
        pdf.page(contents);
        return new PdfReader().read(pdf.bytes()).pages().get(0);
    }

    private static List<Sight> sights(DrawnPdf pdf) throws Exception {
        Page page = new PdfReader().read(pdf.bytes()).pages().get(0);
        return page.traces().stream().map(Trace::sight).distinct().toList();
    }

    private static String read(Page page) {
        return page.glyphs().stream().map(Glyph::text).collect(Collectors.joining());
    }

    private static Consumer<COSDictionary> entries(String key, COSBase value) {
        return annotation -> annotation.setItem(COSName.getPDFName(key), value);
    }

    private static COSDictionary ground() {
        COSDictionary look = new COSDictionary();
        look.setItem(COSName.BG, numbers(1));
        return look;
    }

    private static COSArray numbers(float... all) {
        COSArray numbers = new COSArray();
        numbers.setFloatArray(all);
        return numbers;
    }

    private static COSDictionary annotate(PDPage page, String kind) {
        COSDictionary annotation = new COSDictionary();
        annotation.setItem(COSName.TYPE, COSName.ANNOT);
        annotation.setName(COSName.SUBTYPE, kind);
        annotation.setItem(COSName.RECT, numbers(98, 697, 128, 709));
        COSArray all = new COSArray();
        all.add(annotation);
        page.getCOSObject().setItem(COSName.ANNOTS, all);
        return annotation;
    }

    private static void look(COSDictionary annotation, COSBase appearance) {
        COSDictionary normal = new COSDictionary();
        normal.setItem(COSName.N, appearance);
        annotation.setItem(COSName.AP, normal);
    }
}
