package org.gongkai.reading.source.office;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.gongkai.model.Reason;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.reading.source.flow.SheetCell;
import org.gongkai.reading.source.flow.SheetDraft;

/** Reads the cells of one sheet. */
final class SheetCells {

    /** Cells with a value or a style; the fullest form has below 1 000. */
    private static final int MOST_CELLS = 500_000;

    private final Sheet sheet;
    private final CellText text;
    private final Map<CellAddress, CellRangeAddress> merged = new HashMap<>();
    private final Set<Integer> columns = new HashSet<>();
    private final SheetDraft draft = new SheetDraft();

    private SheetCells(Sheet sheet, CellText text) {
        this.sheet = sheet;
        this.text = text;
        for (CellRangeAddress region : sheet.getMergedRegions()) {
            merged.putIfAbsent(
                    new CellAddress(region.getFirstRow(), region.getFirstColumn()), region);
        }
    }

    /**
     * Reads a sheet.
     *
     * @throws UnreadableDocumentException when it has over half a million cells
     */
    static SheetDraft read(Sheet sheet, CellText text) throws UnreadableDocumentException {
        requireFewCells(sheet);
        SheetCells cells = new SheetCells(sheet, text);
        sheet.forEach(cells::add);
        return cells.draft;
    }

    private static void requireFewCells(Sheet sheet) throws UnreadableDocumentException {
        long cells = sheet.getNumMergedRegions();
        for (Row row : sheet) {
            cells += row.getPhysicalNumberOfCells();
        }
        if (cells > MOST_CELLS) {
            throw new UnreadableDocumentException(
                    Reason.LIMIT_SIZE,
                    "The sheet '"
                            + sheet.getSheetName()
                            + "' has more than "
                            + MOST_CELLS
                            + " cells.");
        }
    }

    private void add(Row row) {
        if (row.getZeroHeight()) {
            draft.hideRow(row.getRowNum());
        }
        for (Cell cell : row) {
            if (columns.add(cell.getColumnIndex()) && sheet.isColumnHidden(cell.getColumnIndex())) {
                draft.hideColumn(cell.getColumnIndex());
            }
            add(cell);
        }
    }

    private void add(Cell cell) {
        String shown = text.of(cell);
        boolean bordered = text.bordered(cell);
        CellRangeAddress region = merged.get(cell.getAddress());
        int height = region == null ? 1 : region.getLastRow() - region.getFirstRow() + 1;
        int width = region == null ? 1 : region.getLastColumn() - region.getFirstColumn() + 1;
        if (region != null || bordered || !shown.isEmpty()) {
            draft.add(
                    new SheetCell(
                            cell.getRowIndex(),
                            cell.getColumnIndex(),
                            height,
                            width,
                            shown,
                            bordered));
        }
    }
}
