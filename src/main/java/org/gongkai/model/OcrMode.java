package org.gongkai.model;

/** What is done about pages that are pictures. */
public enum OcrMode {
    /** Read where a page has no text of its own. */
    AUTO,
    /** As {@link #AUTO}; and the figures of drawn pages are read again off pictures of them. */
    VERIFY,
    /** Left as pictures. */
    OFF,
    /** Every page of a PDF is read as a picture, whatever text it has. */
    FORCE
}
