package org.gongkai.model;

import java.util.Locale;

/** How a value was read; the {@code method} column of cells.csv. */
public enum Method {
    /** From a grid drawn with lines. */
    RULED,
    /** From text that is only set in columns, without lines. */
    ALIGNED,
    /** From the document's own table markup (HTML, Word, spreadsheet). */
    MARKUP,
    /** From plain text. */
    TEXT,
    /** From a picture. */
    OCR,
    /** Decided by the form's arithmetic among several possible readings. */
    SOLVED,
    /** Typed by a person. */
    CORRECTED;

    /** The name in the output, such as {@code ruled}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
