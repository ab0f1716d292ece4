package org.gongkai.reading.source.epub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongkai.model.Finding;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.Reason;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.reading.source.DocumentReader;
import org.gongkai.reading.source.Rendered;
import org.junit.jupiter.api.Test;

class EpubReaderTest {

    private static final String LIST =
            "<package><metadata><dc:title xmlns:dc='d'>某局年报</dc:title></metadata><manifest>"
                    + "<item id='two' href='text/2%20b.xhtml'/><item id='one' href='text/1.xhtml'/>"
                    + "<item id='css' href='a.css'/></manifest>"
                    + "<spine><itemref idref='one'/><itemref idref='two'/></spine></package>";

    private static final String ONE =
            "<?xml version='1.0'?><html><head><title/><script src='x.js'/></head>"
                    + "<body><a id='top'/><h1>一、总体情况</h1><p>文</p></body></html>";

    private static final String TWO =
            "<html><head><link rel='stylesheet' href='../a.css'/></head><body>"
                    + "<table><tr><td>行</td><td>合计</td></tr>"
                    + "<tr><td>一</td><td>1<i class='x'>2</i>3</td></tr><tr><td/><td>7</td></tr></table></body></html>";

    private static Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/epub+zip");
        parts.put(
                "META-INF/container.xml",
                "<container><rootfiles><rootfile full-path='OEBPS/list.opf'/></rootfiles></container>");
        parts.put("OEBPS/list.opf", LIST);
        parts.put("OEBPS/text/2 b.xhtml", TWO);
        parts.put("OEBPS/text/1.xhtml", ONE);
        parts.put("OEBPS/a.css", ".x { text-decoration: line-through }");
        return parts;
    }

    private static Reason refusal(byte[] book) {
        try {
            new EpubReader().read(book);
            return Reason.NONE;
        } catch (UnreadableDocumentException e) {
            return e.reason();
        }
    }

    private static byte[] encrypted(String part, String algorithm) {
        Map<String, String> parts = parts();
        parts.put(
                "META-INF/encryption.xml",
                "<encryption><EncryptedData><EncryptionMethod Algorithm='"
                        + algorithm
                        + "'/><CipherData><CipherReference URI='"
                        + part
                        + "'/></CipherData></EncryptedData></encryption>");
        return Rendered.zip(parts);
    }

    @Test
    void thePagesAreReadInTheOrderOfTheBookWithWhatAPersonSees() {
        byte[] book = Rendered.zip(parts());
        assertThat(new DocumentReader().mediaType(book)).isEqualTo("application/epub+zip");
        FlowDocument read = Rendered.document(new EpubReader(), book);
        assertThat(Rendered.of(read.blocks()))
                .containsExactly("一、总体情况", "文", "[行|合计] [一|13 [STRUCK]] [|7]");
        assertThat(read.findings()).isEmpty();
        assertThat(read.hints()).contains(new FlowDocument.Hint("title", "某局年报"));
    }

    @Test
    void aPageThatIsMissingIsSaid() {
        Map<String, String> parts = parts();
        parts.remove("OEBPS/text/1.xhtml");
        FlowDocument read = Rendered.document(new EpubReader(), Rendered.zip(parts));
        assertThat(Rendered.of(read.blocks())).hasSize(1);
        assertThat(read.findings()).extracting(Finding::code).containsExactly("page-failed");
    }

    @Test
    void anEncryptedBookSaysSo() {
        String cipher = "http://www.w3.org/2001/04/xmlenc#aes256-cbc";
        assertThat(refusal(encrypted("OEBPS/text/1.xhtml", cipher))).isEqualTo(Reason.ENCRYPTED);
        assertThat(refusal(encrypted("OEBPS/font.ttf", cipher))).isEqualTo(Reason.NONE);
    }

    @Test
    void aBookThatIsCutIsDamaged() {
        byte[] book = Rendered.zip(parts());
        for (int length = 100; length < book.length; length += 50) {
            byte[] cut = Arrays.copyOf(book, length);
            assertThat(refusal(cut)).as("%s bytes", length).isEqualTo(Reason.DAMAGED);
        }
        Map<String, String> parts = parts();
        parts.remove("OEBPS/list.opf");
        assertThatThrownBy(() -> new EpubReader().read(Rendered.zip(parts)))
                .hasMessageContaining("list.opf");
    }
}
