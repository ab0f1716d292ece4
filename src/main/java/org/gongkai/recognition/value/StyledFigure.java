package org.gongkai.recognition.value;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.base.text.Folding;
import org.gongkai.model.CellValue;
import org.gongkai.model.FindingCode;
import org.gongkai.model.FormTemplate.ColumnTemplate;
import org.gongkai.model.FormTemplate.NumberKind;
import org.gongkai.model.FormTemplate.NumberStyle;

/**
 * A figure as another writing than the common one of Chinese reports prints it: 1 234,5 or (1,234)
 * or $12 or 12.5 %. What the style of the form does not allow is no figure, whatever it may mean
 * elsewhere: 1.234 is a thousand and more in one country, and one and a bit in the next.
 */
final class StyledFigure {

    private static final String CURRENCY = "(?<currency>[$£€¥₽₹])?";
    private static final Pattern MARKS = Pattern.compile("[()%$£€¥₽₹]");

    private StyledFigure() {}

    /** What the text says; empty where it is a matter of the common style. */
    static Optional<ValueReader.Read> read(String text, ColumnTemplate column) {
        String raw = Folding.collapse(text);
        String plain = Normalizer.normalize(raw, Normalizer.Form.NFKC).replace('’', '\'');
        NumberStyle style = column.style();
        boolean common = style.equals(NumberStyle.COMMON);
        boolean digits = plain.chars().anyMatch(Character::isDigit);
        if (!digits || (common && !MARKS.matcher(plain).find())) {
            return Optional.empty();
        }
        Matcher figure = pattern(style).matcher(plain);
        boolean percent = plain.contains("%");
        if (!figure.matches()
                || (percent && column.kind() != NumberKind.PERCENT)
                || (figure.group("open") == null) != (figure.group("close") == null)
                || (figure.group("open") != null
                        && (!style.brackets() || figure.group("sign") != null))) {
            return common ? Optional.empty() : Optional.of(foreign(raw));
        }
        String unit = percent ? "%" : Optional.ofNullable(figure.group("currency")).orElse("");
        return Optional.of(
                ValueReader.Read.plain(CellValue.number(raw, number(figure, style), unit)));
    }

    private static ValueReader.Read foreign(String raw) {
        return ValueReader.unreadable(
                raw,
                FindingCode.AMBIGUOUS_DIGITS,
                "no figure in the style that the form says: '" + raw + "'");
    }

    private static BigDecimal number(Matcher figure, NumberStyle style) {
        String whole = figure.group("digits");
        String digits = style.grouping().isEmpty() ? whole : whole.replace(style.grouping(), "");
        String fraction = figure.group("fraction");
        BigDecimal number = new BigDecimal(fraction == null ? digits : digits + "." + fraction);
        String sign = figure.group("sign");
        boolean below = figure.group("open") != null || (sign != null && !sign.equals("+"));
        return below ? number.negate() : number;
    }

    private static Pattern pattern(NumberStyle style) {
        String groups =
                style.grouping().isEmpty()
                        ? ""
                        : "\\d{1,3}(?:" + Pattern.quote(style.grouping()) + "\\d{3})+|";
        return Pattern.compile(
                "(?<open>\\()?(?<sign>[-+−–])? ?"
                        + CURRENCY
                        + " ?(?<digits>"
                        + groups
                        + "(?:0|[1-9]\\d{0,14}))(?:"
                        + Pattern.quote(style.point())
                        + "(?<fraction>\\d{1,20}))? ?%?(?<close>\\))? ?%?");
    }
}
