package org.gongkai.model;

import java.util.Locale;

/** What is printed in a statutory cell. Blank is not zero, and neither is missing. */
public enum CellState {
    /** A number. */
    NUMBER,
    /** An empty cell is printed. */
    BLANK,
    /** A dash or slash: {@code -}, {@code —}, {@code /}. */
    DASH,
    /** Words, such as {@code 见附件}. */
    TEXT,
    /** The form has the cell, the document does not. */
    MISSING,
    /** Something is printed, but what it says cannot be determined. */
    UNREADABLE;

    /** The name in the output, such as {@code number}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
