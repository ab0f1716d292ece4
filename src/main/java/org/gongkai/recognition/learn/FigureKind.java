package org.gongkai.recognition.learn;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.base.text.Folding;
import org.gongkai.base.text.Units;
import org.gongkai.model.FormTemplate.NumberKind;
import org.gongkai.recognition.learn.ColumnRoles.Role;

/**
 * What the figures of a column are.
 *
 * @param unit may be empty
 */
record FigureKind(NumberKind kind, String unit) {

    private static final Pattern UNIT =
            Pattern.compile("(?:单位:|[(\\[【〔/:])(" + Units.UNIT + ")(?=$|[)\\]】〕])");
    private static final Pattern MONEY =
            Pattern.compile("(?i)金额|数额|资金|款|收入|支出|费|经费|预算|决算|amount|eur|usd|gbp|\\$|€|£");
    private static final Pattern PERCENT =
            Pattern.compile("(?i)%|％|百分比|比例|占比|比重|增长率|[率]$|per ?cent|share");

    static FigureKind of(MergedColumn column, Role role, Optional<String> above) {
        String header =
                column.first().path().stream()
                        .map(CellPrint::key)
                        .reduce("", (one, other) -> one + " " + other);
        return of(header.strip(), column.prints(), role == Role.TEXT, above);
    }

    /**
     * @param header what is printed above it
     * @param above the unit that is printed above the table
     */
    static FigureKind of(
            String header, List<CellPrint> prints, boolean text, Optional<String> above) {
        if (text) {
            return new FigureKind(NumberKind.TEXT, "");
        }
        List<CellPrint> figures = prints.stream().filter(CellPrint::isFigure).toList();
        boolean percent = prints.stream().anyMatch(print -> print.key().endsWith("%"));
        if (percent || (PERCENT.matcher(header).find() && !unit(header).isPresent())) {
            return new FigureKind(NumberKind.PERCENT, "");
        }
        boolean fraction =
                figures.stream().map(FigureKind::number).anyMatch(FigureKind::isFraction);
        boolean negative = figures.stream().anyMatch(print -> number(print).signum() < 0);
        boolean signed =
                negative || figures.stream().anyMatch(print -> print.text().matches("[+＋-].*"));
        Optional<String> own = unit(header);
        boolean money =
                own.map(Units::isMoney)
                        .orElse(
                                above.filter(Units::isMoney).isPresent()
                                        || MONEY.matcher(header).find());
        String unit = own.orElse(above.filter(it -> money || !Units.isMoney(it)).orElse(""));
        if (fraction || money) {
            return new FigureKind(NumberKind.MONEY, unit);
        }
        return new FigureKind(signed ? NumberKind.CHANGE : NumberKind.COUNT, unit);
    }

    private static BigDecimal number(CellPrint print) {
        return print.number().orElse(BigDecimal.ZERO);
    }

    private static boolean isFraction(BigDecimal number) {
        return number.stripTrailingZeros().scale() > 0;
    }

    /** The unit that a label names in brackets. */
    static Optional<String> unit(String label) {
        Matcher unit = UNIT.matcher(Folding.fold(label));
        return unit.find() ? Optional.of(unit.group(1)) : Optional.empty();
    }
}
