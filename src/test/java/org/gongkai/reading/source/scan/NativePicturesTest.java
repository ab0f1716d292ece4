package org.gongkai.reading.source.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.gongkai.reading.source.DocumentReader;
import org.gongkai.reading.source.PageRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of 64 by 40 pixels whose first quarter is red, or grey. */
class NativePicturesTest {

    private static final int RED = 0xFFC81020;
    private static final int WHITE = 0xFFFFFFFF;

    private static byte[] file(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(NativePicturesTest.class.getResourceAsStream(name))) {
            return in.readAllBytes();
        }
    }

    @ParameterizedTest
    @CsvSource({"red.jp2, image/jp2", "red.webp, image/webp", "grey.j2k, image/x-jp2-codestream"})
    void picturesThatJavaDoesNotKnowAreRead(String name, String mediaType) throws IOException {
        byte[] bytes = file(name);
        BufferedImage image = ImageFileReader.first(bytes);
        assertThat(new DocumentReader().mediaType(bytes)).isEqualTo(mediaType);
        assertThat(image.getWidth()).isEqualTo(64);
        assertThat(image.getHeight()).isEqualTo(40);
        assertThat(image.getRGB(60, 35)).isEqualTo(WHITE);
        assertThat(image.getRGB(5, 5)).isNotEqualTo(WHITE);
        if (name.startsWith("red")) {
            assertThat(image.getRGB(5, 5)).isEqualTo(RED);
        }
    }

    @Test
    void whatIsClearIsThePaperBelow() throws IOException {
        BufferedImage image = ImageFileReader.first(file("clear.webp"));
        assertThat(image.getRGB(5, 5)).isEqualTo(WHITE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"red.jp2", "red.webp", "grey.j2k"})
    void aBrokenPictureIsAnError(String name) throws IOException {
        byte[] bytes = file(name);
        Random random = new Random(1);
        for (int i = 0; i < 100; i++) {
            byte[] broken = Arrays.copyOf(bytes, 12 + random.nextInt(bytes.length - 12));
            broken[12 + random.nextInt(broken.length - 11) - 1] ^= 0x55;
            assertReadOrRefused(broken);
        }
        assertThatThrownBy(() -> ImageFileReader.first(Arrays.copyOf(bytes, 20)))
                .isInstanceOf(IOException.class);
    }

    private static void assertReadOrRefused(byte[] bytes) {
        try {
            assertThat(ImageFileReader.first(bytes)).isNotNull();
        } catch (IOException refused) {
            assertThat(refused).hasMessageNotContaining("null");
        }
    }

    @Test
    void aPdfMayHoldThem() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDImageXObject picture =
                    new PDImageXObject(
                            document,
                            new ByteArrayInputStream(file("red.jp2")),
                            COSName.JPX_DECODE,
                            64,
                            40,
                            8,
                            PDDeviceRGB.INSTANCE);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(picture, 0, 0, 612, 792);
            }
            document.save(out);
        }
        BufferedImage drawn = new PageRenderer().draw(out.toByteArray(), "application/pdf", 1, 72);
        assertThat(drawn.getRGB(40, 40)).isEqualTo(RED);
        assertThat(drawn.getRGB(500, 700)).isEqualTo(WHITE);
    }
}
