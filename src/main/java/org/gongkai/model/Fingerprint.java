package org.gongkai.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What identifies bytes: those of a document, or a text in UTF-8.
 *
 * @param sha256 SHA-256, 64 hex digits
 * @param bytes their number
 */
public record Fingerprint(String sha256, long bytes) {

    /** Of bytes that nobody has looked at; it has an empty id. */
    public static final Fingerprint NONE = new Fingerprint("", 0);

    private static final int ID_DIGITS = 16;
    private static final int BUFFER_BYTES = 1 << 16;

    /** Of bytes in memory. */
    public static Fingerprint of(byte[] bytes) {
        return of(newDigest().digest(bytes), bytes.length);
    }

    /** Of a text in UTF-8. */
    public static Fingerprint of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
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
        return of(digest.digest(), total);
    }

    /** The report id: the first 16 hex digits. */
    public String id() {
        return sha256.isEmpty() ? "" : sha256.substring(0, ID_DIGITS);
    }

    private static Fingerprint of(byte[] digest, long bytes) {
        return new Fingerprint(HexFormat.of().formatHex(digest), bytes);
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
