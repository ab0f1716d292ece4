package org.gongkai.reading.source.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.gongkai.model.Finding;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.Picture;
import org.gongkai.model.Reason;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.reading.source.DocumentReader;
import org.gongkai.reading.source.Rendered;
import org.junit.jupiter.api.Test;

class SavedPageReaderTest {

    private static final String TABLE =
            "<table border=1><tr><td>行<td>合计<tr><td>一<td>1<b class=x>2</b>3<tr><td>二<td>7</table>";

    private static String saved(String page, String... others) {
        return "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/related; type=\"text/html\"; boundary=\"B\"\r\n\r\n"
                + part("text/html", "http://x.cn/a/page.html", page)
                + String.join("", others)
                + "--B--\r\n";
    }

    private static String part(String type, String location, String content) {
        return "--B\r\nContent-Type: "
                + type
                + "\r\nContent-ID: <"
                + location.replaceAll("[^a-z]", "")
                + "@x>\r\nContent-Location: "
                + location
                + "\r\n\r\n"
                + content
                + "\r\n";
    }

    private static FlowDocument read(String saved) {
        return Rendered.document(new SavedPageReader(), saved.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> blocks(String saved) {
        return Rendered.of(read(saved).blocks());
    }

    @Test
    void aPageThatBrowsersSaveIsToldByItsBytes() {
        DocumentReader reader = new DocumentReader();
        String word =
                "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"B\"\r\n\r\nx";
        for (String saved : List.of(saved(TABLE), word)) {
            assertThat(reader.mediaType(saved.getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo("multipart/related");
        }
    }

    @Test
    void stylesheetsThatCameAlongDecideWhatIsSeen() {
        String css = part("text/css", "http://x.cn/css/a.css", "@import 'b.css';");
        String imported = part("text/css", "http://x.cn/a/b.css", ".x { display: none }");
        for (String address :
                List.of("../css/a.css", "http://x.cn/css/a.css", "cid:httpxcncssacss@x")) {
            String page = "<link rel=stylesheet href='" + address + "'>" + TABLE;
            FlowDocument read = read(saved(page, css, imported));
            assertThat(Rendered.of(read.blocks())).containsExactly("[行|合计] [一|13 [HIDDEN]] [二|7]");
        }
        assertThat(blocks(saved("<link rel=stylesheet href=other.css>" + TABLE, css, imported)))
                .containsExactly("[行|合计] [一|123] [二|7]");
    }

    @Test
    void picturesThatCameAlongArePartOfThePage() {
        String page = "<p>see</p><img src=p.png>";
        FlowDocument read = read(saved(page, part("image/png", "http://x.cn/a/p.png", "abc")));
        assertThat(read.blocks().get(1))
                .isInstanceOfSatisfying(
                        Picture.class, picture -> assertThat(picture.file().length()).isEqualTo(3));
    }

    @Test
    void pagesInFramesAreReadWhereTheFrameIsShown() {
        String frame = part("text/html", "http://x.cn/a/f.html", TABLE);
        assertThat(blocks(saved("<p>out</p><iframe src=f.html></iframe>", frame)))
                .containsExactly("out", "[行|合计] [一|123] [二|7]");
        assertThat(
                        blocks(
                                saved(
                                        "<p>out</p><div style='display:none'><iframe src=f.html></iframe></div>",
                                        frame)))
                .containsExactly("out");
    }

    @Test
    void aFrameThatShowsItselfEnds() {
        String frame =
                part("text/html", "http://x.cn/a/f.html", "<p>in</p><iframe src=f.html></iframe>");
        assertThat(blocks(saved("<iframe src=f.html></iframe>", frame))).hasSizeLessThan(9);
    }

    @Test
    void aSavedPageThatIsCutSaysSo() {
        byte[] whole =
                saved("<p>报</p>" + TABLE, part("text/css", "http://x.cn/a.css", "p {}"))
                        .getBytes(StandardCharsets.UTF_8);
        for (int length = 100; length < whole.length - 8; length += 3) {
            byte[] cut = Arrays.copyOf(whole, length);
            try {
                assertThat(new SavedPageReader().read(cut).findings())
                        .as("%s bytes", length)
                        .extracting(Finding::code)
                        .contains("document-truncated");
            } catch (UnreadableDocumentException e) {
                assertThat(e.reason()).isEqualTo(Reason.DAMAGED);
            }
        }
    }
}
