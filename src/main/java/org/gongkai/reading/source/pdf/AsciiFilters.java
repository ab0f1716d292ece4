package org.gongkai.reading.source.pdf;

import java.io.ByteArrayOutputStream;

/** The filters that write bytes in printable characters (PDF 32000-1, 7.4.2 and 7.4.3). */
final class AsciiFilters {

    private static final int GROUP = 5;

    private AsciiFilters() {}

    /**
     * Ends with {@code >}, which writers leave out where the stream ends (PDFBox is one); half a
     * byte before it counts as its upper half, and is damage where nothing follows.
     */
    static DecodedStream hex(byte[] raw) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(raw.length / 2);
        int high = -1;
        for (byte c : raw) {
            int digit = Character.digit(c, 16);
            if (c == '>') {
                if (high >= 0) {
                    out.write(high << 4);
                }
                return DecodedStream.whole(out.toByteArray());
            } else if (digit >= 0) {
                if (high >= 0) {
                    out.write((high << 4) | digit);
                }
                high = high >= 0 ? -1 : digit;
            } else if (!ContentTokens.isSpace(c)) {
                return new DecodedStream(out.toByteArray(), "a hexadecimal stream is corrupt");
            }
        }
        return new DecodedStream(
                out.toByteArray(), high < 0 ? "" : "a hexadecimal stream ends within a byte");
    }

    /** Ends with {@code ~>}; a group of fewer than five characters before that is a shorter one. */
    static DecodedStream base85(byte[] raw) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(raw.length);
        long group = 0;
        int count = 0;
        for (int i = 0; i < raw.length; i++) {
            int c = raw[i];
            if (c == '~') {
                writeLast(group, count, out);
                return DecodedStream.whole(out.toByteArray());
            } else if (c == 'z' && count == 0) {
                out.writeBytes(new byte[4]);
            } else if (c >= '!' && c <= 'u') {
                group = group * 85 + (c - '!');
                count++;
                if (count == GROUP) {
                    write(group, 4, out);
                    group = 0;
                    count = 0;
                }
            } else if (!ContentTokens.isSpace(c)) {
                return new DecodedStream(out.toByteArray(), "a base-85 stream is corrupt");
            }
        }
        return new DecodedStream(
                out.toByteArray(), raw.length == 0 ? "" : "a base-85 stream has no end");
    }

    private static void writeLast(long group, int count, ByteArrayOutputStream out) {
        long filled = group;
        for (int i = count; i < GROUP; i++) {
            filled = filled * 85 + 84;
        }
        if (count > 1) {
            write(filled, count - 1, out);
        }
    }

    private static void write(long group, int bytes, ByteArrayOutputStream out) {
        for (int i = 0; i < bytes; i++) {
            out.write((int) (group >> (24 - 8 * i)));
        }
    }
}
