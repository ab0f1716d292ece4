package org.gongkai.recognition.shape;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.model.AmbiguousCells;
import org.gongkai.model.CellKey;
import org.gongkai.model.Finding;
import org.gongkai.model.FindingCode;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.MatchedTable;

/**
 * A statutory table read off a grid or off pairs.
 *
 * @param table its cells
 * @param choices cells of which a picture allows several readings
 */
public record ShapeReading(MatchedTable table, List<AmbiguousCells> choices) {

    /** Copies the list. */
    public ShapeReading {
        choices = List.copyOf(choices);
    }

    /** The same with a doubt about all its cells. */
    ShapeReading doubted(FindingCode code, String message) {
        List<Finding> findings = new ArrayList<>(table.findings());
        findings.add(
                code.on(
                        CellKey.ofTable(table.table()),
                        table.table() + ": " + message,
                        table.cells().stream().map(MatchedCell::key).toList()));
        return new ShapeReading(table.finding(findings), choices);
    }
}
