package org.gongkai.source.office;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.gongkai.model.Reason;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.source.flow.SheetCell;

/** The cells of one sheet as they are shown. */
final class SheetCells {

    /** Cells with a value or a style; the fullest form has below 1 000. */
    private static final int MOST_CELLS = 500_000;

    private final Sheet sheet;
    private final CellText text;
    private final SheetAxis rows = new SheetAxis(true);
    private final SheetAxis columns = new SheetAxis(false);
    private final List<SheetCell> shown = new ArrayList<>();
    private final Set<Long> covered = new HashSet<>();
    private boolean hiddenText;

    /**
     * @throws UnreadableDocumentException when the sheet has over half a million cells
     */
    SheetCells(Sheet sheet, CellText text) throws UnreadableDocumentException {
        this.sheet = sheet;
        this.text = text;
        requireFewCells();
        sheet.forEach(this::use);
        rows.close();
        columns.close();
        sheet.getMergedRegions().forEach(this::merged);
        sheet.forEach(row -> row.forEach(this::single));
    }

    /** Cells with text or lines; hidden rows and columns do not count. */
    List<SheetCell> shown() {
        return List.copyOf(shown);
    }

    /** Whether any cell that is not hidden has text. */
    boolean hasText() {
        return shown.stream().anyMatch(cell -> !cell.text().isEmpty());
    }

    /** Whether there is text in hidden rows or columns. */
    boolean hiddenText() {
        return hiddenText;
    }

    private void requireFewCells() throws UnreadableDocumentException {
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

    private void use(Row row) {
        boolean rowHidden = row.getZeroHeight();
        if (rowHidden) {
            rows.hide(row.getRowNum());
        }
        for (Cell cell : row) {
            boolean columnHidden = sheet.isColumnHidden(cell.getColumnIndex());
            if (rowHidden || columnHidden) {
                hiddenText |= !text.of(cell).isEmpty();
            } else if (text.bordered(cell) || !text.of(cell).isEmpty()) {
                rows.use(cell.getRowIndex());
                columns.use(cell.getColumnIndex());
            }
        }
    }

    private void merged(CellRangeAddress region) {
        int row = rows.first(region.getFirstRow());
        int column = columns.first(region.getFirstColumn());
        int endRow = rows.end(region.getLastRow());
        int endColumn = columns.end(region.getLastColumn());
        if (row >= endRow || column >= endColumn) {
            return;
        }
        Cell cell = cell(region.getFirstRow(), region.getFirstColumn());
        String shownText = cell == null ? "" : text.of(cell);
        boolean bordered = cell != null && text.bordered(cell);
        if (cover(row, endRow, column, endColumn)) {
            shown.add(
                    new SheetCell(
                            row, column, endRow - row, endColumn - column, shownText, bordered));
        }
    }

    /** Regions may not overlap; of two that do the first counts. */
    private boolean cover(int row, int endRow, int column, int endColumn) {
        Set<Long> places = new HashSet<>();
        for (int r = row; r < endRow; r++) {
            for (int c = column; c < endColumn; c++) {
                places.add(place(r, c));
            }
        }
        return places.stream().noneMatch(covered::contains) && covered.addAll(places);
    }

    private Cell cell(int row, int column) {
        Row found = sheet.getRow(row);
        return found == null ? null : found.getCell(column);
    }

    private void single(Cell cell) {
        int row = rows.first(cell.getRowIndex());
        int column = columns.first(cell.getColumnIndex());
        boolean used = rows.uses(cell.getRowIndex()) && columns.uses(cell.getColumnIndex());
        if (used && !covered.contains(place(row, column))) {
            shown.add(new SheetCell(row, column, 1, 1, text.of(cell), text.bordered(cell)));
        }
    }

    private static long place(int row, int column) {
        return ((long) row << 32) | column;
    }
}
