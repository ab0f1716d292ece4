package org.gongkai.bulk.archive;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.brotli.dec.BrotliInputStream;

/**
 * Undoes the codings of {@code Content-Encoding} (RFC 9110, 8.4), the last applied first. Crawlers
 * keep the header of what they have stored unpacked: content without the mark of its coding is
 * given as it is.
 */
final class ContentCoding {

    private static final int LOOK = 4;
    private static final int ZSTD = 0xFD2FB528;

    private static final Map<String, Decoder> DECODERS =
            Map.of(
                    "", in -> in,
                    "identity", in -> in,
                    "none", in -> in,
                    "gzip", ContentCoding::gunzip,
                    "x-gzip", ContentCoding::gunzip,
                    "deflate", ContentCoding::inflate,
                    "br", BrotliInputStream::new,
                    "zstd", ContentCoding::unzstd);

    private ContentCoding() {}

    /** Unpacks a stream. */
    private interface Decoder {
        InputStream open(InputStream in) throws IOException;
    }

    /** Whether all codings are known. */
    static boolean isKnown(String codings) {
        return Arrays.stream(split(codings)).allMatch(DECODERS::containsKey);
    }

    /**
     * The content as it was before it was packed.
     *
     * @param codings value of the header, all of them known
     */
    static InputStream decode(String codings, InputStream packed) throws IOException {
        String[] names = split(codings);
        InputStream in = packed;
        for (int i = names.length - 1; i >= 0; i--) {
            Decoder decoder = DECODERS.get(names[i]);
            if (decoder == null) {
                throw new IOException("unknown coding " + names[i]);
            }
            in = decoder.open(in);
        }
        return in;
    }

    private static String[] split(String codings) {
        return codings.toLowerCase(Locale.ROOT).strip().split("\\s*,\\s*", -1);
    }

    private static InputStream gunzip(InputStream packed) throws IOException {
        BufferedInputStream in = new BufferedInputStream(packed);
        return (start(in) & 0xFFFF) == 0x8B1F
                ? GzipCompressorInputStream.builder()
                        .setInputStream(in)
                        .setDecompressConcatenated(true)
                        .get()
                : in;
    }

    private static InputStream unzstd(InputStream packed) throws IOException {
        BufferedInputStream in = new BufferedInputStream(packed);
        return start(in) == ZSTD ? new ZstdInputStream(in) : in;
    }

    /** In the zlib form, as the standard has it, or bare, as many servers send it. */
    private static InputStream inflate(InputStream packed) throws IOException {
        BufferedInputStream in = new BufferedInputStream(packed);
        int start = start(in);
        int method = start & 0xFF;
        int both = (method << 8) | ((start >> 8) & 0xFF);
        boolean zlib = (method & 0xF) == 8 && both % 31 == 0;
        return new InflaterInputStream(in, new Inflater(!zlib));
    }

    /** The first four bytes, the first one lowest. */
    private static int start(BufferedInputStream in) throws IOException {
        in.mark(LOOK);
        byte[] bytes = in.readNBytes(LOOK);
        in.reset();
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            start |= (bytes[i] & 0xFF) << (8 * i);
        }
        return start;
    }
}
