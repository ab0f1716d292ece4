package org.gongkai.app.inspect;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.gongkai.model.CellKey;
import org.gongkai.model.MatchedCell;

/**
 * Writes into a cell the code it was given: the row at its top, the column at its foot, so that the
 * figure between them stays free.
 */
final class CellCode {

    /** Points of the type where there is room. */
    private static final double TYPE = 4.2;

    /** Up to this part of its width the type is condensed before it is made smaller. */
    private static final double CONDENSED = 0.7;

    /** Parts of the type's size above and below the base line that letters take. */
    private static final double ABOVE = 0.76;

    private static final double BELOW = 0.2;

    /** Points between the side of a cell and the code. */
    private static final double MARGIN = 0.9;

    private static final Color PAPER = new Color(255, 255, 255, 170);

    private final Graphics2D pen;
    private final double scale;
    private final Rectangle2D place;

    /**
     * @param scale pixels of a point
     * @param place of the cell, in pixels
     */
    CellCode(Graphics2D pen, double scale, Rectangle2D place) {
        this.pen = pen;
        this.scale = scale;
        this.place = place;
    }

    /**
     * Writes the code of the cells that have this place; of several cells the first and a count.
     */
    void paint(List<MatchedCell> cells) {
        CellKey key = cells.get(0).key();
        Color colour = PagePainter.colour(cells.get(0).value().state());
        String more = cells.size() > 1 ? " +" + (cells.size() - 1) : "";
        write(key.row(), true, colour);
        write(key.column() + more, false, colour);
    }

    private void write(String text, boolean top, Color colour) {
        double margin = MARGIN * scale;
        double wide = pen.getFontMetrics(type(TYPE, 1)).stringWidth(text);
        double fits = Math.min(1, (place.getWidth() - 2 * margin) / Math.max(1, wide));
        double narrow = Math.max(CONDENSED, fits);
        double size = TYPE * fits / narrow;
        double above = ABOVE * size * scale;
        double below = BELOW * size * scale;
        double base = top ? place.getY() + margin + above : place.getMaxY() - margin - below;
        double left = place.getX() + margin;
        pen.setColor(PAPER);
        pen.fill(new Rectangle2D.Double(left, base - above, wide * fits, above + below));
        pen.setColor(colour);
        pen.setFont(type(size, narrow));
        pen.drawString(text, (float) left, (float) base);
    }

    private Font type(double points, double narrow) {
        double size = points * scale;
        return new Font(Font.SANS_SERIF, Font.PLAIN, 1)
                .deriveFont(AffineTransform.getScaleInstance(size * narrow, size));
    }
}
