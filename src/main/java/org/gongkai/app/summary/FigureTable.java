package org.gongkai.app.summary;

import java.util.List;

/** A table of figures; the first cell of a row names it. */
final class FigureTable {

    private final Markup page;
    private final int figuresFrom;

    /**
     * Begins a table.
     *
     * @param caption what it shows
     * @param figuresFrom index of the first column of figures, which stand at the right
     * @param heads of the columns
     */
    FigureTable(Markup page, String caption, int figuresFrom, List<String> heads) {
        this.page = page;
        this.figuresFrom = figuresFrom;
        page.open("table").leaf("caption", caption).open("thead").open("tr");
        for (int i = 0; i < heads.size(); i++) {
            page.leaf("th", heads.get(i), "scope", "col", "class", i < figuresFrom ? "t" : "n");
        }
        page.close().close().open("tbody");
    }

    /** Text of a document. */
    record Foreign(String text) {}

    /**
     * A row.
     *
     * @param cells numbers, texts, {@link Foreign} texts and {@link Bar}s
     */
    FigureTable row(Object... cells) {
        page.open("tr");
        for (int i = 0; i < cells.length; i++) {
            String align = i < figuresFrom ? "t" : "n";
            if (i == 0) {
                page.open("th", "scope", "row", "class", align);
            } else {
                page.open("td", "class", cells[i] instanceof Bar ? "b" : align);
            }
            write(cells[i]);
            page.close();
        }
        page.close();
        return this;
    }

    private void write(Object cell) {
        if (cell instanceof Bar bar) {
            bar.draw(page);
        } else if (cell instanceof Foreign foreign) {
            page.foreign(foreign.text());
        } else if (cell instanceof Number number) {
            page.text(Texts.number(number));
        } else {
            page.text(cell.toString());
        }
    }

    /** Ends it. */
    void end() {
        page.close().close();
    }
}
