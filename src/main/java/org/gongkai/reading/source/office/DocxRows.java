package org.gongkai.reading.source.office;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongkai.reading.source.flow.DraftCell;
import org.gongkai.reading.source.flow.Eye;
import org.gongkai.reading.source.flow.XmlNode;

/**
 * The rows of a Word table with the edges of their cells.
 *
 * <p>Where all rows cover the same number of grid columns, the spans tell the edges, and the widths
 * of the grid columns only how far apart they are. Where they do not, the spans are wrong or
 * missing, and the widths of the cells tell the edges if all rows are about equally wide by them.
 */
final class DocxRows {

    /** Width of a grid column of which none is known, wide enough that edges stay apart. */
    private static final int COLUMN = 1_000;

    /** Columns that a cell may span; Word allows 63. */
    private static final int WIDEST_SPAN = 1_000;

    /** Rows whose widths differ by less than 1 in this are equally wide. */
    private static final int PART_OF_WIDTH = 20;

    private final List<Row> rows;
    private final int[] gridEdges;
    private final boolean byWidth;
    private boolean measured;

    DocxRows(XmlNode table) {
        this.rows = printed(table).map(Row::new).toList();
        this.byWidth = !alignedBySpans() && alignedByWidths();
        this.gridEdges = edges(table);
    }

    /** The rows of a table but for those that were deleted. */
    static Stream<XmlNode> printed(XmlNode table) {
        return DocxWalker.contents(table).stream()
                .filter(row -> row.is("tr") && row.at("trPr", "del").isEmpty());
    }

    private boolean alignedBySpans() {
        return rows.stream().mapToInt(Row::columns).distinct().count() <= 1;
    }

    private boolean alignedByWidths() {
        int widest = rows.stream().mapToInt(Row::width).max().orElse(0);
        return rows.stream().allMatch(Row::hasWidths)
                && rows.stream().allMatch(r -> widest - r.width() < widest / PART_OF_WIDTH);
    }

    /** Edges of the grid columns, by their widths if every one has a width. */
    private int[] edges(XmlNode table) {
        int columns = rows.stream().mapToInt(Row::columns).max().orElse(0);
        List<XmlNode> widths = table.first("tblGrid").map(g -> g.all("gridCol")).orElse(List.of());
        boolean known =
                widths.size() >= columns && widths.stream().allMatch(w -> w.number("w", 0) > 0);
        measured = byWidth ? rows.stream().allMatch(Row::inTwips) : known;
        int[] edges = new int[columns + 1];
        for (int i = 0; i < columns; i++) {
            edges[i + 1] = edges[i] + (known ? widths.get(i).number("w", 0) : COLUMN);
        }
        return edges;
    }

    /** Whether edges are in twips. */
    boolean measured() {
        return measured;
    }

    /**
     * The rows of the table.
     *
     * @param begun takes the properties of a row before its cells are read
     * @param content reads what is in a cell
     */
    List<List<DraftCell>> rows(Consumer<XmlNode> begun, Function<XmlNode, Eye.Seen> content) {
        List<List<DraftCell>> cells = new ArrayList<>();
        for (Row row : rows) {
            begun.accept(row.properties);
            cells.add(cells(row, content));
        }
        begun.accept(DocxRuns.NOTHING);
        return cells;
    }

    private List<DraftCell> cells(Row row, Function<XmlNode, Eye.Seen> content) {
        List<DraftCell> out = new ArrayList<>();
        int left = byWidth ? row.widthBefore() : row.columnsBefore();
        for (Cell cell : row.cells) {
            int right = left + (byWidth ? cell.width() : cell.span());
            out.add(
                    new DraftCell(
                            byWidth ? left : gridEdges[left],
                            byWidth ? right : gridEdges[right],
                            cell.vertical(),
                            cell.joinsLeft(),
                            content.apply(cell.node)));
            left = right;
        }
        return out;
    }

    /** A table row. */
    private static final class Row {

        private final XmlNode properties;
        private final List<Cell> cells;

        Row(XmlNode row) {
            this.properties = row.first("trPr").orElse(DocxRuns.NOTHING);
            this.cells =
                    DocxWalker.contents(row).stream()
                            .filter(c -> c.is("tc"))
                            .map(Cell::new)
                            .toList();
        }

        int columnsBefore() {
            return bounded(properties.first("gridBefore").map(g -> g.number("val", 0)).orElse(0));
        }

        int widthBefore() {
            return Math.max(0, properties.first("wBefore").map(w -> w.number("w", 0)).orElse(0));
        }

        int columns() {
            return columnsBefore() + cells.stream().mapToInt(Cell::span).sum() + columnsAfter();
        }

        private int columnsAfter() {
            return bounded(properties.first("gridAfter").map(g -> g.number("val", 0)).orElse(0));
        }

        int width() {
            return widthBefore()
                    + cells.stream().mapToInt(Cell::width).sum()
                    + Math.max(0, properties.first("wAfter").map(w -> w.number("w", 0)).orElse(0));
        }

        boolean hasWidths() {
            return cells.stream().allMatch(cell -> cell.width() > 0);
        }

        boolean inTwips() {
            return cells.stream().allMatch(Cell::inTwips);
        }

        private static int bounded(int columns) {
            return Math.max(0, Math.min(WIDEST_SPAN, columns));
        }
    }

    /** A table cell. */
    private static final class Cell {

        private final XmlNode node;
        private final XmlNode properties;

        Cell(XmlNode cell) {
            this.node = cell;
            this.properties = cell.first("tcPr").orElse(DocxRuns.NOTHING);
        }

        int span() {
            int span = properties.first("gridSpan").map(g -> g.number("val", 1)).orElse(1);
            return Math.max(1, Math.min(WIDEST_SPAN, span));
        }

        /** In twips, or in fiftieths of a percent; 0 where it is left to the program. */
        int width() {
            return properties
                    .first("tcW")
                    .filter(w -> !w.attribute("type").equals("auto"))
                    .map(w -> Math.max(0, w.number("w", 0)))
                    .orElse(0);
        }

        boolean inTwips() {
            return properties
                    .first("tcW")
                    .filter(w -> w.attribute("type").equals("dxa"))
                    .isPresent();
        }

        boolean joinsLeft() {
            return properties.first("hMerge").filter(m -> !isRestart(m)).isPresent();
        }

        DraftCell.Vertical vertical() {
            return properties
                    .first("vMerge")
                    .map(
                            m ->
                                    isRestart(m)
                                            ? DraftCell.Vertical.STARTS
                                            : DraftCell.Vertical.CONTINUES)
                    .orElse(DraftCell.Vertical.NONE);
        }

        private static boolean isRestart(XmlNode merge) {
            return merge.attribute("val").equals("restart");
        }
    }
}
