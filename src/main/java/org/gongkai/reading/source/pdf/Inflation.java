package org.gongkai.reading.source.pdf;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.Adler32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Takes from a deflated stream what comes before it breaks off, and tries its checksum. */
final class Inflation {

    private static final int ZLIB_HEADER = 2;
    private static final int CHECKSUM = 4;
    private static final int CHUNK = 1 << 14;
    private static final byte[] FLUSHED = {0, 0, -1, -1};
    private static final String CUT = "a compressed stream is cut off";

    private Inflation() {}

    static DecodedStream decode(byte[] raw) throws PageLimitException {
        if (raw.length <= ZLIB_HEADER) {
            return new DecodedStream(new byte[0], raw.length == 0 ? "" : CUT);
        }
        Inflater inflater = new Inflater(true);
        ByteArrayOutputStream out = new ByteArrayOutputStream(Math.max(CHUNK, raw.length * 4));
        try {
            inflater.setInput(raw, ZLIB_HEADER, raw.length - ZLIB_HEADER);
            String damage = inflateAll(inflater, raw, out);
            byte[] bytes = out.toByteArray();
            return damage.isEmpty()
                    ? new DecodedStream(
                            bytes, sumDamage(bytes, raw, raw.length - inflater.getRemaining()))
                    : new DecodedStream(bytes, damage);
        } finally {
            inflater.end();
        }
    }

    private static String inflateAll(Inflater inflater, byte[] raw, ByteArrayOutputStream out)
            throws PageLimitException {
        byte[] chunk = new byte[CHUNK];
        try {
            while (!inflater.finished()) {
                int count = inflater.inflate(chunk);
                if (count == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    return isFlushed(raw) ? "" : CUT;
                }
                out.write(chunk, 0, count);
                StreamBytes.checkLength(out.size());
            }
            return "";
        } catch (DataFormatException e) {
            // What was made of the last chunk before the error is in it.
            out.write(chunk, 0, (int) (inflater.getBytesWritten() - out.size()));
            return "a compressed stream is corrupt";
        }
    }

    /** Acrobat ends what it adds to a document with an empty block that is not said to be last. */
    private static boolean isFlushed(byte[] raw) {
        int from = raw.length - FLUSHED.length;
        return from > ZLIB_HEADER
                && Arrays.equals(raw, from, raw.length, FLUSHED, 0, FLUSHED.length);
    }

    /** A missing checksum is common and harmless; a wrong one means changed bytes. */
    private static String sumDamage(byte[] bytes, byte[] raw, int at) {
        if (raw.length - at < CHECKSUM) {
            return "";
        }
        int printed = 0;
        for (int i = 0; i < CHECKSUM; i++) {
            printed = (printed << 8) | (raw[at + i] & 0xFF);
        }
        Adler32 sum = new Adler32();
        sum.update(bytes);
        return (int) sum.getValue() == printed ? "" : "a compressed stream fails its checksum";
    }
}
