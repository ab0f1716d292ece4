package org.gongkai.reading.source.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.bytedeco.tesseract.TessBaseAPI;
import org.gongkai.model.Finding;
import org.gongkai.model.PagedDocument;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.reading.source.PictureReader;
import org.junit.jupiter.api.Test;

class ImageFileReaderTest {

    private final ImageFileReader reader = new ImageFileReader(PictureReader.NONE);

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BufferedImage image = new BufferedImage(400, 600, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 400 * 600; i++) {
            image.setRGB(i % 400, i / 400, i * 7919);
        }
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    @Test
    void aPictureIsAPageAsWideAsA4() throws Exception {
        for (String format : new String[] {"png", "jpg", "tiff", "bmp", "gif"}) {
            PagedDocument document = reader.read(picture(format));
            assertThat(document.pageCount()).isEqualTo(1);
            assertThat(document.pages().get(0).width()).isEqualTo(595.28);
            assertThat(document.pages().get(0).height()).isEqualTo(892.92);
            assertThat(document.findings()).isEmpty();
        }
    }

    @Test
    void aJpegThatIsCutSaysSo() throws Exception {
        byte[] whole = picture("jpg");
        PagedDocument cut = reader.read(Arrays.copyOf(whole, whole.length / 2));
        assertThat(cut.findings()).extracting(Finding::code).containsExactly("document-truncated");
    }

    @Test
    void whatIsNoPictureIsDamaged() {
        assertThatThrownBy(() -> reader.read(new byte[] {1, 2, 3}))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessage("the picture is broken: it is no picture that can be read");
    }

    @Test
    void theVersionInTheRecordIsThatOfTheEngine() {
        assertThat(TessBaseAPI.Version().getString()).isEqualTo(Engine.VERSION);
    }
}
