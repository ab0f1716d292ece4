package org.gongkai.reading.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.model.Glyph;
import org.gongkai.model.Page;
import org.gongkai.model.Ruling;
import org.gongkai.reading.grid.GridFinder;
import org.gongkai.reading.grid.RuledGrid;

/**
 * The grids of a page, made of lines that are drawn and of those that are missing.
 *
 * @param grids from top to bottom
 * @param drawn the lines that are drawn
 */
record PageGrids(List<RuledGrid> grids, DrawnLines drawn) {

    /**
     * @param lines those of the page
     */
    static PageGrids of(Page page, DrawnLines lines) {
        List<Ruling> rulings = new ArrayList<>(page.rulings());
        List<Ruling> sides = GroundLines.missing(page.grounds(), lines);
        rulings.addAll(sides);
        DrawnLines all = sides.isEmpty() ? lines : DrawnLines.of(rulings);
        List<Ruling> columns = ColumnLines.missing(all, rulings, page.glyphs());
        rulings.addAll(columns);
        List<RuledGrid> grids = columns.isEmpty() ? all.grids() : GridFinder.grids(rulings);
        boolean read = !page.scanned().isEmpty();
        List<Ruling> beside = read ? List.of() : RowLabels.missing(grids, page.glyphs());
        if (!beside.isEmpty()) {
            rulings.addAll(beside);
            grids = GridFinder.grids(rulings);
        }
        return new PageGrids(
                grids.stream().filter(grid -> read || !isChart(page, grid)).toList(), lines);
    }

    /** Whether most cells are empty and none holds a word, as between the bars of a chart. */
    private static boolean isChart(Page page, RuledGrid grid) {
        Set<Integer> filled = new HashSet<>();
        for (Glyph glyph : page.glyphs()) {
            int frame = grid.frameAt(glyph.box().centerX(), glyph.box().centerY());
            if (frame != RuledGrid.NOWHERE) {
                if (glyph.text().codePoints().anyMatch(Character::isLetter)) {
                    return false;
                }
                filled.add(frame);
            }
        }
        long ragged =
                grid.frames().stream().filter(f -> f.rowSpan() > 1 || f.columnSpan() > 1).count();
        return !filled.isEmpty()
                && 2 * filled.size() < grid.frames().size()
                && 6 * ragged > grid.frames().size();
    }
}
