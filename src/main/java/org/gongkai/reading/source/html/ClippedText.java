package org.gongkai.reading.source.html;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Figures of which boxes around them cut off a part: moved beyond an edge, or more than fits in.
 * Told by the least room that a figure needs.
 */
@SuppressWarnings("ReferenceEquality") // One element is meant, and not one that is written alike.
final class ClippedText {

    private static final Pattern FIGURE = Pattern.compile("\\d[\\d,.]*");
    private static final Pattern DIGIT = Pattern.compile("\\d");

    /** Of the size of the text: the width of a digit, at least. */
    private static final double DIGIT_WIDTH = 0.45;

    /** Of the size of the text: what is enough of a line to be read. */
    private static final double LINE = 0.7;

    /** Pixels of a figure that may be cut off, as its letters have some room themselves. */
    private static final double SLACK = 3;

    /** Pixels of a row of a table, at least. */
    private static final double ROW = 18;

    /** Pixels of a cell with text, at least. */
    private static final double CELL = 14;

    /** Pixels by which a table begins outside of its box where figures may be lost. */
    private static final double AWAY = 16;

    private ClippedText() {}

    /** Whether a box in a cell cuts off a part of the figure that stands in an element. */
    static boolean is(
            Element element, Declared own, double size, Function<Element, Declared> styles) {
        boolean figure = DIGIT.matcher(element.ownText()).find();
        if (!figure || Visibility.cell(element).isEmpty()) {
            return false;
        }
        if (isInColumns(own)) {
            return true;
        }
        double right = indent(element, styles, size);
        double down = 0;
        double width = DIGIT_WIDTH * size * longest(element);
        for (Element each = element; each != null && !Visibility.isCell(each); ) {
            Declared box = styles.apply(each);
            boolean inLine = Cropped.isInLine(each, box);
            right += length(box, "padding-left", size);
            down += inLine ? 0 : length(box, "padding-top", size) + above(each, size);
            if (Cropped.cuts(each, box) && isBeyond(box, right, right + width, down, size)) {
                return true;
            }
            right += length(box, "margin-left", size);
            down += inLine ? 0 : length(box, "margin-top", size);
            each = each.parent();
        }
        return false;
    }

    private static boolean isBeyond(
            Declared box, double left, double right, double down, double size) {
        boolean whole = box.value("box-sizing").equals("border-box");
        double wide =
                whole ? 0 : length(box, "padding-left", size) + length(box, "padding-right", size);
        double high =
                whole ? 0 : length(box, "padding-top", size) + length(box, "padding-bottom", size);
        return left < -SLACK
                || down < -SLACK
                || isMore(right - SLACK - wide, box, "width", size)
                || isMore(down + LINE * size - high, box, "height", size)
                || isMore(down + LINE * size - high, box, "max-height", size);
    }

    private static boolean isMore(double needed, Declared box, String property, double size) {
        OptionalDouble room = fixed(box, property, size);
        return room.isPresent() && needed > room.getAsDouble();
    }

    /** Pixels of the lines that end in an element before its own text. */
    private static double above(Element element, double size) {
        boolean first = element.childNodeSize() > 0 && element.childNode(0).nameIs("br");
        return first ? size : 0;
    }

    /** That of the box that a text is the first line of. */
    private static double indent(Element element, Function<Element, Declared> styles, double size) {
        for (Element each = element; each != null; each = each.parent()) {
            String said = styles.apply(each).value("text-indent");
            if (!said.isEmpty() && !Cropped.isInLine(each, styles.apply(each))) {
                return CssLength.pixels(said, size).orElse(0);
            }
            if (Visibility.isCell(each)) {
                return 0;
            }
        }
        return 0;
    }

    /** Whether lines go on beside one another where the box is full. */
    private static boolean isInColumns(Declared own) {
        boolean columns =
                (own.value("columns") + own.value("column-count") + own.value("column-width"))
                        .matches(".*\\d.*");
        return columns && !own.value("height").isEmpty() && !own.value("height").equals("auto");
    }

    /** The cells with figures of a table of which boxes around it certainly cut off something. */
    static List<Element> ofTable(Element table, Declared own, Function<Element, Declared> styles) {
        List<Element> cells = new ArrayList<>();
        if (table.nameIs("table") && isCut(table, own, styles)) {
            for (Element cell : table.select("td, th")) {
                if (DIGIT.matcher(cell.text()).find()) {
                    cells.add(cell);
                }
            }
        }
        return cells;
    }

    private static boolean isCut(Element table, Declared own, Function<Element, Declared> styles) {
        double right = length(own, "margin-left", CssLength.MEDIUM);
        for (Element each = table.parent(); each != null && !each.nameIs("body"); ) {
            Declared box = styles.apply(each);
            right += length(box, "padding-left", CssLength.MEDIUM);
            if (Cropped.cuts(each, box)
                    && (right < -AWAY || isTooLow(table, box) || isTooNarrow(table, box))) {
                return true;
            }
            right += length(box, "margin-left", CssLength.MEDIUM);
            each = each.parent();
        }
        return false;
    }

    private static boolean isTooLow(Element table, Declared box) {
        double high = ROW * table.select("tr").size();
        return isMore(high, box, "height", CssLength.MEDIUM)
                || isMore(high, box, "max-height", CssLength.MEDIUM);
    }

    private static boolean isTooNarrow(Element table, Declared box) {
        OptionalDouble room = fixed(box, "width", CssLength.MEDIUM);
        return room.isPresent()
                && table.select("tr").stream().anyMatch(row -> width(row) > room.getAsDouble());
    }

    private static double width(Element row) {
        double width = 0;
        for (Element cell : row.children()) {
            width += cell.hasText() ? Math.max(CELL, longest(cell) * DIGIT_WIDTH * CELL) : 0;
        }
        return width;
    }

    /** Characters of the longest figure, which no line ends in. */
    private static int longest(Element element) {
        int longest = 0;
        Matcher figure = FIGURE.matcher(element.text());
        while (figure.find()) {
            longest = Math.max(longest, figure.end() - figure.start());
        }
        return longest;
    }

    private static OptionalDouble fixed(Declared box, String property, double size) {
        String value = box.value(property);
        return value.endsWith("%") ? OptionalDouble.empty() : CssLength.pixels(value, size);
    }

    private static double length(Declared box, String property, double size) {
        return fixed(box, property, size).orElse(0);
    }
}
