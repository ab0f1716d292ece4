package org.gongkai.reading.source.pdf;

import java.io.ByteArrayOutputStream;

/** The filter {@code RunLengthDecode} (PDF 32000-1, 7.4.5). */
final class RunLengths {

    private static final int END = 128;

    private RunLengths() {}

    static DecodedStream decode(byte[] raw) throws PageLimitException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(raw.length * 2);
        int at = 0;
        while (at < raw.length) {
            int length = raw[at++] & 0xFF;
            if (length == END) {
                return DecodedStream.whole(out.toByteArray());
            } else if (length < END) {
                int count = Math.min(length + 1, raw.length - at);
                out.write(raw, at, count);
                at += length + 1;
            } else {
                for (int i = 0; at < raw.length && i < 257 - length; i++) {
                    out.write(raw[at]);
                }
                at++;
            }
            StreamBytes.checkLength(out.size());
        }
        return new DecodedStream(
                out.toByteArray(), raw.length == 0 ? "" : "a run-length stream has no end");
    }
}
