package org.gongkai.form;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.model.CellState;
import org.gongkai.model.CellValue;
import org.gongkai.model.FormTemplate.NumberKind;
import org.gongkai.model.Severity;
import org.gongkai.text.Folding;

/**
 * Says what a cell's printed text means. The number is the one that is printed: units are kept
 * beside it, never converted.
 */
final class ValueReader {

    /** Longest figure, in digits: longer ones are several figures run together, or garbage. */
    private static final int LONGEST_FIGURE = 15;

    /** What readers put for a character that they do not know. */
    private static final char UNKNOWN = '\uFFFD';

    private static final String UNITS = "(?:亿元|万元|千元|元|人次|件|项|条|个|次|份|篇|宗|起|户|人)";
    private static final Pattern DASH = Pattern.compile("[-‐-―−─━ー﹣－_/\\\\／╱]+");
    private static final Pattern FIGURE =
            Pattern.compile(
                    "(?<sign>[-+−‐–—]|减少?|增加?|下降|上升)?"
                            + "(?<digits>\\d{1,3}(?:,\\d{3})+|\\d+)(?<fraction>\\.\\d+)?"
                            + "(?<unit>"
                            + UNITS
                            + ")?"
                            + "(?<remark>\\(.+\\)?)?");
    private static final Pattern SEVERAL = Pattern.compile("[-+]?[\\d.,]+(?: [-+]?[\\d.,]+)+");
    private static final Pattern DIGITS_AND_MARKS = Pattern.compile("[\\d\\p{P}\\p{S}]+");

    private ValueReader() {}

    /**
     * What a cell says and what is odd about it.
     *
     * @param value state, raw text, number and printed unit
     * @param doubt what is odd, if anything
     */
    record Read(CellValue value, Optional<Doubt> doubt) {

        private static Read plain(CellValue value) {
            return new Read(value, Optional.empty());
        }

        private static Read odd(CellValue value, String code, Severity severity, String message) {
            return new Read(value, Optional.of(new Doubt(code, severity, message)));
        }
    }

    /** Whether a text reads as a figure or a dash rather than as words. */
    static boolean looksLikeValue(String text) {
        CellState state = read(text).value().state();
        return state == CellState.NUMBER
                || state == CellState.DASH
                || state == CellState.UNREADABLE;
    }

    /**
     * Reads a cell of a known column.
     *
     * @param kind which numbers are proper there
     * @param unit the column's unit, may be empty
     */
    static Read read(String text, NumberKind kind, String unit) {
        Read read = read(text);
        CellValue value = read.value();
        if (read.doubt().isPresent() || value.number().isEmpty()) {
            return read;
        }
        BigDecimal number = value.number().get();
        if (kind == NumberKind.COUNT && number.signum() < 0) {
            return improper(value, "a count below zero");
        }
        if (kind != NumberKind.MONEY && number.stripTrailingZeros().scale() > 0) {
            return improper(value, "a count with a fraction");
        }
        if (!value.unit().isEmpty() && !unit.isEmpty() && !value.unit().equals(unit)) {
            return Read.odd(
                    value,
                    "unit-differs",
                    Severity.WARNING,
                    "printed in " + value.unit() + " in a column of " + unit);
        }
        return read;
    }

    private static Read improper(CellValue value, String why) {
        return Read.odd(
                value, "value-not-proper", Severity.WARNING, why + ": '" + value.raw() + "'");
    }

    private static Read read(String text) {
        String raw = Folding.collapse(text);
        if (raw.isEmpty()) {
            return Read.plain(CellValue.BLANK);
        }
        String folded = Folding.fold(raw);
        if (DASH.matcher(folded).matches()) {
            return Read.plain(CellValue.of(CellState.DASH, raw));
        }
        String spaced = Folding.collapse(Normalizer.normalize(raw, Normalizer.Form.NFKC));
        if (SEVERAL.matcher(spaced).matches()) {
            return unreadable(
                    raw, "ambiguous-digits", "several figures in one cell: '" + raw + "'");
        }
        Matcher figure = FIGURE.matcher(folded);
        if (figure.matches() && figure.group("digits").length() <= LONGEST_FIGURE) {
            return number(raw, figure);
        }
        if (folded.indexOf(UNKNOWN) >= 0 || DIGITS_AND_MARKS.matcher(folded).matches()) {
            return unreadable(raw, "value-not-proper", "no figure that can be read: '" + raw + "'");
        }
        return Read.plain(CellValue.of(CellState.TEXT, raw));
    }

    private static Read unreadable(String raw, String code, String message) {
        return Read.odd(CellValue.of(CellState.UNREADABLE, raw), code, Severity.WARNING, message);
    }

    private static Read number(String raw, Matcher figure) {
        String fraction = figure.group("fraction");
        String digits =
                figure.group("digits").replace(",", "") + (fraction == null ? "" : fraction);
        BigDecimal number = new BigDecimal(digits);
        String unit = figure.group("unit") == null ? "" : figure.group("unit");
        CellValue value =
                CellValue.number(
                        raw, negative(figure.group("sign")) ? number.negate() : number, unit);
        if (figure.group("remark") != null) {
            return Read.odd(
                    value,
                    "value-remark",
                    Severity.WARNING,
                    "a remark behind the figure: '" + raw + "'");
        }
        return Read.plain(value);
    }

    private static boolean negative(String sign) {
        return sign != null && !sign.equals("+") && !sign.startsWith("增") && !sign.equals("上升");
    }
}
