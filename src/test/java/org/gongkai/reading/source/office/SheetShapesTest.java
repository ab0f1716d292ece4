package org.gongkai.reading.source.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.gongkai.reading.source.Rendered;
import org.junit.jupiter.api.Test;

/** Shapes and cells that lack what most have. */
class SheetShapesTest {

    private static final String ON_THE_PAGE =
            "<xdr:absoluteAnchor xmlns:xdr='http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing'>"
                    + "<xdr:pos x='0' y='0'/><xdr:ext cx='900000' cy='900000'/><xdr:sp><xdr:nvSpPr>"
                    + "<xdr:cNvPr id='2' name='a'/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr/></xdr:sp>"
                    + "<xdr:clientData/></xdr:absoluteAnchor>";

    @Test
    void theButtonsOfAFilterHaveNoText() {
        HSSFWorkbook workbook = new HSSFWorkbook();
        Sheet sheet = filled(workbook);
        sheet.setAutoFilter(new CellRangeAddress(0, 1, 0, 1));
        assertThat(read(workbook)).containsExactly("[甲|7] [乙|8]");
    }

    @Test
    void aShapeThatIsPlacedOnThePageMayCoverAnyCell() throws IOException, XmlException {
        XSSFWorkbook workbook = new XSSFWorkbook();
        XSSFSheet sheet = (XSSFSheet) filled(workbook);
        var drawing = sheet.createDrawingPatriarch().getCTDrawing();
        try (XmlCursor to = drawing.newCursor();
                XmlCursor from = XmlObject.Factory.parse(ON_THE_PAGE).newCursor()) {
            from.toFirstChild();
            to.toEndToken();
            from.copyXml(to);
        }
        assertThat(read(workbook)).contains("[甲 [DRAWN]|7 [DRAWN]] [乙 [DRAWN]|8 [DRAWN]]");
    }

    @Test
    void aNumberMayBeInAFormatThatIsMissing() {
        HSSFWorkbook workbook = new HSSFWorkbook();
        Sheet sheet = filled(workbook);
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat((short) 300);
        sheet.getRow(0).getCell(1).setCellStyle(style);
        assertThat(read(workbook)).containsExactly("[甲|7] [乙|8]");
    }

    private static Sheet filled(Workbook workbook) {
        Sheet sheet = workbook.createSheet();
        for (int number = 0; number < 2; number++) {
            Row row = sheet.createRow(number);
            row.createCell(0).setCellValue(number == 0 ? "甲" : "乙");
            row.createCell(1).setCellValue(7 + number);
        }
        return sheet;
    }

    private static List<String> read(Workbook workbook) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (workbook) {
            workbook.write(out);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return Rendered.read(new SheetReader(), out.toByteArray());
    }
}
