package org.gongkai.reading.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.model.Box;
import org.gongkai.model.Glyph;
import org.gongkai.model.Grid;
import org.gongkai.model.Ruling;
import org.gongkai.reading.grid.RuledGrid;

/**
 * The tables of a page with their text.
 *
 * @param grids drawn or not
 * @param outside the lines of text that are in none, one reading direction after the other
 */
record PageTables(List<Grid> grids, List<TextLine> outside) {

    /** Points within which a line belongs to the grid beside it. */
    private static final double BESIDE = 3;

    /**
     * @param glyphs of the page that are to be put into tables
     */
    static PageTables of(UprightPage upright, List<Glyph> glyphs) {
        GridFiller filler = new GridFiller(upright.page(), upright.grids(), glyphs);
        List<TableFinder.Found> tables = new ArrayList<>();
        List<RuledGrid> whole = new ArrayList<>();
        for (RuledGrid grid : upright.grids()) {
            finer(upright, grid, filler).ifPresentOrElse(tables::add, () -> whole.add(grid));
        }
        if (!tables.isEmpty()) {
            filler = new GridFiller(upright.page(), whole, without(glyphs, tables));
        }
        DrawnLines drawn = upright.drawn();
        List<TextLine> lines = LineBuilder.lines(filler.outside());
        List<TableFinder.Found> unruled =
                TableFinder.find(upright.page().number(), lines, drawn.level(), drawn.upright());
        if (!unruled.isEmpty()) {
            lines = LineBuilder.lines(without(filler.outside(), unruled));
        }
        List<Grid> grids = new ArrayList<>(filler.filled());
        tables.forEach(table -> grids.add(table.grid()));
        unruled.forEach(table -> grids.add(table.grid()));
        return new PageTables(grids, lines);
    }

    /** The table in a grid some of whose cells hold several rows. */
    private static Optional<TableFinder.Found> finer(
            UprightPage upright, RuledGrid grid, GridFiller filler) {
        List<List<Glyph>> contents = filler.contents(grid);
        return HiddenRows.are(grid, contents)
                ? TableFinder.framed(
                        upright.page().number(),
                        contents.stream().flatMap(List::stream).toList(),
                        within(upright.drawn().level(), grid.box()),
                        within(upright.drawn().upright(), grid.box()))
                : Optional.empty();
    }

    private static List<Glyph> without(List<Glyph> glyphs, List<TableFinder.Found> tables) {
        Set<Glyph> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        tables.forEach(table -> taken.addAll(table.glyphs()));
        return glyphs.stream().filter(glyph -> !taken.contains(glyph)).toList();
    }

    private static List<Ruling> within(List<Ruling> lines, Box box) {
        return lines.stream().filter(line -> isWithin(line, box)).toList();
    }

    private static boolean isWithin(Ruling line, Box box) {
        double near = line.horizontal() ? box.y() : box.x();
        double far = line.horizontal() ? box.bottom() : box.right();
        double start = line.horizontal() ? box.x() : box.y();
        double end = line.horizontal() ? box.right() : box.bottom();
        return line.position() > near - BESIDE
                && line.position() < far + BESIDE
                && line.start() < end
                && line.end() > start;
    }
}
