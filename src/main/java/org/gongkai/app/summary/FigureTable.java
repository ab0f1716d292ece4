package org.gongkai.app.summary;

/** A table of figures; the first cell of a row names it. */
final class FigureTable {

    private final Markup page;
    private final int figuresFrom;

    /**
     * Begins a table.
     *
     * @param caption what it shows
     * @param figuresFrom index of the first column of figures, which are aligned at the right
     * @param heads keys of the columns' texts; empty for a column of bars
     */
    FigureTable(Markup page, Texts texts, String caption, int figuresFrom, String... heads) {
        this.page = page;
        this.figuresFrom = figuresFrom;
        page.open("table").leaf("caption", caption).open("thead").open("tr");
        for (int i = 0; i < heads.length; i++) {
            String head = heads[i].isEmpty() ? "" : texts.of(heads[i]);
            page.leaf("th scope class", head, "col", align(i));
        }
        page.close().close().open("tbody");
    }

    private String align(int column) {
        return column < figuresFrom ? "t" : "n";
    }

    /** Text of a document. */
    record Foreign(String text) {}

    /** A code as it stands in the files. */
    record Code(String code) {}

    /**
     * A row.
     *
     * @param cells numbers, texts, {@link Foreign} texts, {@link Code}s and {@link Bar}s
     */
    void row(Object... cells) {
        page.open("tr");
        for (int i = 0; i < cells.length; i++) {
            if (i == 0) {
                page.open("th scope class", "row", align(i));
            } else {
                page.open("td class", cells[i] instanceof Bar ? "b" : align(i));
            }
            write(cells[i]);
            page.close();
        }
        page.close();
    }

    private void write(Object cell) {
        if (cell instanceof Bar bar) {
            bar.draw(page);
        } else if (cell instanceof Foreign foreign) {
            page.foreign(foreign.text());
        } else if (cell instanceof Code code) {
            page.leaf("code", code.code());
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
