package org.gongkai.reading.layout;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.model.Box;
import org.gongkai.model.DrawnFrame;
import org.gongkai.model.Glyph;
import org.gongkai.model.Grid;
import org.gongkai.model.Page;

/**
 * The tables of a document around which people have drawn frames.
 *
 * @param around the pages without what is in these tables
 * @param found what is in the frames
 */
record FramedTables(List<Page> around, List<FramedTable.Found> found) {

    /**
     * @param frames where two lie upon one another, what is in both is read in the first
     */
    static FramedTables of(List<Page> pages, List<DrawnFrame> frames) {
        List<Page> around = new ArrayList<>();
        List<FramedTable.Found> found = new ArrayList<>();
        for (Page page : pages) {
            Page rest = page;
            for (DrawnFrame frame : frames) {
                if (frame.page() == page.number()) {
                    FramedTable.Found table = FramedTable.in(rest, frame);
                    found.add(table);
                    List<Glyph> left = table.outside();
                    rest = rest.without(FramedTable.reach(frame)).plus(left);
                }
            }
            around.add(rest);
        }
        return new FramedTables(around, found);
    }

    /** The grids that belong to one of the pages that are read upright, turned like it. */
    List<Grid> take(List<UprightPage> pages, int index) {
        return found.stream()
                .flatMap(
                        table ->
                                table.grids().stream()
                                        .filter(grid -> home(pages, grid, table.turn()) == index))
                .map(pages.get(index).turn()::on)
                .toList();
    }

    private static int home(List<UprightPage> pages, Grid grid, PageTurn turn) {
        int first = -1;
        for (int i = 0; i < pages.size(); i++) {
            UprightPage page = pages.get(i);
            if (page.page().number() == grid.place().page()) {
                first = first < 0 ? i : first;
                if (page.turn().direction() == turn.direction() && isOn(page, grid)) {
                    return i;
                }
            }
        }
        return first;
    }

    /** Of two pages on a sheet, whether it is on that one. */
    private static boolean isOn(UprightPage page, Grid grid) {
        Box box = grid.place().box();
        return page.side() < 0
                || (page.side() == 0) == box.centerX() < page.page().width() / (page.side() + 1.0);
    }
}
