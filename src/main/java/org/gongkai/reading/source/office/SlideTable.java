package org.gongkai.reading.source.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.poi.sl.usermodel.PaintStyle;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTableRow;
import org.gongkai.model.Block;
import org.gongkai.reading.source.flow.BlockList;
import org.gongkai.reading.source.flow.DraftCell;
import org.gongkai.reading.source.flow.DraftCell.Vertical;
import org.gongkai.reading.source.flow.Eye;

/** The cells of a table on a slide with their edges, which are counted in columns. */
final class SlideTable {

    /** Columns that a cell may span; PowerPoint makes no more than 75. */
    private static final int WIDEST_SPAN = 1_000;

    /** Apart, so that no edges are taken for one. */
    private static final int COLUMN = 1_000;

    private final Eye eye;
    private final OptionalInt beneath;

    /** The merged cells that reach into the rows below, by the columns they cover. */
    private final Map<Integer, Merged> open = new HashMap<>();

    private record Merged(int from, int to, int lastRow) {}

    private SlideTable(Eye eye, OptionalInt beneath) {
        this.eye = eye;
        this.beneath = beneath;
    }

    /**
     * @param beneath the colour of the slide behind the table
     */
    static List<List<DraftCell>> rows(XSLFTable table, Eye eye, OptionalInt beneath) {
        SlideTable reading = new SlideTable(eye, beneath);
        List<List<DraftCell>> rows = new ArrayList<>();
        for (XSLFTableRow row : table.getRows()) {
            rows.add(reading.row(row.getCells(), rows.size()));
        }
        return rows;
    }

    /** Every column has a cell in each row; those that a merged one covers hold nothing. */
    private List<DraftCell> row(List<XSLFTableCell> cells, int row) {
        List<DraftCell> out = new ArrayList<>();
        int column = 0;
        while (column < cells.size()) {
            Merged above = open.get(column);
            if (above != null && above.lastRow >= row) {
                out.add(draft(above.from, above.to, Vertical.CONTINUES, cells.get(column)));
                column = above.to;
            } else {
                XSLFTableCell cell = cells.get(column);
                int to = column + span(cell.getGridSpan());
                int rows = span(cell.getRowSpan());
                Merged merged = new Merged(column, to, row + rows - 1);
                for (int c = column; c < to; c++) {
                    open.put(c, merged);
                }
                out.add(draft(column, to, rows > 1 ? Vertical.STARTS : Vertical.NONE, cell));
                column = to;
            }
        }
        return out;
    }

    private static int span(int declared) {
        return Math.max(1, Math.min(declared, WIDEST_SPAN));
    }

    private DraftCell draft(int from, int to, Vertical vertical, XSLFTableCell cell) {
        return new DraftCell(
                from * COLUMN, to * COLUMN, vertical, false, eye.cell(() -> content(cell)));
    }

    private List<Block> content(XSLFTableCell cell) {
        PaintStyle fill = cell.getFillPaint();
        SlideText text = new SlideText(eye, fill == null ? beneath : SlideGround.rgb(fill), true);
        BlockList blocks = new BlockList();
        text.paragraphs(cell.getTextParagraphs()).forEach(blocks::paragraph);
        return blocks.toList();
    }
}
