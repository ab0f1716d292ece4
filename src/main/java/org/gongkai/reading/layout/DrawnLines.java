package org.gongkai.reading.layout;

import java.util.List;
import org.gongkai.model.Ruling;
import org.gongkai.reading.grid.GridFinder;
import org.gongkai.reading.grid.RuledGrid;

/**
 * The lines of a page, each put together from its pieces.
 *
 * @param level by height
 * @param upright from left to right
 */
record DrawnLines(List<Ruling> level, List<Ruling> upright) {

    static DrawnLines of(List<Ruling> rulings) {
        return new DrawnLines(GridFinder.lines(rulings, true), GridFinder.lines(rulings, false));
    }

    List<RuledGrid> grids() {
        return GridFinder.grids(level, upright);
    }
}
