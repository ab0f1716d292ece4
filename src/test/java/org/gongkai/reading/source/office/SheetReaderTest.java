package org.gongkai.reading.source.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFSimpleShape;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IconMultiStateFormatting;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.RichTextString;
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
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.gongkai.model.Finding;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.Grid;
import org.gongkai.model.Reason;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.reading.source.Rendered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTExtensionList;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTNumFmt;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;

class SheetReaderTest {

    static Stream<Workbook> workbooks() {
        return Stream.of(new XSSFWorkbook(), new HSSFWorkbook());
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void readsProseTableAndMergedCells(Workbook workbook) {
        Sheet sheet = workbook.createSheet();
        put(sheet, 0, 0, "某某局2023年政府信息公开工作年度报告");
        merge(sheet, 0, 0, 0, 2);
        put(sheet, 2, 0, "项目");
        merge(sheet, 2, 2, 0, 1);
        put(sheet, 2, 2, "总计");
        put(sheet, 3, 0, "不予公开");
        merge(sheet, 3, 4, 0, 0);
        put(sheet, 3, 1, "1.属于\n国家秘密");
        sheet.getRow(3).createCell(2).setCellValue(12);
        put(sheet, 4, 1, "2.其他");
        assertThat(read(workbook))
                .containsExactly(
                        "某某局2023年政府信息公开工作年度报告", "[项目 1x2|总计] [不予公开 2x1|1.属于国家秘密|12] [2.其他|]");
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void aDateWhoseFormatCannotBeUsedNamesNoTimeZone(Workbook workbook) {
        Row row = workbook.createSheet().createRow(0);
        row.createCell(0).setCellValue("日期");
        Cell date = row.createCell(1);
        date.setCellValue(40096);
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat("mm;[green]"));
        date.setCellStyle(style);
        assertThat(String.join(" ", read(workbook))).contains("2009-10-10 00:00");
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void showsValuesAsTheirFormatsDo(Workbook workbook) {
        Row row = workbook.createSheet().createRow(0);
        row.createCell(0).setCellValue(96171.6);
        row.createCell(1).setCellValue(12);
        row.createCell(2).setCellValue(-0.5);
        formatted(row, 3, 1234.5, "#,##0.00");
        formatted(row, 4, 0.125, "0.0%");
        formatted(row, 5, 45292, "yyyy-mm-dd");
        row.createCell(6).setCellValue(true);
        row.createCell(7).setCellValue(0.1 + 0.2);
        row.createCell(8).setCellValue(123456789);
        assertThat(read(workbook))
                .containsExactly("[96171.6|12|-0.5|1,234.50|12.5%|2024-01-01|TRUE|0.3|123456789]");
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void keepsTheNumberThatAFormatRoundsScalesOrHides(Workbook workbook) {
        Row row = workbook.createSheet().createRow(0);
        formatted(row, 0, 124998.8, "#,##0");
        formatted(row, 1, 0.1 + 0.2, "0.0");
        formatted(row, 2, 12, "0.00");
        formatted(row, 3, 1249988.6, "0.0,");
        formatted(row, 4, 0, "0;-0;\"零\";@");
        formatted(row, 5, 45292, "yyyy-mm-dd");
        row.createCell(6).setCellFormula("A1/3");
        formatted(row, 7, -2.675, "0.00");
        assertThat(held(workbook))
                .containsExactly("124998.8", "", "", "1249988.6", "", "", "", "-2.675");
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void showsTenThousandsAsTheirFormatsDo(Workbook workbook) {
        Row row = workbook.createSheet().createRow(0);
        formatted(row, 0, 1249988.6, "0!.0,\"万元\"");
        formatted(row, 1, 1249988.6, "#,##0\\.0000");
        formatted(row, 2, 9999, "[>=10000]0!.0,\"万\";0");
        formatted(row, 3, 10000, "[>=10000]0!.0,\"万\";0");
        formatted(row, 4, -20000, "0!.0,_ ;-0!.0,");
        formatted(row, 5, 1249988.6, "0.00\\.");
        assertThat(read(workbook)).containsExactly("[125.0万元|124.9989|9999|1.0万|-2.0|1249988.6]");
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void whatAFormatHidesIsAnEmptyCell(Workbook workbook) {
        Row row = workbook.createSheet().createRow(0);
        put(workbook.getSheetAt(0), 1, 0, "项目");
        for (int column = 1; column < 6; column++) {
            put(workbook.getSheetAt(0), 1, column, "数");
        }
        formatted(row, 0, 5, "0;-0;;@");
        formatted(row, 1, 0, "0;-0;;@");
        formatted(row, 2, 0, "[=0]\"\";General");
        formatted(row, 3, 7, ";;;");
        formatted(row, 4, 7, "[White]0");
        formatted(row, 5, 7, "[Red]0;;");
        assertThat(seen(workbook)).startsWith("5", "", "", " [HIDDEN]", " [HIDDEN]", "7");
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void zerosThatTheSheetDoesNotShowAreEmptyCells(Workbook workbook) {
        Sheet sheet = workbook.createSheet();
        sheet.setDisplayZeros(false);
        put(sheet, 0, 0, "甲");
        put(sheet, 0, 1, "乙");
        put(sheet, 1, 0, "丙");
        sheet.getRow(1).createCell(1).setCellValue(0);
        assertThat(seen(workbook)).containsExactly("甲", "乙", "丙", "");
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void whatIsStruckOutWhiteOrTheMarkOfANoteIsNotRead(Workbook workbook) {
        Row row = workbook.createSheet().createRow(0);
        runs(row, 0, "1277", 2, font -> font.setStrikeout(true));
        runs(row, 1, "771", -1, font -> font.setTypeOffset(Font.SS_SUPER));
        runs(row, 2, "977", 1, font -> font.setColor(IndexedColors.WHITE.getIndex()));
        runs(row, 3, "甲乙", -1, font -> font.setTypeOffset(Font.SS_SUPER));
        runs(row, 4, "77", 2, font -> font.setStrikeout(true));
        runs(row, 5, "77", 2, font -> font.setColor(IndexedColors.WHITE.getIndex()));
        CellStyle dark = workbook.createCellStyle();
        dark.setFillForegroundColor(IndexedColors.DARK_BLUE.getIndex());
        dark.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        row.getCell(5).setCellStyle(dark);
        assertThat(seen(workbook))
                .containsExactly(
                        "77 [STRUCK]", "77 [MARKED]", "77 [HIDDEN]", "甲乙", " [STRUCK]", "77");
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void whatConditionalFormatsHideIsNotReadAndWhatTheyShowIs(Workbook workbook) {
        Sheet sheet = workbook.createSheet();
        Row row = sheet.createRow(0);
        for (int column = 0; column < 6; column++) {
            row.createCell(column).setCellValue(7 + column);
        }
        runs(row, 3, "77", 2, font -> font.setColor(IndexedColors.WHITE.getIndex()));
        CellStyle pale = workbook.createCellStyle();
        Font white = workbook.createFont();
        white.setColor(IndexedColors.WHITE.getIndex());
        pale.setFont(white);
        row.getCell(4).setCellStyle(pale);
        rule(sheet, "A1:B1", "A1=7", IndexedColors.WHITE, IndexedColors.AUTOMATIC);
        rule(sheet, "C1", "C1=9", IndexedColors.RED, IndexedColors.RED);
        rule(sheet, "E1", "E1=11", IndexedColors.BLACK, IndexedColors.YELLOW);
        rule(sheet, "F1", "TODAY()>0", IndexedColors.WHITE, IndexedColors.AUTOMATIC);
        assertThat(seen(workbook))
                .containsExactly(" [HIDDEN]", "8", " [HIDDEN]", " [HIDDEN]", "11", " [DRAWN]");
    }

    private static void rule(
            Sheet sheet, String area, String formula, IndexedColors ink, IndexedColors ground) {
        SheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
        ConditionalFormattingRule rule = formats.createConditionalFormattingRule(formula);
        rule.createFontFormatting().setFontColorIndex(ink.getIndex());
        if (ground != IndexedColors.AUTOMATIC) {
            PatternFormatting fill = rule.createPatternFormatting();
            fill.setFillBackgroundColor(ground.getIndex());
            fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        }
        formats.addConditionalFormatting(
                new CellRangeAddress[] {CellRangeAddress.valueOf(area)}, rule);
    }

    @Test
    void conditionalNumberFormatsAndSignsInThePlaceOfNumbersHideThem() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet();
            Row row = sheet.createRow(0);
            for (int column = 0; column < 3; column++) {
                row.createCell(column).setCellValue(7);
            }
            XSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
            XSSFConditionalFormattingRule none = formats.createConditionalFormattingRule("A1=7");
            none.createFontFormatting();
            CTNumFmt hiding = workbook.getStylesSource().getDxfAt(0).addNewNumFmt();
            hiding.setNumFmtId(164);
            hiding.setFormatCode(";;;");
            formats.addConditionalFormatting(
                    new CellRangeAddress[] {CellRangeAddress.valueOf("A1")}, none);
            XSSFConditionalFormattingRule signs =
                    formats.createConditionalFormattingRule(
                            IconMultiStateFormatting.IconSet.GYR_3_ARROW);
            signs.getMultiStateFormatting().setIconOnly(true);
            formats.addConditionalFormatting(
                    new CellRangeAddress[] {CellRangeAddress.valueOf("B1")}, signs);
            assertThat(seen(workbook)).containsExactly(" [HIDDEN]", " [DRAWN]", "7");
        }
    }

    @Test
    void rulesOfLaterExcelsMayHideWhatTheyColourWhite() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet();
            Row row = sheet.createRow(0);
            for (int column = 0; column < 4; column++) {
                row.createCell(column).setCellValue(7);
            }
            later(sheet, "A1", "<x:font><x:color rgb='FFFFFFFF'/></x:font>");
            later(sheet, "B1", "<x:font><x:color rgb='FFFF0000'/></x:font><x:fill theme='0'/>");
            later(sheet, "C1", "<x:numFmt formatCode=';;;'/>");
            assertThat(seen(workbook)).containsExactly(" [DRAWN]", "7", " [DRAWN]", "7");
        }
    }

    private static void later(XSSFSheet sheet, String area, String format) {
        String xml =
                "<ext xmlns:x='x14'><x:conditionalFormatting><x:cfRule><x:dxf>"
                        + format
                        + "</x:dxf></x:cfRule><x:sqref>"
                        + area
                        + "</x:sqref></x:conditionalFormatting></ext>";
        CTWorksheet worksheet = sheet.getCTWorksheet();
        CTExtensionList list =
                worksheet.isSetExtLst() ? worksheet.getExtLst() : worksheet.addNewExtLst();
        try (XmlCursor to = list.newCursor();
                XmlCursor from = XmlObject.Factory.parse(xml).newCursor()) {
            from.toFirstChild();
            to.toEndToken();
            from.copyXml(to);
        } catch (XmlException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Test
    void theStyleOfATableIsTheGroundOfItsText() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet();
            CellStyle pale = workbook.createCellStyle();
            Font white = workbook.createFont();
            white.setColor(IndexedColors.WHITE.getIndex());
            pale.setFont(white);
            for (int row = 0; row < 3; row++) {
                put(sheet, row, 0, "甲" + row);
                sheet.getRow(row).getCell(0).setCellStyle(pale);
                put(sheet, row, 1, "7");
            }
            XSSFTable table =
                    sheet.createTable(new AreaReference("A1:B3", SpreadsheetVersion.EXCEL2007));
            table.getCTTable().addNewTableStyleInfo().setName("TableStyleMedium2");
            assertThat(seen(workbook))
                    .containsExactly("甲0", "7", " [HIDDEN]", "7", " [HIDDEN]", "7");
        }
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void aShapeOverACellIsSaid(Workbook workbook) {
        Sheet sheet = workbook.createSheet();
        for (int column = 0; column < 3; column++) {
            put(sheet, 0, column, "7");
        }
        ClientAnchor at = workbook.getCreationHelper().createClientAnchor();
        at.setCol1(1);
        at.setCol2(2);
        at.setRow2(1);
        if (sheet.createDrawingPatriarch() instanceof HSSFPatriarch xls) {
            xls.createSimpleShape((HSSFClientAnchor) at)
                    .setShapeType(HSSFSimpleShape.OBJECT_TYPE_RECTANGLE);
        } else {
            ((XSSFDrawing) sheet.getDrawingPatriarch()).createSimpleShape((XSSFClientAnchor) at);
        }
        assertThat(seen(workbook)).startsWith("7", "7 [DRAWN]", "7");
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void aPictureOverACellWithoutTextIsNotBlank(Workbook workbook) {
        Sheet sheet = workbook.createSheet();
        put(sheet, 0, 0, "甲");
        put(sheet, 0, 1, "乙");
        put(sheet, 1, 0, "丙");
        sheet.getRow(1).createCell(1);
        int picture = workbook.addPicture(new byte[8], Workbook.PICTURE_TYPE_PNG);
        ClientAnchor at = workbook.getCreationHelper().createClientAnchor();
        at.setRow1(1);
        at.setCol1(1);
        at.setRow2(1);
        at.setCol2(1);
        sheet.createDrawingPatriarch().createPicture(at, picture);
        assertThat(seen(workbook)).containsExactly("甲", "乙", "丙", " [DRAWN]");
    }

    /** A text of which a part, from the beginning or with a negative length at the end, is odd. */
    private static void runs(Row row, int column, String text, int odd, Consumer<Font> change) {
        Workbook workbook = row.getSheet().getWorkbook();
        Font font = workbook.createFont();
        change.accept(font);
        RichTextString runs = workbook.getCreationHelper().createRichTextString(text);
        int from = odd < 0 ? text.length() + odd : 0;
        runs.applyFont(from, odd < 0 ? text.length() : odd, font);
        if (from == 0 && odd < text.length()) {
            runs.applyFont(odd, text.length(), workbook.createFont());
        }
        row.createCell(column).setCellValue(runs);
    }

    private static List<String> seen(Workbook workbook) {
        Grid grid = (Grid) Rendered.document(new SheetReader(), bytes(workbook)).blocks().get(0);
        return grid.cells().stream()
                .map(cell -> cell.text() + (cell.sights().isEmpty() ? "" : " " + cell.sights()))
                .toList();
    }

    private static List<String> held(Workbook workbook) {
        Grid grid = (Grid) Rendered.document(new SheetReader(), bytes(workbook)).blocks().get(0);
        return grid.cells().stream()
                .map(cell -> cell.held().map(BigDecimal::toPlainString).orElse(""))
                .toList();
    }

    @Test
    void showsTheLastResultOfAFormulaAndNeverInventsOne() {
        XSSFWorkbook workbook = new XSSFWorkbook();
        Row row = workbook.createSheet().createRow(0);
        row.createCell(0).setCellValue(2);
        Cell stale = row.createCell(1);
        stale.setCellFormula("A1*10");
        stale.setCellValue(7);
        row.createCell(2).setCellFormula("SUM(A1:B1)");
        assertThat(read(workbook)).containsExactly("[2|7|=SUM(A1:B1)]");
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void keepsEmptyCellsWithLines(Workbook workbook) {
        CellStyle lines = workbook.createCellStyle();
        lines.setBorderBottom(BorderStyle.THIN);
        Sheet sheet = workbook.createSheet();
        put(sheet, 0, 0, "行政复议");
        put(sheet, 0, 1, "总计");
        for (int c = 0; c < 2; c++) {
            sheet.getRow(0).getCell(c).setCellStyle(lines);
        }
        Row blank = sheet.createRow(1);
        for (int c = 0; c < 2; c++) {
            blank.createCell(c).setCellStyle(lines);
        }
        put(sheet, 2, 0, "合计");
        assertThat(read(workbook)).containsExactly("[行政复议|总计] [|] [合计|]");
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void leavesOutWhatIsHiddenAndSaysSo(Workbook workbook) {
        Sheet sheet = workbook.createSheet("表");
        put(sheet, 0, 0, "甲");
        put(sheet, 0, 1, "乙");
        put(sheet, 0, 2, "丙");
        sheet.setColumnHidden(1, true);
        put(workbook.createSheet("旧"), 0, 0, "丁");
        workbook.setSheetHidden(1, true);
        FlowDocument document = Rendered.document(new SheetReader(), bytes(workbook));
        assertThat(Rendered.of(document.blocks())).containsExactly("[甲|丙]");
        assertThat(document.findings())
                .extracting(Finding::code)
                .containsExactly("hidden-cells", "hidden-sheet");
    }

    @Test
    void saysThatALockedWorkbookNeedsAPassword() {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        byte[] locked;
        try {
            HSSFWorkbook workbook = new HSSFWorkbook();
            put(workbook.createSheet(), 0, 0, "甲");
            locked = bytes(workbook);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThatThrownBy(() -> new SheetReader().read(locked))
                .isInstanceOfSatisfying(
                        UnreadableDocumentException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.ENCRYPTED));
    }

    private static void formatted(Row row, int column, double value, String format) {
        Workbook workbook = row.getSheet().getWorkbook();
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        Cell cell = row.createCell(column);
        cell.setCellValue(value);
        cell.setCellStyle(style);
    }

    private static void put(Sheet sheet, int row, int column, String text) {
        Row at = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        at.createCell(column).setCellValue(text);
    }

    private static void merge(Sheet sheet, int row, int lastRow, int column, int lastColumn) {
        sheet.addMergedRegion(new CellRangeAddress(row, lastRow, column, lastColumn));
    }

    private static List<String> read(Workbook workbook) {
        return Rendered.read(new SheetReader(), bytes(workbook));
    }

    private static byte[] bytes(Workbook workbook) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (workbook) {
            workbook.write(out);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return out.toByteArray();
    }
}
