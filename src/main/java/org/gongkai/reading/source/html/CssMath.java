package org.gongkai.reading.source.html;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What {@code calc()}, {@code min()}, {@code max()} and {@code clamp()} come to; what else they may
 * hold is not computed.
 */
final class CssMath {

    /** Longer ones are not written by people; so brackets within brackets have an end as well. */
    private static final int LONGEST = 200;

    private static final Pattern FUNCTION =
            Pattern.compile("(?s)(?:-webkit-)?(?:calc|min|max|clamp)\\(.*\\)");

    private final String text;
    private final Function<String, OptionalDouble> length;
    private int at;

    private CssMath(String text, Function<String, OptionalDouble> length) {
        this.text = text;
        this.length = length;
    }

    static boolean is(String value) {
        return FUNCTION.matcher(value).matches();
    }

    /**
     * The value of such a function; empty where it cannot be told.
     *
     * @param length what a number with or without a unit is
     */
    static OptionalDouble value(String value, Function<String, OptionalDouble> length) {
        if (value.length() > LONGEST) {
            return OptionalDouble.empty();
        }
        CssMath math = new CssMath(value.replaceAll("\\s+", " "), length);
        double result = math.sum();
        math.blank();
        return Double.isNaN(result) || math.at < math.text.length()
                ? OptionalDouble.empty()
                : OptionalDouble.of(result);
    }

    private double sum() {
        double sum = product();
        for (blank(); ends("+-"); blank()) {
            boolean plus = text.charAt(at++) == '+';
            double next = product();
            sum = plus ? sum + next : sum - next;
        }
        return sum;
    }

    private double product() {
        double product = term();
        for (blank(); ends("*/"); blank()) {
            boolean times = text.charAt(at++) == '*';
            double next = term();
            product = times ? product * next : product / next;
        }
        return product;
    }

    private double term() {
        blank();
        int start = at;
        while (at < text.length() && !ends(" ()*/,")) {
            at++;
        }
        String word = text.substring(start, at);
        if (!ends("(")) {
            return length.apply(word).orElse(Double.NaN);
        }
        int close = CssFunction.end(text, at);
        if (close == text.length()) {
            return Double.NaN;
        }
        CssFunction function = new CssFunction(word, text.substring(at + 1, close));
        at = close + 1;
        return function(function);
    }

    private double function(CssFunction function) {
        List<Double> values =
                function.arguments().stream()
                        .map(each -> value(each, length).orElse(Double.NaN))
                        .toList();
        if (values.isEmpty() || values.contains(Double.NaN)) {
            return Double.NaN;
        }
        return switch (function.name()) {
            case "", "calc", "-webkit-calc" -> values.get(0);
            case "min" -> values.stream().mapToDouble(v -> v).min().orElseThrow();
            case "max" -> values.stream().mapToDouble(v -> v).max().orElseThrow();
            case "clamp" ->
                    values.size() == 3
                            ? Math.max(values.get(0), Math.min(values.get(1), values.get(2)))
                            : Double.NaN;
            default -> Double.NaN;
        };
    }

    private boolean ends(String letters) {
        return at < text.length() && letters.indexOf(text.charAt(at)) >= 0;
    }

    private void blank() {
        while (ends(" ")) {
            at++;
        }
    }
}
