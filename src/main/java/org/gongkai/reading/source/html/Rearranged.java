package org.gongkai.reading.source.html;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Whether styles show a figure of a table cell otherwise than its digits follow one another:
 * backwards, upside down, one upon the other, in part or as dots. What it looks like is not known
 * without drawing it.
 */
final class Rearranged {

    private static final Pattern FIGURE = Pattern.compile("[\\d,，.．\\s%+-]{2,40}");

    /** What stands otherwise where a line is written to the left: signs, and figures in a row. */
    private static final Pattern SEVERAL = Pattern.compile("\\d\\s+\\d|[-+−]\\s?\\d|\\d\\s?%");

    private static final Pattern DIGIT = Pattern.compile("\\d");

    /** Of the size of the text: letters that are drawn together so far lie upon each other. */
    private static final double TOGETHER = -0.3;

    /** Of the size of the text: what moves up or down by less stays in its line. */
    private static final double IN_LINE = 0.3;

    /** Of the size of the text: the width of a digit. */
    private static final double DIGIT_WIDTH = 0.45;

    /** Of the size of the text: the height that shows enough of a line. */
    private static final double LINE_HEIGHT = 0.7;

    /** Pixels to the side, by which something stands in another column. */
    private static final double COLUMN = 40;

    /** Of the size of the text: up or down, by which something stands in another row. */
    private static final double ROW = 0.9;

    private static final Pattern SHIFTED =
            Pattern.compile("translate(?:x|y|3d)?\\(\\s*(-?[\\d.]+[a-z]+)");

    private Rearranged() {}

    /**
     * Whether it is so of an element, and what is in it.
     *
     * @param size of its text, in pixels
     * @param ink colour of its text; empty for the usual one
     */
    static boolean is(Element element, Declared own, double size, OptionalInt ink) {
        if (own.isEmpty() && !element.nameIs("bdo")) {
            return false;
        }
        if (element.nameIs("tr") && isAway(own, size) && element.selectFirst("td") != null) {
            return true;
        }
        if (isTurned(own) && (isIn(element) || element.selectFirst("td") != null)) {
            return true;
        }
        Optional<Element> cell = Visibility.cell(element);
        return cell.isPresent()
                && (isBackwards(element, own)
                        || Repainted.is(element, own, ink)
                        || isSqueezed(element, own, size)
                        || isCut(element, own, size)
                        || isAway(own, size)
                        || (isMoved(own, size) && isPart(element, cell.get())))
                && DIGIT.matcher(element.text()).find();
    }

    private static boolean isIn(Element element) {
        return Visibility.cell(element).isPresent() && DIGIT.matcher(element.text()).find();
    }

    private static boolean isTurned(Declared own) {
        return CssTransform.of(own).upsets();
    }

    private static boolean isSqueezed(Element element, Declared own, double size) {
        return length(own, "letter-spacing", size) < TOGETHER * size
                || length(own, "word-spacing", size) < TOGETHER * size
                || (isFlat(own, size)
                        && !Cropped.isInLine(element, own)
                        && element.selectFirst("br, div, p") != null)
                || (own.value("line-clamp").matches("\\d+")
                        && element.selectFirst("br, div, p") != null);
    }

    /** Whether lines lie upon each other. */
    private static boolean isFlat(Declared own, double size) {
        String line = own.value("line-height");
        String length = line.matches("[\\d.]+") ? line + "em" : line;
        return CssLength.pixels(length, size).orElse(size) < size / 2;
    }

    private static boolean isBackwards(Element element, Declared own) {
        boolean rows =
                own.value("flex-direction").contains("reverse")
                        && own.value("display").contains("flex")
                        && element.childrenSize() > 1;
        boolean override =
                (element.nameIs("bdo") || own.value("unicode-bidi").contains("override"))
                        && (own.value("direction").equals("rtl")
                                || element.attr("dir").equalsIgnoreCase("rtl"));
        boolean leftwards =
                (own.value("direction").equals("rtl")
                                || element.attr("dir").equalsIgnoreCase("rtl"))
                        && SEVERAL.matcher(element.text()).find();
        return rows || override || leftwards;
    }

