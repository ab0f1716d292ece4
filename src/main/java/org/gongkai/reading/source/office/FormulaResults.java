package org.gongkai.reading.source.office;

import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/**
 * Tells which formulas have a result. Programs that do not calculate leave none, or 0, or an empty
 * text; a spreadsheet program shows then what it calculates itself. Used by one thread.
 */
final class FormulaResults {

    /**
     * Something whose date or chance a formula asks for; today's answer is not that of the print.
     */
    static final Pattern CHANGING =
            Pattern.compile("\\b(?:TODAY|NOW|RAND\\w*|INFO|CELL)\\s*\\(", Pattern.CASE_INSENSITIVE);

    /** What a difference of binary numbers leaves over is less. */
    private static final double NOTHING = 1e-6;

    /** Formulas that are tried, at most; some look at all other cells. */
    private static final int MOST_FORMULAS = 20_000;

    private final FormulaEvaluator evaluator;
    private int left = MOST_FORMULAS;

    FormulaResults(Workbook workbook) {
        this.evaluator = workbook.getCreationHelper().createFormulaEvaluator();
    }

    /**
     * Whether the cell shows what its file holds, because it has no formula or one with a result.
     */
    boolean calculated(Cell cell) {
        if (cell.getCellType() != CellType.FORMULA) {
            return true;
        }
        return holds(cell) && !(isNothing(cell) && isSomething(cell));
    }

    /** Text may be empty; a number that is empty is none. */
    private static boolean holds(Cell cell) {
        return !(cell instanceof XSSFCell xlsx)
                || (xlsx.getCTCell().isSetV()
                        && (xlsx.getCTCell().getT() == STCellType.STR
                                || !xlsx.getCTCell().getV().isBlank()));
    }

    /** Whether the result is one that programs leave which do not calculate. */
    private static boolean isNothing(Cell cell) {
        return switch (cell.getCachedFormulaResultType()) {
            case NUMERIC -> cell.getNumericCellValue() == 0;
            case STRING -> cell.getStringCellValue().isEmpty();
            default -> false;
        };
    }

    /**
     * Whether the formula, calculated, is neither 0 nor empty; what cannot be calculated is not.
     */
    private boolean isSomething(Cell cell) {
        boolean empty = cell.getCachedFormulaResultType() == CellType.STRING;
        try {
            if (left-- <= 0 || CHANGING.matcher(cell.getCellFormula()).find()) {
                return false;
            }
            CellValue value = evaluator.evaluate(cell);
            return switch (value.getCellType()) {
                case NUMERIC -> empty || Math.abs(value.getNumberValue()) > NOTHING;
                case STRING -> !value.getStringValue().isEmpty();
                default -> false;
            };
        } catch (RuntimeException unknownOrBroken) {
            return false;
        }
    }
}
