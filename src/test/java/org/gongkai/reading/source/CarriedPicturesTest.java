package org.gongkai.reading.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.base.disk.PageFile;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.OcrMode;
import org.gongkai.model.Page;
import org.gongkai.model.Picture;
import org.gongkai.model.PictureFile;
import org.gongkai.model.Place;
import org.gongkai.model.UnreadableDocumentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes of pictures come through whatever document carries them. */
class CarriedPicturesTest {

    private static final byte[] PNG = png();

    @TempDir private Path folder;

    /** A picture as large as one with a table, and no two of its rows alike. */
    private static byte[] png() {
        BufferedImage image = new BufferedImage(320, 80, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < 80; y++) {
            for (int x = 0; x < 320; x++) {
                image.setRGB(x, y, 0x010101 * ((x * y * 31) & 0xFF));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static List<PictureFile> pictures(byte[] document) throws UnreadableDocumentException {
        DocumentReader reader = new DocumentReader(OcrMode.OFF);
        FlowDocument flow = (FlowDocument) reader.read(document, reader.mediaType(document));
        return flow.blocks().stream()
                .filter(Picture.class::isInstance)
                .map(block -> ((Picture) block).file())
                .toList();
    }

    @Test
    void ofAnOpenDocumentText() throws Exception {
        String frame =
                "<text:p><draw:frame svg:width='12cm' svg:height='4cm'>"
                        + "<draw:image xlink:href='Pictures/%s.png'/></draw:frame></text:p>";
        String content =
                "<office:document-content xmlns:office='o' xmlns:text='t' xmlns:draw='d'"
                        + " xmlns:svg='s' xmlns:xlink='x'><office:body><office:text>"
                        + String.format(frame, "a")
                        + String.format(frame, "absent")
                        + "</office:text></office:body></office:document-content>";
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "mimetype",
                "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII));
        parts.put("content.xml", content.getBytes(StandardCharsets.UTF_8));
        parts.put("Pictures/a.png", PNG);
        assertThat(pictures(Rendered.zipOf(parts)))
                .containsExactly(PictureFile.of(PNG), PictureFile.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\\pict\\picwgoal4800\\pichgoal2000\\pngblip %s}",
                "{\\*\\shppict{\\pict\\picwgoal4800\\pichgoal2000{\\*\\picprop{\\sp{\\sn a}{\\sv 75}}}\\pngblip\n%s}}"
                        + "{\\nonshppict{\\pict\\picwgoal4800\\pichgoal2000\\wmetafile8 0100}}",
                "{\\shp{\\*\\shpinst\\shpleft0\\shpright4800{\\sp{\\sn pib}{\\sv"
                        + " {\\pict\\picwgoal4800\\pichgoal2000\\pngblip %s}}}}"
                        + "{\\shprslt{\\pict\\picwgoal4800\\pichgoal2000\\wmetafile8 0100}}}",
            })
    void ofRichText(String picture) throws Exception {
        String hex = HexFormat.of().formatHex(PNG).replaceAll("(.{128})", "$1\n");
        String rtf = "{\\rtf1\\ansi before " + String.format(picture, hex) + " behind\\par}";
        assertThat(pictures(rtf.getBytes(StandardCharsets.US_ASCII)))
                .containsExactly(PictureFile.of(PNG));
    }

    @Test
    void ofRichTextInWhichItIsNotWrittenInDigits() throws Exception {
        ByteArrayOutputStream rtf = new ByteArrayOutputStream();
        String head = "{\\rtf1{\\pict\\picwgoal4800\\pichgoal2000\\pngblip\\bin" + PNG.length + " ";
        rtf.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        rtf.writeBytes(PNG);
        rtf.writeBytes("}\\par}".getBytes(StandardCharsets.US_ASCII));
        assertThat(pictures(rtf.toByteArray())).containsExactly(PictureFile.of(PNG));
    }

    /** One in the line and one with a place of its own. */
    @Test
    void ofWordBefore2007() throws Exception {
        byte[] doc;
        try (InputStream in =
                Objects.requireNonNull(
                        CarriedPicturesTest.class.getResourceAsStream("pictures.doc"))) {
            doc = in.readAllBytes();
        }
        assertThat(pictures(doc))
                .hasSize(2)
                .allSatisfy(
                        file ->
                                assertThat(
                                                ImageIO.read(new ByteArrayInputStream(file.bytes()))
                                                        .getWidth())
                                        .isEqualTo(320));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void ofSpreadsheets(boolean before2007) throws Exception {
        try (Workbook book = before2007 ? new HSSFWorkbook() : new XSSFWorkbook()) {
            Sheet sheet = book.createSheet();
            sheet.createRow(0).createCell(0).setCellValue("before");
            ClientAnchor place = book.getCreationHelper().createClientAnchor();
            place.setRow1(2);
            place.setRow2(9);
            place.setCol2(6);
            int index = book.addPicture(PNG, Workbook.PICTURE_TYPE_PNG);
            sheet.createDrawingPatriarch().createPicture(place, index);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            assertThat(pictures(out.toByteArray())).containsExactly(PictureFile.of(PNG));
        }
    }

    @Test
    void ofTheFolderOfASavedPage() throws Exception {
        Path page = folder.resolve("页.html");
        Files.createDirectory(folder.resolve("页_files"));
        Files.write(folder.resolve("页_files/图 1.PNG"), PNG);
        Files.write(folder.resolve("small.gif"), Arrays.copyOf(PNG, 400));
        Files.writeString(
                page,
                "<html><body><p>before<img alt=x src='./页_files/图%201.PNG'><img src=small.gif>"
                        + "<img src=../above.png><img src='https://x/y.png'></body></html>");
        assertThat(pictures(PageFile.read(page)))
                .containsExactly(
                        PictureFile.of(PNG), PictureFile.NONE, PictureFile.NONE, PictureFile.NONE);
    }

    @Test
    void whatStandsBesideEachPageOfASiteIsReadOnce() {
        List<Integer> asked = new ArrayList<>();
        PictureReader reader =
                (pixels, number, width, height) -> {
                    asked.add(number);
                    return asked.size() == 1
                            ? PictureReader.Shown.unread(number, width, height, List.of())
                            : new PictureReader.Shown(empty(width, height), List.of());
                };
        FlowDocument page =
                new FlowDocument(
                        List.of(new Picture(Place.UNPAGED, "banner", PictureFile.of(PNG))),
                        0,
                        List.of(),
                        List.of());
        EmbeddedPictures.Known known = new EmbeddedPictures.Known();
        for (int i = 0; i < 4; i++) {
            new EmbeddedPictures(reader, known).read(page);
        }
        // The first failed.
        assertThat(asked).hasSize(2);
        assertThat(new EmbeddedPictures(reader, known).read(page).blocks())
                .allMatch(block -> ((Picture) block).content().isPresent());
    }

    private static Page empty(double width, double height) {
        return new Page(0, width, height, List.of(), List.of(), List.of(), 0);
    }
}
