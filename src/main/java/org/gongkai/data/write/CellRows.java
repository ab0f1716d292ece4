package org.gongkai.data.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.gongkai.model.Box;
import org.gongkai.model.CellKey;
import org.gongkai.model.Extraction;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.MatchedTable.LabelledCell;
import org.gongkai.model.Place;

/** Rows of cells.csv. */
final class CellRows {

    static final List<String> COLUMNS =
            List.of(
                    "report",
                    "source",
                    "agency",
                    "year",
                    "table",
                    "row",
                    "column",
                    "form",
                    "value",
                    "raw",
                    "state",
                    "unit",
                    "page",
                    "x",
                    "y",
                    "width",
                    "height",
                    "method",
                    "flags",
                    "order",
                    "raw_label");

    private static final int ORDER = COLUMNS.indexOf("order");
    private static final int RAW_LABEL = COLUMNS.indexOf("raw_label");

    /** A finding cannot name a cell without a code. */
    private static final Map<CellKey, SortedSet<String>> NO_FLAGS = Map.of();

    private CellRows() {}

    static Stream<List<String>> of(String source, Extraction extraction) {
        Map<CellKey, SortedSet<String>> flags = extraction.flags();
        List<String> head =
                List.of(
                        extraction.id(),
                        source,
                        extraction.metadata().agency(),
                        extraction.metadata().yearText());
        List<List<String>> rows = new ArrayList<>();
        for (MatchedTable table : extraction.matched()) {
            for (MatchedCell cell : table.cells()) {
                rows.add(row(head, table, cell, flags));
            }
            for (LabelledCell other : table.others()) {
                rows.add(row(head, table, other.cell(), NO_FLAGS));
                rows.get(rows.size() - 1).set(RAW_LABEL, other.label());
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).set(ORDER, Integer.toString(i + 1));
        }
        return rows.stream();
    }

    private static List<String> row(
            List<String> head,
            MatchedTable table,
            MatchedCell cell,
            Map<CellKey, SortedSet<String>> flags) {
        List<String> row = new ArrayList<>(COLUMNS.size());
        row.addAll(head);
        row.add(cell.key().table());
        row.add(cell.key().row());
        row.add(cell.key().column());
        row.add(table.form());
        row.add(cell.value().plain());
        row.add(cell.value().raw());
        row.add(cell.value().state().code());
        row.add(cell.unit());
        addPlace(row, cell.place());
        row.add(cell.method().code());
        Set<String> own = flags.get(cell.key());
        row.add(own == null ? "" : String.join(";", own));
        row.addAll(List.of("", ""));
        return row;
    }

    private static void addPlace(List<String> row, Place place) {
        if (!place.paged()) {
            row.addAll(List.of("", "", "", "", ""));
            return;
        }
        Box box = place.box();
        row.add(Integer.toString(place.page()));
        row.add(Decimals.coordinate(box.x()));
        row.add(Decimals.coordinate(box.y()));
        row.add(Decimals.coordinate(box.width()));
        row.add(Decimals.coordinate(box.height()));
    }
}
