package org.gongkai.reading.source.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellFill;
import org.apache.xmlbeans.XmlException;
import org.gongkai.model.Grid;
import org.gongkai.reading.source.Rendered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDxf;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTFill;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTStylesheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableStyle;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STTableStyleType;

/** Cells of workbooks that are not shown as they are held. */
class CellLooksTest {

    static Stream<Workbook> workbooks() {
        return Stream.of(new XSSFWorkbook(), new HSSFWorkbook());
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void ofFormulasThatWereNeverCalculatedNoZeroIsBelieved(Workbook workbook) {
        Row row = row(workbook);
        row.createCell(0).setCellFormula("11+11");
        row.getCell(0).setCellValue(0);
        row.createCell(1).setCellFormula("5-5");
        row.getCell(1).setCellValue(0);
        row.createCell(2).setCellFormula("11+11");
        row.getCell(2).setCellValue("");
        row.createCell(3).setCellFormula("IF(1>0,\"\",7)");
        row.getCell(3).setCellValue("");
        row.createCell(4).setCellFormula("IF(TODAY()>1,1,0)");
        row.getCell(4).setCellValue(0);
        row.createCell(5).setCellFormula("11+11");
        row.getCell(5).setCellValue(7);
        assertThat(seen(workbook)).containsExactly("=11+11", "0", "=11+11", "0", "7");
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void textThatIsCutOffOrRepeatedIsNotRead(Workbook workbook) {
        Row row = row(workbook);
        Sheet sheet = row.getSheet();
        String[] texts = {"123456", "12", "123456", "123456"};
        for (int column = 0; column < 4; column++) {
            sheet.setColumnWidth(column, 3 * 256);
            row.createCell(column).setCellValue(Integer.parseInt(texts[column]));
        }
        row.getCell(2).setCellValue("123456");
        CellStyle shrunk = workbook.createCellStyle();
        shrunk.setShrinkToFit(true);
        row.getCell(3).setCellStyle(shrunk);
        CellStyle filled = workbook.createCellStyle();
        filled.setAlignment(HorizontalAlignment.FILL);
        row.createCell(4).setCellValue(7);
        row.getCell(4).setCellStyle(filled);
        assertThat(seen(workbook))
                .containsExactly("123456", "12", " [DRAWN]", "123456", " [DRAWN]");
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void aFormatThatFillsTheCellWithADigitIsNotRead(Workbook workbook) {
        Row row = row(workbook);
        String[] formats = {"0*9", "0* "};
        for (int column = 0; column < formats.length; column++) {
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(formats[column]));
            row.createCell(column).setCellValue(7);
            row.getCell(column).setCellStyle(style);
        }
        assertThat(seen(workbook)).containsExactly(" [DRAWN]", "7");
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void figuresInTheColourOfAPatternAreNotSeen(Workbook workbook) {
        Row row = row(workbook);
        FillPatternType[] patterns = {
            FillPatternType.ALT_BARS, FillPatternType.THIN_HORZ_BANDS, FillPatternType.LEAST_DOTS
        };
        Font black = workbook.createFont();
        black.setColor(IndexedColors.BLACK.getIndex());
        for (int column = 0; column < patterns.length; column++) {
            CellStyle style = workbook.createCellStyle();
            style.setFillPattern(patterns[column]);
            style.setFillForegroundColor(IndexedColors.BLACK.getIndex());
            style.setFillBackgroundColor(
                    (column < 2 ? IndexedColors.BLACK : IndexedColors.WHITE).getIndex());
            style.setFont(black);
            row.createCell(column).setCellValue(7);
            row.getCell(column).setCellStyle(style);
        }
        assertThat(seen(workbook)).containsExactly(" [HIDDEN]", " [HIDDEN]", "7");
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void textFromTheRightIsCutOffOnItsLeft(Workbook workbook) {
        Row row = row(workbook);
        CellStyle right = workbook.createCellStyle();
        right.setAlignment(HorizontalAlignment.RIGHT);
        for (int column = 0; column < 3; column++) {
            row.getSheet().setColumnWidth(column, 3 * 256);
        }
        row.createCell(0).setCellValue("甲");
        row.createCell(1).setCellValue("123456");
        row.getCell(1).setCellStyle(right);
        row.createCell(3).setCellValue("123456");
        row.getCell(3).setCellStyle(right);
        assertThat(seen(workbook)).containsExactly("甲", " [DRAWN]", "123456");
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void textBoxesAreReadAndAFigureBelowThemHasAFlag(Workbook workbook) {
        Row row = row(workbook);
        row.createCell(0).setCellValue(7);
        row.createCell(1).setCellValue(8);
        ClientAnchor at = workbook.getCreationHelper().createClientAnchor();
        at.setCol2(1);
        at.setRow2(1);
        if (row.getSheet().createDrawingPatriarch() instanceof HSSFPatriarch xls) {
            xls.createTextbox((HSSFClientAnchor) at).setString(new HSSFRichTextString("九"));
        } else {
            ((XSSFDrawing) row.getSheet().getDrawingPatriarch())
                    .createTextbox((XSSFClientAnchor) at)
                    .setText("九");
        }
        assertThat(seen(workbook)).containsExactly("7 [DRAWN]", "8");
        assertThat(Rendered.read(new SheetReader(), bytes(workbook))).contains("九");
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void figuresInRowsThatShowAPartOfThemAreNotRead(Workbook workbook) {
        Row row = row(workbook);
        row.setHeightInPoints(4);
        row.createCell(0).setCellValue(7);
        row.createCell(1).setCellValue("甲");
        assertThat(seen(workbook)).containsExactly(" [DRAWN]", "甲");
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void formatsMayShowOtherThingsThanTheValue(Workbook workbook) {
        assertThat(formatted(workbook, 77, "\"99\"")).isEqualTo("99 [HIDDEN]");
        assertThat(formatted(workbook, 0, "0;-0;\"-\"")).isEqualTo("-");
        assertThat(formatted(workbook, "7", "@\"9\"")).isEqualTo("79");
        assertThat(formatted(workbook, "7", "0;0;0;\"无\"")).isEqualTo("无 [HIDDEN]");
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void fontsOfDingbatsDrawNoDigitsAndBlackIsNotSeenOnBlack(Workbook workbook) {
        Row row = row(workbook);
        Font signs = workbook.createFont();
        signs.setFontName("Wingdings 2");
        styled(row, 0, style -> style.setFont(signs));
        styled(
                row,
                1,
                style -> {
                    style.setFillForegroundColor(IndexedColors.BLACK.getIndex());
                    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                });
        styled(row, 2, style -> {});
        // What POI writes names the first colour of the theme, black.
        String black = workbook instanceof XSSFWorkbook ? " [HIDDEN]" : " [DRAWN]";
        assertThat(seen(workbook)).containsExactly(" [DRAWN]", black, "77");
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void conditionalFormatsMayStrikeOut(Workbook workbook) {
        Row row = row(workbook);
        row.createCell(0).setCellValue(7);
        row.createCell(1).setCellValue(8);
        var formats = row.getSheet().getSheetConditionalFormatting();
        ConditionalFormattingRule rule = formats.createConditionalFormattingRule("A1=7");
        rule.createFontFormatting();
        if (workbook instanceof XSSFWorkbook xlsx) {
            CTDxf format = xlsx.getStylesSource().getDxfAt(0);
            format.getFont().addNewStrike().setVal(true);
            CellRangeAddress[] area = {CellRangeAddress.valueOf("A1:B1")};
            formats.addConditionalFormatting(area, rule);
            assertThat(seen(workbook)).containsExactly(" [STRUCK]", "8");
        }
    }

    @Test
    void coloursThatRunIntoEachOtherAreTheGround() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Row row = row(workbook);
            for (int column = 0; column < 2; column++) {
                XSSFFont font = workbook.createFont();
                font.setColor(new XSSFColor(new byte[] {(byte) (column == 0 ? 255 : 0), 0, 0}));
                styled(
                        row,
                        column,
                        style -> {
                            style.setFont(font);
                            gradient(workbook, (XSSFCellStyle) style);
                        });
            }
            assertThat(seen(workbook)).containsExactly("77", " [HIDDEN]");
        }
    }

    private static void gradient(XSSFWorkbook workbook, XSSFCellStyle style) {
        CTFill fill;
        try {
            fill =
                    CTFill.Factory.parse(
                            "<xml-fragment xmlns='"
                                    + CTFill.type.getName().getNamespaceURI()
                                    + "'><gradientFill><stop position='0'><color rgb='FF000000'/></stop>"
                                    + "<stop position='1'><color rgb='FF202020'/></stop></gradientFill></xml-fragment>");
        } catch (XmlException impossible) {
            throw new AssertionError(impossible);
        }
        int id = workbook.getStylesSource().putFill(new XSSFCellFill(fill, null));
        style.getCoreXf().setFillId(id);
    }

    @Test
    void stylesOfTablesStrikeOutAndHaveColoursOfThemes() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet();
            for (int row = 0; row < 3; row++) {
                for (int column = 0; column < 2; column++) {
                    sheet.createRow(row);
                }
                sheet.getRow(row).createCell(0).setCellValue("甲" + row);
                sheet.getRow(row).createCell(1).setCellValue("7");
            }
            XSSFTable table =
                    sheet.createTable(new AreaReference("A1:B3", SpreadsheetVersion.EXCEL2007));
            CTStylesheet styles = workbook.getStylesSource().getCTStylesheet();
            CTDxf struck = styles.addNewDxfs().addNewDxf();
            struck.addNewFont().addNewStrike();
            CTTableStyle style = styles.addNewTableStyles().addNewTableStyle();
            style.setName("own");
            var part = style.addNewTableStyleElement();
            part.setType(STTableStyleType.LAST_COLUMN);
            part.setDxfId(0);
            table.getCTTable().addNewTableStyleInfo().setName("own");
            table.getCTTable().getTableStyleInfo().setShowLastColumn(true);
            assertThat(seen(workbook))
                    .containsExactly("甲0", " [STRUCK]", "甲1", " [STRUCK]", "甲2", " [STRUCK]");
        }
    }

    private static Row row(Workbook workbook) {
        return workbook.createSheet().createRow(0);
    }

    private static void styled(Row row, int column, Consumer<CellStyle> change) {
        CellStyle style = row.getSheet().getWorkbook().createCellStyle();
        change.accept(style);
        Cell cell = row.createCell(column, CellType.NUMERIC);
        cell.setCellValue(77);
        cell.setCellStyle(style);
    }

    private static String formatted(Workbook workbook, Object value, String format) {
        while (workbook.getNumberOfSheets() > 0) {
            workbook.removeSheetAt(0);
        }
        Row row = row(workbook);
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        Cell cell = row.createCell(0);
        cell.setCellStyle(style);
        if (value instanceof String text) {
            cell.setCellValue(text);
        } else {
            cell.setCellValue(((Number) value).doubleValue());
        }
        row.createCell(1).setCellValue("甲");
        return seen(workbook).get(0);
    }

    private static byte[] bytes(Workbook workbook) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            workbook.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static List<String> seen(Workbook workbook) {
        Grid grid = (Grid) Rendered.document(new SheetReader(), bytes(workbook)).blocks().get(0);
        return grid.cells().stream()
                .map(cell -> cell.text() + (cell.sights().isEmpty() ? "" : " " + cell.sights()))
                .toList();
    }
}
