package org.gongkai.reading.source.odf;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One formula, calculated where it has nothing but numbers, cells, the four signs and sums. */
final class OdfFormula {

    private static final Pattern PREFIX = Pattern.compile("^(?:[A-Za-z]\\w*:)?=");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(?:\\.\\d{1,15})?");

    private static final Pattern CELLS =
            Pattern.compile(
                    "\\[([^\\]]{1,200})]"
                            + "|(\\$?[A-Za-z]{1,3}\\$?\\d{1,7}(?::\\$?[A-Za-z]{1,3}\\$?\\d{1,7})?)(?![\\w(.])");

    private static final Pattern FUNCTION = Pattern.compile("([A-Za-z]{1,20})\\s*\\(");

    private static final Pattern SHEET = Pattern.compile("\\$?'?([^'.]*)'?(\\..*)");

    /** Brackets in one another. */
    private static final int DEEPEST = 50;

    private static final char END = '\0';

    private final String text;
    private final ToDoubleFunction<Named> cells;
    private int at;
    private int depth;

    /** Cells, and the name of their sheet, which is empty for that of the formula. */
    record Named(String sheet, OdfAreas areas) {}

    /**
     * @param cells gives the sum of cells, not a number where it is not known
     */
    OdfFormula(String formula, ToDoubleFunction<Named> cells) {
        this.text = PREFIX.matcher(formula).replaceFirst("");
        this.cells = cells;
    }

    /** What it gives; empty where that is not known. */
    OptionalDouble result() {
        double result = sum();
        boolean known = sign() == END && !Double.isNaN(result) && !Double.isInfinite(result);
        return known ? OptionalDouble.of(result) : OptionalDouble.empty();
    }

    private char sign() {
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        return at < text.length() ? text.charAt(at) : END;
    }

    private boolean takes(char wanted) {
        boolean there = sign() == wanted;
        at += there ? 1 : 0;
        return there;
    }

    private double sum() {
        double sum = product();
        while (sign() == '+' || sign() == '-') {
            sum += takes('+') ? product() : takes('-') ? -product() : 0;
        }
        return sum;
    }

    private double product() {
        double product = signed();
        while (sign() == '*' || sign() == '/') {
            product = takes('*') ? product * signed() : takes('/') ? product / signed() : product;
        }
        return product;
    }

    private double signed() {
        if (depth > DEEPEST) {
            return Double.NaN;
        }
        depth++;
        double value = takes('-') ? -signed() : takes('+') ? signed() : one();
        depth--;
        return value;
    }

    private double one() {
        if (takes('(')) {
            double inside = sum();
            return takes(')') ? inside : Double.NaN;
        }
        Matcher number = found(NUMBER);
        if (number.lookingAt()) {
            at = number.end();
            return Double.parseDouble(number.group());
        }
        Matcher named = found(CELLS);
        if (named.lookingAt()) {
            at = named.end();
            return cells(named.group(1) == null ? "." + named.group(2) : named.group(1));
        }
        Matcher function = found(FUNCTION);
        if (function.lookingAt()) {
            at = function.end();
            return function(function.group(1).toUpperCase(Locale.ROOT));
        }
        return Double.NaN;
    }

    private Matcher found(Pattern pattern) {
        sign();
        return pattern.matcher(text).region(at, text.length());
    }

    private double cells(String address) {
        Matcher sheet = SHEET.matcher(address);
        OdfAreas areas = OdfAreas.of(address);
        return sheet.matches() && areas.areas().size() == 1
                ? cells.applyAsDouble(new Named(sheet.group(1), areas))
                : Double.NaN;
    }

    private double function(String name) {
        if (!name.equals("SUM")) {
            return Double.NaN;
        }
        double sum = 0;
        do {
            sum += sign() == ';' || sign() == ')' ? 0 : sum();
        } while (takes(';') || takes(','));
        return takes(')') ? sum : Double.NaN;
    }
}
