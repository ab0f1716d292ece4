package org.gongkai.reading.source.office;

import java.util.Optional;
import java.util.OptionalInt;
import org.gongkai.reading.source.flow.RunLook;

/** What a Word 97 document paints behind text: a colour, and dots of another ([MS-DOC] 2.9.247). */
final class DocShade {

    /** Bytes of a shading: its dots, its ground, its pattern. */
    static final int SIZE = 10;

    private static final int BACK = 4;
    private static final int PATTERN = 8;
    private static final int AUTOMATIC = 3;
    private static final int NIL = 0xFFFF;

    /** Parts of a hundred that are covered by the dots of the first patterns. */
    private static final int[] COVERED = {0, 100, 5, 10, 20, 25, 30, 40, 50, 60, 70, 75, 80, 90};

    private DocShade() {}

    /**
     * The colour seen.
     *
     * @param at where the shading begins
     * @return empty where nothing is painted; with nothing in it where the colour is not known
     */
    static Optional<OptionalInt> of(byte[] bytes, int at) {
        if (at + SIZE > bytes.length) {
            return Optional.of(OptionalInt.empty());
        }
        int pattern = DocSprms.number(bytes, at + PATTERN) & 0xFFFF;
        if (pattern == NIL || (pattern == 0 && isAutomatic(bytes, at + BACK))) {
            return Optional.empty();
        }
        if (pattern >= COVERED.length) {
            return Optional.of(OptionalInt.empty());
        }
        int dots = isAutomatic(bytes, at) ? 0 : rgb(bytes, at);
        int ground = isAutomatic(bytes, at + BACK) ? RunLook.PAPER : rgb(bytes, at + BACK);
        return Optional.of(OptionalInt.of(RunLook.blend(dots, ground, COVERED[pattern] / 100.0)));
    }

    private static boolean isAutomatic(byte[] bytes, int at) {
        return bytes[at + AUTOMATIC] != 0;
    }

    private static int rgb(byte[] bytes, int at) {
        return ((bytes[at] & 0xFF) << 16) | ((bytes[at + 1] & 0xFF) << 8) | (bytes[at + 2] & 0xFF);
    }
}
