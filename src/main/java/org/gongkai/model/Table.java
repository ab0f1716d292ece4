package org.gongkai.model;

import java.util.List;

/**
 * A table of the document, its parts on successive pages joined to one.
 *
 * @param index number of the table in the document, from 0
 * @param grid all rows, repeated headers dropped, cut rows and labels put together
 * @param section code of the section it belongs to, empty when unknown
 * @param partStarts grid rows at which a part on a further page began, ascending; empty for a table
 *     in one piece
 * @param end known while forms are matched, where one that is cut off makes a doubt of its last
 *     cells; a record keeps the doubt alone, so that a table read back from one is closed
 * @param caption the paragraph right above it, which may say its unit; empty where there is none
 * @param above the last paragraphs between what comes before it and the table, the nearest last; a
 *     record keeps none of them but the caption
 * @param notes the lines of its section that are a note, as {@code 注：} says; a record keeps none
 */
public record Table(
        int index,
        Grid grid,
        String section,
        List<Integer> partStarts,
        End end,
        String caption,
        List<String> above,
        List<String> notes) {

    /** Paragraphs above a table that may name it. */
    public static final int MOST_ABOVE = 6;

    /** How a table ends. */
    public enum End {
        /** Something follows it, be it an end of line. */
        CLOSED,
        /** The document ends behind a cell, in a row that may go on. */
        IN_ROW,
        /** The document ends in the last cell, which may have lost its end. */
        IN_CELL
    }

    /** The same table with another number, end. */
    public Table at(int newIndex, End newEnd) {
        return new Table(newIndex, grid, section, partStarts, newEnd, caption, above, notes);
    }

    /** The same table with the notes of its section. */
    public Table with(List<String> newNotes) {
        return new Table(index, grid, section, partStarts, end, caption, above, newNotes);
    }

    /** A closed table. */
    public Table(int index, Grid grid, String section, List<Integer> partStarts) {
        this(index, grid, section, partStarts, End.CLOSED, "", List.of(), List.of());
    }

    /** Copies the lists. */
    public Table {
        partStarts = List.copyOf(partStarts);
        above = List.copyOf(above);
        notes = List.copyOf(notes);
    }
}
