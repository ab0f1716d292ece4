package org.gongkai.reading.source.flow;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gongkai.model.Block;

/**
 * A cell of a table row as its format gives it, before merged cells are put together.
 *
 * @param left left edge, in any unit that is the same for the whole table
 * @param right right edge in that unit
 * @param vertical its part in a cell that is merged over several rows
 * @param joinsLeft whether it only continues the cell to its left
 * @param content what is in it
 * @param held as {@link SheetCell#held()}
 */
public record DraftCell(
        int left,
        int right,
        Vertical vertical,
        boolean joinsLeft,
        List<Block> content,
        Optional<BigDecimal> held) {

    /** A cell of a format whose cells hold what they show. */
    public DraftCell(
            int left, int right, Vertical vertical, boolean joinsLeft, List<Block> content) {
        this(left, right, vertical, joinsLeft, content, Optional.empty());
    }

    /** The part of a cell in a vertical merge. */
    public enum Vertical {
        /** It is not merged. */
        NONE,
        /** Cells below may continue it. */
        STARTS,
        /** It continues the cell above. */
        CONTINUES
    }

    /** Copies the list. */
    public DraftCell {
        content = List.copyOf(content);
    }

    /** The same cell between other edges. */
    DraftCell between(int newLeft, int newRight) {
        return new DraftCell(newLeft, newRight, vertical, joinsLeft, content, held);
    }
}