    private static boolean isCut(Element element, Declared own, double size) {
        String shape = own.value("clip-path");
        boolean shaped = shape.matches("(?:inset|circle|ellipse|polygon|path)\\(.*");
        if (shaped && !shape.matches("inset\\(\\s*0(?:px|%)?\\s*\\)")) {
            return true;
        }
        boolean crossed =
                Repainted.isRuled(own)
                        && !Cropped.isInLine(element, own)
                        && !Cropped.isOfTable(element)
                        && isLess(own, "height", LINE_HEIGHT * size, size);
        if (crossed) {
            return true;
        }
        double width = DIGIT_WIDTH * size * element.text().strip().length();
        return Cropped.cuts(element, own)
                && (isLess(own, "width", width, size)
                        || isLess(own, "max-width", width, size)
                        || isLess(own, "height", LINE_HEIGHT * size, size)
                        || isLess(own, "max-height", LINE_HEIGHT * size, size));
    }

    private static boolean isLess(Declared own, String property, double least, double size) {
        String value = own.value(property);
        OptionalDouble length = CssLength.pixels(value, size);
        return !value.endsWith("%") && length.isPresent() && length.getAsDouble() < least;
    }

    /** Whether there are more digits of the same figure around it. */
    private static boolean isPart(Element element, Element cell) {
        String all = cell.text().strip();
        return FIGURE.matcher(all).matches() && !all.equals(element.text().strip());
    }

    /** Whether all of a figure stands where another column or row may be. */
    private static boolean isAway(Declared own, double size) {
        Matcher translated =
                SHIFTED.matcher(own.value("transform") + " translate(" + own.value("translate"));
        boolean shifted = false;
        while (translated.find()) {
            boolean down = translated.group().contains("translatey");
            shifted |=
                    Math.abs(CssLength.pixels(translated.group(1), size).orElse(0))
                            > (down ? ROW * size : COLUMN);
        }
        double left = Math.abs(length(own, "left", size));
        double right = Math.abs(length(own, "right", size));
        double up =
                Math.max(Math.abs(length(own, "top", size)), Math.abs(length(own, "bottom", size)));
        double pulled =
                Math.min(length(own, "margin-top", size), length(own, "margin-bottom", size));
        boolean placed = own.value("position").matches("relative|absolute|fixed");
        boolean away = Math.max(left, right) > COLUMN || up > ROW * size;
        return shifted || (placed && away) || pulled < -ROW * size || isFixed(own);
    }

    private static boolean isFixed(Declared own) {
        return own.value("position").equals("fixed");
    }

    private static boolean isMoved(Declared own, double size) {
        String position = own.value("position");
        // What is set in the middle of a page has its place in parts of a hundred.
        boolean placed = position.matches("absolute|fixed") && !own.value("left").endsWith("%");
        boolean shifted =
                position.equals("relative")
                        && (length(own, "left", size) != 0
                                || length(own, "right", size) != 0
                                || Math.abs(length(own, "top", size)) > IN_LINE * size
                                || Math.abs(length(own, "bottom", size)) > IN_LINE * size);
        boolean together =
                !position.matches("absolute|fixed")
                        && Math.min(
                                        length(own, "margin-left", size),
                                        length(own, "margin-right", size))
                                < TOGETHER * size;
        boolean ordered = own.value("order").matches("-?0*[1-9]\\d*");
        boolean translated =
                own.value("transform").contains("translate")
                        || own.value("translate").matches("-?\\d.*");
        return placed
                || shifted
                || together
                || ordered
                || translated
                || own.value("float").toLowerCase(Locale.ROOT).matches("left|right");
    }

    private static double length(Declared own, String property, double size) {
        return CssLength.pixels(own.value(property), size).orElse(0);
    }
}
