package org.gongkai.app.inspect;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.model.Extraction;
import org.gongkai.model.Grid;
import org.gongkai.model.GridCell;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.Place;
import org.gongkai.model.Table;

/** Which grid became part of which table, and which table which statutory one. */
final class Links {

    private final Extraction extraction;

    Links(Extraction extraction) {
        this.extraction = extraction;
    }

    /** The tables that took cells of a grid; a grid may be cut, and its repeated header dropped. */
    List<Table> tables(Grid grid) {
        Set<Place> places = places(grid);
        return extraction.tables().stream().filter(table -> meets(table, places)).toList();
    }

    /** What a table was matched with. */
    List<MatchedTable> matched(Table table) {
        return extraction.matched().stream()
                .filter(matched -> matched.tables().contains(table.index()))
                .toList();
    }

    private static boolean meets(Table table, Set<Place> places) {
        return table.grid().cells().stream().anyMatch(cell -> places.contains(cell.place()));
    }

    private static Set<Place> places(Grid grid) {
        Set<Place> places = new HashSet<>();
        for (GridCell cell : grid.cells()) {
            if (cell.place().paged()) {
                places.add(cell.place());
            }
        }
        return places;
    }
}
