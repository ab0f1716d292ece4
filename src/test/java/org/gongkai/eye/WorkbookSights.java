package org.gongkai.eye;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IconMultiStateFormatting.IconSet;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTStylesheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STTableStyleType;

/** Workbooks with a figure that a person does not see as it is held. */
final class WorkbookSights {

    private final Supplier<Workbook> kind;
    private final Map<String, byte[]> documents = new LinkedHashMap<>();

    private WorkbookSights(Supplier<Workbook> kind) {
        this.kind = kind;
    }

    static Map<String, byte[]> xls() {
        WorkbookSights sights = new WorkbookSights(HSSFWorkbook::new);
        sights.common();
        return sights.documents;
    }

    static Map<String, byte[]> xlsx() {
        WorkbookSights sights = new WorkbookSights(XSSFWorkbook::new);
        sights.common();
        sights.onlyLater();
        return sights.documents;
    }

    /** A workbook whose cell B1 has the figure. */
    private void sight(String name, Consumer<Cell> dress) {
        Workbook workbook = kind.get();
        Row row = workbook.createSheet("S").createRow(0);
        row.createCell(0).setCellValue("甲");
        Cell cell = row.createCell(1);
        cell.setCellValue(77);
        Row second = row.getSheet().createRow(1);
        second.createCell(0).setCellValue("乙");
        second.createCell(1).setCellValue("丙");
        dress.accept(cell);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (workbook) {
            workbook.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        documents.put(name, bytes.toByteArray());
    }

    private void common() {
        sight("turned by a sign of Unicode", cell -> cell.setCellValue("\u202e12"));
        narrow();
        formulas();
        numbers();
        conditions();
        floats();
        sight("behind a row that is hidden", cell -> hiddenRow(cell).setZeroHeight(true));
        sight("behind a row of no height", cell -> hiddenRow(cell).setHeight((short) 0));
        sight("behind a column that is hidden", WorkbookSights::hideColumn);
        sight("in a document that breaks off", cell -> {});
        documents.computeIfPresent(
                "in a document that breaks off",
                (name, whole) -> Arrays.copyOf(whole, whole.length / 2));
    }

    private void narrow() {
        sight(
                "cut off by the next cell",
                cell -> {
                    cell.setCellValue("123456");
                    cell.getRow().createCell(2).setCellValue("乙");
                    cell.getSheet().setColumnWidth(1, 3 * 256);
                });
        sight("too wide for its column", cell -> cell.getSheet().setColumnWidth(1, 256));
        sight("in a row that is too low", cell -> cell.getRow().setHeightInPoints(4));
        sight(
                "all of it again and again",
                cell -> style(cell, style -> style.setAlignment(HorizontalAlignment.FILL)));
        sight("with a digit that fills the rest of its cell", cell -> format(cell, "0*9"));
        sight(
                "all of it in the colour of the dots in its cell",
                cell -> {
                    Font black = cell.getSheet().getWorkbook().createFont();
                    black.setColor(IndexedColors.BLACK.getIndex());
                    style(
                            cell,
                            style -> {
                                style.setFillPattern(FillPatternType.ALT_BARS);
                                style.setFillForegroundColor(IndexedColors.BLACK.getIndex());
                                style.setFillBackgroundColor(IndexedColors.BLACK.getIndex());
                                style.setFont(black);
                            });
                });
    }

    private void formulas() {
        sight("formula without a result", cell -> formula(cell, "1+76"));
        sight(
                "formula with the 0 of a program that does not calculate",
                cell -> {
                    formula(cell, "11+11");
                    cell.setCellValue(0);
                });
        sight(
                "formula with the nothing of a program that does not calculate",
                cell -> {
                    formula(cell, "11+11");
                    cell.setCellValue("");
                });
    }

    private static void formula(Cell cell, String formula) {
        cell.setBlank();
        cell.setCellFormula(formula);
    }

    private void numbers() {
        sight(
                "zero that a format hides",
                cell -> {
                    cell.setCellValue(0);
                    format(cell, "0;-0;;@");
                });
        sight(
                "zero that the sheet hides",
                cell -> {
                    cell.setCellValue(0);
                    cell.getSheet().setDisplayZeros(false);
                });
        sight("number that a format hides", cell -> format(cell, ";;;"));
        sight("number that a format shows in white", cell -> format(cell, "[White]0"));
        sight(
                "number for which a format shows other signs",
                cell -> {
                    cell.setCellValue(9);
                    format(cell, "\"77\"");
                });
    }

    private void conditions() {
        sight("number that a condition hides", cell -> rule(cell, "B1=77"));
        sight("number that a condition hides which is not asked", cell -> rule(cell, "TODAY()>0"));
    }

    private static void rule(Cell cell, String formula) {
        SheetConditionalFormatting formats = cell.getSheet().getSheetConditionalFormatting();
        ConditionalFormattingRule rule = formats.createConditionalFormattingRule(formula);
        rule.createFontFormatting().setFontColorIndex(IndexedColors.WHITE.getIndex());
        formats.addConditionalFormatting(area(), rule);
    }

    private static CellRangeAddress[] area() {
        return new CellRangeAddress[] {CellRangeAddress.valueOf("B1")};
    }

    private void floats() {
        sight("beneath a picture that floats", cell -> picture(cell));
        sight(
                "picture",
                cell -> {
                    picture(cell);
                    cell.setBlank();
                });
        sight("beneath a shape that floats", WorkbookSights::shape);
        sight(
                "drawing",
                cell -> {
                    shape(cell);
                    cell.setBlank();
                });
        sight("beneath a text box that floats", WorkbookSights::textBox);
    }

    private static void picture(Cell cell) {
        Workbook workbook = cell.getSheet().getWorkbook();
        int picture = workbook.addPicture(new byte[8], Workbook.PICTURE_TYPE_PNG);
        cell.getSheet().createDrawingPatriarch().createPicture(anchor(cell), picture);
    }

    private static void shape(Cell cell) {
        if (cell.getSheet().createDrawingPatriarch() instanceof HSSFPatriarch xls) {
            xls.createSimpleShape((HSSFClientAnchor) anchor(cell)).setShapeType(1);
        } else {
            ((XSSFDrawing) cell.getSheet().getDrawingPatriarch())
                    .createSimpleShape((XSSFClientAnchor) anchor(cell));
        }
    }

    private static void textBox(Cell cell) {
        if (cell.getSheet().createDrawingPatriarch() instanceof HSSFPatriarch xls) {
            xls.createTextbox((HSSFClientAnchor) anchor(cell))
                    .setString(new HSSFRichTextString("九"));
        } else {
            ((XSSFDrawing) cell.getSheet().getDrawingPatriarch())
                    .createTextbox((XSSFClientAnchor) anchor(cell))
                    .setText("九");
        }
    }

    private static ClientAnchor anchor(Cell cell) {
        ClientAnchor at = cell.getSheet().getWorkbook().getCreationHelper().createClientAnchor();
        at.setCol1(1);
        at.setCol2(2);
        at.setRow2(1);
        return at;
    }

    /** Moves the row of a cell one down, and puts another before it. */
    private static Row hiddenRow(Cell cell) {
        Sheet sheet = cell.getSheet();
        sheet.shiftRows(0, 1, 1);
        Row hidden = sheet.createRow(0);
        hidden.createCell(0).setCellValue("乙");
        hidden.createCell(1).setCellValue(9);
        return hidden;
    }

    private static void hideColumn(Cell cell) {
        cell.getRow().createCell(2).setCellValue(77);
        cell.setCellValue(9);
        cell.getSheet().setColumnHidden(1, true);
    }

    private void onlyLater() {
        sight(
                "icon in the place of a number",
                cell -> {
                    var formats = ((XSSFSheet) cell.getSheet()).getSheetConditionalFormatting();
                    XSSFConditionalFormattingRule signs =
                            formats.createConditionalFormattingRule(IconSet.GYR_3_ARROW);
                    signs.getMultiStateFormatting().setIconOnly(true);
                    formats.addConditionalFormatting(area(), signs);
                });
        sight("struck out by the style of its table", WorkbookSights::struckTable);
    }

    private static void struckTable(Cell cell) {
        XSSFSheet sheet = (XSSFSheet) cell.getSheet();
        cell.setCellValue("77");
        XSSFTable table =
                sheet.createTable(new AreaReference("A1:B2", SpreadsheetVersion.EXCEL2007));
        CTStylesheet styles = sheet.getWorkbook().getStylesSource().getCTStylesheet();
        styles.addNewDxfs().addNewDxf().addNewFont().addNewStrike();
        var style = styles.addNewTableStyles().addNewTableStyle();
        style.setName("own");
        var part = style.addNewTableStyleElement();
        part.setType(STTableStyleType.LAST_COLUMN);
        part.setDxfId(0);
        table.getCTTable().addNewTableStyleInfo().setName("own");
        table.getCTTable().getTableStyleInfo().setShowLastColumn(true);
    }

    private static void style(Cell cell, Consumer<CellStyle> change) {
        CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
        change.accept(style);
        cell.setCellStyle(style);
    }

    private static void format(Cell cell, String format) {
        Workbook workbook = cell.getSheet().getWorkbook();
        style(cell, style -> style.setDataFormat(workbook.createDataFormat().getFormat(format)));
    }
}
