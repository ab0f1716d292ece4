package org.gongkai.model;

import java.util.Locale;

/** Why a document is not ok; the {@code reason} column of reports.csv. */
public enum Reason {
    /** No reason to give. */
    NONE,
    /** Its pages are pictures. */
    NEEDS_OCR,
    /** It has pages or markup but nothing is printed. */
    BLANK,
    /** A text layer without meaning. */
    SUSPECT_TEXT,
    /** Another kind of document. */
    NOT_A_REPORT,
    /** A format that is not read. */
    UNSUPPORTED_TYPE,
    /** No bytes. */
    EMPTY_FILE,
    /** It needs a password. */
    ENCRYPTED,
    /** Its bytes are broken. */
    DAMAGED,
    /** Some of its pages could not be read. */
    PARTLY_DAMAGED,
    /** It took too long. */
    LIMIT_TIME,
    /** It took too much memory. */
    LIMIT_MEMORY,
    /** It is too large. */
    LIMIT_SIZE,
    /** An entry of an archive that was not opened. */
    REJECTED_ENTRY,
    /** A fault of this program. */
    INTERNAL_ERROR;

    /** The name in the output, such as {@code needs-ocr}; empty for {@link #NONE}. */
    public String code() {
        return this == NONE ? "" : name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
