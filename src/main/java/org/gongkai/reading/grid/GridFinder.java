package org.gongkai.reading.grid;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.model.Ruling;

/**
 * Finds the tables that are drawn with lines: rulings → lines → groups of lines → lattices → grids.
 *
 * <pre>{@code
 * List<RuledGrid> tables = GridFinder.grids(page.rulings());
 * }</pre>
 *
 * Never fails, whatever the geometry. Has no state.
 */
public final class GridFinder {

    private GridFinder() {}

    /** The tables drawn with these rulings, from top to bottom. */
    public static List<RuledGrid> grids(List<Ruling> rulings) {
        GridSettings settings = GridSettings.DEFAULT;
        List<Edge> horizontals = RulingMerger.lines(rulings, true, settings);
        List<Edge> verticals = RulingMerger.lines(rulings, false, settings);
        List<RuledGrid> grids = new ArrayList<>();
        for (LineGroup group : LineGroup.of(horizontals, verticals, settings.touch())) {
            Lattice lattice = Lattice.of(group, settings);
            List<Frame> frames = frames(lattice, settings);
            if (frames.size() > 1) {
                grids.add(new RuledGrid(lattice.xs(), lattice.ys(), frames));
            }
        }
        return grids;
    }

    private static List<Frame> frames(Lattice lattice, GridSettings settings) {
        boolean drawing = (long) lattice.rows() * lattice.columns() > settings.mostPlaces();
        return drawing ? List.of() : FrameFinder.frames(lattice);
    }
}
