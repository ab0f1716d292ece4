package org.gongkai.reading.source.odf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.gongkai.reading.source.flow.RunLook;

/** How text looks at the place that is being read: the styles around it, the nearest first. */
final class OdfLooks {

    private static final String TEXT = "text-properties";

    private final OdfStyles styles;
    private final Deque<Around> around = new ArrayDeque<>();

    OdfLooks(OdfStyles styles) {
        this.styles = styles;
    }

    /** A style, and where it has the colour behind the text. */
    private record Around(String family, String name, String ground) {}

    /** Reads something that has a style. */
    <T> T within(String family, String name, Supplier<T> reading) {
        around.push(
                new Around(family, name, family.equals("text") ? TEXT : family + "-properties"));
        try {
            return reading.get();
        } finally {
            around.pop();
        }
    }

    /** How text looks here. */
    RunLook look() {
        String styled = text("text-line-through-style");
        String line = styled.isEmpty() ? text("text-line-through-type") : styled;
        String raised = text("text-position");
        return new RunLook(
                text("display").equals("none") || isNarrow(text("text-scale")),
                !line.isEmpty() && !line.equals("none"),
                !raised.isEmpty() && !raised.startsWith("0%"),
                isTurned(text("text-rotation-angle")),
                text("use-window-font-color").equals("true")
                        ? OptionalInt.empty()
                        : rgb(text("color")),
                ground(),
                points(text("font-size")));
    }

    /** Whether letters have less than a fifth of their width. */
    private static boolean isNarrow(String scale) {
        return scale.matches("1?\\d%");
    }

    /** Whether a run lies on its side within its line. */
    private static boolean isTurned(String angle) {
        return !angle.isEmpty() && !angle.equals("0");
    }

    private String text(String attribute) {
        return around.stream()
                .map(it -> styles.property(it.family(), it.name(), TEXT, attribute))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    private OptionalInt ground() {
        return around.stream()
                .map(it -> styles.property(it.family(), it.name(), it.ground(), "background-color"))
                .filter(value -> !value.isEmpty() && !value.equals("transparent"))
                .findFirst()
                .map(OdfLooks::rgb)
                .orElse(OptionalInt.of(RunLook.PAPER));
    }

    private static OptionalInt rgb(String color) {
        return color.matches("#[0-9a-fA-F]{6}")
                ? OptionalInt.of(Integer.parseInt(color.substring(1), 16))
                : OptionalInt.empty();
    }

    private static OptionalDouble points(String size) {
        int thousandths = Length.thousandths(size);
        return thousandths == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(thousandths * 72 / 1000.0);
    }
}
