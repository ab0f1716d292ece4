package org.gongkai.reading.source.office;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.gongkai.reading.source.flow.HeldNumber;
import org.gongkai.reading.source.flow.PrintedProse;

/** What a cell of a spreadsheet shows. */
final class CellText {

    private final DataFormatter formatter = new DataFormatter(Locale.ROOT);

    CellText() {
        formatter.setUseCachedValuesForFormulaCells(true);
    }

    /**
     * The value as its format shows it. A formula shows its last result; one that was never
     * calculated, which a program other than Excel may leave, is given as the formula itself,
     * because 0 or nothing would be invented.
     */
    String of(Cell cell) {
        if (!calculated(cell)) {
            return "=" + PrintedProse.line(cell.getCellFormula());
        }
        String text = formatter.formatCellValue(cell);
        return PrintedProse.line(
                isUnformattedDate(cell, text) ? dateOf(cell) : shifted(cell, text));
    }

    private static String shifted(Cell cell, String text) {
        return isNumber(cell)
                ? ShiftedPoint.show(
                                cell.getCellStyle().getDataFormatString(),
                                cell.getNumericCellValue())
                        .orElse(text)
                : text;
    }

    /** Where POI cannot use the format of a date, it names the time zone of the machine. */
    private static boolean isUnformattedDate(Cell cell, String text) {
        return isNumber(cell)
                && DateUtil.isCellDateFormatted(cell)
                && text.equals(String.valueOf(cell.getDateCellValue()));
    }

    private static boolean isNumber(Cell cell) {
        boolean formula = cell.getCellType() == CellType.FORMULA;
        CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
        return type == CellType.NUMERIC && calculated(cell);
    }

    private static String dateOf(Cell cell) {
        return cell.getLocalDateTimeCellValue().toString().replace('T', ' ');
    }

    private static boolean calculated(Cell cell) {
        return cell.getCellType() != CellType.FORMULA
                || !(cell instanceof XSSFCell xlsx)
                || xlsx.getCTCell().isSetV();
    }

    /** The number that the cell holds, where it is not the one that it shows. */
    Optional<BigDecimal> held(Cell cell, String shown) {
        return isNumber(cell) && !DateUtil.isCellDateFormatted(cell)
                ? HeldNumber.unlike(shown, cell.getNumericCellValue())
                : Optional.empty();
    }

    /** Whether a line is drawn on some side of the cell. */
    boolean bordered(Cell cell) {
        CellStyle style = cell.getCellStyle();
        return style != null
                && (style.getBorderLeft() != BorderStyle.NONE
                        || style.getBorderRight() != BorderStyle.NONE
                        || style.getBorderTop() != BorderStyle.NONE
                        || style.getBorderBottom() != BorderStyle.NONE);
    }
}
