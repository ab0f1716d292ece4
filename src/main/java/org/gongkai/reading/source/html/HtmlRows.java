package org.gongkai.reading.source.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * The cells of a table in the order in which a browser shows its rows, not yet laid out.
 *
 * @param groups row groups, their rows, the cells of a row
 */
record HtmlRows(List<List<List<Cell>>> groups) {

    /** Browsers read the digits at the start of a span and ignore what follows. */
    private static final Pattern NUMBER = Pattern.compile("[\\s\"'\\\\]{0,9}(\\d{1,9})");

    /**
     * A cell.
     *
     * @param element its element
     * @param content what it shows
     * @param rowSpan 0 for all rows of its group
     * @param columnSpan at least 1
     */
    record Cell(Element element, CellContent content, int rowSpan, int columnSpan) {}

    static HtmlRows of(Element table, Visibility visibility) {
        List<List<List<Cell>>> groups = new ArrayList<>();
        for (Element group : groupsInOrder(table, visibility)) {
            List<List<Cell>> rows = new ArrayList<>();
            for (Element row : group.children()) {
                if (row.nameIs("tr") && !visibility.hides(row)) {
                    rows.add(cells(row, visibility));
                }
            }
            groups.add(rows);
        }
        return new HtmlRows(groups);
    }

    /** css: the first head is shown first and the first foot last, wherever they are written. */
    private static List<Element> groupsInOrder(Element table, Visibility visibility) {
        List<Element> groups = new ArrayList<>();
        List<Element> heads = new ArrayList<>();
        List<Element> feet = new ArrayList<>();
        for (Element child : table.children()) {
            if (visibility.hides(child)) {
                continue;
            }
            if (child.nameIs("thead") && heads.isEmpty()) {
                heads.add(child);
            } else if (child.nameIs("tfoot") && feet.isEmpty()) {
                feet.add(child);
            } else if (isGroup(child)) {
                groups.add(child);
            }
        }
        groups.addAll(0, heads);
        groups.addAll(feet);
        return groups;
    }

    private static boolean isGroup(Element child) {
        return child.nameIs("tbody") || child.nameIs("thead") || child.nameIs("tfoot");
    }

    private static List<Cell> cells(Element row, Visibility visibility) {
        List<Cell> cells = new ArrayList<>();
        for (Element child : row.children()) {
            if (Visibility.isCell(child) && !visibility.hides(child)) {
                cells.add(
                        new Cell(
                                child,
                                CellContent.of(child, visibility),
                                span(child, "rowspan"),
                                Math.max(1, span(child, "colspan"))));
            }
        }
        return cells;
    }

    private static int span(Element cell, String attribute) {
        Matcher number = NUMBER.matcher(cell.attr(attribute));
        return number.lookingAt() ? Integer.parseInt(number.group(1)) : 1;
    }

    /** All cells in order. */
    List<Cell> cells() {
        return groups.stream().flatMap(List::stream).flatMap(List::stream).toList();
    }
}
