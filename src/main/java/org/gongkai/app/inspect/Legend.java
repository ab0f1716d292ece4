package org.gongkai.app.inspect;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import org.gongkai.model.CellState;

/** Says in the page's upper margin which colour is which state. */
final class Legend {

    private static final double TYPE = 6;
    private static final double LEFT = 8;
    private static final double TOP = 10;
    private static final double GAP = 6;

    private final Graphics2D pen;
    private final double scale;

    /**
     * @param scale pixels of a point
     */
    Legend(Graphics2D pen, double scale) {
        this.pen = pen;
        this.scale = scale;
    }

    void paint() {
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 1).deriveFont((float) (TYPE * scale)));
        double x = LEFT;
        x = write("glyph", PagePainter.GLYPH, x);
        x = write("ruling", PagePainter.RULING, x);
        x = write("cell (double: span)", PagePainter.CELL, x);
        for (CellState state : CellState.values()) {
            if (state != CellState.MISSING) {
                x = write(state.code(), StateColour.of(state), x);
            }
        }
        write("red ground: flagged", StateColour.of(CellState.UNREADABLE), x);
    }

    private double write(String text, Color colour, double x) {
        pen.setColor(colour);
        pen.drawString(text, (float) (x * scale), (float) (TOP * scale));
        return x + pen.getFontMetrics().stringWidth(text) / scale + GAP;
    }
}
