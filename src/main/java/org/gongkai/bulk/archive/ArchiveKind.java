package org.gongkai.bulk.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarUtils;

/** The archives that are opened, told by their bytes. */
enum ArchiveKind {
    /** ZIP that is no document. */
    ZIP("application/zip"),
    /** A packed file. */
    GZIP("application/gzip"),
    /** TAR. */
    TAR("application/x-tar"),
    /** TAR in GZIP. */
    TAR_GZIP("application/gzip"),
    /** WARC, packed or not. */
    WARC("application/warc");

    private static final int BLOCK = 512;
    private static final int USTAR = 257;

    private final String mediaType;

    ArchiveKind(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** What kind of archive a file is; empty when it is none that is opened. */
    static Optional<ArchiveKind> of(Path file) throws IOException {
        byte[] head = head(file);
        if (startsWith(head, "PK\3\4")
                || startsWith(head, "PK\5\6")
                || startsWith(head, "PK00PK")) {
            return ZipContents.isDocument(file) ? Optional.empty() : Optional.of(ZIP);
        }
        if (head.length > 2 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B) {
            return Optional.of(packed(file));
        }
        return plain(head);
    }

    private static Optional<ArchiveKind> plain(byte[] head) {
        if (startsWith(head, "WARC/")) {
            return Optional.of(WARC);
        }
        return isTar(head) ? Optional.of(TAR) : Optional.empty();
    }

    private static ArchiveKind packed(Path file) throws IOException {
        try (InputStream in =
                new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            ArchiveKind inner = plain(in.readNBytes(BLOCK)).orElse(GZIP);
            return inner == TAR ? TAR_GZIP : inner;
        } catch (IOException e) {
            // Broken: found out when it is unpacked.
            return GZIP;
        }
    }

    /** With the mark of POSIX; older ones have only the checksum of their first header. */
    private static boolean isTar(byte[] head) {
        if (head.length < BLOCK) {
            return false;
        }
        boolean marked = new String(head, USTAR, 5, StandardCharsets.ISO_8859_1).equals("ustar");
        return head[0] != 0 && (marked || isOldTar(head));
    }

    private static boolean isOldTar(byte[] head) {
        // Otherwise a text of 512 characters could have the right sum by chance.
        boolean padded = head[99] == 0 && head[BLOCK - 1] == 0 && head[USTAR] == 0;
        return padded && hasItsSum(head);
    }

    private static boolean hasItsSum(byte[] head) {
        try {
            return TarUtils.verifyCheckSum(head);
        } catch (IllegalArgumentException e) {
            // What stands in place of the sum is no number.
            return false;
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(BLOCK);
        }
    }

    private static boolean startsWith(byte[] head, String magic) {
        byte[] bytes = magic.getBytes(StandardCharsets.ISO_8859_1);
        return head.length >= bytes.length
                && Arrays.equals(head, 0, bytes.length, bytes, 0, bytes.length);
    }
}
