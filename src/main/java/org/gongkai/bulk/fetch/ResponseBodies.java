package org.gongkai.bulk.fetch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.gongkai.model.Fingerprint;

/** Bodies as files: taken from the wire and unpacked, both within limits that are counted. */
final class ResponseBodies {

    /** No honest page packs better; checked once so many bytes have come out. */
    private static final int RATIO = 200;

    private static final long RATIO_FROM = 1L << 20;
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path scratch;
    private final long most;
    private final AtomicLong number = new AtomicLong();

    ResponseBodies(Path scratch, long most) {
        this.scratch = scratch;
        this.most = most;
    }

    /** A name for a file that does not exist. */
    Path next() {
        long pid = ProcessHandle.current().pid();
        return scratch.resolve("body-" + pid + "-" + number.incrementAndGet() + ".bin");
    }

    /**
     * Takes a body from the wire.
     *
     * @throws BodyException when it is too long
     */
    long take(InputStream in, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            return copy(in, out, Long.MAX_VALUE);
        }
    }

    /**
     * Undoes a Content-Encoding.
     *
     * @return SHA-256 of the content
     * @throws BodyException when it unpacks to too much, or not at all
     */
    String unpack(Path body, String encoding, Path content) throws IOException {
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(body));
                InputStream in = decoded(raw, encoding);
                OutputStream out = Files.newOutputStream(content)) {
            copy(in, out, Math.max(RATIO_FROM, Files.size(body) * RATIO));
        } catch (BodyException e) {
            throw e;
        } catch (IOException e) {
            throw new BodyException(FetchStatus.TRUNCATED, "The packing of the body is broken.");
        }
        return Fingerprint.of(content).sha256();
    }

    private long copy(InputStream in, OutputStream out, long packed) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        long total = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            total += n;
            if (total > most) {
                throw new BodyException(
                        FetchStatus.TOO_LARGE, "The body has more than " + most + " bytes.");
            }
            if (total > packed) {
                throw new BodyException(
                        FetchStatus.TOO_LARGE,
                        "The body unpacks to more than " + RATIO + " times its length.");
            }
            out.write(buffer, 0, n);
        }
        return total;
    }

    private static InputStream decoded(InputStream raw, String encoding) throws IOException {
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> raw;
            case "gzip", "x-gzip" -> new GZIPInputStream(raw);
            case "deflate" -> deflated(raw);
            default ->
                    throw new BodyException(
                            FetchStatus.PROTOCOL_ERROR,
                            "The body is packed as '" + encoding + "', which was not asked for.");
        };
    }

    /** With the wrapper that the standard asks for, or without, as many servers send it. */
    private static InputStream deflated(InputStream raw) throws IOException {
        raw.mark(2);
        int first = raw.read();
        int second = raw.read();
        raw.reset();
        boolean wrapped = (first & 0x0F) == 8 && ((first << 8) + second) % 31 == 0;
        return new InflaterInputStream(raw, new Inflater(!wrapped));
    }

    /** A body that is not taken. */
    static final class BodyException extends IOException {

        private static final long serialVersionUID = 1L;

        private final FetchStatus status;

        /**
         * @param message one sentence
         */
        BodyException(FetchStatus status, String message) {
            super(message);
            this.status = status;
        }

        FetchStatus status() {
            return status;
        }
    }
}
