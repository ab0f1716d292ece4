package org.gongkai.reading.source.flow;

import org.gongkai.model.Finding;
import org.gongkai.model.Severity;

/** Findings on what a spreadsheet hides. */
public final class Hidden {

    private Hidden() {}

    /** A sheet is hidden and holds text. */
    public static Finding sheet(String name) {
        return Finding.ofDocument(
                "hidden-sheet",
                Severity.INFO,
                "The sheet '" + name + "' is hidden and was not read.");
    }

    /** Rows or columns of a sheet are hidden and hold text. */
    public static Finding cells(String sheet) {
        return Finding.ofDocument(
                "hidden-cells",
                Severity.INFO,
                "The sheet '"
                        + sheet
                        + "' has text in hidden rows or columns, which was not read.");
    }
}
