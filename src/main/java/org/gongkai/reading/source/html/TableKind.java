package org.gongkai.reading.source.html;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Tells tables that hold data from tables that only arrange the page. */
final class TableKind {

    /** Figures that a table of data holds beside a long cell. */
    private static final int FIGURES_OF_DATA = 6;

    /** Characters of a cell that holds an article; the longest statutory label has 60. */
    private static final int ARTICLE = 300;

    /** Characters of a line of prose. */
    private static final int PROSE = 40;

    /** Share of a table's text that is in tables of its own within it. */
    private static final double MOST_NESTED = 0.3;

    private static final Pattern FIGURE = Pattern.compile("[-+]?[\\d,.]{1,20}%?|[-—/]");

    private TableKind() {}

    /** Whether the table itself is data; otherwise its cells are parts of the page. */
    static boolean isData(HtmlRows rows) {
        List<HtmlRows.Cell> full =
                rows.cells().stream().filter(cell -> !cell.content().isEmpty()).toList();
        if (full.size() <= 1 || isOneColumn(rows)) {
            return false;
        }
        long figures = full.stream().filter(TableKind::isFigure).count();
        return figures >= FIGURES_OF_DATA
                || (full.stream().noneMatch(TableKind::isArticle) && !isMostlyNested(full));
    }

    /** Whether it frames a single cell, seen without reading what is in it. */
    static boolean isSingleCell(Element table) {
        return table.childrenSize() == 1
                && table.child(0).childrenSize() == 1
                && table.child(0).child(0).childrenSize() == 1;
    }

    private static boolean isOneColumn(HtmlRows rows) {
        return rows.groups().stream().flatMap(List::stream).allMatch(row -> row.size() <= 1);
    }

    private static boolean isFigure(HtmlRows.Cell cell) {
        List<String> lines = cell.content().lines();
        return lines.size() == 1 && FIGURE.matcher(lines.get(0)).matches();
    }

    private static boolean isArticle(HtmlRows.Cell cell) {
        List<String> lines = cell.content().lines();
        long prose = lines.stream().filter(TableKind::isProse).count();
        boolean heading = cell.element().selectFirst("h1, h2, h3, article") != null;
        return prose >= 2
                || (lines.size() > 1 && length(lines) > ARTICLE)
                || (heading && lines.size() > 2);
    }

    private static boolean isProse(String line) {
        return line.length() >= PROSE && line.indexOf('。') >= 0;
    }

    private static int length(List<String> lines) {
        return lines.stream().mapToInt(String::length).sum();
    }

    private static boolean isMostlyNested(List<HtmlRows.Cell> full) {
        int nested = 0;
        int all = 0;
        for (HtmlRows.Cell cell : full) {
            int length = length(cell.content().lines());
            all += length;
            nested += holdsTable(cell.element()) ? length : 0;
        }
        return nested > MOST_NESTED * all;
    }

    /** Whether a table with at least two rows of two cells is in the cell. */
    private static boolean holdsTable(Element cell) {
        return cell.select("table").stream().anyMatch(TableKind::isTabular);
    }

    private static boolean isTabular(Element table) {
        return table.select("> * > tr").stream()
                        .filter(row -> row.childrenSize() >= 2)
                        .limit(2)
                        .count()
                == 2;
    }
}
