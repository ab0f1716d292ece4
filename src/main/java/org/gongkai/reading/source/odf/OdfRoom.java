package org.gongkai.reading.source.odf;

import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.gongkai.reading.source.flow.XmlNode;

/**
 * Whether cells of one sheet have room for their figures. A text for which its column is too narrow
 * is cut off, one that fills its cell is repeated, one in a low row shows a part of its digits. A
 * number whose column is too narrow is shown as {@code ###}, which nobody takes for another: it is
 * read. Widths are estimated, and only what clearly does not fit is said not to.
 */
final class OdfRoom {

    private static final Pattern DIGIT = Pattern.compile("\\d");

    /** A figure, with what may stand around it. */
    private static final Pattern FIGURE = Pattern.compile("[-+(]?\\d[\\d,.]*[%)]?");

    /** What the width of a column may be wrong by, as a factor and in digits. */
    private static final double TOLERANCE = 1.15;

    /** Parts of its size that a row must have, so that its figures can be read. */
    private static final double LOWEST = 0.5;

    private static final Set<String> FROM_THE_RIGHT = Set.of("end", "right");

    /** Parts of its size that a digit is wide, at least. */
    private static final double NARROWEST = 0.5;

    /** Thousandths of an inch: letters whose size is not given, 10 points. */
    private static final int USUAL = 139;

    /** The same: columns whose style does not say. */
    private static final int USUAL_WIDTH = 889;

    private static final String CELL = "table-cell-properties";

    private final OdfStyles styles;

    /** Thousandths of an inch, by the first column that is so wide; 0 where it is not known. */
    private final NavigableMap<Integer, Integer> widths = new TreeMap<>();

    /** Thousandths of an inch that the row being read has; 0 where it grows with its text. */
    private int height;

    /** Which cells beside a cell hold something, so that text cannot go on over them. */
    record Beside(boolean left, boolean right) {}

    OdfRoom(OdfStyles styles) {
        this.styles = styles;
    }

    /** From that column on columns are so wide, until another is given. */
    void column(int first, int width) {
        widths.put(first, width);
    }

    /** The row that is read from here on. */
    void row(String style) {
        String grows =
                styles.property(
                        "table-row", style, "table-row-properties", "use-optimal-row-height");
        height = grows.equals("true") ? 0 : styles.height(style);
    }

    /** Whether a person reads the figure of a cell otherwise, or not at all, for want of room. */
    boolean lacks(XmlNode cell, int column, Beside beside) {
        int width = width(column, Math.max(1, cell.number("number-columns-spanned", 1)));
        String shown = cell.first("p").map(XmlNode::text).orElse("").strip();
        double needed = DIGIT.matcher(shown).results().count() * NARROWEST * size(cell);
        boolean turned = property(cell, CELL, "rotation-angle").matches("[1-9].*");
        boolean repeated =
                property(cell, CELL, "repeat-content").equals("true")
                        && 2 * needed < (width > 0 ? width : USUAL_WIDTH);
        boolean figure = FIGURE.matcher(shown).matches() && !turned;
        return repeated
                || (figure && isLow(cell))
                || (figure && isCut(cell, needed, width) && isShut(cell, beside));
    }

    private boolean isLow(XmlNode cell) {
        boolean over = cell.number("number-rows-spanned", 1) > 1;
        return !over && height > 0 && height < LOWEST * size(cell);
    }

    /** A number is never cut; text is, unless it is made smaller or goes on below. */
    private boolean isCut(XmlNode cell, double needed, int width) {
        return !OdfFormulas.isNumber(cell.attribute("value-type"))
                && width > 0
                && needed > width * TOLERANCE + NARROWEST * size(cell)
                && !property(cell, CELL, "shrink-to-fit").equals("true")
                && !property(cell, CELL, "wrap-option").equals("wrap");
    }

    private boolean isShut(XmlNode cell, Beside beside) {
        String align = property(cell, "paragraph-properties", "text-align");
        boolean right = FROM_THE_RIGHT.contains(align);
        boolean merged = cell.number("number-columns-spanned", 1) > 1;
        boolean middle = align.equals("center");
        return merged || ((right || middle) && beside.left()) || (!right && beside.right());
    }

    private int width(int column, int span) {
        int width = 0;
        for (int each = column; each < column + span; each++) {
            int one = widths.isEmpty() || widths.floorKey(each) == null ? 0 : at(each);
            if (one == 0) {
                return 0;
            }
            width += one;
        }
        return width;
    }

    private int at(int column) {
        return widths.floorEntry(column).getValue();
    }

    private int size(XmlNode cell) {
        int size = Length.thousandths(property(cell, "text-properties", "font-size"));
        return size > 0 ? size : USUAL;
    }

    private String property(XmlNode cell, String group, String attribute) {
        return styles.property("table-cell", cell.attribute("style-name"), group, attribute);
    }
}
