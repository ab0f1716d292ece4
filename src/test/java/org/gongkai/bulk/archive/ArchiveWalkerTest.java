package org.gongkai.bulk.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.gongkai.base.disk.PageFile;
import org.gongkai.model.Fingerprint;
import org.gongkai.model.Outcome;
import org.gongkai.model.Reason;
import org.gongkai.model.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveWalkerTest {

    private static final Limits SMALL = new Limits(3, 20, 300_000, 500_000, 50, 50_000);
    private static final Fingerprint ARCHIVE = new Fingerprint("0123456789abcdef".repeat(4), 1);

    @TempDir private Path folder;

    private Path spool;

    @BeforeEach
    void makeTheSpoolFolder() throws IOException {
        spool = Files.createDirectories(folder.resolve("spool"));
    }

    @Test
    void everyKindOfArchiveGivesItsEntriesByteForByte() throws IOException {
        Map<String, byte[]> entries = Archives.entries("a.txt", "one", "县/乡.txt", "two", "e", "");
        for (byte[] archive :
                List.of(
                        Archives.zip(entries),
                        Archives.tar(entries),
                        Archives.gzip(Archives.tar(entries)))) {
            Seen seen = walk("x", archive);
            assertThat(seen.contents())
                    .isEqualTo(Map.of("a.txt", "one", "县/乡.txt", "two", "e", ""));
            assertThat(seen.top().outcome())
                    .isEqualTo(
                            new Outcome(
                                    Status.UNSUPPORTED,
                                    Reason.NOT_A_REPORT,
                                    "An archive of 3 entries; each has its own row."));
        }
    }

    @Test
    void aMailGivesItsTextAndWhatIsAttached() throws IOException {
        String mail =
                """
                From: a@b.cn
                To: c@d.cn
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=B

                --B
                Content-Type: text/plain

                see
                --B
                Content-Disposition: attachment; filename=text.txt

                one
                --B
                Content-Disposition: attachment

                two
                --B--
                """;
        byte[] whole = mail.getBytes(StandardCharsets.UTF_8);
        assertThat(walk("m.eml", whole).contents())
                .isEqualTo(
                        Map.of(
                                "text.txt", "\u00EF\u00BB\u00BFsee\n",
                                "text.txt#2", "one",
                                "attachment-2", "two"));
        assertThat(walk("m.eml", Archives.zip(Map.of("in.eml", whole))).contents())
                .containsEntry("in.eml!/text.txt#2", "one");
        Seen cut = walk("m.eml", Arrays.copyOf(whole, whole.length - 8));
        assertThat(cut.contents()).hasSize(2).doesNotContainValue("two");
        assertThat(cut.top().outcome().reason()).isEqualTo(Reason.PARTLY_DAMAGED);
    }

    @Test
    void aPackedFileIsCalledByItsNameInsideOrByItsOwn() throws IOException {
        byte[] packed = Archives.gzip("text".getBytes(StandardCharsets.UTF_8));
        assertThat(walk("报告.html.gz", packed).contents()).isEqualTo(Map.of("报告.html", "text"));
        assertThat(walk("x", packed).contents()).isEqualTo(Map.of("content", "text"));
        ByteArrayOutputStream two = new ByteArrayOutputStream();
        two.write(packed);
        two.write(packed);
        assertThat(walk("a.gz", two.toByteArray()).contents()).isEqualTo(Map.of("a", "texttext"));
    }

    @Test
    void documentsThatAreZipFilesAreNoArchives() throws IOException {
        for (String mark : List.of("word/document.xml", "xl/workbook.xml", "ppt/p.xml")) {
            byte[] zip = Archives.zip(Archives.entries("_rels/.rels", "b", mark, "c"));
            assertThat(opens(zip)).as(mark).isFalse();
            assertThat(opens(Arrays.copyOf(zip, zip.length - 30))).as(mark).isFalse();
        }
        assertThat(opens(Archives.zip(Archives.entries("OFD.xml", "b")))).isFalse();
        assertThat(opens(Archives.zip(Archives.entries("a", "b")))).isTrue();
        assertThat(opens("PK is no archive".getBytes(StandardCharsets.UTF_8))).isFalse();
        assertThat(opens(new byte[0])).isFalse();
        assertThat(opens(new byte[1024])).isFalse();
    }

    @Test
    void aFileThatIsCalledAsTheMarkOfADocumentIsAnEntryLikeAnyOther() throws IOException {
        for (String mark : List.of("mimetype", "[Content_Types].xml", "META-INF/manifest.xml")) {
            byte[] zip = Archives.zip(Archives.entries("a", "b", mark, "c"));
            assertThat(opens(zip)).as(mark).isTrue();
            assertThat(walk("x", zip).contents()).isEqualTo(Map.of("a", "b", mark, "c"));
        }
    }

    @Test
    void oldTarFilesAreToldByTheirSum() throws IOException {
        byte[] tar = Archives.tar(Archives.entries("报告.txt", "one"));
        for (int sum : List.of(unsignedSum(tar), signedSum(tar))) {
            byte[] old = tar.clone();
            Arrays.fill(old, 257, 265, (byte) 0);
            int less = "ustar".chars().sum() + 2 * '0';
            String octal = String.format(Locale.ROOT, "%06o", sum - less);
            System.arraycopy(octal.getBytes(StandardCharsets.US_ASCII), 0, old, 148, 6);
            assertThat(opens(old)).isTrue();
            old[0]++;
            assertThat(opens(old)).isFalse();
        }
    }

    private static int unsignedSum(byte[] tar) {
        int sum = 8 * ' ';
        for (int i = 0; i < 512; i++) {
            sum += i >= 148 && i < 156 ? 0 : tar[i] & 0xFF;
        }
        return sum;
    }

    private static int signedSum(byte[] tar) {
        int sum = unsignedSum(tar);
        for (int i = 0; i < 512; i++) {
            sum -= tar[i] < 0 ? 256 : 0;
        }
        return sum;
    }

    @Test
    void namesAreReadAsTheirWriterMeantThem() throws IOException {
        Map<String, byte[]> entries = Archives.entries("政府信息公开/2024年度报告.txt", "x");
        for (String charset : List.of("UTF-8", "GBK", "GB18030")) {
            Seen seen = walk("x", Archives.zip(entries, Charset.forName(charset)));
            assertThat(seen.contents()).as(charset).containsKey("政府信息公开/2024年度报告.txt");
        }
        // UTF-8 without the flag that says so.
        byte[] zip = Archives.zip(entries);
        for (int i = 0; i < zip.length - 10; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && (zip[i + 2] == 1 || zip[i + 2] == 3)) {
                zip[i + (zip[i + 2] == 1 ? 9 : 7)] &= ~8;
            }
        }
        assertThat(walk("x", zip).contents()).containsKey("政府信息公开/2024年度报告.txt");
        assertThat(
                        walk(
                                        "x",
                                        Archives.zip(
                                                Archives.entries("caf\u00e9", "x"),
                                                StandardCharsets.ISO_8859_1))
                                .contents())
                .containsKey("caf\u00e9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../etc/passwd",
                "/etc/passwd",
                "C:\\Windows\\x",
                "..\\..\\x",
                "a/../../b",
                "-rf",
                "=1+1",
                " a ",
                "a\nb",
                "con.txt",
                "x!/y"
            })
    void aNameIsDataAndNothingIsWrittenUnderIt(String name) throws IOException {
        Path outside = Files.createDirectories(folder.resolve("outside"));
        for (byte[] archive :
                List.of(
                        Archives.zip(Archives.entries(name, "x")),
                        Archives.tar(Archives.entries(name, "x")))) {
            List<Path> before = files(folder);
            Seen seen = walk("outside/archive", archive);
            assertThat(seen.contents())
                    .isEqualTo(Map.of(name.startsWith("/") ? seen.first() : name, "x"));
            List<Path> after = files(folder);
            after.removeAll(before);
            after.remove(outside.resolve("archive"));
            assertThat(after).allMatch(file -> file.getParent().equals(spool));
        }
    }

    @Test
    void archivesInsideArchivesAreOpenedToTheThird() throws IOException {
        byte[] innermost = Archives.zip(Archives.entries("deep.txt", "4"));
        byte[] third = Archives.zip(Archives.entries("4.zip", innermost, "c.txt", "3"));
        byte[] second = Archives.tar(Archives.entries("3.zip", third, "b.txt", "2"));
        byte[] first = Archives.zip(Archives.entries("2.tar", second, "a.txt", "1"));
        Seen seen = walk("x", first);
        assertThat(seen.contents())
                .isEqualTo(Map.of("a.txt", "1", "2.tar!/b.txt", "2", "2.tar!/3.zip!/c.txt", "3"));
        assertThat(seen.refused()).isEqualTo(Map.of("2.tar!/3.zip!/4.zip", Reason.LIMIT_SIZE));
        assertThat(seen.opened().keySet()).containsExactly("", "2.tar", "2.tar!/3.zip");
        ArchiveEntry.Opened tar = seen.opened().get("2.tar");
        assertThat(tar.parent()).isEqualTo(ARCHIVE.id());
        assertThat(seen.parents())
                .containsEntry("2.tar!/b.txt", tar.content().id())
                .containsEntry("a.txt", ARCHIVE.id());
        assertThat(tar.content().bytes()).isEqualTo(second.length);
    }

    @Test
    void aBombIsRefusedEntryByEntryAndTheRestIsRead() throws IOException {
        byte[] zeros = new byte[200_000];
        byte[] noise = new byte[400_000];
        new Random(1).nextBytes(noise);
        Seen seen =
                walk("x", Archives.zip(Archives.entries("ratio", zeros, "size", noise, "a", "1")));
        assertThat(seen.contents()).isEqualTo(Map.of("a", "1"));
        assertThat(seen.refused())
                .isEqualTo(Map.of("ratio", Reason.LIMIT_SIZE, "size", Reason.LIMIT_SIZE));
        assertThat(seen.top().outcome().status()).isEqualTo(Status.PARTIAL);
        assertThat(seen.top().outcome().reason()).isEqualTo(Reason.LIMIT_SIZE);
        assertThat(walk("x", Archives.gzip(zeros)).refused()).containsValue(Reason.LIMIT_SIZE);
        assertThat(walk("x", Archives.gzip(Archives.tar(Archives.entries("z", zeros)))).refused())
                .containsValue(Reason.LIMIT_SIZE);
    }

    @Test
    void allTogetherMayNotUnpackToMoreThanTheTotal() throws IOException {
        Map<String, byte[]> entries = Archives.entries();
        Random random = new Random(2);
        for (int i = 0; i < 8; i++) {
            byte[] noise = new byte[100_000];
            random.nextBytes(noise);
            entries.put("n" + i, noise);
        }
        Seen seen = walk("x", Archives.zip(entries));
        assertThat(seen.contents()).hasSize(5);
        assertThat(seen.refused()).hasSize(3).containsValue(Reason.LIMIT_SIZE);
        assertThat(seen.top().outcome().reason()).isEqualTo(Reason.LIMIT_SIZE);
    }

    @Test
    void tooManyEntriesEndTheWalk() throws IOException {
        Map<String, byte[]> entries = Archives.entries();
        for (int i = 0; i < 30; i++) {
            entries.put("e" + i, new byte[0]);
        }
        Seen seen = walk("x", Archives.zip(entries));
        assertThat(seen.contents()).hasSize(20);
        assertThat(seen.top().outcome().reason()).isEqualTo(Reason.LIMIT_SIZE);
        assertThat(seen.top().outcome().message())
                .startsWith("The archive has more than 20 entries; the rest was not looked at.");
    }

    @Test
    void linksAreNotFollowed() throws IOException {
        Seen seen = walk("x", Archives.tarWithLinks());
        assertThat(seen.contents()).isEqualTo(Map.of("file", "x"));
        assertThat(seen.refused().keySet()).containsExactlyInAnyOrder("soft", "hard", "pipe");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            ZipArchiveEntry link = new ZipArchiveEntry("link");
            link.setUnixMode(0120777);
            zip.putArchiveEntry(link);
            zip.write("/etc/passwd".getBytes(StandardCharsets.UTF_8));
            zip.closeArchiveEntry();
        }
        assertThat(walk("x", bytes.toByteArray()).refused())
                .isEqualTo(Map.of("link", Reason.REJECTED_ENTRY));
    }

    @Test
    void aSecondEntryOfANameHasANumber() throws IOException {
        byte[] zip = Archives.zip(Archives.entries("a", "1", "b", "2", "a#2", "3"));
        // Both names of the second entry become that of the first.
        byte[] twice = zip.clone();
        for (int i = 0; i < twice.length - 46; i++) {
            boolean local = twice[i] == 'P' && twice[i + 1] == 'K' && twice[i + 2] == 3;
            boolean central = twice[i] == 'P' && twice[i + 1] == 'K' && twice[i + 2] == 1;
            int name = i + (local ? 30 : 46);
            if ((local || central) && twice[name] == 'b') {
                twice[name] = 'a';
            }
        }
        assertThat(walk("x", twice).contents())
                .isEqualTo(Map.of("a", "1", "a#2", "2", "a#2#2", "3"));
    }

    @Test
    void encryptedAndUnknownEntriesAreRefusedByTheirReason() throws IOException {
        byte[] zip = Archives.zip(Archives.entries("a", "1"));
        assertThat(walk("x", with(zip, 8, 6, 1)).refused())
                .isEqualTo(Map.of("a", Reason.ENCRYPTED));
        Seen unknown = walk("x", with(zip, 10, 8, 99));
        assertThat(unknown.refused()).isEqualTo(Map.of("a", Reason.REJECTED_ENTRY));
        assertThat(unknown.top().outcome().status()).isEqualTo(Status.FAILED);
    }

    /** A byte of the directory and of the local header with another value. */
    private static byte[] with(byte[] zip, int central, int local, int value) {
        byte[] other = zip.clone();
        for (int i = 0; i < zip.length - 46; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1) {
                other[i + central] |= (byte) value;
            } else if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 3) {
                other[i + local] |= (byte) value;
            }
        }
        return other;
    }

    @Test
    void aWrongChecksumIsADamagedEntry() throws IOException {
        byte[] zip = Archives.zip(Archives.entries("a", "1", "b", "2"));
        int crc = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\1\2") + 16;
        zip[crc] ^= 1;
        Seen seen = walk("x", zip);
        assertThat(seen.refused()).isEqualTo(Map.of("a", Reason.DAMAGED));
        assertThat(seen.contents()).isEqualTo(Map.of("b", "2"));
        assertThat(seen.top().outcome().reason()).isEqualTo(Reason.PARTLY_DAMAGED);
    }

    @Test
    void whateverIsCutOffNothingWrongIsGiven() throws IOException {
        Map<String, byte[]> entries =
                Archives.entries("a", "one ".repeat(99), "b", "two", "c", "3");
        Map<String, String> whole = new TreeMap<>();
        entries.forEach((name, text) -> whole.put(name, new String(text, StandardCharsets.UTF_8)));
        for (byte[] archive :
                List.of(
                        Archives.zip(entries),
                        Archives.tar(entries),
                        Archives.gzip(Archives.tar(entries)))) {
            for (int length = 0; length < archive.length; length += 7) {
                Seen seen = walk("x", Arrays.copyOf(archive, length));
                assertThat(whole).containsAllEntriesOf(seen.contents());
                boolean all = seen.contents().size() == entries.size();
                assertThat(seen.top().outcome().status() == Status.UNSUPPORTED && !all)
                        .as("silently short at %d", length)
                        .isFalse();
            }
        }
    }

    @Test
    void aWebArchiveGivesWhatServersGave() throws IOException {
        String ok = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 4\r\n\r\npage";
        String chunked =
                String.join(
                        "\r\n",
                        "HTTP/1.1 200 OK",
                        "Transfer-Encoding: chunked",
                        "",
                        "2",
                        "ab",
                        "1",
                        "c",
                        "0",
                        "",
                        "");
        String css = "HTTP/1.1 200 OK\r\nContent-Type: text/css\r\nContent-Length: 1\r\n\r\nx";
        String gone = "HTTP/1.1 404 Not Found\r\nContent-Length: 4\r\n\r\ngone";
        byte[] warc =
                Archives.warc(
                        new String[] {"request", "http://a/1", "GET /1 HTTP/1.1\r\n\r\n"},
                        new String[] {"response", "http://a/1", ok},
                        new String[] {"response", "http://a/2", chunked},
                        new String[] {"response", "http://a/3.css", css},
                        new String[] {"response", "http://a/4", gone},
                        new String[] {"response", "http://a/1", ok});
        for (byte[] each : List.of(warc, Archives.gzip(warc))) {
            Seen seen = walk("x", each);
            assertThat(seen.contents())
                    .isEqualTo(
                            Map.of(
                                    "http://a/1",
                                    "page",
                                    "http://a/2",
                                    "abc",
                                    "http://a/1#2",
                                    "page"));
            assertThat(seen.top().outcome().message())
                    .isEqualTo(
                            "An archive of 3 entries; each has its own row."
                                    + " Passed over without a row: 3.");
            assertThat(seen.top().mediaType()).isEqualTo("application/warc");
        }
        for (int length = 10; length < warc.length; length += 37) {
            Seen seen = walk("x", Arrays.copyOf(warc, length));
            assertThat(seen.contents().values()).isSubsetOf("page", "abc");
        }
    }

    @Test
    void entriesOfAnyMethodThatHasADecoderAreUnpacked() throws IOException {
        byte[] content = "text ".repeat(100).getBytes(StandardCharsets.UTF_8);
        Map<Integer, byte[]> packed =
                Map.of(
                        14, Archives.lzma(content),
                        20, Archives.zstd(content),
                        93, Archives.zstd(content),
                        95, Archives.xz(content));
        for (Map.Entry<Integer, byte[]> each : packed.entrySet()) {
            byte[] zip = Archives.zip(each.getKey(), each.getValue(), content);
            assertThat(walk("x", zip).contents())
                    .as("method %s", each.getKey())
                    .isEqualTo(Map.of("a", "a", "packed", "text ".repeat(100), "b", "b"));
            byte[] broken = each.getValue().clone();
            Arrays.fill(broken, broken.length / 2, broken.length, (byte) 7);
            assertThat(refused(walk("x", Archives.zip(each.getKey(), broken, content))))
                    .isEqualTo("packed damaged");
        }
        Seen seen = walk("x", Archives.zip(98, content, content));
        assertThat(seen.contents()).isEqualTo(Map.of("a", "a", "b", "b"));
        assertThat(refused(seen)).isEqualTo("packed rejected-entry");
    }

    @Test
    void aPageComesWithTheStylesheetsThatArePackedBesideIt() throws IOException {
        Map<String, byte[]> entries =
                Archives.entries(
                        "a/p.html", "<html><link rel=stylesheet href=p_files/x.css>",
                        "a/p_files/x.css", "@import 'y.css';",
                        "a/p_files/y.css", "p{color:red}",
                        "p_files/x.css", "p{color:tan}",
                        "q.html", "<html><link rel=stylesheet href=../a/p_files/x.css>");
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            Path file = folder.resolve("unpacked").resolve(entry.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, entry.getValue());
        }
        Map<String, String> seen = walk("x", Archives.zip(entries)).contents();
        String page =
                new String(
                        PageFile.read(folder.resolve("unpacked/a/p.html")), StandardCharsets.UTF_8);
        assertThat(page)
                .startsWith(new String(entries.get("a/p.html"), StandardCharsets.UTF_8))
                .hasSizeGreaterThan(100);
        assertThat(seen).containsEntry("a/p.html", page);
        assertThat(seen)
                .containsEntry("q.html", new String(entries.get("q.html"), StandardCharsets.UTF_8));
    }

    @Test
    void recordsOfAnyCodingThatHasADecoderAreUnpacked() throws IOException {
        byte[] page = "page".getBytes(StandardCharsets.UTF_8);
        byte[] brotli = {(byte) 0x8B, 1, (byte) 0x80, 'p', 'a', 'g', 'e', 3};
        Map<String, byte[]> packed =
                Map.of(
                        "gzip", Archives.gzip(page),
                        "GZIP, zstd", Archives.zstd(Archives.gzip(page)),
                        "deflate", Archives.deflate(page, false),
                        "deflate, identity", Archives.deflate(page, true),
                        "br", brotli,
                        "zstd", Archives.zstd(page),
                        "x-gzip", page);
        for (Map.Entry<String, byte[]> each : packed.entrySet()) {
            assertThat(walk("x", Archives.warc(each.getKey(), each.getValue())).contents())
                    .as(each.getKey())
                    .isEqualTo(
                            Map.of(
                                    "http://a/1",
                                    "one",
                                    "http://a/2",
                                    "page",
                                    "http://a/3",
                                    "three"));
        }
        for (String coding : List.of("compress", "br")) {
            Seen seen = walk("x", Archives.warc(coding, page));
            assertThat(seen.contents())
                    .isEqualTo(Map.of("http://a/1", "one", "http://a/3", "three"));
            assertThat(refused(seen))
                    .isEqualTo(
                            "http://a/2 " + (coding.equals("br") ? "damaged" : "rejected-entry"));
        }
    }

    @Test
    void aBrokenHeadCostsItsEntryAlone() throws IOException {
        Map<String, byte[]> entries = Archives.entries("a", "1", "b", "2", "c", "3");
        byte[] tar = Archives.tar(entries);
        tar[1024 + 130]++;
        byte[] zip = Archives.zip(entries);
        int second = indexOf(zip, "PK\3\4", 4);
        zip[second + 26] = 99;
        byte[] cut = Archives.zip(entries);
        cut[indexOf(cut, "PK\3\4", 4) + 2] = 99;
        cut = Arrays.copyOf(cut, indexOf(cut, "PK\1\2", 0));
        for (byte[] archive : List.of(tar, Archives.gzip(tar), zip, cut)) {
            Seen seen = walk("x", archive);
            assertThat(seen.contents()).containsEntry("a", "1").doesNotContainKey("b");
            assertThat(seen.top().outcome().status()).isEqualTo(Status.PARTIAL);
        }
        for (byte[] archive : List.of(tar, Archives.gzip(tar), zip)) {
            Seen seen = walk("x", archive);
            assertThat(seen.contents()).isEqualTo(Map.of("a", "1", "c", "3"));
            assertThat(refused(seen)).endsWith("damaged");
        }
    }

    @Test
    void whatComesBehindABrokenRecordIsRead() throws IOException {
        byte[] ok = "HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.UTF_8);
        List<byte[]> records = new ArrayList<>();
        for (String address : List.of("http://a/1", "http://a/2", "http://a/3")) {
            records.add(Archives.response(address, ok, "page"));
        }
        byte[] plain = records.get(1).clone();
        Arrays.fill(plain, 0, 60, (byte) '\n');
        byte[] packed = Archives.gzip(records.get(1));
        Arrays.fill(packed, 12, packed.length - 12, (byte) 7);
        byte[] archive = join(records.get(0), plain, records.get(2));
        byte[] members = join(Archives.gzip(records.get(0)), packed, Archives.gzip(records.get(2)));
        for (byte[] each : List.of(archive, members)) {
            Seen seen = walk("x", each);
            assertThat(seen.contents())
                    .isEqualTo(Map.of("http://a/1", "page", "http://a/3", "page"));
            assertThat(seen.top().outcome().reason()).isEqualTo(Reason.PARTLY_DAMAGED);
        }
    }

    private static String refused(Seen seen) {
        return seen.refused().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue().code())
                .collect(Collectors.joining(", "));
    }

    private static byte[] join(byte[]... parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.write(part);
        }
        return out.toByteArray();
    }

    private static int indexOf(byte[] bytes, String mark, int from) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(mark, from);
    }

    @Test
    void whateverBytesAreChangedTheWalkEndsWithTheArchiveItself() throws IOException {
        Map<String, byte[]> entries =
                Archives.entries("a", "1", "i.zip", Archives.zip(Archives.entries("b", "2")));
        List<byte[]> archives =
                List.of(
                        Archives.zip(entries),
                        Archives.tar(entries),
                        Archives.gzip(Archives.tar(entries)),
                        Archives.warc(
                                new String[] {
                                    "response", "http://a/1", "HTTP/1.1 200 OK\r\n\r\nx"
                                }));
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            byte[] archive = archives.get(i % archives.size()).clone();
            for (int change = random.nextInt(4); change >= 0; change--) {
                archive[random.nextInt(archive.length)] = (byte) random.nextInt(256);
            }
            Seen seen = walk("x", archive);
            assertThat(seen.names()).doesNotHaveDuplicates().endsWith("");
        }
        assertThat(files(spool)).isEmpty();
    }

    @Test
    void aHeaderWithoutASumIsNoTar() throws IOException {
        byte[] head = new byte[512];
        head[0] = 'a';
        System.arraycopy("0 07750".getBytes(StandardCharsets.US_ASCII), 0, head, 148, 7);
        assertThat(opens(head)).isFalse();
    }

    @Test
    void aFullSpoolFolderIsTheHostsFailure() throws IOException {
        Path file = Files.write(folder.resolve("x"), Archives.zip(Archives.entries("a", "1")));
        Files.delete(spool);
        assertThatThrownBy(() -> new ArchiveWalker(spool).walk(file, ARCHIVE, new Seen()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(spool.toString());
    }

    @Test
    void litterIsPassedOverAndCounted() throws IOException {
        Seen seen =
                walk(
                        "x",
                        Archives.zip(
                                Archives.entries(
                                        "__MACOSX/._a",
                                        "x",
                                        "b/.DS_Store",
                                        "x",
                                        "Thumbs.db",
                                        "x",
                                        "a",
                                        "1")));
        assertThat(seen.contents()).isEqualTo(Map.of("a", "1"));
        assertThat(seen.top().outcome().message())
                .isEqualTo(
                        "An archive of 1 entry, which has its own row."
                                + " Passed over without a row: 3.");
    }

    private boolean opens(byte[] bytes) throws IOException {
        return new ArchiveWalker(spool).opens(Files.write(folder.resolve("x"), bytes));
    }

    private Seen walk(String name, byte[] archive) throws IOException {
        Path file = Files.write(folder.resolve(name), archive);
        Seen seen = new Seen();
        new ArchiveWalker(spool, SMALL, SMALL).walk(file, ARCHIVE, seen);
        return seen;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return new ArrayList<>(files.filter(Files::isRegularFile).toList());
        }
    }

    /** Remembers what it is shown and takes the files away. */
    private static final class Seen implements EntryVisitor {

        private final List<ArchiveEntry> entries = new ArrayList<>();
        private final Map<String, String> contents = new TreeMap<>();

        @Override
        public void visit(ArchiveEntry entry) throws IOException {
            assertThat(new HashSet<>(names())).doesNotContain(entry.name());
            entries.add(entry);
            if (entry instanceof ArchiveEntry.Document document) {
                contents.put(
                        document.name(),
                        Files.readString(document.file(), StandardCharsets.ISO_8859_1));
                Files.delete(document.file());
            }
        }

        @Override
        public void alive() {
            // Nobody waits.
        }

        List<String> names() {
            return entries.stream().map(ArchiveEntry::name).toList();
        }

        String first() {
            return names().get(0);
        }

        Map<String, String> contents() {
            return contents;
        }

        ArchiveEntry.Opened top() {
            return (ArchiveEntry.Opened) entries.get(entries.size() - 1);
        }

        Map<String, String> parents() {
            Map<String, String> parents = new TreeMap<>();
            entries.forEach(entry -> parents.put(entry.name(), entry.parent()));
            return parents;
        }

        Map<String, Reason> refused() {
            Map<String, Reason> refused = new TreeMap<>();
            for (ArchiveEntry entry : entries) {
                if (entry instanceof ArchiveEntry.Refused it) {
                    refused.put(it.name(), it.outcome().reason());
                }
            }
            return refused;
        }

        Map<String, ArchiveEntry.Opened> opened() {
            Map<String, ArchiveEntry.Opened> opened = new TreeMap<>();
            for (ArchiveEntry entry : entries) {
                if (entry instanceof ArchiveEntry.Opened it) {
                    opened.put(it.name(), it);
                }
            }
            return opened;
        }
    }
}
