package org.gongkai.reading.source.flow;

import org.gongkai.model.Finding;
import org.gongkai.model.FindingCode;

/** Findings on what a spreadsheet or a presentation hides. */
public final class Hidden {

    private Hidden() {}

    /** A sheet is hidden and holds text. */
    public static Finding sheet(String name) {
        return FindingCode.HIDDEN_SHEET.ofDocument(
                "The sheet '" + name + "' is hidden and was not read.");
    }

    /** A slide is not shown. */
    public static Finding slide(int number) {
        return FindingCode.HIDDEN_SHEET.ofDocument(
                "The slide " + number + " is hidden and was not read.");
    }

    /** Rows or columns of a sheet are hidden and hold text. */
    public static Finding cells(String sheet) {
        return FindingCode.HIDDEN_CELLS.ofDocument(
                "The sheet '"
                        + sheet
                        + "' has text in hidden rows or columns, which was not read.");
    }
}
