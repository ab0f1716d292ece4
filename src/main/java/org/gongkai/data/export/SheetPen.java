package org.gongkai.data.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/** Writes cells of a sheet of its own layout; rows and columns count from 0. */
final class SheetPen {

    /** In points. */
    private static final double LINE_HEIGHT = 15;

    private static final int POINTS_PER_INCH = 72;

    /** What stands above everything. */
    private static final int TITLE_SIZE = 14;

    /** Of a sheet of A4, less its margins, in inches. */
    private static final double PAGE_WIDTH = 7.5;

    private static final double PAGE_HEIGHT = 10.7;
    private static final float MARGIN = 0.35f;

    /** A page may be shrunk by so much more, for all to stand on it. */
    private static final double SHRUNK = 1.3;

    /** Characters of the common width to an inch. */
    private static final double CHARACTERS = 13;

    /** Characters from here on are about twice as wide as a Latin one. */
    private static final int WIDE = 0x2E80;

    private final Worksheet sheet;
    private final Map<Integer, Integer> lines = new HashMap<>();
    private final Map<Integer, Integer> widths = new HashMap<>();
    private int rows;

    SheetPen(Worksheet sheet) {
        this.sheet = sheet;
    }

    /** How wide a text is, in Latin characters. */
    static int length(String text) {
        return text.codePoints().map(point -> point < WIDE ? 1 : 2).sum();
    }

    /**
     * How wide a column must be for a text that may wrap, and be cut between Chinese characters.
     */
    static int narrowest(String text) {
        return Arrays.stream(text.split("[ /-]", -1))
                .mapToInt(word -> length(word) == word.length() ? word.length() : 2)
                .max()
                .orElse(0);
    }

    void width(int column, int characters) {
        sheet.width(column, characters);
        widths.put(column, characters);
    }

    /** Keeps a column for programs. */
    void hideColumn(int column) {
        sheet.hideColumn(column);
        widths.put(column, 0);
    }

    void hideRow(int row) {
        sheet.hideRow(row);
    }

    /**
     * Printed on A4, all columns are on one page, and all rows as well unless they would be too
     * small to read.
     *
     * @param footer at the foot of each page
     */
    void fitToPage(String footer) {
        // A single & begins a code there.
        page(sheet, "portrait", MARGIN, SheetText.of(footer.replace("&", "&&")));
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        double width = widths.values().stream().mapToInt(it -> it).sum() / CHARACTERS;
        int wrapped = lines.values().stream().mapToInt(it -> it - 1).sum();
        double height = (rows + wrapped) * LINE_HEIGHT / POINTS_PER_INCH;
        double room = PAGE_HEIGHT * Math.max(1, width / PAGE_WIDTH) * SHRUNK;
        sheet.fitToHeight((short) (height <= room ? 1 : 0));
    }

    /**
     * Sets up pages of A4 with the number of each at its foot.
     *
     * @param margin in inches
     * @param footer stands left of it; {@code &} begins a code
     */
    static void page(Worksheet sheet, String orientation, float margin, String footer) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation(orientation);
        sheet.leftMargin(margin);
        sheet.rightMargin(margin);
        sheet.topMargin(margin);
        sheet.bottomMargin(2 * margin);
        sheet.footerMargin(margin);
        sheet.footer(footer, Position.LEFT);
        sheet.footer("&P / &N", Position.RIGHT);
    }

    /**
     * Makes a row high enough for a text that wraps: programs do not do so for joined cells.
     *
     * @param width of its cell, in characters
     */
    void room(int row, String text, int width) {
        int needed = 1 + Math.max(0, length(text) - 1) / Math.max(1, width - 1);
        int most = lines.merge(row, needed, Math::max);
        if (most > 1) {
            sheet.rowHeight(row, most * LINE_HEIGHT);
        }
    }

    void text(int row, int column, String text, Look look) {
        if (!text.isEmpty()) {
            sheet.inlineString(row, column, SheetText.of(text));
        }
        StyleSetter setter = sheet.style(row, column);
        if (!look.mark().isEmpty()) {
            setter.format("@" + marked(look));
        }
        style(setter, look);
        rows = Math.max(rows, row + 1);
    }

    void number(int row, int column, BigDecimal number, Look look) {
        sheet.value(row, column, number);
        StyleSetter setter = sheet.style(row, column);
        if (!look.mark().isEmpty()) {
            setter.format("General" + marked(look));
        }
        style(setter, look);
    }

    /** A mark as formats of numbers write it: quotes would break the style sheet. */
    private static String marked(Look look) {
        return look.mark().replaceAll("(.)", "\\\\$1");
    }

    /** The title of the sheet. */
    void title(int row, int column, String text) {
        sheet.inlineString(row, column, SheetText.of(text));
        sheet.style(row, column).bold().fontSize(TITLE_SIZE).set();
    }

    /** One text over several cells, the corners included. */
    void block(int top, int left, int bottom, int right, String text, Look look) {
        if (!text.isEmpty()) {
            sheet.inlineString(top, left, SheetText.of(text));
        }
        style(sheet.range(top, left, bottom, right).style(), look);
        if (top < bottom || left < right) {
            sheet.range(top, left, bottom, right).merge();
        }
        rows = Math.max(rows, bottom + 1);
    }

    void note(int row, int column, String text) {
        sheet.comment(row, column, SheetText.of(text));
    }

    void finish() throws IOException {
        sheet.finish();
    }

    private static void style(StyleSetter setter, Look look) {
        if (!look.fill().isEmpty()) {
            setter.fillColor(look.fill());
        }
        if (look.bold()) {
            setter.bold();
        }
        if (look.framed()) {
            setter.borderStyle("thin").wrapText(true).verticalAlignment("center");
        }
        if (look == Look.HEADING) {
            setter.horizontalAlignment("center");
        }
        if (look != Look.PLAIN) {
            setter.set();
        }
    }
}
