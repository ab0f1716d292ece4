package org.gongkai.reading.source.text;

/**
 * A line of text unchanged, with its tabs and its indent.
 *
 * @param raw the line without its end
 * @param gap what lies between it and the line before
 */
record Line(String raw, Gap gap) {

    /** What separates two lines. */
    enum Gap {
        /** A line end, which may only be there to fit a width. */
        NONE,
        /** Empty lines, which may be a page break. */
        BLANK,
        /** The border of a paragraph that the document itself marks. */
        HARD
    }
}
