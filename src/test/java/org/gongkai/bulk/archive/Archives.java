package org.gongkai.bulk.archive;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.LZMAOutputStream;
import org.tukaani.xz.XZOutputStream;

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

    /** A web archive of one response with a packed body, between two plain ones. */
    static byte[] warc(String coding, byte[] body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String ok = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
        out.write(response("http://a/1", (ok + "\r\n").getBytes(StandardCharsets.UTF_8), "one"));
        String head = ok + "Content-Encoding: " + coding + "\r\n\r\n";
        out.write(response("http://a/2", head.getBytes(StandardCharsets.UTF_8), body));
        out.write(response("http://a/3", (ok + "\r\n").getBytes(StandardCharsets.UTF_8), "three"));
        return out.toByteArray();
    }

    static byte[] response(String address, byte[] head, String body) throws IOException {
        return response(address, head, body.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] response(String address, byte[] head, byte[] body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String record =
                "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: "
                        + address
                        + "\r\nWARC-Date: 2025-01-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>"
                        + "\r\nContent-Type: application/http\r\nContent-Length: "
                        + (head.length + body.length)
                        + "\r\n\r\n";
        out.write(record.getBytes(StandardCharsets.UTF_8));
        out.write(head);
        out.write(body);
        out.write("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    /** A ZIP file with an entry whose bytes are packed already, between two plain ones. */
    static byte[] zip(int method, byte[] packed, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            plain(zip, "a");
            ZipArchiveEntry entry = new ZipArchiveEntry("packed");
            entry.setMethod(method);
            entry.setSize(content.length);
            entry.setCompressedSize(packed.length);
            CRC32 crc = new CRC32();
            crc.update(content);
            entry.setCrc(crc.getValue());
            zip.addRawArchiveEntry(entry, new ByteArrayInputStream(packed));
            plain(zip, "b");
        }
        return bytes.toByteArray();
    }

    private static void plain(ZipArchiveOutputStream zip, String name) throws IOException {
        zip.putArchiveEntry(new ZipArchiveEntry(name));
        zip.write(name.getBytes(StandardCharsets.UTF_8));
        zip.closeArchiveEntry();
    }

    static byte[] zstd(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZstdOutputStream out = new ZstdOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    static byte[] xz(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XZOutputStream out = new XZOutputStream(bytes, new LZMA2Options())) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    /** As in ZIP files: version, length of the properties, properties, content. */
    static byte[] lzma(byte[] content) throws IOException {
        LZMA2Options options = new LZMA2Options();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(new byte[] {9, 20, 5, 0});
        bytes.write((options.getPb() * 5 + options.getLp()) * 9 + options.getLc());
        for (int shift = 0; shift < 32; shift += 8) {
            bytes.write(options.getDictSize() >> shift);
        }
        try (LZMAOutputStream out = new LZMAOutputStream(bytes, options, true)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    static byte[] deflate(byte[] content, boolean bare) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, bare);
        deflater.setInput(content);
        deflater.finish();
        byte[] packed = new byte[content.length + 100];
        int length = deflater.deflate(packed);
        deflater.end();
        return Arrays.copyOf(packed, length);
    }
}
