package org.gongkai.data.export;

/** How a cell of a report's sheet looks. */
enum Look {
    /** A text of ours. */
    PLAIN("", false, false),
    TITLE("", true, false),
    /** A label of the form. */
    LABEL("EDEDED", false, true),
    /** Words above rows that belong together. */
    GROUP("EDEDED", true, true),
    /** A heading above columns. */
    HEADING("D9E2F3", true, true),
    /** A value with nothing to say of it. */
    VALUE("", false, true),
    /** The form has the cell, the document does not. */
    MISSING("BFBFBF", false, true),
    /** What is there cannot be known. */
    UNREADABLE("D9B3FF", false, true),
    /** A person should look. */
    WARNING("FFF200", false, true, "!"),
    /** Something is wrong. */
    ERROR("FF7C80", false, true, "!!");

    private final String fill;
    private final boolean bold;
    private final boolean framed;
    private final String mark;

    Look(String fill, boolean bold, boolean framed) {
        this(fill, bold, framed, "");
    }

    Look(String fill, boolean bold, boolean framed, String mark) {
        this.fill = fill;
        this.bold = bold;
        this.framed = framed;
        this.mark = mark;
    }

    /** What is shown behind a value, for paper without colours; no part of the value. */
    String mark() {
        return mark;
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
