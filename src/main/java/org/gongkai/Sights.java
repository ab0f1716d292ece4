package org.gongkai;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.CellValue;
import org.gongkai.model.Finding;
import org.gongkai.model.GridCell;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.MatchedCell.Origin;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.Method;
import org.gongkai.model.Sight;
import org.gongkai.model.Table;

/** Says of statutory cells what a person sees in them otherwise than their text says. */
final class Sights {

    private final Map<Origin, List<Sight>> seen = new HashMap<>();
    private final List<Sight> inText;

    /**
     * @param inText what is seen outside of grids; tables of text may be made of that
     */
    Sights(List<Table> tables, List<Sight> inText) {
        this.inText = inText;
        for (Table table : tables) {
            for (GridCell cell : table.grid().cells()) {
                if (!cell.sights().isEmpty()) {
                    Origin origin = new Origin(table.index(), cell.row(), cell.column());
                    seen.put(origin, cell.sights());
                }
            }
        }
    }

    /** The table with findings on such cells; what they leave nothing to read of is unreadable. */
    MatchedTable apply(MatchedTable table) {
        List<Finding> findings = new ArrayList<>(table.findings());
        List<MatchedCell> cells = new ArrayList<>();
        for (MatchedCell cell : table.cells()) {
            List<Sight> sights = seen.getOrDefault(cell.origin(), List.of());
            sights.forEach(sight -> findings.add(sight.on(cell)));
            CellValue value = cell.value();
            boolean lost = sights.stream().anyMatch(sight -> sight.unreadable(value.state()));
            cells.add(lost ? cell.with(CellValue.of(CellState.UNREADABLE, value.raw())) : cell);
        }
        return seen.isEmpty() ? table : table.with(cells).finding(findings);
    }

    /** Findings on all cells that were read from text: which of them is meant is not known. */
    List<Finding> inText(List<MatchedTable> tables) {
        List<CellKey> cells =
                tables.stream()
                        .flatMap(table -> table.cells().stream())
                        .filter(cell -> cell.method() == Method.TEXT)
                        .filter(cell -> cell.value().state() != CellState.MISSING)
                        .map(MatchedCell::key)
                        .toList();
        return cells.isEmpty()
                ? List.of()
                : inText.stream().map(sight -> sight.inText(cells)).toList();
    }
}
