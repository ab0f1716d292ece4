package org.gongkai.bulk.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongkai.base.disk.PageFile;
import org.gongkai.model.Fingerprint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages in archives in which nothing can be looked up, and what they take in. */
class BesideTest {

    private static final String PICTURE = "x".repeat(2_000);

    @TempDir private Path folder;
    private Path spool;

    @BeforeEach
    void makeSpool() throws IOException {
        spool = Files.createDirectory(folder.resolve("spool"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The documents of an archive by their names; nothing is left of it otherwise. */
    private Map<String, PageFile> pages(byte[] archive) throws IOException {
        Path file = Files.write(folder.resolve("archive"), archive);
        Map<String, PageFile> pages = new TreeMap<>();
        EntryVisitor visitor =
                new EntryVisitor() {
                    @Override
                    public void visit(ArchiveEntry entry) throws IOException {
                        if (entry instanceof ArchiveEntry.Document document) {
                            pages.put(
                                    document.name(),
                                    PageFile.of(Files.readAllBytes(document.file())));
                            Files.delete(document.file());
                        }
                    }

                    @Override
                    public void alive() {
                        // Nobody waits.
                    }
                };
        new ArchiveWalker(spool).walk(file, Fingerprint.of(file), visitor);
        try (Stream<Path> left = Files.list(spool)) {
            assertThat(left).isEmpty();
        }
        return pages;
    }

    private static String[] response(String address, String type, String body) {
        String head = "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nContent-Length: ";
        return new String[] {"response", address, head + bytes(body).length + "\r\n\r\n" + body};
    }

    private static byte[] site() {
        String page =
                "<html><link rel=stylesheet href=/css/x.css?v=3>"
                        + "<link rel=stylesheet href=https://b.cn/z.css>"
                        + "<img src=../img/%E8%A1%A8.png><img src=gone.png>";
        return Archives.warc(
                response("http://a.cn/dir/p.html?id=1", "text/html", page),
                response("http://a.cn/css/x.css?v=3", "text/css", "@import 'y.css';"),
                response("http://a.cn/css/y.css", "text/css", "p{color:red}"),
                response("http://b.cn/z.css", "text/css", "p{color:tan}"),
                response("http://a.cn/img/表.png", "image/png", PICTURE),
                response("http://c.cn/css/x.css", "text/css", "another site"));
    }

    @Test
    void aPageOfAWebArchiveTakesInWhatWasKeptWithIt() throws IOException {
        for (byte[] archive : List.of(site(), Archives.gzip(site()))) {
            PageFile page = pages(archive).get("http://a.cn/dir/p.html?id=1");
            assertThat(page.companion("/css/x.css?v=3")).hasValue(bytes("@import 'y.css';"));
            assertThat(page.companion("/css/y.css")).hasValue(bytes("p{color:red}"));
            assertThat(page.companion("https://b.cn/z.css")).hasValue(bytes("p{color:tan}"));
            assertThat(page.companion("../img/表.png")).hasValue(bytes(PICTURE));
            assertThat(page.companion("gone.png")).isEmpty();
        }
    }

    @Test
    void aWebArchiveThatBreaksOffGivesWhatIsWhole() throws IOException {
        byte[] whole = site();
        for (int length = 700; length < whole.length; length += 97) {
            pages(Arrays.copyOf(whole, length))
                    .values()
                    .forEach(
                            page ->
                                    assertThat(page.companion("/css/y.css").orElse(new byte[0]))
                                            .isIn(new byte[0], bytes("p{color:red}")));
        }
    }

    @Test
    void aPageOfATarFileTakesInWhatLiesBelowItsFolder() throws IOException {
        Map<String, byte[]> entries =
                Archives.entries(
                        "a/p.html", "<html><link rel=stylesheet href=f/x.css><img src=f/y.png>",
                        "q.html", "<html><link rel=stylesheet href=../a/f/x.css>",
                        "f/x.css", "p{color:tan}",
                        "a/f/x.css", "p{color:red}",
                        "a/f/y.png", PICTURE);
        for (byte[] archive :
                List.of(Archives.tar(entries), Archives.gzip(Archives.tar(entries)))) {
            Map<String, PageFile> pages = pages(archive);
            assertThat(pages.get("a/p.html").companion("f/x.css")).hasValue(bytes("p{color:red}"));
            assertThat(pages.get("a/p.html").companion("f/y.png")).hasValue(bytes(PICTURE));
            assertThat(pages.get("q.html").isAlone()).isTrue();
        }
    }
}
