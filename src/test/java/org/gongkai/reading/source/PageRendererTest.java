package org.gongkai.reading.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.gongkai.Extractor;
import org.gongkai.model.Box;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.Page;
import org.gongkai.model.PagedDocument;
import org.gongkai.model.Reason;
import org.gongkai.model.UnreadableDocumentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRendererTest {

    private static final String PDF = "application/pdf";
    private static final double DPI = 150;
    private static final double SCALE = DPI / 72;

    /** Brightness that a thin line stays below although it lies between two pixels. */
    private static final int DARK = 160;

    private final PageRenderer renderer = new PageRenderer();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "qingxi2023/qingxi2023--writer.pdf",
                "hengpu2022/hengpu2022--rotate.pdf",
                "hengpu2022/hengpu2022--encrypted.pdf"
            })
    void theSidesOfCellsAreTheLinesOfThePicture(String fixture) throws Exception {
        byte[] bytes = Files.readAllBytes(Path.of("fixtures", fixture));
        List<MatchedCell> cells =
                Extractor.builder()
                        .build()
                        .extract(bytes)
                        .cells()
                        .filter(cell -> cell.place().paged())
                        .toList();
        assertThat(cells).hasSizeGreaterThan(100);
        Map<Integer, BufferedImage> pictures = new TreeMap<>();
        for (MatchedCell cell : cells) {
            int page = cell.place().page();
            if (!pictures.containsKey(page)) {
                pictures.put(page, renderer.draw(bytes, PDF, page, DPI));
            }
            Box box = cell.place().box();
            BufferedImage picture = pictures.get(page);
            assertThat(darkest(picture, box.x(), box.centerY()))
                    .as("left of %s", cell)
                    .isLessThan(DARK);
            assertThat(darkest(picture, box.right(), box.centerY()))
                    .as("right of %s", cell)
                    .isLessThan(DARK);
            assertThat(darkest(picture, box.centerX(), box.y()))
                    .as("top of %s", cell)
                    .isLessThan(DARK);
            assertThat(darkest(picture, box.centerX(), box.bottom()))
                    .as("foot of %s", cell)
                    .isLessThan(DARK);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"qingxi2023/qingxi2023--writer.pdf", "hengpu2022/hengpu2022--rotate.pdf"})
    void aPictureHasTheExtentOfItsPage(String fixture) throws Exception {
        byte[] bytes = Files.readAllBytes(Path.of("fixtures", fixture));
        PagedDocument document = (PagedDocument) new DocumentReader().read(bytes, PDF);
        for (Page page : document.pages()) {
            BufferedImage picture = renderer.draw(bytes, PDF, page.number(), DPI);
            assertThat(picture.getWidth()).isEqualTo((int) (page.width() * SCALE + 0.01));
            assertThat(picture.getHeight()).isEqualTo((int) (page.height() * SCALE + 0.01));
        }
    }

    @Test
    void aPictureFileIsBroughtToTheSizeOfItsPage() throws Exception {
        for (String format : new String[] {"png", "jpeg", "tiff", "bmp", "gif"}) {
            BufferedImage image = new BufferedImage(1000, 1500, BufferedImage.TYPE_BYTE_GRAY);
            image.getGraphics().fillRect(500, 0, 500, 1500);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, format, bytes);

            BufferedImage page = renderer.draw(bytes.toByteArray(), "image/" + format, 1, 72);

            assertThat(page.getWidth()).as(format).isEqualTo(595);
            assertThat(page.getHeight()).as(format).isEqualTo(893);
            assertThat(page.getRGB(100, 400)).as(format).isEqualTo(0xFF000000);
            assertThat(page.getRGB(500, 400)).as(format).isEqualTo(0xFFFFFFFF);
        }
    }

    @Test
    void hanCharactersOfFontsThatAreNotBroughtAreShown() throws Exception {
        assumeTrue(new Font(Font.SERIF, Font.PLAIN, 12).canDisplayUpTo("政开") < 0);
        byte[] bytes = Files.readAllBytes(Path.of("fixtures/hengpu2022/hengpu2022--rotate.pdf"));
        PagedDocument document = (PagedDocument) new DocumentReader().read(bytes, PDF);
        BufferedImage picture = renderer.draw(bytes, PDF, 2, DPI);

        long one = ink(picture, glyph(document.pages().get(1), "政"));
        long other = ink(picture, glyph(document.pages().get(1), "一"));

        assertThat(one).isGreaterThan(3 * other);
        assertThat(other).isPositive();
    }

    private static Box glyph(Page page, String text) {
        return page.glyphs().stream()
                .filter(glyph -> glyph.text().equals(text))
                .findFirst()
                .orElseThrow()
                .box();
    }

    /** Dark pixels in a box. */
    private static long ink(BufferedImage picture, Box box) {
        long dark = 0;
        for (int x = (int) (box.x() * SCALE); x < box.right() * SCALE; x++) {
            for (int y = (int) (box.y() * SCALE); y < box.bottom() * SCALE; y++) {
                dark += ((picture.getRGB(x, y) >> 8) & 0xFF) < DARK ? 1 : 0;
            }
        }
        return dark;
    }

    @Test
    void aPictureHasAtMostFortyMillionPixels() throws Exception {
        byte[] bytes = Files.readAllBytes(Path.of("fixtures/qingxi2023/qingxi2023--writer.pdf"));

        BufferedImage picture = renderer.draw(bytes, PDF, 1, 100_000);

        assertThat((long) picture.getWidth() * picture.getHeight())
                .isBetween(39_000_000L, 40_000_000L);
    }

    @Test
    void aPageThatIsNotThereIsRefused() throws Exception {
        byte[] bytes = Files.readAllBytes(Path.of("fixtures/qingxi2023/qingxi2023--writer.pdf"));

        assertThatThrownBy(() -> renderer.draw(bytes, PDF, 99, DPI))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("there is no page 99: the document has \\d");
        assertThatThrownBy(() -> renderer.draw(bytes, PDF, 0, DPI))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no page 0: pages begin at 1");
        assertThatThrownBy(() -> renderer.draw(bytes, "text/html", 1, DPI))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("text/html");
    }

    @Test
    void aBrokenDocumentSaysSo() {
        byte[] bytes = "%PDF-1.7 and nothing else".getBytes(StandardCharsets.US_ASCII);

        for (String type : List.of(PDF, "image/png")) {
            assertThatThrownBy(() -> renderer.draw(bytes, type, 1, DPI))
                    .isInstanceOfSatisfying(
                            UnreadableDocumentException.class,
                            e -> assertThat(e.reason()).isEqualTo(Reason.DAMAGED));
        }
    }

    /** The darkest pixel within two of a place given in points: 0 is black, 255 white. */
    private static int darkest(BufferedImage picture, double x, double y) {
        int darkest = 255;
        for (int dx = -2; dx <= 2; dx++) {
            for (int dy = -2; dy <= 2; dy++) {
                int rgb = picture.getRGB((int) (x * SCALE) + dx, (int) (y * SCALE) + dy);
                darkest = Math.min(darkest, (rgb >> 8) & 0xFF);
            }
        }
        return darkest;
    }
}
