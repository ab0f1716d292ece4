package org.gongkai.reading.source.html;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the properties {@code transform}, {@code rotate} and {@code scale} together do to a box,
 * seen from the front, but for moving it.
 *
 * @param across where a step to the right leads, across and down
 * @param down where a step down leads
 * @param known whether all of it could be computed
 */
record CssTransform(List<Double> across, List<Double> down, boolean known) {

    private static final CssTransform NONE =
            new CssTransform(List.of(1.0, 0.0), List.of(0.0, 1.0), true);

    private static final CssTransform UNKNOWN =
            new CssTransform(List.of(1.0, 0.0), List.of(0.0, 1.0), false);

    private static final Pattern ANGLE =
            Pattern.compile("(-?\\d{0,7}(?:\\.\\d{1,9})?)(deg|turn|g?rad|)");

    /** Degrees by which a figure may be turned and still be read the right way up. */
    private static final double LYING = 100;

    /** Share of its size below which nobody sees a letter. */
    private static final double FLAT = 0.1;

    /** Degrees by which letters may lean and still be read. */
    private static final double LEANING = 50;

    static CssTransform of(Declared own) {
        List<CssTransform> all = new ArrayList<>();
        single("rotate", own.value("rotate"), all);
        single("scale", own.value("scale"), all);
        for (CssFunction each : CssFunction.all(own.value("transform"))) {
            all.add(function(each.name(), each.arguments()));
        }
        return all.stream().reduce(NONE, CssTransform::then);
    }

    private static void single(String name, String value, List<CssTransform> all) {
        if (!value.isEmpty() && !value.matches("none|initial|unset|inherit|revert.*")) {
            all.add(function(name, CssFunction.words(value)));
        }
    }

    private CssTransform then(CssTransform next) {
        return new CssTransform(
                led(next.across.get(0), next.across.get(1)),
                led(next.down.get(0), next.down.get(1)),
                known && next.known);
    }

    private List<Double> led(double right, double below) {
        return List.of(
                right * across.get(0) + below * down.get(0),
                right * across.get(1) + below * down.get(1));
    }

    private static CssTransform function(String name, List<String> given) {
        List<Double> values = new ArrayList<>();
        for (String each : given) {
            OptionalDouble value = number(each);
            if (value.isPresent()) {
                values.add(value.getAsDouble());
            } else if (!name.startsWith("translate")) {
                return UNKNOWN;
            }
        }
        return values.isEmpty() && !name.startsWith("translate") ? UNKNOWN : plain(name, values);
    }

    private static CssTransform plain(String name, List<Double> values) {
        double first = values.isEmpty() ? 0 : values.get(0);
        double second = values.size() > 1 ? values.get(1) : first;
        return switch (name) {
            case "translate", "translatex", "translatey", "translate3d" -> NONE;
            case "translatez", "perspective" -> first == 0 ? NONE : UNKNOWN;
            case "scale", "scale3d" -> scaled(first, second);
            case "scalex" -> scaled(first, 1);
            case "scaley" -> scaled(1, first);
            case "scalez" -> NONE;
            case "rotate", "rotatez" -> values.size() == 1 ? turned(first) : UNKNOWN;
            case "rotatex" -> scaled(1, Math.cos(first));
            case "rotatey" -> scaled(Math.cos(first), 1);
            case "skew" -> leaning(first, values.size() > 1 ? second : 0);
            case "skewx" -> leaning(first, 0);
            case "skewy" -> leaning(0, first);
            case "matrix" -> values.size() == 6 ? matrix(values, 2) : UNKNOWN;
            case "matrix3d" -> values.size() == 16 ? matrix(values, 4) : UNKNOWN;
            default -> values.stream().allMatch(value -> value == 0) ? NONE : UNKNOWN;
        };
    }

    private static CssTransform matrix(List<Double> values, int row) {
        return new CssTransform(
                List.of(values.get(0), values.get(1)),
                List.of(values.get(row), values.get(row + 1)),
                true);
    }

    private static CssTransform scaled(double wide, double high) {
        return new CssTransform(List.of(wide, 0.0), List.of(0.0, high), true);
    }

    private static CssTransform turned(double angle) {
        return new CssTransform(
                List.of(Math.cos(angle), Math.sin(angle)),
                List.of(-Math.sin(angle), Math.cos(angle)),
                true);
    }

    private static CssTransform leaning(double aside, double below) {
        return new CssTransform(List.of(1.0, Math.tan(below)), List.of(Math.tan(aside), 1.0), true);
    }

    /** A number, a part of one, or an angle as part of a circle of 2π. */
    private static OptionalDouble number(String text) {
        if (CssMath.is(text)) {
            return CssMath.value(text, CssTransform::number);
        }
        if (text.endsWith("%")) {
            return CssLength.pixels(text, 1);
        }
        Matcher angle = ANGLE.matcher(text);
        if (!angle.matches() || angle.group(1).matches("-?")) {
            return CssLength.pixels(text, CssLength.MEDIUM);
        }
        double number = Double.parseDouble(angle.group(1));
        return OptionalDouble.of(
                switch (angle.group(2)) {
                    case "deg" -> Math.toRadians(number);
                    case "turn" -> 2 * Math.PI * number;
                    case "grad" -> Math.PI * number / 200;
                    default -> number;
                });
    }

    /** Whether nothing of the box is seen. */
    boolean isFlat() {
        return known
                && (length(across) < FLAT || length(down) < FLAT || Math.abs(area()) < FLAT * FLAT);
    }

    /** Whether letters are shown upside down, mirrored, leaning so far that none reads them. */
    boolean upsets() {
        double turn = Math.abs(Math.toDegrees(Math.atan2(across.get(1), across.get(0))));
        double between =
                Math.toDegrees(Math.asin(Math.min(1, area() / (length(across) * length(down)))));
        return !known || area() < 0 || turn > LYING || between < 90 - LEANING;
    }

    private double area() {
        return across.get(0) * down.get(1) - across.get(1) * down.get(0);
    }

    private static double length(List<Double> step) {
        return Math.hypot(step.get(0), step.get(1));
    }
}
