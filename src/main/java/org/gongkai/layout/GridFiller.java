package org.gongkai.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongkai.model.Glyph;
import org.gongkai.model.Grid;
import org.gongkai.model.GridCell;
import org.gongkai.model.Method;
import org.gongkai.model.Place;

/** Puts the glyphs of a page into the cells of its ruled grids; what lies outside is left over. */
final class GridFiller {

    private final int page;
    private final List<RuledGrid> grids;
    private final List<List<List<Glyph>>> contents = new ArrayList<>();
    private final List<Glyph> outside = new ArrayList<>();

    GridFiller(int page, List<RuledGrid> grids, List<Glyph> glyphs) {
        this.page = page;
        // A grid inside a cell of another one takes its glyphs first.
        this.grids =
                grids.stream()
                        .sorted(
                                Comparator.comparingDouble(
                                        grid -> grid.box().width() * grid.box().height()))
                        .toList();
        for (RuledGrid grid : this.grids) {
            List<List<Glyph>> cells = new ArrayList<>();
            grid.frames().forEach(frame -> cells.add(new ArrayList<>()));
            contents.add(cells);
        }
        glyphs.forEach(this::put);
    }

    /** The grids with their text. */
    List<Grid> filled() {
        List<Grid> filled = new ArrayList<>();
        for (int i = 0; i < grids.size(); i++) {
            filled.add(fill(grids.get(i), contents.get(i)));
        }
        return filled;
    }

    /** The glyphs that are in no cell. */
    List<Glyph> outside() {
        return outside;
    }

    private void put(Glyph glyph) {
        for (int i = 0; i < grids.size(); i++) {
            int frame = grids.get(i).frameAt(glyph.box().centerX(), glyph.box().centerY());
            if (frame != RuledGrid.NOWHERE) {
                contents.get(i).get(frame).add(glyph);
                return;
            }
        }
        outside.add(glyph);
    }

    private Grid fill(RuledGrid grid, List<List<Glyph>> cells) {
        List<GridCell> filled = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Frame frame = grid.frames().get(i);
            Place place = new Place(page, grid.box(frame));
            String text = CellText.of(cells.get(i), place.box());
            filled.add(
                    new GridCell(
                            frame.row(),
                            frame.column(),
                            frame.rowSpan(),
                            frame.columnSpan(),
                            text,
                            place));
        }
        return new Grid(
                grid.rows(),
                grid.columns(),
                filled,
                Method.RULED,
                true,
                new Place(page, grid.box()));
    }
}
