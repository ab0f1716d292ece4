package org.gongkai.reading.source.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.pdmodel.PDPage;
import org.gongkai.model.Finding;
import org.gongkai.model.Glyph;
import org.gongkai.model.Page;
import org.gongkai.model.PagedDocument;
import org.gongkai.model.UnreadableDocumentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes before a break is read, and the page is said to be damaged. */
class DamagedPdfTest {

    private static final String BEFORE = DrawnPdf.text(100, 700, 10, "12");

    private final PdfReader reader = new PdfReader();

    private static String text(Page page) {
        return page.glyphs().stream().map(Glyph::text).collect(Collectors.joining());
    }

    private static List<String> messages(PagedDocument document) {
        return document.findings().stream().map(Finding::message).toList();
    }

    private static List<String> codes(PagedDocument document) {
        return document.findings().stream().map(Finding::code).toList();
    }

    /** A document with the raw contents of a page changed. */
    private static byte[] changed(String contents, UnaryOperator<byte[]> change)
            throws IOException {
        DrawnPdf pdf = new DrawnPdf();
        PDPage page = pdf.page(contents);
        COSStream stream = (COSStream) page.getCOSObject().getItem(COSName.CONTENTS);
        byte[] raw = stream.createRawInputStream().readAllBytes();
        write(stream, change.apply(raw));
        pdf.page(DrawnPdf.text(100, 700, 10, "好"));
        return pdf.bytes();
    }

    private static void write(COSStream stream, byte[] raw) throws IOException {
        try (OutputStream out = stream.createRawOutputStream()) {
            out.write(raw);
        }
    }

    private void assertDamaged(PagedDocument document, String text, String what) {
        Page first = document.pages().get(0);
        assertThat(text(first)).isEqualTo(text);
        assertThat(first.trust()).isEqualTo(Page.Trust.DAMAGED);
        assertThat(messages(document))
                .containsExactly("page 1 is damaged, and may lack something: " + what);
        assertThat(codes(document)).containsExactly("page-damaged");
        assertThat(document.pages()).extracting(Page::number).startsWith(1);
    }

    @Test
    void aPageThatFailsItsChecksumIsReadAndNotRelied() throws Exception {
        byte[] pdf =
                changed(
                        BEFORE,
                        raw -> {
                            raw[raw.length - 1] ^= 1;
                            return raw;
                        });

        PagedDocument document = reader.read(pdf);

        assertDamaged(document, "12", "a compressed stream fails its checksum");
        assertThat(document.pages().get(1).trust()).isEqualTo(Page.Trust.SOUND);
        assertThat(text(document.pages().get(1))).isEqualTo("好");
    }

