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
 * @param openEnd whether the document ends in its last figure, which may have lost its end. Known
 *     while forms are matched, where it makes a doubt of the cell; a record keeps the doubt alone,
 *     so that a table read back from one has no open end
 */
public record Table(
        int index, Grid grid, String section, List<Integer> partStarts, boolean openEnd) {

    /** A table that something follows, be it an end of line. */
    public Table(int index, Grid grid, String section, List<Integer> partStarts) {
        this(index, grid, section, partStarts, false);
    }

    /** Copies the list. */
    public Table {
        partStarts = List.copyOf(partStarts);
    }
}
