package org.gongkai.reading.source.rtf;

import com.rtfparserkit.rtf.Command;

/**
 * Where the lines of a paragraph stand, in twips.
 *
 * @param left how far they are from the edge
 * @param first how much further the first is
 * @param line their height; below 0 where it is exact
 * @param before what is free above the first
 */
record RtfIndents(int left, int first, int line, int before) {

    static final RtfIndents NONE = new RtfIndents(0, 0, 0, 0);

    /** Twips by which a paragraph is off its page. */
    private static final int FAR = 4_000;

    /** Lines of less than one of so many parts of the size show parts of letters. */
    private static final int CUT = 2;

    RtfIndents with(Command command, int parameter) {
        return switch (command) {
            case pard -> NONE;
            case li, lin -> new RtfIndents(parameter, first, line, before);
            case fi -> new RtfIndents(left, parameter, line, before);
            case sl -> new RtfIndents(left, first, parameter, before);
            case sb -> new RtfIndents(left, first, line, Math.max(0, parameter));
            default -> this;
        };
    }

    /** Twips that lines have exactly; 0 where they grow with their text. */
    int exact() {
        return Math.max(0, -line);
    }

    boolean outside() {
        return left + Math.min(0, first) < -FAR;
    }

    /** Whether lines show only parts of letters of a size in twips. */
    boolean cuts(int size) {
        return line < 0 && -line < size / CUT;
    }
}
