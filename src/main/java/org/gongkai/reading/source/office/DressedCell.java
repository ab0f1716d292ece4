package org.gongkai.reading.source.office;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.formula.ConditionalFormattingEvaluator;
import org.apache.poi.ss.formula.EvaluationConditionalFormatRule;
import org.apache.poi.ss.formula.WorkbookEvaluatorProvider;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Color;
import org.apache.poi.ss.usermodel.ConditionalFormatting;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.ExcelNumberFormat;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontFormatting;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * What conditional formats make of a cell, over its own format.
 *
 * @param fonts what they say of its font, the strongest first
 * @param ground the colour of the cell; empty where they leave it
 * @param fills whether they fill it, with whatever
 * @param format how its number is written; empty where they leave that
 * @param signs whether a sign or a bar stands in the place of the number
 * @param open whether it cannot be told whether they apply, such as those that ask for the date
 */
record DressedCell(
        List<FontFormatting> fonts,
        Optional<Color> ground,
        boolean fills,
        Optional<String> format,
        boolean signs,
        boolean open) {

    /** A cell in its own format. */
    static final DressedCell PLAIN =
            new DressedCell(List.of(), Optional.empty(), false, Optional.empty(), false, false);

    /** A cell of which nobody knows what is seen. */
    private static final DressedCell UNKNOWN =
            new DressedCell(List.of(), Optional.empty(), false, Optional.empty(), true, true);

    /** Copies the list. */
    DressedCell {
        fonts = List.copyOf(fonts);
    }

    /** The colour of its font; empty where they leave it. */
    Optional<Color> ink() {
        return fonts.stream()
                .map(FontFormatting::getFontColor)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Whether they strike it out. */
    boolean struck() {
        return fonts.stream().anyMatch(FontFormatting::isStruckout);
    }

    /** Where rules apply. */
    private record Area(List<CellRangeAddress> ranges, List<ConditionalFormattingRule> rules) {

        private static Area of(ConditionalFormatting format) {
            return new Area(
                    List.of(format.getFormattingRanges()),
                    IntStream.range(0, format.getNumberOfRules())
                            .mapToObj(format::getRule)
                            .toList());
        }

        private boolean holds(Cell cell) {
            return ranges.stream().anyMatch(range -> range.isInRange(cell));
        }
    }

    /** Evaluates the rules of one workbook. Used by one thread. */
    static final class Rules {

        /** Cells that are tried, at most; some rules look at all others. */
        private static final int MOST_CELLS = 20_000;

        private final ConditionalFormattingEvaluator evaluator;

        /** Of each sheet; they are looked for once, not for each cell. */
        private final IdentityHashMap<Sheet, List<Area>> areas = new IdentityHashMap<>();

        private final IdentityHashMap<Sheet, List<CellRangeAddress>> later =
                new IdentityHashMap<>();

        private int left = MOST_CELLS;

        Rules(Workbook workbook) {
            this.evaluator =
                    new ConditionalFormattingEvaluator(
                            workbook,
                            (WorkbookEvaluatorProvider)
                                    workbook.getCreationHelper().createFormulaEvaluator());
        }

        DressedCell of(Cell cell) {
            boolean unknown =
                    later.computeIfAbsent(cell.getSheet(), LaterRules::hiding).stream()
                            .anyMatch(range -> range.isInRange(cell));
            if (unknown) {
                return UNKNOWN;
            }
            List<ConditionalFormattingRule> around =
                    areas.computeIfAbsent(cell.getSheet(), Rules::areas).stream()
                            .filter(area -> area.holds(cell))
                            .flatMap(area -> area.rules().stream())
                            .toList();
            if (around.isEmpty()) {
                return PLAIN;
            }
            left--;
            try {
                if (left < 0 || around.stream().anyMatch(Rules::changes)) {
                    return dressed(around, true);
                }
                List<ConditionalFormattingRule> applied =
                        evaluator.getConditionalFormattingForCell(cell).stream()
                                .map(EvaluationConditionalFormatRule::getRule)
                                .toList();
                return dressed(applied, false);
            } catch (RuntimeException unknownFunction) {
                return dressed(around, true);
            }
        }

        private static List<Area> areas(Sheet sheet) {
            SheetConditionalFormatting all = sheet.getSheetConditionalFormatting();
            return IntStream.range(0, all.getNumConditionalFormattings())
                    .mapToObj(all::getConditionalFormattingAt)
                    .map(Area::of)
                    .toList();
        }

        private static boolean changes(ConditionalFormattingRule rule) {
            String formulas = rule.getFormula1() + " " + rule.getFormula2();
            return FormulaResults.CHANGING.matcher(formulas).find();
        }

        private static DressedCell dressed(List<ConditionalFormattingRule> rules, boolean open) {
            List<FontFormatting> fonts =
                    rules.stream()
                            .map(ConditionalFormattingRule::getFontFormatting)
                            .filter(Objects::nonNull)
                            .toList();
            Optional<Color> ground = Optional.empty();
            Optional<String> format = Optional.empty();
            boolean fills = false;
            boolean signs = false;
            for (ConditionalFormattingRule rule : rules) {
                ground = ground.or(() -> ground(rule.getPatternFormatting()));
                format = format.or(() -> format(rule.getNumberFormat()));
                fills |=
                        rule.getPatternFormatting() != null
                                || rule.getColorScaleFormatting() != null;
                signs |=
                        (rule.getMultiStateFormatting() != null
                                        && rule.getMultiStateFormatting().isIconOnly())
                                || (rule.getDataBarFormatting() != null
                                        && rule.getDataBarFormatting().isIconOnly());
            }
            return new DressedCell(fonts, ground, fills, format, signs, open);
        }

        /** A pattern without a kind is a full one there. */
        private static Optional<Color> ground(PatternFormatting pattern) {
            return pattern == null
                            || pattern.getFillPattern() > FillPatternType.SOLID_FOREGROUND.getCode()
                    ? Optional.empty()
                    : Optional.ofNullable(pattern.getFillBackgroundColorColor());
        }

        private static Optional<String> format(ExcelNumberFormat format) {
            return format == null ? Optional.empty() : Optional.ofNullable(format.getFormat());
        }
    }
}
