package org.gongkai.reading.source.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.gongkai.model.Box;
import org.gongkai.model.Finding;
import org.gongkai.model.Glyph;
import org.gongkai.model.Page;
import org.gongkai.model.PagedDocument;
import org.gongkai.model.Reason;
import org.gongkai.model.Ruling;
import org.gongkai.model.UnreadableDocumentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PdfReaderTest {

    private static final double A4_HEIGHT = PDRectangle.A4.getHeight();

    private final PdfReader reader = new PdfReader();

    private Page only(String contents) throws UnreadableDocumentException {
        return reader.read(DrawnPdf.of(contents)).pages().get(0);
    }

    private static String text(Page page) {
        return page.glyphs().stream().map(Glyph::text).collect(Collectors.joining());
    }

    private static List<String> codes(PagedDocument document) {
        return document.findings().stream().map(Finding::code).toList();
    }

    @Test
    void placesGlyphsByTheirAdvanceFromTheTopLeftCorner() throws Exception {
        Page page = only(DrawnPdf.text(100, 700, 10, "年1"));

        assertThat(text(page)).isEqualTo("年1");
        Box second = page.glyphs().get(1).box();
        assertThat(second.x()).isCloseTo(110, within(1e-6));
        assertThat(second.width()).isCloseTo(5, within(1e-6));
        assertThat(second.centerY()).isCloseTo(A4_HEIGHT - 703.5, within(1e-3));
        assertThat(page.glyphs().get(0).fontSize()).isEqualTo(10);
    }

    @Test
    void readsHelveticaByItsEncodingAndStandardWidths() throws Exception {
        Page page = only("BT /H 10 Tf 50 50 Td (a-1) Tj ET");

        assertThat(text(page)).isEqualTo("a-1");
        assertThat(page.glyphs().get(0).box().width()).isCloseTo(5.56, within(1e-3));
    }

    @Test
    void dropsWhiteSpaceButKeepsItsWidth() throws Exception {
        Page page = only(DrawnPdf.text(100, 700, 10, "1 2"));

        assertThat(text(page)).isEqualTo("12");
        assertThat(page.glyphs().get(1).box().x()).isCloseTo(110, within(1e-6));
    }

    @Test
    void takesThinFilledRectanglesForLines() throws Exception {
        Page page = only("100 500 200 0.5 re f 100 300 0.5 200 re f");

        assertThat(page.rulings()).extracting(Ruling::horizontal).containsExactly(true, false);
        Ruling level = page.rulings().get(0);
        assertThat(level.position()).isCloseTo(A4_HEIGHT - 500.25, within(1e-3));
        assertThat(level.start()).isCloseTo(100, within(1e-3));
        assertThat(level.end()).isCloseTo(300, within(1e-3));
    }

    @Test
    void takesTheEdgesOfStrokedRectanglesForLines() throws Exception {
        assertThat(only("100 500 200 50 re S").rulings()).hasSize(4);
    }

    @Test
    void takesTheRingBetweenTwoRectanglesForFourLines() throws Exception {
        Page page = only("100 500 200 50 re 101 501 198 48 re f*");

        assertThat(page.rulings()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 g 100 500 200 50 re f",
                "0.8 g 100 500 200 50 re f",
                "1 G 100 500 m 300 500 l S",
                "1 1 1 rg 100 500 200 0.5 re f",
                "0 0 0 0 K 100 500 m 300 500 l S",
                "/Cs1 cs 100 500 200 50 re W n",
                "100 500 m 300 700 l S"
            })
    void backgroundsWhiteStrokesClipsAndSlantsAreNoLines(String contents) throws Exception {
        assertThat(only(contents).rulings()).isEmpty();
    }

    @Test
    void cutsLinesAtTheClip() throws Exception {
        Page page = only("q 100 100 50 700 re W n 0 500 m 500 500 l S Q 0 400 m 500 400 l S");

        assertThat(page.rulings()).extracting(Ruling::length).containsExactly(50.0, 500.0);
    }

    @ParameterizedTest
    @CsvSource({"90, 700, 100", "180, 495, 700", "270, 142, 495"})
    void turnsCoordinatesWithThePage(int rotation, double x, double y) throws Exception {
        DrawnPdf pdf = new DrawnPdf();
        PDPage page = pdf.page(DrawnPdf.text(100, 700, 10, "年"));
        page.setRotation(rotation);

        Page read = reader.read(pdf.bytes()).pages().get(0);

        Glyph glyph = read.glyphs().get(0);
        assertThat(glyph.direction()).isEqualTo(rotation);
        assertThat(glyph.box().centerX()).isCloseTo(x, within(10.0));
        assertThat(glyph.box().centerY()).isCloseTo(y, within(10.0));
        assertThat(read.width() > read.height()).isEqualTo(rotation != 180);
    }

    @Test
    void aRotatedTextOnAPageRotatedBackReadsFromLeftToRight() throws Exception {
        DrawnPdf pdf = new DrawnPdf();
        pdf.page(DrawnPdf.show("0 1 -1 0 100 100 Tm", "F", 10, "甲乙")).setRotation(90);

        Page page = reader.read(pdf.bytes()).pages().get(0);

        assertThat(page.glyphs()).extracting(Glyph::direction).containsOnly(0);
        assertThat(page.glyphs().get(1).box().x() - page.glyphs().get(0).box().x())
                .isCloseTo(10, within(1e-3));
    }

    @Test
    void countsFromTheCornerOfTheCropBox() throws Exception {
        DrawnPdf pdf = new DrawnPdf();
        pdf.page(DrawnPdf.text(100, 700, 10, "年") + DrawnPdf.text(10, 10, 10, "外"))
                .setCropBox(new PDRectangle(50, 50, 400, 700));

        Page page = reader.read(pdf.bytes()).pages().get(0);

        assertThat(text(page)).isEqualTo("年");
        assertThat(page.width()).isEqualTo(400);
        assertThat(page.glyphs().get(0).box().x()).isCloseTo(50, within(1e-3));
        assertThat(page.glyphs().get(0).box().centerY()).isCloseTo(750 - 703.5, within(1e-3));
    }

    @Test
    void takesTypeThatIsPrintedTwiceForBoldAsOne() throws Exception {
        Page page = only(DrawnPdf.text(100, 700, 10, "11自") + DrawnPdf.text(100.3, 700, 10, "11自"));

        assertThat(text(page)).isEqualTo("11自");
    }

    @Test
    void leavesOutInvisibleTextAndSaysSo() throws Exception {
        PagedDocument document =
                reader.read(DrawnPdf.of("3 Tr " + DrawnPdf.text(100, 700, 10, "隐藏")));

        assertThat(document.pages().get(0).glyphs()).isEmpty();
        assertThat(document.findings())
                .extracting(Finding::message)
                .containsExactly("page 1: 2 glyphs are not visible and were left out");
    }

    @Test
    void keepsThePlaceOfGlyphsWithoutUnicodeAndSaysSo() throws Exception {
        String contents = DrawnPdf.show("1 0 0 1 100 700 Tm", "N", 10, "年度");
        PagedDocument document = reader.read(DrawnPdf.of(contents));

        assertThat(document.pages().get(0).glyphs())
                .extracting(Glyph::text)
                .containsExactly("\uFFFD", "\uFFFD");
        assertThat(document.pages().get(0).unmapped()).isEqualTo(2);
        assertThat(codes(document)).containsExactly("text-unmapped");
    }

    @Test
    void aFontThatIsNotThereMakesUnmappedGlyphs() throws Exception {
        PagedDocument document = reader.read(DrawnPdf.of("BT /Gone 9 Tf 50 50 Td (12) Tj ET"));

        assertThat(document.pages().get(0).unmapped()).isEqualTo(2);
    }

    @Test
    void lineEndsInAFontOfTheMachinePrintNothing() throws Exception {
        PagedDocument document =
                reader.read(DrawnPdf.of("BT /H 12 Tf 50 700 Td <410A420D09> Tj ET"));
        assertThat(document.pages().get(0).unmapped()).isZero();
        assertThat(document.pages().get(0).glyphs())
                .extracting(Glyph::text)
                .containsExactly("A", "B");
    }

    @Test
    void aFormThatLacksAFontHasThatOfItsPage() throws Exception {
        DrawnPdf pdf = new DrawnPdf();
        pdf.form(
                "Fx",
                DrawnPdf.text(10, 10, 12, "件"),
                form -> form.setItem(COSName.RESOURCES, new COSDictionary()));
        pdf.page("/Fx Do");
        assertThat(reader.read(pdf.bytes()).pages().get(0).glyphs())
                .extracting(Glyph::text)
                .containsExactly("件");
    }

    @Test
    void measuresAStandardFontWithAnEncodingOfItsOwnByItsMetrics() throws Exception {
        COSArray codes = new COSArray();
        List.of(COSInteger.get(65), COSName.getPDFName("c"), COSName.A).forEach(codes::add);
        COSDictionary encoding = new COSDictionary();
        encoding.setItem(COSName.DIFFERENCES, codes);
        DrawnPdf pdf = new DrawnPdf();
        COSDictionary font = pdf.font("T", "Times-Roman");
        font.setItem(COSName.ENCODING, encoding);
        pdf.page("BT /T 10 Tf 1 0 0 1 100 100 Tm (AB) Tj ET");

        assertThat(reader.read(pdf.bytes()).pages().get(0).glyphs())
                .extracting(Glyph::text, glyph -> Math.round(glyph.box().width() * 100))
                .containsExactly(tuple("c", 444L), tuple("A", 722L));
    }

    @Test
    void saysWhereAWordBeginsWithinTheOneBefore() throws Exception {
        String first = DrawnPdf.show("1 0 0 1 100 100 Tm", "F", 10, "三本年度");

        assertThat(codes(reader.read(DrawnPdf.of(first + DrawnPdf.text(125, 100, 10, "件")))))
                .contains("text-displaced");
        assertThat(codes(reader.read(DrawnPdf.of(first + DrawnPdf.text(145, 100, 10, "件")))))
                .isEmpty();
    }

    @Test
    void leavesOutTextAtASlantAndSaysSo() throws Exception {
        PagedDocument document =
                reader.read(DrawnPdf.of(DrawnPdf.show("1 1 -1 1 100 100 Tm", "F", 9, "草稿")));

        assertThat(document.pages().get(0).glyphs()).isEmpty();
        assertThat(codes(document)).containsExactly("text-oblique");
    }

    @Test
    void verticalWritingGoesDown() throws Exception {
        Page page = only(DrawnPdf.show("1 0 0 1 100 700 Tm", "V", 10, "三本年"));

        assertThat(text(page)).isEqualTo("三本年");
        List<Double> tops = page.glyphs().stream().map(glyph -> glyph.box().y()).toList();
        assertThat(tops.get(1) - tops.get(0)).isCloseTo(10, within(1e-3));
        assertThat(tops.get(2) - tops.get(1)).isCloseTo(10, within(1e-3));
        assertThat(page.glyphs()).extracting(Glyph::direction).containsOnly(90);
        assertThat(page.glyphs().get(0).box().centerX()).isCloseTo(100, within(1e-3));
    }

    @Test
    void aPrintedSoftHyphenIsAHyphenAndARadicalIsItsCharacter() throws Exception {
        assertThat(text(only(DrawnPdf.text(100, 700, 10, "\u00AD18⼀⻚")))).isEqualTo("-18一页");
    }

    @Test
    void runsFormsWithTheirMatrixAndClip() throws Exception {
        DrawnPdf pdf = new DrawnPdf();
        String inside = DrawnPdf.text(0, 0, 10, "内") + DrawnPdf.text(0, 300, 10, "外");
        pdf.form(
                "Fm",
                inside,
                form -> form.setItem(COSName.BBOX, new PDRectangle(0, -10, 99, 99).getCOSArray()));
        pdf.page("q 1 0 0 1 200 400 cm /Fm Do Q");

        Page page = reader.read(pdf.bytes()).pages().get(0);

        assertThat(text(page)).isEqualTo("内");
        assertThat(page.glyphs().get(0).box().x()).isCloseTo(200, within(1e-3));
    }

    @Test
    void aFormThatCallsItselfFailsItsPageOnly() throws Exception {
        DrawnPdf pdf = new DrawnPdf();
        pdf.form("Fm", "/Fm Do /Fm Do", form -> {});
        pdf.page("/Fm Do");
        pdf.page(DrawnPdf.text(100, 700, 10, "好"));

        PagedDocument document = reader.read(pdf.bytes());

        assertThat(document.pageCount()).isEqualTo(2);
        assertThat(document.pages()).extracting(Page::number).containsExactly(2);
        assertThat(document.findings())
                .extracting(Finding::message)
                .containsExactly(
                        "page 1 could not be read: it has more than 32 forms within one another");
    }

    @Test
    void aPageOfPicturesGivesTheirBoxes() throws Exception {
        Page page = only("q 400 0 0 500 100 200 cm /Im Do Q");

        assertThat(page.pictures()).hasSize(1);
        Box box = page.pictures().get(0);
        assertThat(box.width()).isCloseTo(400, within(1e-3));
        assertThat(box.bottom()).isCloseTo(A4_HEIGHT - 200, within(1e-3));
    }

    @Test
    void opensWhatNeedsNoPassword() throws Exception {
        DrawnPdf pdf = new DrawnPdf();
        pdf.page(DrawnPdf.text(100, 700, 10, "公开"));

        assertThat(text(reader.read(pdf.encrypted("")).pages().get(0))).isEqualTo("公开");
    }

    @Test
    void saysThatAPasswordIsNeeded() throws IOException {
        DrawnPdf pdf = new DrawnPdf();
        pdf.page("");
        byte[] bytes = pdf.encrypted("user");

        assertThatThrownBy(() -> reader.read(bytes))
                .isInstanceOfSatisfying(
                        UnreadableDocumentException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.ENCRYPTED))
                .hasMessage("the document needs a password");
    }

    @Test
    void aPageWithoutAnyRoomIsShownAsALetter() throws Exception {
        DrawnPdf pdf = new DrawnPdf();
        PDPage page = pdf.page(DrawnPdf.text(100, 700, 10, "1"));
        page.setMediaBox(new PDRectangle(0, 0));

        Page read = reader.read(pdf.bytes()).pages().get(0);

        assertThat(text(read)).isEqualTo("1");
        assertThat(read.height()).isEqualTo(PDRectangle.LETTER.getHeight());
    }

    @Test
    void whatIsNoPdfIsDamaged() {
        byte[] bytes = "这不是 PDF".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> reader.read(bytes))
                .isInstanceOfSatisfying(
                        UnreadableDocumentException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.DAMAGED));
    }

    @Test
    void aCutFileIsUnreadableOrFlaggedNeverSilentlyShort() {
        byte[] whole = DrawnPdf.of(DrawnPdf.text(100, 700, 10, "一二三"), "", "");
        for (int length = 0; length < whole.length - 200; length += 97) {
            byte[] cut = Arrays.copyOf(whole, length);
            try {
                PagedDocument document = reader.read(cut);
                boolean all =
                        document.pages().size() == 3 && text(document.pages().get(0)).length() == 3;
                assertThat(all || !document.findings().isEmpty()).as("cut at " + length).isTrue();
            } catch (UnreadableDocumentException e) {
                assertThat(e.reason()).isEqualTo(Reason.DAMAGED);
            }
        }
    }
}
