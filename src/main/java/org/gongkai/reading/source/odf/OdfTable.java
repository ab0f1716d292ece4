package org.gongkai.reading.source.odf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.gongkai.reading.source.flow.DraftCell;
import org.gongkai.reading.source.flow.XmlNode;

/**
 * The rows of a table in an OpenDocument text. Cells name their spans; the places they cover are
 * elements of their own.
 */
final class OdfTable {

    /** Width of a grid column of which none is known. */
    private static final int COLUMN = 1_000;

    /** Columns, repeated cells and spans are cut off here; a page holds below 100. */
    private static final int MOST_COLUMNS = 1_000;

    /** Repeated rows are cut off here: in a text they are the empty rest of a pasted sheet. */
    private static final int MOST_REPEATS = 1_000;

    /** Thousandths of an inch below which nobody sees that a row is there. */
    private static final int LOWEST = 28;

    /** The same, in which figures are seen in part: half of usual letters. */
    private static final int CUT = 70;

    private final OdfWalker walker;
    private final List<XmlNode> rows = new ArrayList<>();
    private final List<Integer> widths = new ArrayList<>();
    private final Map<Integer, Span> spans = new TreeMap<>();

    /** Thousandths of an inch that the row being read has exactly; 0 where it grows. */
    private int room;

    /** A merged cell that reaches into rows below. */
    private record Span(int end, int rows) {}

    OdfTable(XmlNode table, OdfWalker walker) {
        this.walker = walker;
        collect(table);
    }

    private void collect(XmlNode container) {
        for (XmlNode node : container.children()) {
            switch (node.name()) {
                case "table-row" -> rows.add(node);
                case "table-column" -> addColumns(node);
                case "table-header-rows",
                        "table-rows",
                        "table-row-group",
                        "table-columns",
                        "table-header-columns",
                        "table-column-group" ->
                        collect(node);
                default -> {
                    // Soft page breaks.
                }
            }
        }
    }

    private void addColumns(XmlNode column) {
        int width = Length.twips(walker.styles().width(column.attribute("style-name")));
        int repeats = Math.min(MOST_COLUMNS, column.number("number-columns-repeated", 1));
        for (int i = 0; i < repeats && widths.size() < MOST_COLUMNS; i++) {
            widths.add(width);
        }
    }

    /** Whether edges are in twips. */
    boolean measured() {
        return !widths.isEmpty() && widths.stream().allMatch(width -> width > 0);
    }

    /** The rows with the edges of their cells. */
    List<List<DraftCell>> rows() {
        boolean known = widths.stream().allMatch(width -> width > 0);
        List<List<DraftCell>> out = new ArrayList<>();
        for (XmlNode row : rows) {
            int repeats = Math.min(MOST_REPEATS, row.number("number-rows-repeated", 1));
            for (int i = 0; i < repeats; i++) {
                String style = row.attribute("style-name");
                int height = walker.styles().height(style);
                walker.row(style);
                Supplier<List<DraftCell>> reading =
                        () -> walker.looks().within("table-row", style, () -> row(row, known));
                room = height;
                out.add(
                        height > 0 && height < LOWEST
                                ? walker.looks().unseen(reading)
                                : reading.get());
            }
        }
        return out;
    }

    private List<DraftCell> row(XmlNode row, boolean known) {
        List<DraftCell> out = new ArrayList<>();
        Map<Integer, Span> above = new TreeMap<>(spans);
        spans.clear();
        int column = 0;
        for (XmlNode cell : row.children()) {
            int repeats = Math.min(MOST_COLUMNS, cell.number("number-columns-repeated", 1));
            for (int i = 0; i < repeats && column < MOST_COLUMNS; i++) {
                walker.overlay().cell();
                if (cell.is("table-cell")) {
                    out.add(cell(cell, column, known));
                } else if (cell.is("covered-table-cell") && above.containsKey(column)) {
                    out.add(continued(column, above.get(column), known));
                }
                column++;
            }
        }
        return out;
    }

    private DraftCell cell(XmlNode cell, int column, boolean known) {
        int end =
                column
                        + Math.max(
                                1,
                                Math.min(MOST_COLUMNS, cell.number("number-columns-spanned", 1)));
        int height = cell.number("number-rows-spanned", 1);
        if (height > 1) {
            spans.put(column, new Span(end, height - 1));
        }
        return new DraftCell(
                edge(column, known),
                edge(end, known),
                DraftCell.Vertical.STARTS,
                false,
                isLow(cell)
                        ? walker.looks().doubtful(() -> walker.cell(OdfValue.shown(cell)))
                        : walker.cell(OdfValue.shown(cell)));
    }

    /** Whether so little is left of the height of its row that figures are cut off. */
    private boolean isLow(XmlNode cell) {
        if (room == 0 || cell.number("number-rows-spanned", 1) > 1) {
            return false;
        }
        String style = cell.attribute("style-name");
        int above = padding(style, "padding-top");
        return room - (above > 0 ? above : padding(style, "padding")) < CUT;
    }

    private int padding(String style, String side) {
        return Length.thousandths(
                walker.styles().property("table-cell", style, "table-cell-properties", side));
    }

    private DraftCell continued(int column, Span span, boolean known) {
        if (span.rows > 1) {
            spans.put(column, new Span(span.end, span.rows - 1));
        }
        return new DraftCell(
                edge(column, known),
                edge(span.end, known),
                DraftCell.Vertical.CONTINUES,
                false,
                List.of());
    }

    private int edge(int column, boolean known) {
        int edge = 0;
        for (int i = 0; i < column; i++) {
            edge += known && i < widths.size() ? widths.get(i) : COLUMN;
        }
        return edge;
    }
}
