package org.gongkai.reading.source.html;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Whether styles paint over a text, or paint it otherwise than in one colour: what is then seen of
 * it is not known without drawing it.
 */
final class Repainted {

    /** Filters that change colours, and still show what is there. */
    private static final Set<String> HARMLESS =
            Set.of(
                    "grayscale",
                    "sepia",
                    "saturate",
                    "hue-rotate",
                    "drop-shadow",
                    "opacity",
                    "progid:dximagetransform",
                    "alpha");

    /** What decides by a number, or a word, whether a text is seen. */
    private static final List<String> COMPUTED =
            List.of("font-size", "opacity", "zoom", "visibility", "display");

    /** Pixels that a line may measure and still lie beside the text. */
    private static final double HAIR = 2;

    /** Pixels that a shadow within a box may measure. */
    private static final double RIM = 6;

    private Repainted() {}

    static boolean is(Element element, Declared own, OptionalInt ink) {
        return isFiltered(own.value("filter"))
                || isSet(own.value("mask"))
                || isSet(own.value("backdrop-filter"))
                || isSet(own.value("offset-path"))
                || isSet(own.value("offset"))
                || isBlended(own.value("mix-blend-mode"))
                || isOutlined(own, ink)
                || own.value("content").contains("url(")
                || isUnknown(own)
                || isFramed(own)
                || isStriped(element, own)
                || isSet(own.value("-webkit-text-security"))
                || (own.value("text-emphasis") + own.value("text-emphasis-style")).contains("\"")
                || isSet(own.value("font-size-adjust"));
    }

    private static boolean isSet(String value) {
        return !value.isEmpty() && !value.matches("none|initial|unset|inherit|revert.*|auto");
    }

    private static boolean isBlended(String mode) {
        return isSet(mode) && !mode.equals("normal");
    }

    private static boolean isFiltered(String filter) {
        return CssFunction.all(filter).stream().anyMatch(Repainted::changes);
    }

    private static boolean changes(CssFunction filter) {
        OptionalDouble much = CssLength.pixels(filter.inside().replace("%", ""), 1);
        double share = much.orElse(1) / (filter.inside().endsWith("%") ? 100 : 1);
        return switch (filter.name()) {
            case "blur" -> much.orElse(0) > HAIR;
            case "invert" -> share > 0.2;
            case "brightness" -> share > 1.5;
            case "contrast" -> share < 0.7;
            case "url" -> true;
            default -> !HARMLESS.contains(filter.name()) && filter.name().matches("[a-z-]{3,}");
        };
    }

    /** Whether letters are drawn with outlines of another colour. */
    private static boolean isOutlined(Declared own, OptionalInt ink) {
        List<String> words = CssFunction.words(own.value("-webkit-text-stroke"));
        String width = own.value("-webkit-text-stroke-width");
        String color = own.value("-webkit-text-stroke-color");
        boolean wide =
                thick(width) || (width.isEmpty() && words.stream().anyMatch(Repainted::thick));
        Optional<CssColor> line =
                color.isEmpty()
                        ? words.stream().flatMap(w -> CssColor.of(w).stream()).findFirst()
                        : CssColor.of(color);
        boolean unknown = isSet(color) && line.isEmpty() && !color.equals("currentcolor");
        return wide && (unknown || line.filter(c -> c.rgb() != ink.orElse(0)).isPresent());
    }

    private static boolean thick(String width) {
        return width.matches("medium|thick")
                || CssLength.pixels(width, CssLength.MEDIUM).orElse(0) > 0;
    }

    private static boolean isUnknown(Declared own) {
        return COMPUTED.stream().anyMatch(each -> isUnknown(own.value(each)))
                || CssColor.isUnknown(own.value("color"))
                || CssColor.isUnknown(own.value("-webkit-text-fill-color"))
                || CssColor.isUnknown(own.value("background-color"))
                || CssFunction.all(own.value("background")).stream()
                        .anyMatch(f -> CssColor.isUnknown(f.name() + "(" + f.inside() + ")"));
    }

    /** Whether a browser may compute it, and here it is not known. */
    private static boolean isUnknown(String value) {
        return value.contains("(") && CssLength.pixels(value, CssLength.MEDIUM).isEmpty();
    }

    /** Whether a wide shadow within the box, or a frame drawn into it, covers what it holds. */
    private static boolean isFramed(Declared own) {
        String shadow = own.value("box-shadow");
        boolean inner =
                shadow.contains("inset")
                        && CssFunction.words(shadow).stream().anyMatch(word -> width(word) > RIM);
        double offset = CssLength.pixels(own.value("outline-offset"), CssLength.MEDIUM).orElse(0);
        boolean outline =
                offset < -HAIR
                        && CssFunction.words(own.value("outline")).stream()
                                .anyMatch(word -> width(word) > HAIR);
        return inner || outline;
    }

    private static double width(String word) {
        return Math.abs(CssLength.pixels(word, CssLength.MEDIUM).orElse(0));
    }

    /** Whether a picture of colours lies behind letters of a line, which may be a line itself. */
    private static boolean isStriped(Element element, Declared own) {
        return (own.value("background") + own.value("background-image")).contains("gradient(")
                && Cropped.isInLine(element, own);
    }

    /** Whether nothing is seen through a box. */
    static boolean paints(Declared own) {
        return isPainted(own.value("background"))
                || isPainted(own.value("background-color"))
                || own.value("background-image").contains("(");
    }

    /** Whether an empty box is painted where text may be: over it, or through it. */
    static boolean covers(Declared own) {
        return own.value("position").matches("absolute|fixed")
                && (paints(own) || isRuled(own))
                && !isAtEdge(own);
    }

    /** Whether lines are drawn around a box, or along one of its sides. */
    static boolean isRuled(Declared own) {
        return own.lines().stream().anyMatch(line -> line.matches(".*(?:solid|double|dashed).*"));
    }

    private static boolean isPainted(String background) {
        return isSet(background)
                && !background.equals("transparent")
                && CssColor.of(background).filter(c -> c.alpha() == 0).isEmpty();
    }

    /** Whether it is a hair's breadth, along a side. */
    private static boolean isAtEdge(Declared own) {
        return (isHair(own, "height") && (isZero(own, "top") || isZero(own, "bottom")))
                || (isHair(own, "width") && (isZero(own, "left") || isZero(own, "right")));
    }

    private static boolean isHair(Declared own, String property) {
        return CssLength.pixels(own.value(property), CssLength.MEDIUM).orElse(RIM) <= HAIR;
    }

    private static boolean isZero(Declared own, String property) {
        double place = CssLength.pixels(own.value(property), CssLength.MEDIUM).orElse(RIM);
        return Math.abs(place) <= HAIR || own.value(property).equals("100%");
    }
}
