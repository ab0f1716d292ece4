package org.gongkai.data.write;

import java.util.regex.Pattern;
import org.gongkai.base.text.Folding;
import org.gongkai.base.text.PrintedFigure;
import org.gongkai.model.Grid;
import org.gongkai.model.GridCell;

/** Tells which rows of any table are its header: those above the first figures. */
public final class TableHead {

    /** Rows above figures that are still a header; more of them are a table of words. */
    private static final int MOST = 6;

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}年?(?:度)?");

    private TableHead() {}

    /** The number of header rows, 0 where none can be told. */
    public static int rows(Grid grid) {
        int first = 0;
        while (first < grid.rows() && grid.row(first).stream().noneMatch(TableHead::isFigure)) {
            first++;
        }
        if (first == grid.rows()) {
            // Of words alone: the first row is told from the others by being full.
            boolean full = grid.row(0).stream().noneMatch(cell -> cell.text().isEmpty());
            return full && grid.rows() > 1 ? 1 : 0;
        }
        return first <= MOST ? first : 1;
    }

    /** Years are printed in headers, figures in first columns may number the rows. */
    private static boolean isFigure(GridCell cell) {
        String folded = Folding.fold(cell.text());
        return cell.column() > 0
                && !YEAR.matcher(folded).matches()
                && PrintedFigure.of(folded).isPresent();
    }
}
