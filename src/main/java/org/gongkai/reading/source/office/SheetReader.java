package org.gongkai.reading.source.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.model.Finding;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.Reason;
import org.gongkai.model.Sight;
import org.gongkai.model.SourceDocument;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.reading.source.FormatReader;
import org.gongkai.reading.source.flow.BlockList;
import org.gongkai.reading.source.flow.Eye;
import org.gongkai.reading.source.flow.Guard;
import org.gongkai.reading.source.flow.Hidden;
import org.gongkai.reading.source.flow.SheetCell;
import org.gongkai.reading.source.flow.SheetDraft;
import org.gongkai.reading.source.flow.Titles;
import org.gongkai.reading.source.flow.ZipParts;

/**
 * Reads Excel workbooks of 97 and later: what is shown, sheet by sheet. Formulas are never
 * calculated; their last result is what the file shows. Hidden sheets, rows and columns are left
 * out, with a finding where they hold text.
 */
public final class SheetReader implements FormatReader {

    /** First byte of a ZIP file. */
    private static final int ZIP = 'P';

    @Override
    public SourceDocument read(byte[] bytes) throws UnreadableDocumentException {
        return Guard.read("workbook", () -> open(bytes));
    }

    private static SourceDocument open(byte[] bytes)
            throws IOException, UnreadableDocumentException {
        byte[] book = bytes;
        if (bytes[0] == ZIP) {
            ZipParts.requireBounded(bytes);
            book = StrictPackage.usual(bytes);
        }
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(book))) {
            return read(workbook);
        } catch (EncryptedDocumentException locked) {
            throw new UnreadableDocumentException(
                    Reason.ENCRYPTED, "The workbook needs a password; save it again without one.");
        } catch (OldFileFormatException old) {
            throw new UnreadableDocumentException(
                    Reason.UNSUPPORTED_TYPE,
                    "The workbook was made by Excel 95 or earlier; save it again as .xlsx.");
        }
    }

    private static SourceDocument read(Workbook workbook) throws UnreadableDocumentException {
        BlockList blocks = new BlockList();
        List<Finding> findings = new ArrayList<>();
        CellText text = new CellText(workbook);
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            Sheet sheet = workbook.getSheetAt(i);
            SheetDraft cells = SheetCells.read(sheet, text);
            if (workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i)) {
                if (!cells.isBlank()) {
                    findings.add(Hidden.sheet(sheet.getSheetName()));
                }
                continue;
            }
            blocks.addAll(cells.blocks());
            SheetShapes.addTo(blocks, sheet);
            if (cells.hidesText()) {
                findings.add(Hidden.cells(sheet.getSheetName()));
            }
        }
        return new FlowDocument(blocks.toList(), 0, hints(workbook), findings);
    }

    private static List<FlowDocument.Hint> hints(Workbook workbook) {
        List<FlowDocument.Hint> hints = new ArrayList<>(Titles.hints(title(workbook)));
        if (workbook instanceof XSSFWorkbook xlsx) {
            String program = text(xlsx.getProperties().getExtendedProperties().getApplication());
            hints.add(new FlowDocument.Hint("program", program));
            // Another program that saves the workbook puts its name there, and leaves this one.
            String creator = text(xlsx.getProperties().getCoreProperties().getCreator());
            hints.add(new FlowDocument.Hint("program", creator));
        }
        return hints;
    }

    private static String title(Workbook workbook) {
        if (workbook instanceof XSSFWorkbook xlsx) {
            POIXMLProperties properties = xlsx.getProperties();
            return text(properties.getCoreProperties().getTitle());
        }
        if (workbook instanceof HSSFWorkbook xls && xls.getSummaryInformation() != null) {
            return text(xls.getSummaryInformation().getTitle());
        }
        return "";
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    /** Reads the cells of one sheet. */
    private static final class SheetCells {

        /** Cells with a value or a style; the fullest form has below 1 000. */
        private static final int MOST_CELLS = 500_000;

        /** Points below which nobody sees that a row is there. */
        private static final float LOWEST = 2;

        /** The same of columns, in 1/256 of a character. */
        private static final int NARROWEST = 64;

        private final Sheet sheet;
        private final CellText text;
        private final Map<CellAddress, CellRangeAddress> merged = new HashMap<>();
        private final Set<Integer> columns = new HashSet<>();
        private final Set<CellAddress> drawn;
        private final Eye eye = new Eye();
        private final SheetDraft draft = new SheetDraft();

        private SheetCells(Sheet sheet, CellText text) {
            this.sheet = sheet;
            this.text = text;
            this.drawn = SheetShapes.covered(sheet);
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
            if (row.getZeroHeight() || isFlat(row)) {
                draft.hideRow(row.getRowNum());
            }
            for (Cell cell : row) {
                if (columns.add(cell.getColumnIndex()) && isHidden(cell.getColumnIndex())) {
                    draft.hideColumn(cell.getColumnIndex());
                }
                add(cell);
            }
        }

        private boolean isFlat(Row row) {
            return row.getHeight() != sheet.getDefaultRowHeight()
                    && row.getHeightInPoints() < LOWEST;
        }

        private boolean isHidden(int column) {
            return sheet.isColumnHidden(column) || sheet.getColumnWidth(column) < NARROWEST;
        }

        private void add(Cell cell) {
            eye.open();
            CellRangeAddress own = CellRangeAddress.valueOf(cell.getAddress().formatAsString());
            CellRangeAddress region = merged.getOrDefault(cell.getAddress(), own);
            String full = text.of(cell, eye);
            boolean cut = new CellRoom(cell, region).lacks(full);
            String shown = cut ? "" : full;
            if (cut || drawn.contains(cell.getAddress())) {
                eye.drawn();
            }
            List<Sight> sights = eye.close();
            boolean bordered = text.bordered(cell);
            int height = region.getLastRow() - region.getFirstRow() + 1;
            int width = region.getLastColumn() - region.getFirstColumn() + 1;
            Optional<BigDecimal> held = text.held(cell, shown);
            boolean printed = !shown.isEmpty() || held.isPresent() || !sights.isEmpty();
            if (region.getNumberOfCells() > 1 || bordered || printed) {
                draft.add(
                        new SheetCell(
                                cell.getRowIndex(),
                                cell.getColumnIndex(),
                                height,
                                width,
                                shown,
                                held,
                                bordered,
                                sights));
            }
        }
    }
}
