package org.gongkai.reading.source.odf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongkai.reading.source.flow.XmlNode;

/** The cells of one sheet that pictures and shapes lie over; nobody knows what they show there. */
final class OdfShapes {

    private static final Set<String> COVERING =
            Set.of(
                    "frame",
                    "custom-shape",
                    "rect",
                    "ellipse",
                    "circle",
                    "path",
                    "polygon",
                    "g",
                    "control");

    /** Rows that are measured, at most; shapes are not looked for below. */
    private static final int MOST_ROWS = 20_000;

    /** Thousandths of an inch: rows and columns whose style does not say. */
    private static final int USUAL_HEIGHT = 178;

    private static final int USUAL_WIDTH = 889;

    private final OdfStyles styles;
    private final List<OdfAreas.Area> covered = new ArrayList<>();
    private final List<Integer> lefts = new ArrayList<>();
    private final List<Integer> tops = new ArrayList<>();

    OdfShapes(XmlNode sheet, OdfStyles styles) {
        this.styles = styles;
        List<XmlNode> free =
                sheet.all("shapes").stream()
                        .flatMap(shapes -> shapes.children().stream())
                        .filter(OdfShapes::covers)
                        .toList();
        int row = 0;
        for (XmlNode each : sheet.within("table-row")) {
            anchored(each, row);
            row += Math.max(1, each.number("number-rows-repeated", 1));
        }
        if (!free.isEmpty()) {
            measure(sheet);
            free.forEach(this::placed);
        }
    }

    boolean cover(int row, int column) {
        return covered.stream().anyMatch(area -> area.holds(row, column));
    }

    private static boolean covers(XmlNode shape) {
        return COVERING.contains(shape.name());
    }

    private void anchored(XmlNode row, int at) {
        int column = 0;
        for (XmlNode cell : row.children()) {
            if (cell.name().endsWith("table-cell")) {
                for (XmlNode shape : cell.children()) {
                    if (covers(shape)) {
                        add(at, column, OdfAreas.of(shape.attribute("end-cell-address")));
                    }
                }
                column += Math.max(1, cell.number("number-columns-repeated", 1));
            }
        }
    }

    private void add(int row, int column, OdfAreas end) {
        end.areas()
                .forEach(
                        last ->
                                covered.add(
                                        new OdfAreas.Area(row, column, last.row(), last.column())));
    }

    private void measure(XmlNode sheet) {
        for (XmlNode column : sheet.within("table-column")) {
            int width = styles.width(column.attribute("style-name"));
            repeat(lefts, column.number("number-columns-repeated", 1), width, USUAL_WIDTH);
        }
        for (XmlNode row : sheet.within("table-row")) {
            int height = styles.height(row.attribute("style-name"));
            repeat(tops, row.number("number-rows-repeated", 1), height, USUAL_HEIGHT);
        }
    }

    private static void repeat(List<Integer> ends, int times, int size, int usual) {
        for (int i = 0; i < Math.max(1, times) && ends.size() < MOST_ROWS; i++) {
            int last = ends.isEmpty() ? 0 : ends.get(ends.size() - 1);
            ends.add(last + (size > 0 ? size : usual));
        }
    }

    private void placed(XmlNode shape) {
        int left = Length.thousandths(shape.attribute("x"));
        int top = Length.thousandths(shape.attribute("y"));
        covered.add(
                new OdfAreas.Area(
                        index(tops, top),
                        index(lefts, left),
                        index(tops, top + Length.thousandths(shape.attribute("height"))),
                        index(lefts, left + Length.thousandths(shape.attribute("width")))));
    }

    /** The first that ends behind a place. */
    private static int index(List<Integer> ends, int place) {
        int index = 0;
        while (index < ends.size() && ends.get(index) <= place) {
            index++;
        }
        return index;
    }
}
