package org.gongkai.bulk.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.gongkai.base.disk.OutputException;
import org.gongkai.bulk.archive.ArchiveEntry;
import org.gongkai.bulk.archive.ArchiveWalker;
import org.gongkai.bulk.archive.EntryVisitor;
import org.gongkai.data.write.CsvTable;
import org.gongkai.model.Fingerprint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs of fetching against a server on loopback that the test starts. */
class FetchTest {

    @TempDir private Path folder;

    private Server server;

    @BeforeEach
    void start() throws IOException {
        server = new Server();
        server.on(
                        "/index.html",
                        Server.bytes(
                                200,
                                "Content-Type: text/html",
                                ("<meta charset=gbk><title>信息公开年报</title>"
                                                + "<a href='a2024.html'>某县2024年政府信息公开工作年度报告</a>"
                                                + "<a href='a2023.html'>某县2023年政府信息公开工作年度报告</a>"
                                                + "<a href='zn.html'>政府信息公开指南年度报告解读</a>"
                                                + "<a href='news.html'>新闻</a>"
                                                + "<a href='javascript:void(0)'>年度报告 信息公开</a>"
                                                + "<a href='index_1.html'>下一页</a>")
                                        .getBytes(Charset.forName("GBK"))))
                .page(
                        "/index_1.html",
                        "<a href='/b%202024.pdf' title='某局2024年信息公开年报'>某局…</a>"
                                + "<a href='index.html'>下一页</a>")
                .page(
                        "/a2024.html",
                        "<title>年报</title><p>正文</p><a href='附件 1.docx'>附件</a>"
                                + "<a href='logo.png'>标志</a><a href='zn.html'>指南</a>")
                .on("/%E9%99%84%E4%BB%B6%201.docx", Server.text(200, "", "docx"))
                .on("/b%202024.pdf", Server.text(200, "Content-Type: application/pdf", "%PDF-1"))
                .page("/a2023.html", "old");
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void pagesAreLookedThroughForReportsAndTheirFiles() throws Exception {
        FetchSummary summary = fetch("网址,单位,年度\n" + server.address("/index.html") + ",某县,2024\n");
        assertThat(summary.complete()).isTrue();
        assertThat(rows())
                .containsOnlyKeys(
                        "/index.html",
                        "/index_1.html",
                        "/a2024.html",
                        "/b%202024.pdf",
                        "/%E9%99%84%E4%BB%B6%201.docx");
        List<String> pdf = rows().get("/b%202024.pdf");
        assertThat(pdf.subList(1, 9))
                .containsExactly(
                        server.address("/index_1.html"),
                        "某县",
                        "2024",
                        "某局…",
                        "fetched",
                        "200",
                        server.address("/b%202024.pdf"),
                        "application/pdf");
        assertThat(entries())
                .containsEntry(server.address("/b%202024.pdf"), "%PDF-1")
                .containsEntry(server.address("/%E9%99%84%E4%BB%B6%201.docx"), "docx")
                .hasSize(5);
    }

    @Test
    void whatWasGotIsSavedAsFilesUnderSafeNames() throws Exception {
        fetch("网址,单位,年度\n" + server.address("/index.html") + ",某县,2024\n");
        Path files = folder.resolve("files");
        Fetch again = new Fetch(folder.resolve("archive"), settings(false));
        assertThat(again.saveFiles(files)).isEqualTo(5);
        try (Stream<Path> saved = Files.list(files.resolve("127.0.0.1"))) {
            List<String> names =
                    saved.map(file -> file.getFileName().toString())
                            .map(name -> name.replaceFirst("~[0-9a-f]{8}", "~"))
                            .sorted()
                            .toList();
            assertThat(names)
                    .containsExactly(
                            "a2024~.html",
                            "b 2024~.pdf",
                            "index_1~.html",
                            "index~.html",
                            "附件 1~.docx");
        }
        String digest = Fingerprint.of("%PDF-1".getBytes(StandardCharsets.UTF_8)).sha256();
        assertThat(files.resolve("127.0.0.1/b 2024~" + digest.substring(0, 8) + ".pdf"))
                .hasContent("%PDF-1");
        assertThat(again.saveFiles(files)).isEqualTo(5);
    }

    @Test
    void noAddressLeadsOutOfTheFolderOrIntoAReservedName() {
        assertThat(saved("http://x.example/a/%2e%2e%2f%2e%2e%2fetc%2fpasswd", "text/html"))
                .isEqualTo("x.example/passwd~01234567.html");
        assertThat(saved("http://x.example/..", "text/html"))
                .isEqualTo("x.example/_..~01234567.html");
        assertThat(saved("http://x.example/a%5Cb%3Ac%00d.PDF", ""))
                .isEqualTo("x.example/a_b_c_d~01234567.pdf");
        assertThat(saved("http://x.example/con", "application/pdf"))
                .isEqualTo("x.example/con~01234567.pdf");
        assertThat(saved("http://x.example/", "text/html"))
                .isEqualTo("x.example/index~01234567.html");
        assertThat(saved("http://x.example/" + "a".repeat(300) + ".docx", ""))
                .hasSizeLessThan(100)
                .endsWith("~01234567.docx");
    }

    private static String saved(String address, String mediaType) {
        String sha256 = "0123456789abcdef".repeat(4);
        return SavedFiles.name(
                new Fetched.Answer(
                        200, address, mediaType, 1, sha256, "w", 0, 1, "", "", "", false));
    }

    @Test
    void theIndexTellsWhereEachAnswerIsKept() throws Exception {
        fetch(server.address("/index.html") + "\n");
        Path index = folder.resolve("archive/index.csv");
        List<List<String>> lines = new CsvTable().read(Files.newBufferedReader(index));
        assertThat(lines.get(0)).endsWith("warc", "offset", "length", "fetched_at");
        for (List<String> line : lines.subList(1, lines.size())) {
            byte[] warc = Files.readAllBytes(folder.resolve("archive").resolve(line.get(5)));
            int offset = Integer.parseInt(line.get(6));
            byte[] record =
                    Arrays.copyOfRange(warc, offset, offset + Integer.parseInt(line.get(7)));
            try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(record))) {
                assertThat(new String(gzip.readAllBytes(), StandardCharsets.ISO_8859_1))
                        .startsWith("WARC/1.0\r\n")
                        .contains("WARC-Type: response\r\n")
                        .contains("WARC-Target-URI: " + line.get(1) + "\r\n");
            }
        }
        assertThat(lines).hasSizeGreaterThan(4);
    }

    @Test
    void withoutAYearAllYearsAreTaken() throws Exception {
        fetch(server.address("/index.html") + "\n");
        assertThat(rows()).containsKeys("/a2023.html", "/a2024.html").doesNotContainKey("/zn.html");
    }

    @Test
    void aSecondRunAsksForNothingThatIsThere() throws Exception {
        String list =
                "url\n" + server.address("/index.html") + "\n" + server.address("/gone") + "\n";
        fetch(list);
        List<String> before = new ArrayList<>(server.requests());
        Map<String, String> entries = entries();
        FetchSummary summary = fetch(list);
        assertThat(server.requests().subList(before.size(), server.requests().size()))
                .containsExactly("/gone");
        assertThat(summary.addresses())
                .containsEntry(FetchStatus.HTTP_ERROR, 1)
                .containsKey(FetchStatus.KNOWN);
        assertThat(rows().get("/a2024.html").get(10)).hasSize(64);
        assertThat(entries()).isEqualTo(entries);
    }

    @Test
    void whatAKilledRunHasHalfWrittenIsCutOff() throws Exception {
        String list = "url\n" + server.address("/index.html") + "\n";
        fetch(list);
        Map<String, String> entries = entries();
        Path warc = folder.resolve("archive/pages-00001.warc.gz");
        long size = Files.size(warc);
        Files.write(warc, new byte[] {31, (byte) 139, 8, 0, 0}, StandardOpenOption.APPEND);
        Files.write(folder.resolve("archive/pages-00002.warc.gz"), new byte[] {31});
        Files.writeString(
                folder.resolve("archive/run/fetched.journal"),
                "half a li",
                StandardOpenOption.APPEND);
        fetch(list);
        assertThat(Files.size(warc)).isEqualTo(size);
        assertThat(folder.resolve("archive/pages-00002.warc.gz")).doesNotExist();
        assertThat(entries()).isEqualTo(entries);
        server.on("/new.pdf", Server.text(200, "", "%PDF-2"));
        fetch(list + server.address("/new.pdf") + "\n");
        assertThat(entries()).hasSize(entries.size() + 1);
    }

    @Test
    void refreshAsksWhetherThereIsSomethingNew() throws Exception {
        server.on(
                "/c.pdf",
                (request, out) ->
                        (request.contains("If-None-Match: \"7\"")
                                        ? Server.raw("HTTP/1.1 304 X\r\nConnection: close\r\n\r\n")
                                        : Server.text(200, "ETag: \"7\"", "%PDF-3"))
                                .write(request, out));
        String list = server.address("/c.pdf") + "\n";
        fetch(list);
        FetchSummary summary = fetch(list, settings(true));
        assertThat(summary.addresses()).isEqualTo(Map.of(FetchStatus.UNCHANGED, 1));
        assertThat(summary.complete()).isTrue();
        assertThat(rows().get("/c.pdf").get(9)).isEqualTo("6");
    }

    @Test
    void badLinesAndForbiddenAddressesAreRowsToo() throws Exception {
        FetchSummary summary =
                fetch(
                        "url\n\"不是网址, 见附件\"\nfile:///etc/passwd\nhttp://0x7f.1/\n"
                                + server.address("/c.pdf")
                                + "\n"
                                + server.address("/c.pdf")
                                + "\n");
        assertThat(summary.addresses())
                .isEqualTo(
                        Map.of(
                                FetchStatus.INVALID, 1,
                                FetchStatus.FORBIDDEN, 2,
                                FetchStatus.HTTP_ERROR, 1));
        assertThat(Files.readString(folder.resolve("archive/fetched.csv")))
                .contains("\"不是网址, 见附件\",,,,,invalid,");
    }

    @Test
    void listsAreReadHoweverTheyWereSaved() throws Exception {
        String text = "名称,网址\n某县,http://a.cn/\n";
        for (Charset charset :
                List.of(
                        StandardCharsets.UTF_8,
                        Charset.forName("GB18030"),
                        StandardCharsets.UTF_16)) {
            assertThat(FetchList.read(text.getBytes(charset)))
                    .containsExactly(new FetchList.Line("http://a.cn/", "某县", ""));
        }
        assertThat(FetchList.read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))).hasSize(1);
        assertThat(FetchList.read("http://a.cn/\n\nhttp://b.cn/".getBytes(StandardCharsets.UTF_8)))
                .hasSize(2);
        assertThat(FetchList.read(new byte[0])).isEmpty();
    }

    @Test
    void twoRunsIntoOneFolderRefuseEachOther() throws Exception {
        String list = server.address("/slow") + "\n";
        server.on(
                "/slow",
                (request, out) -> {
                    assertThatThrownBy(() -> fetch(list))
                            .isInstanceOf(OutputException.class)
                            .hasMessageStartingWith("Another run is fetching into ");
                    Server.text(200, "", "x").write(request, out);
                });
        assertThat(fetch(list).complete()).isTrue();
    }

    private FetchSummary fetch(String list) throws Exception {
        return fetch(list, settings(false));
    }

    private FetchSummary fetch(String list, FetchSettings settings) throws Exception {
        return new Fetch(folder.resolve("archive"), settings)
                .execute(
                        list.getBytes(StandardCharsets.UTF_8),
                        (done, known, address, status) -> {});
    }

    private static FetchSettings settings(boolean refresh) {
        return new FetchSettings(
                "test", "", Duration.ZERO, FetchSettings.MOST_BYTES, 4, true, true, refresh);
    }

    /** Rows of fetched.csv by path. */
    private Map<String, List<String>> rows() throws IOException {
        Map<String, List<String>> rows = new TreeMap<>();
        Path file = folder.resolve("archive/fetched.csv");
        for (List<String> row : new CsvTable().read(Files.newBufferedReader(file))) {
            if (row.get(0).startsWith("http")) {
                rows.put(row.get(0).substring(server.address("").length()), row);
            }
        }
        return rows;
    }

    /** What a walk through the web archives gives. */
    private Map<String, String> entries() throws IOException {
        Map<String, String> entries = new TreeMap<>();
        Path spool = Files.createDirectories(folder.resolve("spool"));
        EntryVisitor visitor =
                new EntryVisitor() {
                    @Override
                    public void visit(ArchiveEntry entry) throws IOException {
                        if (entry instanceof ArchiveEntry.Document document) {
                            entries.put(
                                    entry.name(),
                                    Files.readString(document.file(), StandardCharsets.ISO_8859_1));
                            Files.delete(document.file());
                        } else {
                            ArchiveEntry.Opened opened = (ArchiveEntry.Opened) entry;
                            assertThat(opened.outcome().reason().code()).isEqualTo("not-a-report");
                        }
                    }

                    @Override
                    public void alive() {
                        // Nobody waits.
                    }
                };
        try (Stream<Path> files = Files.list(folder.resolve("archive"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".warc.gz")).toList()) {
                new ArchiveWalker(spool).walk(file, Fingerprint.of(file), visitor);
            }
        }
        return entries;
    }
}
