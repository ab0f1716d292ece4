package org.gongkai.model;

/**
 * What a person says of one cell, or of one finding, of a report.
 *
 * @param report id of the report that the person looked at
 * @param source its name at that time
 * @param cell the cell; for a finding its subject
 * @param finding code of the finding that is marked as seen; empty for a cell
 * @param old what stood there then: the raw text of the cell, or the message of the finding
 * @param value the value that is printed: a number, {@code blank}, {@code dash} or {@code
 *     unreadable}; empty for a finding; {@code undo} takes back what the person said before
 * @param who the person
 * @param when the moment, as written, such as {@code 2026-11-26T08:15:00Z}
 * @param remark why; may be empty
 */
public record Correction(
        String report,
        String source,
        CellKey cell,
        String finding,
        String old,
        String value,
        String who,
        String when,
        String remark) {

    /** Takes back. */
    public static final String UNDO = "undo";

    /** Whether it says that a finding is true of the document, and so needs no more looking at. */
    public boolean isSeen() {
        return !finding.isEmpty();
    }

    /** Whether it takes back what the person said before. */
    public boolean isUndo() {
        return value.equals(UNDO);
    }
}
