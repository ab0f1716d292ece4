package org.gongkai.bulk.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** Archives made for tests. */
final class Archives {

    private Archives() {}

    /** Names and contents in pairs. */
    static Map<String, byte[]> entries(Object... pairs) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            Object content = pairs[i + 1];
            entries.put(
                    (String) pairs[i],
                    content instanceof String text
                            ? text.getBytes(StandardCharsets.UTF_8)
                            : (byte[]) content);
        }
        return entries;
    }

    static byte[] zip(Map<String, byte[]> entries) throws IOException {
        return zip(entries, StandardCharsets.UTF_8);
    }

    /** With names in that charset; only for UTF-8 does the archive say which it is. */
    static byte[] zip(Map<String, byte[]> entries, Charset names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry head = new ZipEntry(entry.getKey());
                head.setTime(0);
                zip.putNextEntry(head);
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    static byte[] tar(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = tarStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                TarArchiveEntry head = new TarArchiveEntry(entry.getKey(), true);
                head.setSize(entry.getValue().length);
                head.setModTime(0);
                tar.putArchiveEntry(head);
                tar.write(entry.getValue());
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** With a link of either kind, a pipe, and one file. */
    static byte[] tarWithLinks() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = tarStream(bytes)) {
            TarArchiveEntry soft = new TarArchiveEntry("soft", TarConstants.LF_SYMLINK);
            soft.setLinkName("/etc/passwd");
            TarArchiveEntry hard = new TarArchiveEntry("hard", TarConstants.LF_LINK);
            hard.setLinkName("../../etc/passwd");
            TarArchiveEntry pipe = new TarArchiveEntry("pipe", TarConstants.LF_FIFO);
            for (TarArchiveEntry entry : new TarArchiveEntry[] {soft, hard, pipe}) {
                tar.putArchiveEntry(entry);
                tar.closeArchiveEntry();
            }
            TarArchiveEntry file = new TarArchiveEntry("file");
            file.setSize(1);
            tar.putArchiveEntry(file);
            tar.write('x');
            tar.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }

    private static TarArchiveOutputStream tarStream(ByteArrayOutputStream bytes) {
        TarArchiveOutputStream tar =
                new TarArchiveOutputStream(bytes, StandardCharsets.UTF_8.name());
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        return tar;
    }

    /** A web archive of records given by type, address, and HTTP answer. */
    static byte[] warc(String[]... records) {
        StringBuilder out = new StringBuilder();
        for (String[] record : records) {
            byte[] block = record[2].getBytes(StandardCharsets.UTF_8);
            out.append("WARC/1.0\r\nWARC-Type: ").append(record[0]);
            out.append("\r\nWARC-Target-URI: ").append(record[1]);
            out.append("\r\nWARC-Date: 2025-01-01T00:00:00Z");
            out.append("\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>");
            out.append("\r\nContent-Type: application/http\r\nContent-Length: ");
            out.append(block.length).append("\r\n\r\n").append(record[2]).append("\r\n\r\n");
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
