package org.gongkai.reading.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.gongkai.reading.source.flow.ZipDirectory;
import org.gongkai.reading.source.office.OleStreams;

/**
 * What tells the kind of a file: its first bytes, the names in it, its text. Each is looked at when
 * it is first asked for. For one thread.
 */
final class Probe {

    /** First bytes of an OLE2 container, [MS-CFB] 2.2. */
    private static final String OLE2 = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";

    /** Bytes that are looked at for text. */
    private static final int HEAD = 1 << 16;

    /** PDF readers look for the first line within so many bytes. */
    private static final int PDF_LEAD = 1024;

    private final ZipDirectory.Bytes bytes;
    private final long size;
    private final byte[] head;
    private final Optional<byte[]> whole;
    private Optional<ZipDirectory> zip = Optional.empty();
    private Optional<Set<String>> ole = Optional.empty();
    private Optional<Optional<TextHead>> text = Optional.empty();

    private Probe(ZipDirectory.Bytes bytes, long size, Optional<byte[]> whole) throws IOException {
        this.bytes = bytes;
        this.whole = whole;
        this.size = size;
        this.head = ZipDirectory.read(bytes, 0, (int) Math.min(HEAD, size)).array();
    }

    /** Of bytes that are at hand. */
    static Probe of(byte[] bytes) {
        try {
            return new Probe(ZipDirectory.Bytes.of(bytes), bytes.length, Optional.of(bytes));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Of a file, which is open as long as anything is asked. */
    static Probe of(FileChannel file) throws IOException {
        return new Probe(file::read, file.size(), Optional.empty());
    }

    /** The first bytes. */
    byte[] head() {
        return head;
    }

    /** Whether the bytes begin with these characters of Latin-1. */
    boolean begins(String mark) {
        return begins(head, mark);
    }

    static boolean begins(byte[] head, String mark) {
        byte[] bytes = mark.getBytes(StandardCharsets.ISO_8859_1);
        return head.length >= bytes.length
                && Arrays.equals(head, 0, bytes.length, bytes, 0, bytes.length);
    }

    /** Whether it is a ZIP file: an ordinary one, an empty one, or the first part of several. */
    boolean isZip() {
        return begins("PK\3\4") || begins("PK\5\6") || begins("PK\7\b") || begins("PK00PK");
    }

    /** What is in a ZIP file; nothing in any other file, or where it cannot be told. */
    ZipDirectory zip() {
        if (zip.isEmpty()) {
            zip = Optional.of(ZipDirectory.of(bytes, isZip() ? size : 0));
        }
        return zip.get();
    }

    /** The first bytes that gzip has packed; those before a break where it breaks off. */
    byte[] unpackedHead(int length) {
        ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(head))) {
            for (int b = in.read(); b >= 0 && unpacked.size() < length; b = in.read()) {
                unpacked.write(b);
            }
        } catch (IOException broken) {
            // What comes before the break tells as much as it can.
        }
        return unpacked.toByteArray();
    }

    boolean isOle() {
        return begins(OLE2);
    }

    /** The names in an OLE2 container, in lower case. */
    Set<String> ole() {
        if (ole.isEmpty()) {
            ole = Optional.of(isOle() ? streams() : Set.of());
        }
        return ole.get();
    }

    private Set<String> streams() {
        try {
            // Bytes at hand are not copied: a container may be as large as a document can be.
            return OleStreams.names(
                    whole.isPresent()
                            ? whole.get()
                            : ZipDirectory.read(bytes, 0, (int) size).array());
        } catch (IOException unreadable) {
            return Set.of();
        }
    }

    /** Some programs write something before the first line of a PDF file. */
    boolean isPdf() {
        int length = Math.min(PDF_LEAD, head.length);
        String lead = new String(head, 0, length, StandardCharsets.ISO_8859_1);
        int start = lead.indexOf("%PDF-");
        return start == 0 || (start > 0 && lead.lastIndexOf('<', start) < 0);
    }

    /** How the file begins as text; empty when it is none. */
    Optional<TextHead> text() {
        if (text.isEmpty()) {
            text = Optional.of(TextHead.of(head));
        }
        return text.get();
    }
}
