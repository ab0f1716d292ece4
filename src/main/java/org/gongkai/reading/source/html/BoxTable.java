package org.gongkai.reading.source.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.model.Grid;
import org.gongkai.model.GridCell;
import org.gongkai.model.Method;
import org.gongkai.model.Place;
import org.jsoup.nodes.Element;

/** Tables that are drawn with boxes: an element whose children are rows of boxes. */
final class BoxTable {

    private static final Set<String> BOXES =
            Set.of("div", "ul", "ol", "li", "dl", "dd", "dt", "section", "span");

    /** Rows and columns that make a table of boxes which are not styled as one. */
    private static final int FEWEST = 3;

    /** Characters of the longest label; longer boxes are columns of a page. */
    private static final int LONGEST_CELL = 80;

    /** Boxes of a row; more are no table of a report. */
    private static final int MOST_COLUMNS = 200;

    private final List<List<CellContent>> rows = new ArrayList<>();
    private final Visibility visibility;
    private boolean styled = true;

    private BoxTable(Visibility visibility) {
        this.visibility = visibility;
    }

    /** The table that the element is, empty when it is something else. */
    static Optional<Grid> of(Element element, Visibility visibility) {
        if (!BOXES.contains(element.normalName()) || element.childNodeSize() < 2) {
            return Optional.empty();
        }
        BoxTable table = new BoxTable(visibility);
        return table.addRows(element) ? table.grid() : Optional.empty();
    }

    private boolean addRows(Element parent) {
        if (!parent.ownText().isBlank()) {
            return false;
        }
        for (Element row : parent.children()) {
            if (visibility.hides(row)) {
                continue;
            }
            if (isStyled(row, "table-row-group", "rowgroup", "table-header-group")) {
                if (!addRows(row)) {
                    return false;
                }
            } else if (!addRow(row)) {
                return false;
            }
        }
        return true;
    }

    private boolean addRow(Element row) {
        int size = row.childrenSize();
        if (size < 2
                || size > MOST_COLUMNS
                || !BOXES.contains(row.normalName())
                || !row.ownText().isBlank()) {
            return false;
        }
        boolean asRow = isStyled(row, "table-row", "row", "flex");
        List<CellContent> texts = new ArrayList<>();
        for (Element cell : row.children()) {
            if (visibility.hides(cell)) {
                continue;
            }
            if (!isCell(cell, asRow)) {
                return false;
            }
            texts.add(CellContent.of(cell, visibility));
        }
        styled &= asRow;
        rows.add(texts);
        return texts.stream().allMatch(cell -> cell.text().length() <= LONGEST_CELL);
    }

    /** Inline boxes are cells only where a style says so: otherwise they are one line of text. */
    private static boolean isCell(Element cell, boolean inRow) {
        return BOXES.contains(cell.normalName())
                && cell.selectFirst("table, img, h1, h2, h3, p + p, a[href]") == null
                && (inRow || !cell.nameIs("span"));
    }

    private static boolean isStyled(Element element, String... values) {
        String style = Visibility.style(element) + ";";
        String role = element.attr("role");
        for (String value : values) {
            if (style.contains("display:" + value + ";") || role.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Grid> grid() {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        boolean even = rows.stream().allMatch(row -> row.size() == columns);
        boolean enough =
                styled ? rows.size() >= 2 : even && rows.size() >= FEWEST && columns >= FEWEST;
        boolean blank = rows.stream().flatMap(List::stream).allMatch(CellContent::isEmpty);
        if (!enough || blank) {
            return Optional.empty();
        }
        List<GridCell> cells = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).size(); c++) {
                CellContent cell = rows.get(r).get(c);
                cells.add(new GridCell(r, c, 1, 1, cell.text(), Place.UNPAGED).seen(cell.sights()));
            }
        }
        return Optional.of(
                new Grid(
                        rows.size(),
                        columns,
                        cells,
                        Method.MARKUP,
                        even ? Grid.Alignment.COLUMNS : Grid.Alignment.SEQUENCE,
                        Place.UNPAGED));
    }
}
