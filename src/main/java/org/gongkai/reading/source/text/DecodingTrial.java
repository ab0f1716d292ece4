package org.gongkai.reading.source.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Counts what comes out when bytes are read in one character set, without keeping the text. */
final class DecodingTrial {

    /** Weight of an everyday character that is not among the most frequent ones. */
    private static final double FAMILIAR_WEIGHT = 0.4;

    /** Weight of a character that stands in no proper text. */
    private static final double ODD_WEIGHT = -2;

    private static final int BUFFER = 1 << 13;

    private final Charset charset;
    private long characters;
    private long malformed;
    private boolean cut;
    private long beyondAscii;
    private long common;
    private long familiar;
    private long odd;
    private long controls;
    private long replacements;

    private DecodingTrial(Charset charset) {
        this.charset = charset;
    }

    /** Reads {@code length} bytes from {@code offset} on. */
    static DecodingTrial of(byte[] bytes, int offset, int length, Charset charset) {
        DecodingTrial trial = new DecodingTrial(charset);
        trial.run(ByteBuffer.wrap(bytes, offset, length));
        return trial;
    }

    private void run(ByteBuffer in) {
        CharsetDecoder decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate(BUFFER);
        CoderResult result;
        do {
            result = decoder.decode(in, out, true);
            drain(out);
            if (result.isError()) {
                malformed++;
                cut = result.length() >= in.remaining();
                in.position(in.position() + Math.min(result.length(), in.remaining()));
            }
        } while (!result.isUnderflow());
    }

    private void drain(CharBuffer out) {
        out.flip();
        while (out.hasRemaining()) {
            count(out.get());
        }
        out.clear();
    }

    private void count(char c) {
        characters++;
        if (c >= 0x80) {
            beyondAscii++;
        }
        if (isControl(c)) {
            controls++;
            odd++;
        } else if (c >= 0x80) {
            weigh(c);
        }
    }

    private void weigh(char c) {
        if (c == 0xFFFD) {
            replacements++;
        }
        if (CommonHan.isCommon(c)) {
            common++;
        } else if (CommonHan.isFamiliar(c)) {
            familiar++;
        } else if (isOdd(c)) {
            odd++;
        }
    }

    private static boolean isControl(char c) {
        return (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f')
                || (c >= 0x7F && c < 0xA0 && c != 0x85);
    }

    private static boolean isOdd(char c) {
        return c == 0xFFFD
                || (c >= 0xE000 && c <= 0xF8FF)
                || !Character.isDefined(c)
                || c == 0xFFFE;
    }

    Charset charset() {
        return charset;
    }

    long characters() {
        return characters;
    }

    /** Places where the bytes are no character of the set. */
    long malformed() {
        return malformed;
    }

    /** Whether the last malformed place is the very end. */
    boolean cut() {
        return cut;
    }

    /** Characters beyond ASCII. */
    long beyondAscii() {
        return beyondAscii;
    }

    /** Control characters that are neither space nor line end. */
    long controls() {
        return controls;
    }

    /** Replacement characters that the document itself holds: lost before it came here. */
    long replacements() {
        return replacements;
    }

    /** From 1 for text of usual characters down to -2 for none; 1 for pure ASCII. */
    double plausibility() {
        long weighed = beyondAscii + controls + malformed;
        if (weighed == 0) {
            return 1;
        }
        double sum = common + FAMILIAR_WEIGHT * familiar + ODD_WEIGHT * (odd + malformed);
        return sum / weighed;
    }
}
