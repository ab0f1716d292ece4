package org.gongkai.reading.source.flow;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gongkai.model.Block;
import org.gongkai.model.Sight;

/**
 * A cell of a table row as its format gives it, before merged cells are put together.
 *
 * @param left left edge, in any unit that is the same for the whole table
 * @param right right edge in that unit
 * @param vertical its part in a cell that is merged over several rows
 * @param joinsLeft whether it only continues the cell to its left
 * @param content what is in it
 * @param held as {@link SheetCell#held()}
 * @param sights what is seen in it otherwise than its content says
 */
public record DraftCell(
        int left,
        int right,
        Vertical vertical,
        boolean joinsLeft,
        List<Block> content,
        Optional<BigDecimal> held,
        List<Sight> sights) {

    /** A cell of a format whose cells hold what they show. */
    public DraftCell(
            int left, int right, Vertical vertical, boolean joinsLeft, List<Block> content) {
        this(left, right, vertical, joinsLeft, new Eye.Seen(content, List.of()));
    }

    /** A cell with what is seen in it. */
    public DraftCell(int left, int right, Vertical vertical, boolean joinsLeft, Eye.Seen seen) {
        this(left, right, vertical, joinsLeft, seen.blocks(), Optional.empty(), seen.sights());
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

    /** Copies the lists. */
    public DraftCell {
        content = List.copyOf(content);
        sights = List.copyOf(sights);
    }

    /** The same cell between other edges. */
    DraftCell between(int newLeft, int newRight) {
        return new DraftCell(newLeft, newRight, vertical, joinsLeft, content, held, sights);
    }
}
