package org.gongkai.form;

import java.util.List;
import java.util.Optional;
import org.gongkai.model.GridCell;

/**
 * A row of values found for a row of the form (for a band: for the whole band).
 *
 * @param slots the form's cells, from left to right
 * @param row the printed row
 * @param values the printed cells right of the label
 * @param header the header cells above
 * @param fit how the row was recognised
 */
record PlacedRow(
        List<CellSlot> slots,
        GridRow row,
        List<GridCell> values,
        HeaderColumns header,
        LabelFit fit) {

    /**
     * How a row was recognised.
     *
     * @param official the form's label, empty in a band
     * @param printed the printed label's cell, if there is one
     * @param score how well they fit, from 0 to 1
     * @param byPlace whether the label did not fit and only the place between its neighbours tells
     */
    record LabelFit(String official, Optional<GridCell> printed, double score, boolean byPlace) {

        /** The printed label, empty when there is none. */
        String text() {
            return printed.map(GridCell::text).orElse("");
        }
    }
}
