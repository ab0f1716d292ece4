package org.gongkai.reading.source;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The archives that are opened, told by their bytes. */
public enum ArchiveKind {
    /** ZIP that is no document. */
    ZIP("application/zip"),
    /** A packed file. */
    GZIP("application/gzip"),
    /** TAR. */
    TAR("application/x-tar"),
    /** TAR in GZIP. */
    TAR_GZIP("application/gzip"),
    /** WARC, packed or not. */
    WARC("application/warc"),
    /** A mail: its text and what is attached to it. */
    MAIL("message/rfc822");

    private static final int BLOCK = 512;
    private static final int USTAR = 257;

    /** Where the first header of a TAR file has its checksum, and how many digits. */
    private static final int SUM = 148;

    private static final int SUM_LENGTH = 8;

    private final String mediaType;

    ArchiveKind(String mediaType) {
        this.mediaType = mediaType;
    }

    /** What it is called. */
    public String mediaType() {
        return mediaType;
    }

    /**
     * What kind of archive a file is; empty when it is none that is opened.
     *
     * @throws IOException when it cannot be read
     */
    public static Optional<ArchiveKind> of(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return of(Probe.of(channel));
        }
    }

    static Optional<ArchiveKind> of(Probe probe) {
        if (probe.isZip()) {
            return Formats.isDocument(probe) ? Optional.empty() : Optional.of(ZIP);
        }
        if (probe.begins("\u001F\u008B")) {
            ArchiveKind inner = plain(probe.unpackedHead(BLOCK)).orElse(GZIP);
            return Optional.of(inner == TAR ? TAR_GZIP : inner);
        }
        return plain(probe.head())
                .or(() -> Optional.of(MAIL).filter(mail -> Formats.isMail(probe)));
    }

    private static Optional<ArchiveKind> plain(byte[] head) {
        if (Probe.begins(head, "WARC/")) {
            return Optional.of(WARC);
        }
        return isTar(head) ? Optional.of(TAR) : Optional.empty();
    }

    /** With the mark of POSIX; older ones have only the checksum of their first header. */
    private static boolean isTar(byte[] head) {
        if (head.length < BLOCK) {
            return false;
        }
        boolean marked = new String(head, USTAR, 5, StandardCharsets.ISO_8859_1).equals("ustar");
        // Otherwise a text of 512 characters could have the right sum by chance.
        boolean padded = head[99] == 0 && head[BLOCK - 1] == 0 && head[USTAR] == 0;
        return head[0] != 0 && (marked || (padded && hasItsSum(head)));
    }

    /** The sum of all bytes, those of itself as spaces; some programs take bytes as signed. */
    private static boolean hasItsSum(byte[] head) {
        int unsigned = 0;
        int signed = 0;
        for (int i = 0; i < BLOCK; i++) {
            byte b = i >= SUM && i < SUM + SUM_LENGTH ? (byte) ' ' : head[i];
            unsigned += b & 0xFF;
            signed += b;
        }
        String octal = new String(head, SUM, SUM_LENGTH, StandardCharsets.ISO_8859_1);
        String digits = octal.strip().replaceFirst("[\0 ].*", "");
        if (!digits.matches("[0-7]{1,8}")) {
            return false;
        }
        int stored = Integer.parseInt(digits, 8);
        return stored == unsigned || stored == signed;
    }
}