    @Test
    void ofACutStreamTheBeginningIsRead() throws Exception {
        String digits = "1234567890".repeat(20);
        StringBuilder contents = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            contents.append(
                    DrawnPdf.text(
                            20 + i % 20 * 20, 700 - i / 20 * 20, 10, digits.substring(i, i + 1)));
        }
        int most = 0;
        for (int part = 1; part < 10; part++) {
            int tenths = part;
            PagedDocument document =
                    reader.read(
                            changed(
                                    contents.toString(),
                                    raw -> Arrays.copyOf(raw, raw.length * tenths / 10)));
            Page first = document.pages().get(0);
            assertThat(digits).startsWith(text(first));
            assertThat(first.trust()).isEqualTo(Page.Trust.DAMAGED);
            most = Math.max(most, first.glyphs().size());
        }
        assertThat(most).isGreaterThan(100);
    }

    @Test
    void aStreamWithoutItsChecksumIsWhole() throws Exception {
        PagedDocument document =
                reader.read(changed(BEFORE, raw -> Arrays.copyOf(raw, raw.length - 4)));

        assertThat(text(document.pages().get(0))).isEqualTo("12");
        assertThat(document.findings()).isEmpty();
    }

    @Test
    void aStreamThatIsFlushedAndNotEndedIsWhole() throws Exception {
        PagedDocument document = reader.read(changed(BEFORE, raw -> flushed(BEFORE)));

        assertThat(text(document.pages().get(0))).isEqualTo("12");
        assertThat(document.findings()).isEmpty();
    }

    private static byte[] flushed(String contents) {
        Deflater deflater = new Deflater();
        deflater.setInput(contents.getBytes(StandardCharsets.ISO_8859_1));
        byte[] out = new byte[1000];
        int length = deflater.deflate(out, 0, out.length, Deflater.SYNC_FLUSH);
        deflater.end();
        return Arrays.copyOf(out, length);
    }

    @ParameterizedTest
    @CsvSource({
        "'BT /F 10 Tf 100 600 Td (3', a string",
        "'BT /F 10 Tf 100 600 Td <0033', a string",
        "'BT /F 10 Tf 100 600 Td [<0033> 5', an array",
        "'BT /F 10 Tf 100 600 Td /Span <</A 1', a dictionary",
        "'BI /W 8', a picture",
        "'BI /W 8 /H 8 /BPC 1 ID abc', a picture",
    })
    void whatComesBeforeTheEndOfBrokenContentsIsRead(String end, String within) throws Exception {
        assertDamaged(
                reader.read(DrawnPdf.of(BEFORE + end)), "12", "the contents end inside " + within);
    }

    @Test
    void anArrayThatSwallowsOperatorsIsDamaged() throws Exception {
        String open = "BT /F 10 Tf 100 600 Td [<0033> TJ [<0034>] TJ ET";

        PagedDocument document = reader.read(DrawnPdf.of(BEFORE + open));

        assertThat(text(document.pages().get(0))).startsWith("12");
        assertThat(codes(document)).containsExactly("page-damaged");
    }

    @Test
    void contentsWithAHoleAreDamaged() throws Exception {
        String hole = "\0".repeat(512);

        assertDamaged(
                reader.read(DrawnPdf.of(BEFORE + hole + DrawnPdf.text(300, 700, 10, "12"))),
                "1212",
                "the contents have a hole");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FlateDecode", "LZWDecode", "ASCII85Decode"})
    void eachFilterIsReadWholeAndCut(String filter) throws Exception {
        checkFilter(COSName.getPDFName(filter));
    }

    @Test
    void runLengthsAreReadWholeAndCut() throws Exception {
        checkFilter(COSName.RUN_LENGTH_DECODE);
    }

    private static void checkFilter(COSName filter) throws IOException {
        byte[] contents = BEFORE.repeat(300).getBytes(StandardCharsets.ISO_8859_1);
        COSDictionary parameters = new COSDictionary();
        parameters.setItem(COSName.FILTER, filter);
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        FilterFactory.INSTANCE
                .getFilter(filter)
                .encode(new ByteArrayInputStream(contents), raw, parameters, 0);
        COSStream stream = new COSStream();
        stream.setItem(COSName.FILTER, filter);
        write(stream, raw.toByteArray());

        assertThat(StreamBytes.of(stream).damage()).isEmpty();
        assertThat(StreamBytes.of(stream).bytes()).isEqualTo(contents);
        for (int part = 1; part < 10; part++) {
            write(stream, Arrays.copyOf(raw.toByteArray(), raw.size() * part / 10 - 1));
            DecodedStream cut = StreamBytes.of(stream);
            assertThat(cut.damage()).isNotEmpty();
            assertThat(cut.bytes())
                    .hasSizeLessThan(contents.length)
                    .isEqualTo(Arrays.copyOf(contents, cut.bytes().length));
        }
    }

    /** PDFBox and others write no mark of the end, which no viewer misses. */
    @ParameterizedTest
    @CsvSource({
        "31 32>, 12, ''",
        "31 32, 12, ''",
        "31 3>, 10, ''",
        "31 3, 1, a hexadecimal stream ends within a byte",
        "31 3x, 1, a hexadecimal stream is corrupt"
    })
    void hexadecimalStreamsNeedNoMarkOfTheirEnd(String raw, String read, String damage)
            throws Exception {
        COSStream stream = new COSStream();
        stream.setItem(COSName.FILTER, COSName.ASCII_HEX_DECODE);
        write(stream, raw.getBytes(StandardCharsets.ISO_8859_1));

        DecodedStream decoded = StreamBytes.of(stream);

        assertThat(new String(decoded.bytes(), StandardCharsets.ISO_8859_1)).isEqualTo(read);
        assertThat(decoded.damage()).isEqualTo(damage);
    }

    @Test
    void filtersFollowOneAnother() throws Exception {
        COSStream stream = new COSStream();
        COSArray filters = new COSArray();
        filters.add(COSName.ASCII_HEX_DECODE);
        filters.add(COSName.FLATE_DECODE);
        stream.setItem(COSName.FILTER, filters);
        write(stream, "789c".concat("4bcc4b4e4c02").getBytes(StandardCharsets.ISO_8859_1));

        DecodedStream decoded = StreamBytes.of(stream);

        assertThat(new String(decoded.bytes(), StandardCharsets.ISO_8859_1)).startsWith("anca");
        assertThat(decoded.damage()).isEqualTo("a compressed stream is cut off");
    }

    @Test
    void aFormThatBreaksOffDamagesThePageThatCallsIt() throws Exception {
        DrawnPdf pdf = new DrawnPdf();
        pdf.form("Fm", BEFORE + "BT /F 10 Tf (", form -> {});
        pdf.page("/Fm Do\n" + DrawnPdf.text(100, 500, 10, "3"));

        assertDamaged(reader.read(pdf.bytes()), "123", "the contents end inside a string");
    }

    @Test
    void contentsThatAreNotInTheDocumentAreMissed() throws Exception {
        DrawnPdf pdf = new DrawnPdf();
        PDPage page = pdf.page("");
        COSArray parts = new COSArray();
        parts.add(page.getCOSObject().getItem(COSName.CONTENTS));
        parts.add(COSNull.NULL);
        page.getCOSObject().setItem(COSName.CONTENTS, parts);

        assertDamaged(
                reader.read(pdf.bytes()), "", "contents that it names are not in the document");
    }

    @Test
    void aPictureThatBreaksOffDamagesAPageThatIsNoMore() throws Exception {
        DrawnPdf pdf = new DrawnPdf();
        PDPage page = pdf.page("500 0 0 700 50 50 cm /Im Do");
        COSStream picture =
                page.getResources()
                        .getCOSObject()
                        .getCOSDictionary(COSName.XOBJECT)
                        .getCOSStream(COSName.getPDFName("Im"));
        write(picture, Arrays.copyOf(picture.createRawInputStream().readAllBytes(), 3));

        assertDamaged(reader.read(pdf.bytes()), "", "a compressed stream is cut off");
    }

    @Test
    void aJpegWithoutItsEndBreaksOff() {
        byte[] thumbnail = {-1, (byte) 0xDA, 0, -1, (byte) 0xD9};
        byte[] cut = {-1, (byte) 0xDA, 0, -1, (byte) 0xD9, -1, (byte) 0xDA, 1, 2};

        assertThat(PictureEnd.isMissing(COSName.DCT_DECODE, thumbnail)).isFalse();
        assertThat(PictureEnd.isMissing(COSName.DCT_DECODE, cut)).isTrue();
    }

    @Test
    void aJpeg2000WithoutItsEndBreaksOff() throws Exception {
        byte[] boxes;
        try (InputStream in =
                DamagedPdfTest.class.getResourceAsStream(
                        "/org/gongkai/reading/source/scan/red.jp2")) {
            boxes = in.readAllBytes();
        }
        int start = new String(boxes, StandardCharsets.ISO_8859_1).indexOf("\u00ffO\u00ff");
        byte[] codestream = Arrays.copyOfRange(boxes, start, boxes.length);

        for (byte[] whole : List.of(boxes, codestream)) {
            assertThat(PictureEnd.isMissing(COSName.JPX_DECODE, whole)).isFalse();
            for (int length = 0; length < whole.length - 1; length++) {
                byte[] cut = Arrays.copyOf(whole, length);
                assertThat(PictureEnd.isMissing(COSName.JPX_DECODE, cut)).isTrue();
            }
        }
    }

    /** A page of 8 by 8 and a segment of four bytes upon it, of which the first is 0 to 3. */
    @ParameterizedTest
    @CsvSource({
        "00000000 30 00 01 00000004 00000001 00000001 06 20 00 01 00000004 00010203, 31",
        "00000000 30 00 01 00000004 00000001 00000101 46 20 0000 00000001 00000004 00010203, 35",
        "00000000 26 00 01 ffffffff 000102, 14"
    })
    void aJbig2PictureWithoutItsEndBreaksOff(String hex, int length) {
        byte[] whole = HexFormat.of().parseHex(hex.replace(" ", ""));

        assertThat(whole).hasSize(length);
        assertThat(PictureEnd.isMissing(COSName.JBIG2_DECODE, whole)).isFalse();
        if (length > 20) {
            byte[] cut = Arrays.copyOf(whole, length - 1);
            assertThat(PictureEnd.isMissing(COSName.JBIG2_DECODE, cut)).isTrue();
        }
    }

    /** What becomes of the list of pages of a document with three. */
    private PagedDocument read(Breaking change) throws UnreadableDocumentException {
        DrawnPdf pdf = new DrawnPdf();
        PDPage page = pdf.page(DrawnPdf.text(100, 700, 10, "一"));
        pdf.page(DrawnPdf.text(100, 700, 10, "二"));
        pdf.page(DrawnPdf.text(100, 700, 10, "三"));
        change.on(page.getCOSObject().getCOSDictionary(COSName.PARENT));
        return reader.read(pdf.bytes());
    }

    private interface Breaking {
        void on(COSDictionary pages);
    }

    private static void assertFound(PagedDocument document) {
        assertThat(document.pages().stream().map(DamagedPdfTest::text))
                .containsExactly("一", "二", "三");
        assertThat(document.pages())
                .allSatisfy(page -> assertThat(page.trust()).isEqualTo(Page.Trust.DAMAGED));
        assertThat(codes(document)).contains("page-damaged");
    }

    @Test
    void pagesAreFoundByALostList() throws Exception {
        // The writer leaves out what nothing leads to, so the pages stay within another entry.
        assertFound(
                read(
                        pages -> {
                            COSBase kids = pages.getItem(COSName.KIDS);
                            pages.removeItem(COSName.KIDS);
                            pages.setItem(COSName.getPDFName("Lost"), kids);
                        }));
    }

    @Test
    void pagesAreFoundWhereOneIsNotInTheDocument() throws Exception {
        PagedDocument document =
                read(
                        pages -> {
                            COSArray kids = pages.getCOSArray(COSName.KIDS);
                            pages.setItem(COSName.getPDFName("Lost"), kids.get(2));
                            kids.set(2, COSInteger.ONE);
                        });

        assertFound(document);
    }

    @Test
    void pagesOfNoTypeAreFound() throws Exception {
        assertFound(
                read(
                        pages ->
                                ((COSDictionary) pages.getCOSArray(COSName.KIDS).getObject(0))
                                        .removeItem(COSName.TYPE)));
    }

    @Test
    void aPageThatIsListedTwiceIsReadTwice() throws Exception {
        PagedDocument document =
                read(
                        pages -> {
                            COSArray kids = pages.getCOSArray(COSName.KIDS);
                            kids.set(1, kids.get(0));
                        });

        assertThat(document.pages().stream().map(DamagedPdfTest::text))
                .containsExactly("一", "一", "三");
        assertThat(document.findings()).isEmpty();
    }

    @Test
    void aFileThatIsCutOffHasNoPageToRelyOn() throws Exception {
        byte[] whole = DrawnPdf.of(BEFORE, BEFORE);
        String all = new String(whole, StandardCharsets.ISO_8859_1);

        PagedDocument document = reader.read(Arrays.copyOf(whole, all.lastIndexOf("startxref")));

        assertThat(document.pages()).hasSize(2);
        assertThat(document.pages())
                .allSatisfy(page -> assertThat(page.trust()).isEqualTo(Page.Trust.DAMAGED));
    }
}
