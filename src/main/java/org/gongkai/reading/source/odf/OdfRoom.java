package org.gongkai.reading.source.odf;

import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.gongkai.reading.source.flow.XmlNode;

/**
 * Whether cells of one sheet repeat their figures, since they fill them and have room for more than
 * one. A number that has none is shown as {@code ###}, which nobody takes for another: it is read.
 * Widths are estimated, and only what clearly is repeated is said to be.
 */
final class OdfRoom {

    private static final Pattern DIGIT = Pattern.compile("\\d");

    /** Parts of its size that a digit is wide, at least. */
    private static final double NARROWEST = 0.5;

    /** Thousandths of an inch: letters whose size is not given, 10 points. */
    private static final int USUAL = 139;

    /** The same: columns whose style does not say. */
    private static final int USUAL_WIDTH = 889;

    private final OdfStyles styles;

    /** Thousandths of an inch, by the first column that is so wide; 0 where it is not known. */
    private final NavigableMap<Integer, Integer> widths = new TreeMap<>();

    OdfRoom(OdfStyles styles) {
        this.styles = styles;
    }

    /** From that column on columns are so wide, until another is given. */
    void column(int first, int width) {
        widths.put(first, width);
    }

    /** Whether a person reads the figure of a cell again and again. */
    boolean repeats(XmlNode cell, int column) {
        int width = width(column, Math.max(1, cell.number("number-columns-spanned", 1)));
        long digits =
                DIGIT.matcher(cell.first("p").map(XmlNode::text).orElse("")).results().count();
        double needed = digits * NARROWEST * size(cell);
        return property(cell, "table-cell-properties", "repeat-content").equals("true")
                && 2 * needed < (width > 0 ? width : USUAL_WIDTH);
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
