package org.gongkai.reading.source.flow;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gongkai.model.Sight;

/**
 * A cell of a spreadsheet as it is shown, merged cells once. Hidden rows and columns do not count.
 *
 * @param row first row, from 0
 * @param column first column, from 0
 * @param rowSpan rows it covers, at least 1
 * @param columnSpan columns it covers, at least 1
 * @param text as shown, possibly empty
 * @param held the number that it holds, where it is not the one that it shows
 * @param bordered whether some line is drawn around it
 * @param sights what is seen in it otherwise than its text says
 */
public record SheetCell(
        int row,
        int column,
        int rowSpan,
        int columnSpan,
        String text,
        Optional<BigDecimal> held,
        boolean bordered,
        List<Sight> sights) {

    /** Copies the list. */
    public SheetCell {
        sights = List.copyOf(sights);
    }

    /** The same cell in another place. */
    SheetCell at(int newRow, int newColumn, int newRowSpan, int newColumnSpan) {
        return new SheetCell(
                newRow, newColumn, newRowSpan, newColumnSpan, text, held, bordered, sights);
    }

    /** First row below it. */
    int endRow() {
        return row + rowSpan;
    }

    /** First column right of it. */
    int endColumn() {
        return column + columnSpan;
    }

    boolean printed() {
        return !text.isEmpty() || !sights.isEmpty();
    }
}
