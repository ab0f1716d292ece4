package org.gongkai;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.model.CellKey;
import org.gongkai.model.DrawnFrame;
import org.gongkai.model.Finding;
import org.gongkai.model.FindingCode;
import org.gongkai.model.GridCell;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.Place;
import org.gongkai.model.Table;

/**
 * Where people say that the tables of a document stand.
 *
 * @param frames none as a rule
 */
record DrawnTables(List<DrawnFrame> frames) {

    /** By index of those printed tables most of which is in a frame, the code that it bears. */
    Map<Integer, String> named(List<Table> tables) {
        Map<Integer, String> named = new HashMap<>();
        for (Table table : frames.isEmpty() ? List.<Table>of() : tables) {
            List<Place> places = table.grid().cells().stream().map(GridCell::place).toList();
            for (DrawnFrame frame : frames) {
                if (2 * places.stream().filter(frame::holds).count() > places.size()
                        || isBegun(table, frame)) {
                    named.putIfAbsent(table.index(), frame.table());
                }
            }
        }
        return named;
    }

    /** Of a table that goes on in a frame on another page, whether it begins in this one. */
    private static boolean isBegun(Table table, DrawnFrame frame) {
        return table.grid().cells().stream().limit(1).allMatch(c -> frame.holds(c.place()));
    }

    /** What was read in the frames, and of which nothing was. */
    List<Finding> findings(List<MatchedTable> read) {
        Map<String, List<DrawnFrame>> byTable = new LinkedHashMap<>();
        frames.forEach(f -> byTable.computeIfAbsent(f.table(), t -> new ArrayList<>()).add(f));
        return byTable.entrySet().stream()
                .map(e -> finding(e.getKey(), e.getValue(), read))
                .toList();
    }

    private static Finding finding(String table, List<DrawnFrame> own, List<MatchedTable> read) {
        List<CellKey> cells =
                read.stream()
                        .filter(each -> each.table().equals(table))
                        .flatMap(each -> each.cells().stream())
                        .filter(cell -> own.stream().anyMatch(f -> f.holds(cell.place())))
                        .map(MatchedCell::key)
                        .toList();
        String pages =
                own.stream()
                        .map(frame -> Integer.toString(frame.page()))
                        .distinct()
                        .collect(Collectors.joining(", "));
        return cells.isEmpty()
                ? FindingCode.FRAME_UNMATCHED.on(
                        CellKey.ofTable(table),
                        "nothing of the table '"
                                + table
                                + "' was found in the frame drawn on page "
                                + pages
                                + "; draw the lines between its columns and rows as well",
                        List.of())
                : FindingCode.FRAME_DRAWN.on(
                        CellKey.ofTable(table),
                        cells.size() + " cells were read in the frame drawn on page " + pages,
                        cells);
    }
}
