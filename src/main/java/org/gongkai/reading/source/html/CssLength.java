package org.gongkai.reading.source.html;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths as stylesheets write them, in pixels. */
final class CssLength {

    /** Usual size of text, in pixels. */
    static final double MEDIUM = 16;

    private static final Pattern LENGTH =
            Pattern.compile("(-?\\d{0,7}(?:\\.\\d{1,9})?)([a-z]{1,4}|%|)");

    /** Those of a usual screen, a hundredth of it. */
    private static final double WIDTH = 12.8;

    private static final double HEIGHT = 7.2;

    private static final Map<String, Double> PIXELS =
            Map.ofEntries(
                    Map.entry("px", 1.0),
                    Map.entry("", 1.0),
                    Map.entry("pt", 96 / 72.0),
                    Map.entry("in", 96.0),
                    Map.entry("cm", 96 / 2.54),
                    Map.entry("mm", 9.6 / 2.54),
                    Map.entry("q", 2.4 / 2.54),
                    Map.entry("pc", 16.0),
                    Map.entry("vw", WIDTH),
                    Map.entry("svw", WIDTH),
                    Map.entry("lvw", WIDTH),
                    Map.entry("dvw", WIDTH),
                    Map.entry("vmax", WIDTH),
                    Map.entry("vh", HEIGHT),
                    Map.entry("svh", HEIGHT),
                    Map.entry("lvh", HEIGHT),
                    Map.entry("dvh", HEIGHT),
                    Map.entry("vmin", HEIGHT));

    private CssLength() {}

    /** A length in pixels, parts of a size among them; empty for what is no length. */
    static OptionalDouble pixels(String value, double size) {
        String text = value.strip();
        if (CssMath.is(text)) {
            return CssMath.value(text, each -> plain(each, size));
        }
        return plain(text, size);
    }

    private static OptionalDouble plain(String text, double size) {
        Matcher length = LENGTH.matcher(text);
        if (text.isEmpty() || !length.matches() || length.group(1).matches("-?")) {
            return OptionalDouble.empty();
        }
        double number = Double.parseDouble(length.group(1));
        return switch (length.group(2)) {
            case "em" -> OptionalDouble.of(number * size);
            case "%" -> OptionalDouble.of(number * size / 100);
            case "ex", "ch" -> OptionalDouble.of(number * size / 2);
            case "rem" -> OptionalDouble.of(number * MEDIUM);
            default ->
                    PIXELS.containsKey(length.group(2))
                            ? OptionalDouble.of(number * PIXELS.get(length.group(2)))
                            : OptionalDouble.empty();
        };
    }

    /**
     * The size of text, in pixels.
     *
     * @param outer that of the text around it
     */
    static double ofText(String value, double outer) {
        return switch (value) {
            case "smaller" -> outer / 1.2;
            case "larger" -> outer * 1.2;
            case "medium", "initial" -> MEDIUM;
            case "small" -> 13;
            case "x-small" -> 10;
            case "x-large", "xx-large", "xxx-large", "large" -> 20;
            case "xx-small" -> 9;
            default -> pixels(value, outer).orElse(outer);
        };
    }
}
