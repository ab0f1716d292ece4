package org.gongkai.model;

import java.util.OptionalDouble;

/**
 * A statutory cell and what the document says there.
 *
 * @param key which cell
 * @param value what it says
 * @param unit unit of the value: the one printed in the cell, else the form's; may be empty
 * @param place where it is printed
 * @param method how it was read
 * @param origin where it is in the tables as found; {@link Origin#NONE} for missing cells
 * @param confidence how sure the reading of a picture is, from 0 to 1; empty where the document
 *     itself has the text
 */
public record MatchedCell(
        CellKey key,
        CellValue value,
        String unit,
        Place place,
        Method method,
        Origin origin,
        OptionalDouble confidence) {

    /** A cell whose text the document itself has. */
    public MatchedCell(
            CellKey key, CellValue value, String unit, Place place, Method method, Origin origin) {
        this(key, value, unit, place, method, origin, OptionalDouble.empty());
    }

    /** The same cell with another value. */
    public MatchedCell with(CellValue other) {
        return new MatchedCell(key, other, unit, place, method, origin, confidence);
    }

    /** The same cell with the value that a person gave. */
    public MatchedCell corrected(CellValue other) {
        return new MatchedCell(key, other, unit, place, Method.CORRECTED, origin, confidence);
    }

    /**
     * A place in the tables as found.
     *
     * @param table {@link Table#index()}, or -1
     * @param row grid row from 0, or -1
     * @param column grid column from 0, or -1
     */
    public record Origin(int table, int row, int column) {

        /** No place. */
        public static final Origin NONE = new Origin(-1, -1, -1);
    }
}
