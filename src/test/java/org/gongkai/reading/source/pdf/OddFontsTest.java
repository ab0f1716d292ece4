package org.gongkai.reading.source.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.gongkai.model.OcrMode;
import org.gongkai.model.Page;
import org.gongkai.model.PageListener;
import org.gongkai.model.PagedDocument;
import org.gongkai.reading.source.DocumentReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page is looked at again whose font draws something else than its map says of a digit. */
class OddFontsTest {

    @ParameterizedTest(name = "{0} drawn, {1} said: {2}")
    @CsvSource({
        "'1 2', '1 2', false",
        "'1 2', '7 2', true",
        "'2 ', '27', true",
        "'25', '2 ', true",
        "' x', ' 7', true",
        "'x ', 'x ', false",
        "'xy', 'yx', false"
    })
    void theMapIsHeldAgainstTheProgramForDigits(String drawn, String said, boolean doubtful)
            throws Exception {
        assertThat(isDoubtful(report(drawn, said))).isEqualTo(doubtful);
    }

    @Test
    void oneCodeThatIsSeveralDigitsIsOdd() throws Exception {
        assertThat(isDoubtful(report("x", "x", "<00310032>"))).isTrue();
    }

    @Test
    void whatATypeThreeFontDrawsIsNotKnown() throws Exception {
        try (PDDocument document = new PDDocument()) {
            COSDictionary font = new COSDictionary();
            font.setItem(COSName.TYPE, COSName.FONT);
            font.setItem(COSName.SUBTYPE, COSName.TYPE3);
            font.setItem(COSName.FONT_MATRIX, COSArray.ofCOSIntegers(List.of(1, 0, 0, 1, 0, 0)));
            font.setItem(COSName.ENCODING, COSName.WIN_ANSI_ENCODING);
            font.setItem(COSName.FIRST_CHAR, COSInteger.get('0'));
            font.setItem(COSName.WIDTHS, COSArray.ofCOSIntegers(List.of(1, 1)));
            font.setItem(COSName.CHAR_PROCS, new COSDictionary());
            assertThat(trust(page(document, font, "(01)"))).isEqualTo(Page.Trust.UNPROVEN);
        }
    }

    private static boolean isDoubtful(byte[] pdf) throws Exception {
        return trust(pdf) == Page.Trust.ODD;
    }

    private static Page.Trust trust(byte[] pdf) throws Exception {
        DocumentReader reader = new DocumentReader(OcrMode.OFF);
        PagedDocument read = (PagedDocument) reader.read(pdf, "application/pdf", PageListener.NONE);
        return read.pages().get(0).trust();
    }

    private static byte[] report(String drawn, String said) throws IOException {
        StringBuilder targets = new StringBuilder();
        said.chars().forEach(c -> targets.append(String.format(Locale.ROOT, "<%04x> ", c)));
        return report(drawn, said, targets.toString());
    }

    private static byte[] report(String drawn, String said, String targets) throws IOException {
        try (PDDocument document = new PDDocument();
                InputStream program =
                        PDFont.class.getResourceAsStream(
                                "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            PDFont font = PDType0Font.load(document, program, false);
            StringBuilder map =
                    new StringBuilder("/CIDInit /ProcSet findresource begin begincmap\n")
                            .append("1 begincodespacerange <0000> <ffff> endcodespacerange\n")
                            .append(said.length())
                            .append(" beginbfchar\n");
            List<String> texts = Pattern.compile("(?<=>) ").splitAsStream(targets.trim()).toList();
            for (int i = 0; i < said.length(); i++) {
                String code = HexFormat.of().formatHex(font.encode(drawn.substring(i, i + 1)));
                map.append('<').append(code).append("> ").append(texts.get(i)).append('\n');
            }
            COSDictionary dictionary = new COSDictionary(font.getCOSObject());
            dictionary.setItem(
                    COSName.TO_UNICODE, stream(map.append("endbfchar\nendcmap").toString()));
            String shown = HexFormat.of().formatHex(font.encode(drawn));
            return page(document, dictionary, "<" + shown + ">");
        }
    }

    private static byte[] page(PDDocument document, COSDictionary font, String shown)
            throws IOException {
        COSDictionary fonts = new COSDictionary();
        fonts.setItem(COSName.getPDFName("F"), font);
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.FONT, fonts);
        PDPage page = new PDPage();
        page.getCOSObject().setItem(COSName.RESOURCES, resources);
        page.getCOSObject()
                .setItem(
                        COSName.CONTENTS,
                        stream("BT /F 12 Tf 1 0 0 1 100 600 Tm " + shown + " Tj ET"));
        document.addPage(page);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static COSStream stream(String text) throws IOException {
        COSStream stream = new COSStream();
        try (OutputStream out = stream.createOutputStream()) {
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        }
        return stream;
    }
}
