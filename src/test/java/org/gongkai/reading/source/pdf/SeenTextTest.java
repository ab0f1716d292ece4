package org.gongkai.reading.source.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.reading.source.pdf.DrawnPdf.show;
import static org.gongkai.reading.source.pdf.DrawnPdf.text;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDPage;
import org.gongkai.model.Box;
import org.gongkai.model.Glyph;
import org.gongkai.model.Page;
import org.gongkai.model.Sight;
import org.gongkai.model.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read is what a person sees; what is left out leaves a trace. */
class SeenTextTest {

    private static final String FIGURE = text(100, 700, 10, "15320");
    private static final String BOX = "98 697 30 12 re f ";

    private static Arguments kind(String contents, String read, Sight... sights) {
        return Arguments.of(contents, read, List.of(sights));
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                kind(FIGURE, "15320"),
                kind("1 g " + FIGURE, "", Sight.HIDDEN),
                kind("0.95 g " + FIGURE, "", Sight.HIDDEN),
                kind("0.5 g " + FIGURE, "15320"),
                // White on black is seen, on white it is not, whatever was black before.
                kind("0 g 90 690 100 30 re f 1 g " + FIGURE, "15320"),
                kind("0 g 90 690 100 30 re f 1 g 95 695 90 20 re f " + FIGURE, "", Sight.HIDDEN),
                kind("0 0 0 0 k " + FIGURE, "", Sight.HIDDEN),
                kind("1 Tr 1 G " + FIGURE, "", Sight.HIDDEN),
                kind("1 Tr 1 g " + FIGURE, "15320"),
                kind("2 Tr 1 g " + FIGURE, "15320"),
                kind("2 Tr 1 G 6 w " + FIGURE, "", Sight.HIDDEN),
                kind("2 Tr 1 G 0.2 w " + FIGURE, "15320"),
                // Where the outline is wider than the letters' own strokes, blots.
                kind("2 Tr 1 g 1 w " + FIGURE, "15320"),
                kind("2 Tr 1 g 6 w " + FIGURE, "�����", Sight.OVERPRINTED),
                kind("3 Tr " + FIGURE, "", Sight.HIDDEN),
                kind("/Clear gs " + FIGURE, "", Sight.HIDDEN),
                kind("/Clear gs /Full gs " + FIGURE, "15320"),
                kind("/Masked gs /Unmasked gs " + FIGURE, "15320"),
                kind("/Masked gs " + FIGURE, "15320", Sight.HIDDEN),
                kind(text(100, 700, 1, "15320"), "", Sight.HIDDEN),
                kind("1 Tz " + FIGURE, "", Sight.HIDDEN),
                kind("10 Tz " + FIGURE, "", Sight.HIDDEN),
                kind("40 Tz " + FIGURE, "15320"),
                // A clip beside it; one that is a triangle below its diagonal.
                kind("q 300 300 20 20 re W n " + FIGURE + "Q", "", Sight.HIDDEN),
                kind("q 90 690 m 190 690 l 190 698 l h W n " + FIGURE + "Q", "", Sight.HIDDEN),
                kind("q 90 690 m 190 690 l 140 790 l h W n " + FIGURE + "Q", "15320"),
                // Covered by a white box and written anew.
                kind(
                        FIGURE + "1 g " + BOX + "0 g " + text(100, 700, 10, "777"),
                        "777",
                        Sight.HIDDEN),
                kind(FIGURE + "1 g " + BOX + "0 g " + FIGURE, "15320"),
                kind(FIGURE + "0 g " + BOX, "", Sight.HIDDEN, Sight.DRAWN),
                kind(FIGURE + "1 g 98 697 15 12 re f 113 697 15 12 re f", "", Sight.HIDDEN),
                kind(FIGURE + "q 30 0 0 12 98 697 cm /Im Do Q", "", Sight.HIDDEN, Sight.DRAWN),
                kind(FIGURE + "/Clear gs 1 g " + BOX, "15320"),
                kind(FIGURE + "/Multiply gs 1 g " + BOX, "15320"),
                // Painted over with the same in white, or blended so that white stays white.
                kind(FIGURE + "1 g " + FIGURE, "�����", Sight.OVERPRINTED),
                kind(FIGURE + "1 G 4 w 1 Tr " + FIGURE, "�����", Sight.OVERPRINTED),
                kind("1 g " + FIGURE + "0 g " + FIGURE, "15320"),
                kind(FIGURE + "3 Tr " + FIGURE, "15320"),
                kind(FIGURE + "/Clear gs 1 g " + FIGURE, "15320"),
                kind("/Screen gs " + FIGURE, "15320", Sight.HIDDEN),
                kind("/Multiply gs " + FIGURE, "15320"),
                // The ring of a frame covers nothing within.
                kind(FIGURE + "1 g 90 690 100 30 re 92 692 96 26 re f*", "15320"),
                kind(FIGURE + "1 g 98 703.5 30 8 re f", "�����", Sight.OVERPRINTED),
                kind("/OC /Off BDC " + FIGURE + "EMC", "", Sight.HIDDEN),
                kind("/OC /On BDC " + FIGURE + "EMC", "15320"),
                kind("/OC /NotOff BDC " + FIGURE + "EMC", "15320"),
                kind("/OC /AllOn BDC " + FIGURE + "EMC", "", Sight.HIDDEN),
                kind("/OC /Off BDC /P BMC EMC " + FIGURE + "EMC", "", Sight.HIDDEN),
                kind("/OC /Off BDC 1 g " + BOX + "0 g EMC " + FIGURE, "15320"),
                kind(FIGURE + "/OC /Off BDC 1 g " + BOX + "EMC", "15320"),
                kind("/Layered Do", "", Sight.HIDDEN),
                // Struck out in part; underlined; a line of a table.
                kind(
                        text(100, 700, 10, "12") + text(110, 700, 10, "77") + "100 703 10 .7 re f",
                        "77",
                        Sight.STRUCK),
                kind("100 703.5 m 125 703.5 l S " + FIGURE, "", Sight.STRUCK),
                kind(FIGURE + "100 699 25 .5 re f", "15320"),
                kind(FIGURE + "20 703 500 .5 re f", "15320"),
                // Marks of notes; figures that are merely smaller, or stand elsewhere.
                kind(FIGURE + "4 Ts " + text(125, 700, 6, "1"), "15320", Sight.MARKED),
                kind(FIGURE + text(125, 698, 6, "1"), "15320", Sight.MARKED),
                kind(FIGURE + text(125, 704, 6, "[12]"), "15320", Sight.MARKED),
                kind(FIGURE + text(125, 700, 6, "1"), "153201", Sight.UNEVEN),
                kind(FIGURE + text(160, 704, 6, "1"), "153201"),
                kind(FIGURE + text(125, 704, 10, "1"), "15320", Sight.MARKED),
                kind(FIGURE + "4 Ts " + text(125, 700, 10, "1"), "15320", Sight.MARKED),
                kind(FIGURE + "-3 Ts " + text(125, 700, 10, "1"), "15320", Sight.MARKED),
                kind(text(95, 704, 10, "1") + FIGURE, "15320", Sight.MARKED),
                kind(FIGURE + text(125, 701, 10, "1"), "153201"),
                kind(FIGURE + text(128, 704, 10, "1"), "153201"),
                kind(FIGURE + text(126, 704, 10, "1") + "125.5 690 m 125.5 730 l S", "153201"),
                kind(text(100, 700, 10, "年") + text(110, 704, 6, "1"), "年1"),
                kind(FIGURE + text(102, 700, 10, "777"), "���20���", Sight.OVERPRINTED),
                kind(FIGURE + text(100.3, 700, 10, "15320"), "15320"),
                // Drawn: a curve, letters as outlines, a slanted figure; not a pale watermark.
                kind("100 700 m 110 720 120 720 130 700 c S", "", Sight.DRAWN),
                kind("100 700 m 110 700 l 104 690 l h f", "", Sight.DRAWN),
                // The mitred side of a box is a line, a slash is none.
                kind("100 700 m 100 720 l 101 719 l 101 701 l f", ""),
                kind("100 700 m 102 720 l 102.8 720 l 100.8 700 l f", "", Sight.DRAWN),
                kind(show("0.98 0.17 -0.17 0.98 100 700 Tm", "F", 10, "77"), "", Sight.DRAWN),
                // Mirrored, by its matrix or its width.
                kind(show("-1 0 0 1 130 700 Tm", "F", 10, "77"), "", Sight.DRAWN),
                kind("-100 Tz " + text(130, 700, 10, "77"), "", Sight.DRAWN),
                kind(show("-1 0 0 -1 130 700 Tm", "F", 10, "77"), "77"),
                // Covered by a wide stroke, a picture among the contents; not by a stencil.
                kind(FIGURE + "1 G 12 w 98 703 m 130 703 l S", "", Sight.HIDDEN),
                kind(FIGURE + "/Clear gs 1 G 12 w 98 703 m 130 703 l S", "", Sight.HIDDEN),
                kind(FIGURE + inline("/CS /G /BPC 8"), "", Sight.HIDDEN, Sight.DRAWN),
                kind(FIGURE + inline("/IM true /BPC 1"), "15320"),
                // White by a palette, by a paint of any name; black by the same.
                kind("/Palette cs 1 sc " + FIGURE, "", Sight.HIDDEN),
                kind("/Palette cs 0 sc " + FIGURE, "15320"),
                kind("/Paint cs 0 scn " + FIGURE, "", Sight.HIDDEN),
                kind("/Paint cs 1 scn " + FIGURE, "15320"),
                // A paint that is none, whatever its tint.
                kind("/Nothing cs " + FIGURE, "", Sight.HIDDEN),
                kind("/Nothing cs 1 scn " + FIGURE, "", Sight.HIDDEN),
                kind("/Pattern cs /P scn " + FIGURE, "15320", Sight.HIDDEN),
                // A font that draws its digits, or does not.
                kind("BT /Drawing 10 Tf 100 700 Td (7) Tj ET", "7"),
                kind("BT /Empty 10 Tf 100 700 Td (7) Tj ET", ""),
                kind(".8 g " + show("0.7 0.7 -0.7 0.7 100 700 Tm", "F", 10, "77"), ""),
                kind("/Faint Do", "", Sight.HIDDEN));
    }

    private static String inline(String entries) {
        return "q 30 0 0 12 98 697 cm BI /W 1 /H 1 " + entries + " ID x EI Q ";
    }

    /** A palette of black and white, and a paint that is white where there is none of it. */
    private static void colours(DrawnPdf pdf) throws Exception {
        COSArray palette = new COSArray();
        palette.add(COSName.INDEXED);
        palette.add(COSName.DEVICEGRAY);
        palette.add(COSInteger.ONE);
        palette.add(new COSString(new byte[] {0, -1}));
        pdf.colours("Palette", palette);
        COSDictionary tint = new COSDictionary();
        tint.setInt(COSName.FUNCTION_TYPE, 2);
        tint.setItem(COSName.DOMAIN, numbers(0, 1));
        tint.setItem(COSName.C0, numbers(1));
        tint.setItem(COSName.C1, numbers(0));
        tint.setInt(COSName.N, 1);
        pdf.colours("Paint", paint("Spot", tint));
        pdf.colours("Nothing", paint("None", tint));
        pdf.drawnFont("Drawing", "500 0 d0 0 0 400 700 re f");
        pdf.drawnFont("Empty", "500 0 d0");
    }

    private static COSArray paint(String name, COSDictionary tint) {
        COSArray paint = new COSArray();
        paint.add(COSName.SEPARATION);
        paint.add(COSName.getPDFName(name));
        paint.add(COSName.DEVICEGRAY);
        paint.add(tint);
        return paint;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void readsWhatIsSeen(String contents, String read, List<Sight> sights) throws Exception {
        DrawnPdf pdf = new DrawnPdf();
        states(pdf);
        colours(pdf);
        pdf.layers(List.of("On"), List.of("Off"));
        pdf.form("Layered", FIGURE, form -> form.setItem(COSName.OC, pdf.layer("Off")));
        pdf.form("Faint", "/Full gs " + FIGURE, form -> form.setItem(COSName.GROUP, group()));
        pdf.page(contents.replace("/Faint Do", "/Clear gs /Faint Do"));

        Page page = new PdfReader().read(pdf.bytes()).pages().get(0);

        assertThat(read(page)).isEqualTo(read);
        assertThat(page.traces().stream().map(Trace::sight).distinct().sorted())
                .containsExactlyElementsOf(sights);
    }

    @Test
    void anAnnotationCoversAndIsRead() throws Exception {
        DrawnPdf pdf = new DrawnPdf();
        PDPage page = pdf.page(FIGURE);
        pdf.form("Note", "1 g 0 0 30 12 re f 0 g " + text(2, 3, 10, "777"), box(30, 12));
        annotate(page, pdf.object("Note"), 0, 98, 697, 128, 709);

        Page read = new PdfReader().read(pdf.bytes()).pages().get(0);

        assertThat(read(read)).isEqualTo("777");
        assertThat(read.glyphs().get(0).box().x()).isBetween(99.9, 100.1);
        assertThat(read.traces()).extracting(Trace::sight).containsOnly(Sight.HIDDEN);
    }

    @Test
    void anAnnotationThatStrikesOutNeedsNoColour() throws Exception {
        DrawnPdf pdf = new DrawnPdf();
        COSDictionary line = annotate(pdf.page(FIGURE), null, 0, 98, 697, 128, 709);
        line.setName(COSName.SUBTYPE, "StrikeOut");
        line.setItem(
                COSName.getPDFName("QuadPoints"), numbers(98, 709, 128, 709, 98, 697, 128, 697));

        Page read = new PdfReader().read(pdf.bytes()).pages().get(0);

        assertThat(read(read)).isEmpty();
        assertThat(read.traces()).extracting(Trace::sight).containsOnly(Sight.STRUCK);
    }

    @Test
    void aHiddenAnnotationIsNotThere() throws Exception {
        DrawnPdf pdf = new DrawnPdf();
        PDPage page = pdf.page(FIGURE);
        pdf.form("Note", "1 g 0 0 30 12 re f", box(30, 12));
        annotate(page, pdf.object("Note"), 2, 98, 697, 128, 709);

        assertThat(read(new PdfReader().read(pdf.bytes()).pages().get(0))).isEqualTo("15320");
    }

    @Test
    void aBrokenAnnotationCostsNothingElse() throws Exception {
        DrawnPdf pdf = new DrawnPdf();
        PDPage page = pdf.page(FIGURE);
        pdf.form("Note", "q /OC /Off BDC (ends in a string", box(30, 12));
        annotate(page, pdf.object("Note"), 0, 98, 697, 128, 709);

        assertThat(read(new PdfReader().read(pdf.bytes()).pages().get(0))).isEqualTo("15320");
    }

    @Test
    void aFieldWithAValueAndNoAppearanceIsNotBlank() throws Exception {
        DrawnPdf pdf = new DrawnPdf();
        PDPage page = pdf.page("");
        COSDictionary field = annotate(page, null, 0, 98, 697, 128, 709);
        field.setItem(COSName.SUBTYPE, COSName.WIDGET);
        field.setString(COSName.V, "777");

        Page read = new PdfReader().read(pdf.bytes()).pages().get(0);

        assertThat(read.traces()).extracting(Trace::sight).containsExactly(Sight.DRAWN);
        Box place = read.traces().get(0).box();
        assertThat(place.x()).isEqualTo(98);
    }

    private static String read(Page page) {
        return page.glyphs().stream().map(Glyph::text).collect(Collectors.joining());
    }

    private static void states(DrawnPdf pdf) {
        COSName none = COSName.getPDFName("None");
        pdf.state("Clear", COSName.CA_NS, COSFloat.ZERO);
        pdf.state("Full", COSName.CA_NS, COSFloat.ONE);
        pdf.state("Masked", COSName.SMASK, new COSDictionary());
        pdf.state("Unmasked", COSName.SMASK, none);
        pdf.state("Screen", COSName.BM, COSName.getPDFName("Screen"));
        pdf.state("Multiply", COSName.BM, COSName.getPDFName("Multiply"));
    }

    private static COSDictionary group() {
        COSDictionary group = new COSDictionary();
        group.setItem(COSName.S, COSName.TRANSPARENCY);
        return group;
    }

    private static Consumer<COSDictionary> box(int width, int height) {
        return form -> form.setItem(COSName.BBOX, numbers(0, 0, width, height));
    }

    private static COSArray numbers(float... all) {
        COSArray numbers = new COSArray();
        numbers.setFloatArray(all);
        return numbers;
    }

    private static COSDictionary annotate(
            PDPage page, COSStream appearance, int flags, float... corners) {
        COSDictionary annotation = new COSDictionary();
        annotation.setItem(COSName.TYPE, COSName.ANNOT);
        annotation.setName(COSName.SUBTYPE, "Stamp");
        annotation.setInt(COSName.F, flags);
        annotation.setItem(COSName.RECT, numbers(corners));
        if (appearance != null) {
            COSDictionary normal = new COSDictionary();
            normal.setItem(COSName.N, appearance);
            annotation.setItem(COSName.AP, normal);
        }
        COSArray all = new COSArray();
        all.add(annotation);
        page.getCOSObject().setItem(COSName.ANNOTS, all);
        return annotation;
    }
}
