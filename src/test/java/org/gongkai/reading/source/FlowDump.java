package org.gongkai.reading.source;

import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongkai.model.Block;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.Grid;
import org.gongkai.model.GridCell;
import org.gongkai.model.Paragraph;
import org.gongkai.model.Picture;

/** Shows a flow document as text, for people and for comparing in tests. */
public final class FlowDump {

    private FlowDump() {}

    /**
     * One line a paragraph ({@code P}) or picture ({@code I}); a grid ({@code G}) has its size and
     * then one line a row, cells as {@code text[rowSpan×columnSpan]} where they span.
     */
    public static String dump(FlowDocument document) {
        StringBuilder out = new StringBuilder();
        document.hints()
                .forEach(h -> out.append(h.key()).append(" = ").append(h.value()).append('\n'));
        document.findings().forEach(f -> out.append("! ").append(f.code()).append('\n'));
        document.blocks().forEach(block -> out.append(block(block)).append('\n'));
        return out.toString();
    }

    /** The blocks alone. */
    public static String blocks(FlowDocument document) {
        return document.blocks().stream().map(FlowDump::block).collect(Collectors.joining("\n"));
    }

    private static String block(Block block) {
        if (block instanceof Grid grid) {
            return grid(grid);
        }
        if (block instanceof Picture picture) {
            return "I " + picture.description();
        }
        Paragraph paragraph = (Paragraph) block;
        return (paragraph.role() == Paragraph.Role.FURNITURE ? "F " : "P ") + paragraph.text();
    }

    private static String grid(Grid grid) {
        TreeMap<Integer, String> rows = new TreeMap<>();
        for (GridCell cell : grid.cells()) {
            rows.merge(cell.row(), cell(cell), (a, b) -> a + " | " + b);
        }
        String head =
                "G " + grid.rows() + "x" + grid.columns() + (grid.regular() ? "" : " irregular");
        return head
                + rows.entrySet().stream()
                        .map(row -> "\n  " + row.getKey() + ": " + row.getValue())
                        .collect(Collectors.joining());
    }

    private static String cell(GridCell cell) {
        boolean spans = cell.rowSpan() > 1 || cell.columnSpan() > 1;
        return cell.text() + (spans ? "[" + cell.rowSpan() + "x" + cell.columnSpan() + "]" : "");
    }
}
