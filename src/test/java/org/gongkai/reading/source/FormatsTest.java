package org.gongkai.reading.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in a container: those who read documents and those who open archives must agree. */
class FormatsTest {

    private static final String ARCHIVE = "application/zip";
    private static final String ODT = "application/vnd.oasis.opendocument.text";
    private static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";
    private static final String DOCX =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String EPUB = "application/epub+zip";

    @TempDir private Path folder;

    static Stream<Arguments> zipFiles() {
        return Stream.of(
                Arguments.of("an ODT", ODT, zip("mimetype", ODT, "content.xml", "x")),
                Arguments.of("an ODS", ODS, zip("mimetype", ODS, "content.xml", "x")),
                Arguments.of(
                        "mimetype last", ODS, zip("content.xml", "x", "a", "b", "mimetype", ODS)),
                Arguments.of(
                        "an end of line behind the type",
                        ODS,
                        zip("mimetype", ODS + "\r\n", "content.xml", "x")),
                Arguments.of("mimetype packed", ODS, packed("mimetype", ODS, "content.xml", "x")),
                Arguments.of(
                        "an ODT without mimetype",
                        ODT,
                        zip("content.xml", "x", "META-INF/manifest.xml", "x")),
                Arguments.of("a type without content", ARCHIVE, zip("mimetype", ODT, "a", "b")),
                Arguments.of(
                        "the wrong content", ARCHIVE, zip("mimetype", ODT, "META-INF/a.xml", "x")),
                Arguments.of(
                        "a DOCX that says it is an ODT",
                        DOCX,
                        zip("mimetype", ODT, "[Content_Types].xml", "x", "word/document.xml", "x")),
                Arguments.of("prose in mimetype", ARCHIVE, zip("mimetype", "年度报告", "a", "b")),
                Arguments.of("another type", ARCHIVE, zip("mimetype", "text/plain", "a", "b")),
                Arguments.of(
                        "a long mimetype", ARCHIVE, zip("mimetype", ODT.repeat(9), "a.pdf", "b")),
                Arguments.of("an empty mimetype", ARCHIVE, zip("mimetype", "", "a.pdf", "b")),
                Arguments.of("mimetype in a folder", ARCHIVE, zip("a/mimetype", ODT, "a/b", "x")),
                Arguments.of("a folder mimetype", ARCHIVE, zip("mimetype/a", ODT, "b", "x")),
                Arguments.of("mimetype alone", ARCHIVE, zip("mimetype", ODT)),
                Arguments.of("an EPUB", EPUB, zip("mimetype", EPUB, "META-INF/container.xml", "x")),
                Arguments.of("an EPUB without content", ARCHIVE, zip("mimetype", EPUB, "a", "b")),
                Arguments.of(
                        "a DOCX with more in it",
                        DOCX,
                        zip(
                                "报告.pdf",
                                "x",
                                "mimetype",
                                "x",
                                "_rels/.rels",
                                "x",
                                "WORD\\document.xml",
                                "x")),
                Arguments.of("content types alone", ARCHIVE, zip("[Content_Types].xml", "x")),
                Arguments.of("relations alone", ARCHIVE, zip("_rels/.rels", "x")),
                Arguments.of("Word's folder alone", ARCHIVE, zip("word/document.xml", "x")),
                Arguments.of("a manifest alone", ARCHIVE, zip("META-INF/manifest.xml", "x")),
                Arguments.of(
                        "a DOCX in a folder", ARCHIVE, zip("a/_rels/.rels", "x", "a/word/", "")),
                Arguments.of("a ZIP in a ZIP", ARCHIVE, stored("a.docx", docx())),
                Arguments.of("a ZIP in a ZIP, cut", ARCHIVE, cut(stored("a.docx", docx()), 30)),
                Arguments.of(
                        "a ZIP in a ZIP, cut inside it",
                        ARCHIVE,
                        cut(stored("a.docx", docx()), 120)),
                Arguments.of("an ODT, cut", ODT, cut(zip("mimetype", ODT, "content.xml", "x"), 40)),
                Arguments.of(
                        "an ODT, cut before its content",
                        ODT,
                        Arrays.copyOf(zip("mimetype", ODT, "content.xml", "x"), 100)),
                Arguments.of("a DOCX, cut", DOCX, cut(docx(), 30)),
                Arguments.of("a DOCX, its directory damaged", DOCX, damaged(docx())),
                Arguments.of("an archive, its directory damaged", ARCHIVE, damaged(zip("a", "b"))),
                Arguments.of("a directory that lies elsewhere", DOCX, moved(docx())),
                Arguments.of("a DOCX with a directory as of 4 GiB", DOCX, large(docx())),
                Arguments.of("an empty ZIP", ARCHIVE, zip()),
                Arguments.of("the first of several parts", ARCHIVE, split("PK\7\b")),
                Arguments.of("the one part of several", ARCHIVE, split("PK00")),
                Arguments.of("a ZIP of four bytes", ARCHIVE, latin("PK\3\4")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("zipFiles")
    void aZipFileIsADocumentOrAnArchive(String what, String mediaType, byte[] zip)
            throws IOException {
        assertThat(Formats.mediaType(zip)).isEqualTo(mediaType);
        Optional<ArchiveKind> kind = ArchiveKind.of(Files.write(folder.resolve("x"), zip));
        assertThat(kind)
                .isEqualTo(
                        mediaType.equals(ARCHIVE)
                                ? Optional.of(ArchiveKind.ZIP)
                                : Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/vnd.oasis.opendocument.presentation-template",
                "application/vnd.oasis.opendocument.text-web",
                "application/vnd.sun.xml.impress"
            })
    void anOpenDocumentOfAnotherKindIsNotTakenForText(String mediaType) {
        byte[] zip = zip("mimetype", mediaType, "content.xml", "x", "META-INF/manifest.xml", "x");
        assertThat(Formats.mediaType(zip)).isEqualTo(mediaType);
        assertThat(Formats.of(mediaType).reader()).isEmpty();
    }

    @Test
    void whatIsCutAnywhereIsSomethingToBothSides() throws IOException {
        byte[] zip = zip("mimetype", ODT, "content.xml", "x", "META-INF/manifest.xml", "x");
        for (int length = 4; length <= zip.length; length++) {
            byte[] part = Arrays.copyOf(zip, length);
            boolean opened = ArchiveKind.of(Files.write(folder.resolve("x"), part)).isPresent();
            boolean read = Formats.of(Formats.mediaType(part)).reader().isPresent();
            assertThat(opened).as("%d bytes", length).isNotEqualTo(read);
        }
    }

    @Test
    void archivesAreToldAlikeInBytesAndInFiles() throws IOException {
        for (String text :
                new String[] {
                    "WARC/1.0\r\nWARC-Type: x\r\n",
                    "\u001F\u008B",
                    "x",
                    "To: a\nMIME-Version: 1.0\n\nx"
                }) {
            byte[] bytes = latin(text);
            Optional<ArchiveKind> kind = ArchiveKind.of(Files.write(folder.resolve("x"), bytes));
            String mediaType = Formats.mediaType(bytes);
            assertThat(kind.map(ArchiveKind::mediaType).orElse("text/plain")).isEqualTo(mediaType);
        }
    }

    @Test
    void onlyWhatIsOpenedIsSaidToBeOpened() {
        byte[] shortTar = new byte[300];
        System.arraycopy(latin("ustar\000000"), 0, shortTar, 257, 8);
        shortTar[0] = 'a';
        String mediaType = Formats.mediaType(shortTar);
        assertThat(Formats.of(mediaType).refusal().getMessage()).doesNotContain("-o OUT");
        for (ArchiveKind kind : EnumSet.complementOf(EnumSet.of(ArchiveKind.MAIL))) {
            assertThat(Formats.of(kind.mediaType()).refusal().getMessage()).contains("-o OUT");
        }
    }

    private static byte[] docx() {
        return zip("_rels/.rels", "x", "word/document.xml", "x".repeat(40));
    }

    private static byte[] zip(String... pairs) {
        return zip(true, pairs);
    }

    private static byte[] packed(String... pairs) {
        return zip(false, pairs);
    }

    private static byte[] zip(boolean stored, String... pairs) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            entries.put(pairs[i], pairs[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return zip(stored, entries);
    }

    private static byte[] stored(String name, byte[] content) {
        return zip(true, Map.of(name, content));
    }

    private static byte[] zip(boolean stored, Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry head = new ZipEntry(entry.getKey());
                if (stored) {
                    CRC32 crc = new CRC32();
                    crc.update(entry.getValue());
                    head.setMethod(ZipEntry.STORED);
                    head.setSize(entry.getValue().length);
                    head.setCrc(crc.getValue());
                }
                zip.putNextEntry(head);
                zip.write(entry.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] cut(byte[] zip, int less) {
        return Arrays.copyOf(zip, zip.length - less);
    }

    /** The first header of the directory is no more. */
    private static byte[] damaged(byte[] zip) {
        byte[] damaged = zip.clone();
        int at = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(zip.length - 6);
        damaged[at] = 0;
        return damaged;
    }

    private static byte[] moved(byte[] zip) {
        byte[] moved = zip.clone();
        moved[zip.length - 6]++;
        return moved;
    }

    /** With the second end of the directory that ZIP files of over 4 GiB have. */
    private static byte[] large(byte[] zip) {
        int end = zip.length - 22;
        int start = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(zip.length - 6);
        ByteBuffer large = ByteBuffer.allocate(zip.length + 76).order(ByteOrder.LITTLE_ENDIAN);
        large.put(zip, 0, end);
        large.putInt(0x06064B50).putLong(44).put(new byte[36]).putLong(start);
        large.putInt(0x07064B50).putInt(0).putLong(end).putInt(1);
        large.put(zip, end, 16).putInt(-1).putShort((short) 0);
        return large.array();
    }

    private static byte[] split(String mark) {
        byte[] zip = zip("a", "b");
        byte[] split = new byte[zip.length + 4];
        System.arraycopy(latin(mark), 0, split, 0, 4);
        System.arraycopy(zip, 0, split, 4, zip.length);
        return split;
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
