package org.gongkai.channel;

import org.gongkai.model.CellKey;

/**
 * A cell of a drawn table.
 *
 * @param text what is printed; {@code <} goes on with the cell at the left, {@code ^} with that
 *     above
 * @param key the statutory cell; {@link CellKey#DOCUMENT} for labels
 */
record Cell(String text, CellKey key) {

    private static final String LEFT = "<";
    private static final String ABOVE = "^";

    /** A cell that goes on with the one at its left. */
    static final Cell GOES_ON = label(LEFT);

    /** A cell that is no figure's. */
    static Cell label(String text) {
        return new Cell(text, CellKey.DOCUMENT);
    }

    /** The same cell with another text. */
    Cell with(String other) {
        return new Cell(other, key);
    }

    /** Whether it is the place of a figure. */
    boolean isFigure() {
        return !key.equals(CellKey.DOCUMENT);
    }

    /** Whether it goes on with the cell at its left. */
    boolean isLeft() {
        return text.equals(LEFT);
    }

    /** Whether it goes on with the cell above. */
    boolean isAbove() {
        return text.equals(ABOVE);
    }

    /** Whether it has a text of its own, if only an empty one. */
    boolean begins() {
        return !isLeft() && !isAbove();
    }

    /** Whether something is printed for itself. */
    boolean isPrinted() {
        return begins() && !text.isEmpty();
    }

    /** Whether it is a label. */
    boolean isLabel() {
        return isPrinted() && !isFigure();
    }
}
