package org.gongkai.recognition.learn;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.base.text.Folding;
import org.gongkai.base.text.PrintedFigure;
import org.gongkai.model.FormTemplate.NumberStyle;
import org.gongkai.recognition.learn.CellPrint.Kind;

/** Reads what the cells of one copy print, in the number style and with the year of that copy. */
final class CellPrints {

    private static final Pattern INSTEAD = Pattern.compile("\\.{3,}|…+|·{3,}|—+|(?:X|×)+");
    private static final int LONGEST = 40;

    private final NumberStyle style;
    private final YearWords years;

    CellPrints(NumberStyle style, YearWords years) {
        this.style = style;
        this.years = years;
    }

    CellPrints styled(NumberStyle other) {
        return new CellPrints(other, years);
    }

    /** A text with the years of the copy replaced. */
    String general(String text) {
        return years.general(Folding.collapse(text));
    }

    CellPrint of(String printed) {
        String text = Folding.collapse(printed);
        if (text.isEmpty()) {
            return CellPrint.NOTHING;
        }
        String folded = Folding.fold(text);
        Optional<BigDecimal> number =
                folded.length() > LONGEST ? Optional.empty() : number(folded, style);
        if (number.isPresent()) {
            return new CellPrint(Kind.FIGURE, text, folded, number);
        }
        if (PrintedFigure.isDash(folded)
                || PrintedFigure.standsIn(folded)
                || INSTEAD.matcher(folded).matches()) {
            return new CellPrint(Kind.DASH, text, folded, Optional.empty());
        }
        String general = years.general(text);
        return new CellPrint(Kind.WORDS, general, Folding.fold(general), Optional.empty());
    }

    /** The same cell in a header, where a year is a label. */
    CellPrint label(CellPrint print) {
        if (!print.isFigure() || !years.isYear(print.key())) {
            return print;
        }
        String general = years.general(print.text());
        return new CellPrint(Kind.WORDS, general, Folding.fold(general), Optional.empty());
    }

    /** The number that a folded text denotes in a style. */
    static Optional<BigDecimal> number(String folded, NumberStyle style) {
        String text = folded.endsWith("%") ? folded.substring(0, folded.length() - 1) : folded;
        Matcher below = Pattern.compile("\\(([\\d.,']+)\\)").matcher(text);
        boolean negative = style.brackets() && below.matches();
        text = negative ? below.group(1) : text;
        if (!style.grouping().isBlank()) {
            text =
                    text.replaceAll(
                            "(?<=\\d)" + Pattern.quote(style.grouping()) + "(?=\\d{3}(?!\\d))", "");
        }
        text = style.point().equals(",") ? text.replace(',', '.') : text;
        Optional<BigDecimal> number =
                PrintedFigure.of(text)
                        .filter(figure -> !figure.spelled() && !figure.isWorded())
                        .map(PrintedFigure::number);
        return negative ? number.map(BigDecimal::negate) : number;
    }
}
