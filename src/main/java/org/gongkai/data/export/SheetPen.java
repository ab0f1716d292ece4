package org.gongkai.data.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/** Writes cells of a report's sheet; rows and columns count from 0. */
final class SheetPen {

    /** In points. */
    private static final double LINE_HEIGHT = 15;

    /** Characters from here on are about twice as wide as a Latin one. */
    private static final int WIDE = 0x2E80;

    private final Worksheet sheet;
    private final Map<Integer, Integer> lines = new HashMap<>();

    SheetPen(Worksheet sheet) {
        this.sheet = sheet;
    }

    void width(int column, int characters) {
        sheet.width(column, characters);
    }

    /** Printed, all columns are on one page. */
    void fitToPage() {
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    /**
     * Makes a row high enough for a text that wraps: programs do not do so for joined cells.
     *
     * @param width of its cell, in characters
     */
    void room(int row, String text, int width) {
        int length = text.codePoints().map(point -> point < WIDE ? 1 : 2).sum();
        int needed = 1 + Math.max(0, length - 1) / (width - 1);
        int most = lines.merge(row, needed, Math::max);
        if (most > 1) {
            sheet.rowHeight(row, most * LINE_HEIGHT);
        }
    }

    void text(int row, int column, String text, Look look) {
        if (!text.isEmpty()) {
            sheet.inlineString(row, column, SheetText.of(text));
        }
        style(sheet.style(row, column), look);
    }

    void number(int row, int column, BigDecimal number, Look look) {
        sheet.value(row, column, number);
        style(sheet.style(row, column), look);
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
    }

    void note(int row, int column, String text) {
        sheet.comment(row, column, SheetText.of(text));
    }

    void finish() throws IOException {
        sheet.finish();
    }

    private static void style(StyleSetter setter, Look look) {
        if (look == Look.PLAIN) {
            return;
        }
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
        setter.set();
    }
}
