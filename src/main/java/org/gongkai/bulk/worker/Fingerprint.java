package org.gongkai.bulk.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What identifies a document's bytes.
 *
 * @param sha256 64 hex digits
 * @param bytes their number
 */
public record Fingerprint(String sha256, long bytes) {

    private static final int ID_DIGITS = 16;
    private static final int BUFFER_BYTES = 1 << 16;

    static Fingerprint of(byte[] bytes) {
        return new Fingerprint(hex(newDigest().digest(bytes)), bytes.length);
    }

    /**
     * Of a file of any size, without loading it.
     *
     * @throws IOException when it cannot be read
     */
    public static Fingerprint of(Path file) throws IOException {
        MessageDigest digest = newDigest();
        byte[] buffer = new byte[BUFFER_BYTES];
        long total = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
                total += n;
            }
        }
        return new Fingerprint(hex(digest.digest()), total);
    }

    /** The report id. */
    public String id() {
        return sha256.substring(0, ID_DIGITS);
    }

    private static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
