package org.gongkai.model;

import java.util.Locale;

/** How much a finding weighs. */
public enum Severity {
    /** Worth knowing; nobody need look; no cell is flagged by it. */
    INFO,
    /** A person should look. */
    WARNING,
    /** Something in the document or in its reading is wrong. */
    ERROR;

    /** The name in the output, such as {@code warning}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
