package org.gongkai.data.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Numbers and texts as a Stata file has them, lowest byte first, and how many bytes they took. */
final class StataBytes {

    private final OutputStream out;
    private long position;

    /**
     * @param out left open
     */
    StataBytes(OutputStream out) {
        this.out = out;
    }

    /** Counts alone. */
    static StataBytes counting() {
        return new StataBytes(OutputStream.nullOutputStream());
    }

    /** Bytes so far. */
    long position() {
        return position;
    }

    void ascii(String text) throws IOException {
        bytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    void bytes(byte[] bytes) throws IOException {
        out.write(bytes);
        position += bytes.length;
    }

    /** A text in UTF-8 that fits, filled up with zeros. */
    void field(String text, int width) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        bytes(bytes);
        skip((long) width - bytes.length);
    }

    /** Zeros. */
    void skip(long count) throws IOException {
        for (long i = 0; i < count; i++) {
            out.write(0);
        }
        position += count;
    }

    void one(int value) throws IOException {
        number(value, Byte.BYTES);
    }

    void two(int value) throws IOException {
        number(value, Short.BYTES);
    }

    void four(long value) throws IOException {
        number(value, Integer.BYTES);
    }

    void eight(long value) throws IOException {
        number(value, Long.BYTES);
    }

    private void number(long value, int width) throws IOException {
        for (int i = 0; i < width; i++) {
            out.write((int) (value >>> (Byte.SIZE * i)) & 0xff);
        }
        position += width;
    }
}
