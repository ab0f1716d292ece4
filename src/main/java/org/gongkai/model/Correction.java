package org.gongkai.model;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/**
 * What a person says of one cell, of one finding, of the place of one table, or of a line that a
 * table has, of a report.
 *
 * @param report id of the report that the person looked at
 * @param source its name at that time
 * @param cell the cell; for a finding its subject
 * @param finding code of the finding that is marked as seen; empty for a cell
 * @param old what was there then: the raw text of the cell, or the message of the finding
 * @param value the value that is printed: a number, {@code blank}, {@code dash} or {@code
 *     unreadable}, or the words of a column of words; empty for a finding; of {@link #FRAME}
 *     frames; of {@link #LINE} what is printed beside the line; {@code undo} takes back what the
 *     person said before
 * @param who the person
 * @param when the moment, as written, such as {@code 2026-11-26T08:15:00Z}, or a day
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

    private static final int DAY = "2026-11-26".length();

    /** Takes back. */
    public static final String UNDO = "undo";

    /** As {@code finding}: that the person has read the whole report. It says of no finding. */
    public static final String READ = "report-read";

    /**
     * As {@code finding}: that a table stands in frames which the person has drawn. It says of no
     * finding; its value is a text of {@link DrawnFrame}.
     */
    public static final String FRAME = "frame-drawn";

    /**
     * As {@code finding}: that a table has a line which its form does not know beforehand. It says
     * of no finding; its cell is the row, its value the label. The row {@code 2/} is a second copy
     * of a table that comes once for each of several units, its value the name of the unit. Where a
     * table has several blocks of such lines, the column is one of the line's block.
     */
    public static final String LINE = "row-typed";

    /** Refuses a time that is none. */
    public Correction {
        moment(when);
    }

    /** The same of a source that has another name now. */
    public Correction named(String other) {
        return new Correction(report, other, cell, finding, old, value, who, when, remark);
    }

    /** The same over another text that was there. */
    public Correction over(String other) {
        return new Correction(report, source, cell, finding, other, value, who, when, remark);
    }

    /** The present moment, as corrections have it. */
    public static String now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** The moment when it was made. */
    public Instant moment() {
        return moment(when);
    }

    /**
     * The moment that a text denotes.
     *
     * @throws DateTimeParseException when it is neither a time with its offset, such as {@code
     *     2026-11-26T08:15:00Z}, nor a day
     */
    private static Instant moment(String text) {
        return text.length() == DAY
                ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                : OffsetDateTime.parse(text).toInstant();
    }

    /** Whether it says that a finding is true of the document, and so needs no more looking at. */
    public boolean isSeen() {
        return !finding.isEmpty() && !isFrame() && !isLine();
    }

    /** Whether it says that the person has read the whole report. */
    public boolean isRead() {
        return finding.equals(READ);
    }

    /** Whether it says where a table stands. */
    public boolean isFrame() {
        return finding.equals(FRAME);
    }

    /** Whether it says that a table has a line, or a copy. */
    public boolean isLine() {
        return finding.equals(LINE);
    }

    /** Whether it is about the value of a cell. */
    public boolean isValue() {
        return finding.isEmpty();
    }

    /** Whether it takes back what the person said before. */
    public boolean isUndo() {
        return value.equals(UNDO);
    }
}
