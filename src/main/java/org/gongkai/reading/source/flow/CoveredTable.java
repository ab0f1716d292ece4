package org.gongkai.reading.source.flow;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.gongkai.model.Block;
import org.gongkai.model.Grid;
import org.gongkai.model.GridCell;
import org.gongkai.model.Paragraph;
import org.gongkai.model.Sight;

/** A table that things may float over, and which of its cells they may cover. */
final class CoveredTable {

    /** Twips by which edges may be elsewhere: margins of cells. */
    private static final int TOLERANCE = 120;

    private final int first;
    private final List<List<DraftCell>> drafts;
    private final boolean measured;
    private final List<Block> blocks;
    private final List<BitSet> covered = new ArrayList<>();
    private boolean changed;

    /**
     * @param first number of the slab of its first row
     * @param measured whether the edges of its cells are in twips
     * @param blocks what was made of it
     */
    CoveredTable(int first, List<List<DraftCell>> drafts, boolean measured, List<Block> blocks) {
        this.first = first;
        this.drafts = drafts;
        this.measured = measured;
        this.blocks = blocks;
        drafts.forEach(row -> covered.add(new BitSet()));
    }

    int first() {
        return first;
    }

    int rows() {
        return drafts.size();
    }

    /** What the text of a row makes of its height. */
    Overlay.Slab height(int row) {
        long least = 0;
        long most = 0;
        for (DraftCell cell : drafts.get(row)) {
            LetterSize letters = letters(cell);
            boolean merged = cell.vertical() != DraftCell.Vertical.NONE;
            least = Math.max(least, merged ? 0 : letters.least());
            most = Math.max(most, letters.most());
        }
        return new Overlay.Slab(least, Math.max(most, LetterSize.EMPTY.most()));
    }

    private LetterSize letters(DraftCell cell) {
        int width = measured ? cell.right() - cell.left() : 0;
        long least = 0;
        long most = 0;
        for (Block block : cell.content()) {
            LetterSize letters =
                    block instanceof Paragraph paragraph
                            ? LetterSize.ofCell(paragraph.text().length(), width)
                            : LetterSize.EMPTY;
            int lines = block instanceof Grid grid ? grid.rows() : 1;
            least += lines * letters.least();
            most += lines * letters.most();
        }
        return cell.content().isEmpty() ? LetterSize.EMPTY : new LetterSize(least, most);
    }

    /**
     * Something lies over a row.
     *
     * @param hangs row and cell that it hangs on, from which its left edge is measured; a cell of
     *     -1 where it hangs elsewhere
     */
    void cover(int row, int hangs, int hangsOn, Floating at) {
        boolean here = measured && hangsOn >= 0 && hangs >= 0 && hangs < drafts.size();
        boolean known = here && hangsOn < drafts.get(hangs).size();
        int edge = known ? drafts.get(hangs).get(hangsOn).left() : 0;
        List<DraftCell> cells = drafts.get(row);
        for (int i = 0; i < cells.size(); i++) {
            DraftCell cell = cells.get(i);
            boolean beside =
                    known
                            && (cell.right() <= edge + at.left() + TOLERANCE
                                    || cell.left() >= edge + at.right() - TOLERANCE);
            if (!beside) {
                mark(row, i);
            }
        }
    }

    /** What goes on from the row above is one cell with it. */
    private void mark(int row, int index) {
        changed = true;
        covered.get(row).set(index);
        DraftCell cell = drafts.get(row).get(index);
        for (int above = row - 1;
                above >= 0 && cell.vertical() == DraftCell.Vertical.CONTINUES;
                above--) {
            int column = column(above, cell.left());
            if (column < 0) {
                return;
            }
            covered.get(above).set(column);
            cell = drafts.get(above).get(column);
        }
    }

    private int column(int row, int left) {
        for (int i = 0; i < drafts.get(row).size(); i++) {
            if (drafts.get(row).get(i).left() == left) {
                return i;
            }
        }
        return -1;
    }

    /** Puts the table with what is said of its cells where it was without. */
    void replaceIn(List<Block> all) {
        if (!changed || blocks.isEmpty()) {
            return;
        }
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) == blocks.get(0)) {
                all.subList(i, i + blocks.size()).clear();
                all.addAll(i, TableArranger.arrange(marked()));
                return;
            }
        }
    }

    private List<List<DraftCell>> marked() {
        List<List<DraftCell>> out = new ArrayList<>();
        for (int r = 0; r < drafts.size(); r++) {
            List<DraftCell> row = new ArrayList<>(drafts.get(r));
            covered.get(r).stream().forEach(i -> row.set(i, below(row.get(i))));
            out.add(row);
        }
        return out;
    }

    private static DraftCell below(DraftCell cell) {
        return new DraftCell(
                cell.left(),
                cell.right(),
                cell.vertical(),
                cell.joinsLeft(),
                cell.content().stream().map(CoveredTable::below).toList(),
                cell.held(),
                drawn(cell.sights()));
    }

    /** Tables in a cell lie below the same. */
    private static Block below(Block block) {
        return block instanceof Grid grid
                ? new Grid(
                        grid.rows(),
                        grid.columns(),
                        grid.cells().stream().map(CoveredTable::below).toList(),
                        grid.method(),
                        grid.alignment(),
                        grid.place())
                : block;
    }

    private static GridCell below(GridCell cell) {
        return cell.seen(drawn(cell.sights()));
    }

    private static List<Sight> drawn(List<Sight> sights) {
        return sights.contains(Sight.DRAWN) ? sights : Sight.both(sights, List.of(Sight.DRAWN));
    }
}
