package org.gongkai.data.export;

/** How a cell of a report's sheet looks. */
enum Look {
    /** A text of ours. */
    PLAIN("", false, false),
    TITLE("", true, false),
    /** A label of the form. */
    LABEL("EDEDED", false, true),
    /** A heading above columns. */
    HEADING("D9E2F3", true, true),
    /** A value with nothing to say of it. */
    VALUE("", false, true),
    /** The form has the cell, the document does not. */
    MISSING("BFBFBF", false, true),
    /** What is there cannot be known. */
    UNREADABLE("D9B3FF", false, true),
    /** A person should look. */
    WARNING("FFF200", false, true),
    /** Something is wrong. */
    ERROR("FF7C80", false, true);

    private final String fill;
    private final boolean bold;
    private final boolean framed;

    Look(String fill, boolean bold, boolean framed) {
        this.fill = fill;
        this.bold = bold;
        this.framed = framed;
    }

    /** Colour as six hex digits, empty for none. */
    String fill() {
        return fill;
    }

    boolean bold() {
        return bold;
    }

    /** Whether lines are drawn around it, which also wraps long texts. */
    boolean framed() {
        return framed;
    }
}
