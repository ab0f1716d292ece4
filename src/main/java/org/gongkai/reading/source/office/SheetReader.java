package org.gongkai.reading.source.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.model.Finding;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.Reason;
import org.gongkai.model.SourceDocument;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.reading.source.FormatReader;
import org.gongkai.reading.source.flow.BlockList;
import org.gongkai.reading.source.flow.Guard;
import org.gongkai.reading.source.flow.Hidden;
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
        if (bytes[0] == ZIP) {
            ZipParts.requireBounded(bytes);
        }
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
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
        CellText text = new CellText();
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
            SheetDrawings.add(sheet, blocks);
            if (cells.hidesText()) {
                findings.add(Hidden.cells(sheet.getSheetName()));
            }
        }
        return new FlowDocument(blocks.toList(), 0, Titles.hints(title(workbook)), findings);
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
}
