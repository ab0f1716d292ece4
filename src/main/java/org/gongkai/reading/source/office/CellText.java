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
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.gongkai.reading.source.flow.Eye;
import org.gongkai.reading.source.flow.HeldNumber;
import org.gongkai.reading.source.flow.PrintedProse;
import org.gongkai.reading.source.flow.RunLook;

/** What a cell of a spreadsheet shows. */
final class CellText {

    private final DataFormatter formatter = new DataFormatter(Locale.ROOT);
    private final DressedCell.Rules rules;
    private final FormulaResults results;

    CellText(Workbook workbook) {
        rules = new DressedCell.Rules(workbook);
        results = new FormulaResults(workbook);
        formatter.setUseCachedValuesForFormulaCells(true);
    }

    /**
     * What a person reads. A formula shows its last result; one that was never calculated, which a
     * program other than Excel may leave, is given as the formula itself, because 0 or nothing
     * would be invented.
     */
    String of(Cell cell, Eye eye) {
        if (!results.calculated(cell)) {
            return "=" + PrintedProse.line(cell.getCellFormula());
        }
        String text = shown(cell);
        if (isNumber(cell) && isHiddenZero(cell)) {
            return "";
        }
        DressedCell dress = text.isEmpty() ? DressedCell.PLAIN : rules.of(cell);
        Optional<FormatSection> section =
                dress.format().or(() -> format(cell)).flatMap(it -> section(cell, it));
        boolean hidden = section.filter(it -> it.isEmpty() || isUnseen(it, cell)).isPresent();
        boolean perhaps = dress.open() && (hidden || CellFonts.isUnseen(cell, dress));
        if (dress.signs() || perhaps || section.filter(FormatSection::fills).isPresent()) {
            return eye.read(text, RunLook.PLAIN.turned());
        }
        if (hidden) {
            return eye.read(text, RunLook.UNSEEN);
        }
        String formatted = section.map(it -> formatted(cell, text, it, eye)).orElse(text);
        return PrintedProse.line(inFont(cell, formatted, dress, eye));
    }

    /** What a format shows with the value, or in its place. */
    private static String formatted(Cell cell, String text, FormatSection section, Eye eye) {
        String with = type(cell) == CellType.STRING ? section.around(text) : text;
        String instead = section.instead().orElse(with);
        boolean zero = isNumber(cell) && cell.getNumericCellValue() == 0;
        if (section.instead().isPresent() && !instead.equals(text) && !zero) {
            eye.read(text, RunLook.UNSEEN);
        }
        return instead;
    }

    private static String inFont(Cell cell, String text, DressedCell dress, Eye eye) {
        if (dress.ink().isPresent() || dress.struck() || dress.fills()) {
            return CellFonts.read(cell, text, dress, eye);
        }
        boolean runs = type(cell) == CellType.STRING && cell.getCellType() == CellType.STRING;
        return runs && text.equals(cell.getStringCellValue())
                ? CellFonts.read(cell, cell.getRichStringCellValue(), eye)
                : CellFonts.read(cell, text, eye);
    }

    /** A zero that is not to be shown is an empty cell; no figure is lost by it. */
    private static boolean isHiddenZero(Cell cell) {
        return cell.getNumericCellValue() == 0
                && (!cell.getSheet().isDisplayZeros()
                        || format(cell)
                                .flatMap(it -> section(cell, it))
                                .filter(FormatSection::isEmpty)
                                .isPresent());
    }

    private static boolean isUnseen(FormatSection section, Cell cell) {
        return section.isWhite() && cell.getCellStyle().getFillPattern() == FillPatternType.NO_FILL;
    }

    private static Optional<String> format(Cell cell) {
        return Optional.ofNullable(cell.getCellStyle().getDataFormatString());
    }

    /** The part of a format that its value is shown in. */
    private static Optional<FormatSection> section(Cell cell, String format) {
        return switch (type(cell)) {
            case NUMERIC -> Optional.of(FormatSection.of(format, cell.getNumericCellValue()));
            case STRING -> Optional.of(FormatSection.ofText(format));
            default -> Optional.empty();
        };
    }

    /** The value as its format shows it, in whatever font. */
    private String shown(Cell cell) {
        String text = formatter.formatCellValue(cell);
        return PrintedProse.line(
                isUnformattedDate(cell, text) ? dateOf(cell) : shifted(cell, text));
    }

    private static String shifted(Cell cell, String text) {
        return isNumber(cell)
                ? format(cell)
                        .map(it -> ShiftedPoint.show(it, cell.getNumericCellValue()).orElse(text))
                        .orElseGet(() -> NumberToTextConverter.toText(cell.getNumericCellValue()))
                : text;
    }

    /** Where POI cannot use the format of a date, it names the time zone of the machine. */
    private static boolean isUnformattedDate(Cell cell, String text) {
        return isNumber(cell)
                && DateUtil.isCellDateFormatted(cell)
                && text.equals(String.valueOf(cell.getDateCellValue()));
    }

    private static boolean isNumber(Cell cell) {
        return type(cell) == CellType.NUMERIC;
    }

    private static CellType type(Cell cell) {
        boolean formula = cell.getCellType() == CellType.FORMULA;
        return formula ? cell.getCachedFormulaResultType() : cell.getCellType();
    }

    private static String dateOf(Cell cell) {
        return cell.getLocalDateTimeCellValue().toString().replace('T', ' ');
    }

    /** The number that the cell holds, where it is not the one that it shows. */
    Optional<BigDecimal> held(Cell cell, String shown) {
        return isNumber(cell)
                        && results.calculated(cell)
                        && !DateUtil.isCellDateFormatted(cell)
                        && !shown.isEmpty()
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
