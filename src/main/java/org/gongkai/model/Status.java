package org.gongkai.model;

import java.util.Locale;

/** What became of a document; the {@code status} column of reports.csv. */
public enum Status {
    /** A report; every statutory table found; nothing for a person to look at. */
    OK,
    /** Every table found; at least one finding for a person to look at. */
    REVIEW,
    /** Some statutory table or row is absent, or some page could not be read. */
    PARTIAL,
    /** Readable, but not such a report, or its tables are pictures. */
    UNSUPPORTED,
    /** Nothing could be read. */
    FAILED;

    /** Whether it is that of a report that lacks nothing. */
    public boolean isWhole() {
        return this == OK || this == REVIEW;
    }

    /** Whether it is that of a report of which at least something was found. */
    public boolean isReport() {
        return isWhole() || this == PARTIAL;
    }

    /** The name in the output, such as {@code ok}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
