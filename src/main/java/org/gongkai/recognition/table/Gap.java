package org.gongkai.recognition.table;

/** What lies between two pieces of a text, from the least to the most. */
enum Gap {
    /** Nothing. */
    GLUED,
    /** White space, which may also occur inside a label. */
    SPACE,
    /** The end of a line or paragraph, where a label may be broken. */
    LINE,
    /** A mark between cells. */
    CELL
}
