package org.gongkai.reading.source.html;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Whether styles take an element out of sight that they do not call hidden. */
final class Cropped {

    /** Pixels from which on something is outside the screen, or an indent pushes it there. */
    private static final double FAR = -900;

    /** The same of margins, which pages also use to set something in their middle. */
    private static final double FAR_MARGIN = -2500;

    /** Of the size of the text: the height of a line that shows nothing of it. */
    private static final double LOWEST = 0.2;

    /** Pixels of a box in which nobody sees a letter. */
    private static final double SMALLEST_BOX = 2;

    private static final Pattern SHAPE = Pattern.compile("([a-z]+)\\((.*)\\)");
    private static final Pattern PLACE = Pattern.compile("(-?[\\d.]+)(px|%|)");
    private static final Pattern MOVED =
            Pattern.compile(".*translate(?:[xy]|3d)?\\([^)]*-\\d{4,}(?:\\.\\d+)?(?:px|em|%).*");

    private static final Set<String> IN_LINE =
            Set.of("a", "b", "i", "em", "strong", "span", "font", "u", "small", "big", "ins");

    private static final Set<String> OF_TABLES = Set.of("td", "th", "tr", "table", "tbody");

    private Cropped() {}

    static boolean isGone(Element element, Declared own, double size) {
        return !own.isEmpty()
                && (isClipped(own)
                        || isFlat(element, own)
                        || isOutside(element, own)
                        || own.value("content-visibility").equals("hidden")
                        || isFlattened(own)
                        || isHollow(element, own, size));
    }

    /** Whether text has no box of its own that a height or an indent could be of. */
    static boolean isInLine(Element element, Declared own) {
        String display = own.value("display");
        return own.value("float").isEmpty()
                && !own.value("position").matches("absolute|fixed")
                && (display.isEmpty()
                        ? IN_LINE.contains(element.normalName())
                        : display.equals("inline"));
    }

    /** Whether what sticks out of the element is cut off. */
    static boolean cuts(Element element, Declared own) {
        return own.value("overflow").matches(".*(?:hidden|clip).*")
                && !isInLine(element, own)
                && !isOfTable(element);
    }

    /** Whether an element is as high and wide as what it holds needs, whatever is said of it. */
    static boolean isOfTable(Element element) {
        return OF_TABLES.contains(element.normalName());
    }

    private static boolean isClipped(Declared own) {
        boolean placed = own.value("position").matches("absolute|fixed");
        if (placed && own.value("clip").matches("rect\\((?:[01](?:px)?[\\s,]*){4}\\)")) {
            return true;
        }
        Matcher shape = SHAPE.matcher(own.value("clip-path"));
        return shape.matches()
                && switch (shape.group(1)) {
                    case "inset" -> isInset(shape.group(2));
                    case "circle", "ellipse" -> shape.group(2).matches("0(?:px|%|\\b).*");
                    case "polygon" ->
                            Arrays.stream(shape.group(2).split(",", -1))
                                            .map(String::strip)
                                            .distinct()
                                            .count()
                                    < 3;
                    default -> false;
                };
    }

    /** Whether two sides that lie opposite leave nothing between them. */
    private static boolean isInset(String sides) {
        List<String> given =
                Arrays.stream(sides.replaceAll("\\bround\\b.*", "").strip().split("\\s+", -1))
                        .toList();
        double top = part(given, 0, 0);
        double right = part(given, 1, 0);
        double bottom = part(given, 2, 0);
        double left = part(given, 3, given.size() > 1 ? 1 : 0);
        return top + bottom >= 100 || right + left >= 100;
    }

    /** A part of a hundred; a thousand pixels are taken for all of an element. */
    private static double part(List<String> given, int index, int otherwise) {
        Matcher place = PLACE.matcher(given.get(index < given.size() ? index : otherwise));
        if (!place.matches() || place.group(1).matches("[-.]*")) {
            return 0;
        }
        double number = Double.parseDouble(place.group(1));
        return place.group(2).equals("%") ? number : number / 10;
    }

    private static boolean isFlat(Element element, Declared own) {
        return cuts(element, own)
                && (isNothing(own.value("height"))
                        || isNothing(own.value("width"))
                        || isNothing(own.value("max-height"))
                        || isNothing(own.value("max-width")));
    }

    private static boolean isFlattened(Declared own) {
        String moved = own.value("translate").replaceAll("^(.+)$", "translate($1)");
        String transform = own.value("transform") + " " + moved;
        return CssTransform.of(own).isFlat() || MOVED.matcher(transform).matches();
    }

    /** Whether the lines in it are so low, or the box so hollow, that all of it is cut off. */
    private static boolean isHollow(Element element, Declared own, double size) {
        String line = own.value("line-height");
        double height =
                CssLength.pixels(line.matches("[\\d.]+") ? line + "em" : line, size).orElse(size);
        return own.value("contain").matches(".*(?:strict|size.*paint|paint.*size).*")
                || (height < LOWEST * size && cuts(element, own));
    }

    private static boolean isOutside(Element element, Declared own) {
        boolean placed =
                !own.value("position").isEmpty()
                        && (isFar(own.value("left"))
                                || isFar(own.value("top"))
                                || isFar(own.value("right"))
                                || isFar(own.value("bottom")));
        return placed
                || isIndented(element, own)
                || isMarginFar(own.value("margin-left"))
                || isMarginFar(own.value("margin-top"));
    }

    private static boolean isIndented(Element element, Declared own) {
        String indent = own.value("text-indent");
        boolean whole = cuts(element, own) && indent.matches("-?[1-9]\\d{2,}%");
        return !isInLine(element, own) && (whole || isFar(indent));
    }

    private static boolean isMarginFar(String margin) {
        return CssLength.pixels(margin, CssLength.MEDIUM).orElse(0) < FAR_MARGIN;
    }

    private static boolean isFar(String length) {
        return CssLength.pixels(length, CssLength.MEDIUM).orElse(0) <= FAR;
    }

    /** Whether a box is so small that nothing is seen in it. */
    static boolean isNothing(String length) {
        return !length.isEmpty()
                && !length.endsWith("%")
                && CssLength.pixels(length, CssLength.MEDIUM).orElse(SMALLEST_BOX) < SMALLEST_BOX;
    }
}
