package org.gongkai.reading.source.pdf;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** The filter {@code LZWDecode} (PDF 32000-1, 7.4.4). */
final class LzwCodes {

    private static final int CLEAR = 256;
    private static final int END = 257;
    private static final int FIRST = 258;
    private static final int MOST_CODES = 4096;
    private static final int NARROWEST = 9;
    private static final int WIDEST = 12;

    private final byte[] raw;
    private final int early;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final byte[][] strings = new byte[MOST_CODES][];
    private int count = FIRST;
    private long bit;

    private LzwCodes(byte[] raw, boolean early) {
        this.raw = raw;
        this.early = early ? 1 : 0;
        for (int i = 0; i < CLEAR; i++) {
            strings[i] = new byte[] {(byte) i};
        }
    }

    /**
     * @param early whether codes get longer one code early
     */
    static DecodedStream decode(byte[] raw, boolean early) throws PageLimitException {
        LzwCodes codes = new LzwCodes(raw, early);
        String damage = raw.length == 0 ? "" : codes.run();
        return new DecodedStream(codes.out.toByteArray(), damage);
    }

    private String run() throws PageLimitException {
        byte[] last = {};
        for (int code = next(); code != END; code = next()) {
            if (code < 0) {
                return "an LZW stream has no end";
            } else if (code == CLEAR) {
                count = FIRST;
                last = new byte[0];
                continue;
            }
            boolean known = code < CLEAR || (code >= FIRST && code < count);
            if (!known && (code != count || last.length == 0)) {
                return "an LZW stream is corrupt";
            }
            byte[] string = known ? strings[code] : plus(last, last[0]);
            if (last.length > 0 && count < MOST_CODES) {
                strings[count++] = plus(last, string[0]);
            }
            out.writeBytes(string);
            StreamBytes.checkLength(out.size());
            last = string;
        }
        return "";
    }

    private static byte[] plus(byte[] string, byte next) {
        byte[] longer = Arrays.copyOf(string, string.length + 1);
        longer[string.length] = next;
        return longer;
    }

    /** The next code, below 0 where there is none. */
    private int next() {
        int width = NARROWEST;
        // The code to come may be the one that the string before it is about to get.
        while (width < WIDEST && count + early + 1 > 1 << width) {
            width++;
        }
        if (bit + width > raw.length * 8L) {
            return -1;
        }
        int code = 0;
        for (int i = 0; i < width; i++, bit++) {
            code = (code << 1) | ((raw[(int) (bit >> 3)] >> (7 - (bit & 7))) & 1);
        }
        return code;
    }
}
