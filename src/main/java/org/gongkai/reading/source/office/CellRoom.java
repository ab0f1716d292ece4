package org.gongkai.reading.source.office;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * Whether a cell has room for its figure. A text for which its column is too narrow is cut off, one
 * that fills its cell is repeated. A number is shown as {@code ####} then, which nobody takes for
 * another, and which programs that write sheets leave to the reader to widen: it is read. Widths
 * are estimated, and only what clearly does not fit is said not to.
 */
final class CellRoom {

    /** A figure, with what may stand around it. */
    private static final Pattern FIGURE = Pattern.compile("[-+(]?\\d[\\d,.]*[%)]?");

    /** Parts of its font size that a row must have, so that its figures can be read. */
    private static final double LOWEST = 0.5;

    /** What the width of a column may be wrong by, as a factor and in characters. */
    private static final double TOLERANCE = 1.15;

    private static final double MARGIN = 0.5;

    /** In characters. */
    private static final double DIGIT = 1;

    private static final double POINT = 0.5;

    /** Characters to a step of indentation. */
    private static final int INDENT = 1;

    /** Units of a column's width to the character. */
    private static final double UNITS = 256;

    private static final Set<HorizontalAlignment> CENTRED =
            Set.of(HorizontalAlignment.CENTER, HorizontalAlignment.DISTRIBUTED);

    private final Cell cell;
    private final CellRangeAddress region;

    /**
     * @param region the cells that the cell takes up
     */
    CellRoom(Cell cell, CellRangeAddress region) {
        this.cell = cell;
        this.region = region;
    }

    /** Whether a person reads the figure otherwise, or not at all, for want of room. */
    boolean lacks(String shown) {
        CellStyle style = cell.getCellStyle();
        if (!FIGURE.matcher(shown).matches() || style.getShrinkToFit()) {
            return false;
        }
        double needed = needed(shown, style);
        boolean repeated =
                style.getAlignment() == HorizontalAlignment.FILL && 2 * needed <= width() - MARGIN;
        return repeated || isLow(style) || (isNarrow(needed) && !isNumber() && isShut(style));
    }

    /** Programs that write sheets leave all widths to whoever opens them: then none is narrow. */
    private boolean isNarrow(double needed) {
        Sheet sheet = cell.getSheet();
        double usual = sheet.getDefaultColumnWidth() * UNITS;
        boolean chosen =
                IntStream.rangeClosed(region.getFirstColumn(), region.getLastColumn())
                        .anyMatch(column -> Math.abs(sheet.getColumnWidth(column) - usual) >= 1);
        return chosen && needed > width() * TOLERANCE + MARGIN;
    }

    private double needed(String shown, CellStyle style) {
        double characters =
                shown.chars().mapToDouble(c -> Character.isDigit(c) ? DIGIT : POINT).sum();
        return (style.getRotation() == 0 ? characters : 0) * size(font()) / size(usual())
                + style.getIndention() * INDENT;
    }

    private double width() {
        Sheet sheet = cell.getSheet();
        double width = 0;
        for (int column = region.getFirstColumn(); column <= region.getLastColumn(); column++) {
            width += sheet.getColumnWidth(column) / UNITS;
        }
        return width;
    }

    private boolean isLow(CellStyle style) {
        if (region.getNumberOfCells() > 1 || style.getRotation() != 0) {
            return false;
        }
        // A sheet that names no usual height has one of 0.
        Row row = cell.getRow();
        return row.getHeight() != cell.getSheet().getDefaultRowHeight()
                && row.getHeightInPoints() < LOWEST * size(font());
    }

    private boolean isNumber() {
        CellType type =
                cell.getCellType() == CellType.FORMULA
                        ? cell.getCachedFormulaResultType()
                        : cell.getCellType();
        return type == CellType.NUMERIC;
    }

    /** Whether text cannot go on over the cells beside it. */
    private boolean isShut(CellStyle style) {
        HorizontalAlignment align = style.getAlignment();
        boolean left = align == HorizontalAlignment.RIGHT || CENTRED.contains(align);
        boolean taken =
                (left && isTaken(region.getFirstColumn() - 1))
                        || (align != HorizontalAlignment.RIGHT
                                && isTaken(region.getLastColumn() + 1));
        return !style.getWrapText() && (region.getNumberOfCells() > 1 || taken);
    }

    private boolean isTaken(int column) {
        Cell beside = column < 0 ? null : cell.getRow().getCell(column);
        return beside != null && beside.getCellType() != CellType.BLANK;
    }

    private Font font() {
        return cell.getSheet().getWorkbook().getFontAt(cell.getCellStyle().getFontIndex());
    }

    private Font usual() {
        return cell.getSheet().getWorkbook().getFontAt(0);
    }

    private static double size(Font font) {
        return Math.max(1, font.getFontHeightInPoints());
    }
}
