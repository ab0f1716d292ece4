package org.gongkai.app.inspect;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.Inspection;
import org.gongkai.model.Box;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.Extraction;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.Glyph;
import org.gongkai.model.Grid;
import org.gongkai.model.GridCell;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.Page;
import org.gongkai.model.Ruling;

/** Paints over the picture of a page what was found on it, stage upon stage. */
final class PagePainter {

    /** The page itself pales, so that what is painted on it shows. */
    private static final Color VEIL = new Color(255, 255, 255, 90);

    private static final Color GLYPH = new Color(120, 185, 255);
    private static final Color RULING = new Color(255, 140, 0, 170);
    private static final Color CELL = new Color(0, 150, 60);
    private static final Color FLAGGED = new Color(255, 0, 0, 60);

    /** Points between the two outlines of a cell that spans several rows or columns. */
    private static final double SPAN_INSET = 1.6;

    /** Points of the thinnest ruling that is still seen. */
    private static final double THINNEST = 2.2;

    /** Points of the legend's type, and of the gap between two of its words. */
    private static final double LEGEND_TYPE = 6;

    private static final double LEGEND_LEFT = 8;
    private static final double LEGEND_TOP = 10;

    private final BufferedImage picture;
    private final Page page;
    private final double across;
    private final double down;
    private final Graphics2D pen;

    /**
     * @param picture of the page; is painted on
     */
    PagePainter(BufferedImage picture, Page page) {
        this.picture = picture;
        this.page = page;
        this.across = picture.getWidth() / page.width();
        this.down = picture.getHeight() / page.height();
        this.pen = picture.createGraphics();
    }

    void paint(Inspection inspection) {
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(
                RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        pen.setColor(VEIL);
        pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        flags(inspection.extraction());
        pen.setColor(GLYPH);
        pen.setStroke(new BasicStroke(1));
        for (Glyph glyph : page.glyphs()) {
            pen.draw(pixels(glyph.box(), 0));
        }
        page.rulings().forEach(this::paint);
        grids(inspection.flow());
        codes(inspection.extraction());
        legend();
        pen.dispose();
    }

    private Rectangle2D pixels(Box box, double inset) {
        double least = Math.min(box.width(), box.height()) / 2;
        double in = Math.min(inset, least);
        return new Rectangle2D.Double(
                (box.x() + in) * across,
                (box.y() + in) * down,
                (box.width() - 2 * in) * across,
                (box.height() - 2 * in) * down);
    }

    private void paint(Ruling ruling) {
        double thick = Math.max(THINNEST, ruling.thickness()) * across;
        pen.setColor(RULING);
        pen.setStroke(new BasicStroke((float) thick, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        double from = ruling.start();
        double to = ruling.end();
        double at = ruling.position();
        pen.draw(
                ruling.horizontal()
                        ? new Line2D.Double(from * across, at * down, to * across, at * down)
                        : new Line2D.Double(at * across, from * down, at * across, to * down));
    }

    private void grids(FlowDocument flow) {
        pen.setColor(CELL);
        pen.setStroke(new BasicStroke((float) Math.max(1, 0.5 * across)));
        flow.blocks().stream()
                .filter(Grid.class::isInstance)
                .flatMap(grid -> ((Grid) grid).cells().stream())
                .filter(cell -> cell.place().page() == page.number())
                .forEach(this::paint);
    }

    private void paint(GridCell cell) {
        pen.draw(pixels(cell.place().box(), 0));
        if (cell.rowSpan() > 1 || cell.columnSpan() > 1) {
            pen.draw(pixels(cell.place().box(), SPAN_INSET));
        }
    }

    private void flags(Extraction extraction) {
        Set<CellKey> flagged = extraction.flags().keySet();
        pen.setColor(FLAGGED);
        byBox(extraction)
                .forEach(
                        (box, cells) -> {
                            if (cells.stream().anyMatch(it -> flagged.contains(it.key()))) {
                                pen.fill(pixels(box, 0));
                            }
                        });
    }

    private void codes(Extraction extraction) {
        byBox(extraction)
                .forEach((box, cells) -> new CellCode(pen, across, pixels(box, 0)).paint(cells));
    }

    /** Several cells have one box where figures have run together. */
    private Map<Box, List<MatchedCell>> byBox(Extraction extraction) {
        Map<Box, List<MatchedCell>> boxes = new LinkedHashMap<>();
        extraction
                .cells()
                .filter(cell -> cell.place().page() == page.number())
                .forEach(
                        cell ->
                                boxes.computeIfAbsent(cell.place().box(), box -> new ArrayList<>())
                                        .add(cell));
        return boxes;
    }

    /** Says in the page's upper margin which colour is which state. */
    private void legend() {
        float type = (float) (LEGEND_TYPE * across);
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 1).deriveFont(type));
        double x = legend("glyph", GLYPH, LEGEND_LEFT);
        x = legend("ruling", RULING, x);
        x = legend("cell (double: span)", CELL, x);
        for (CellState state : CellState.values()) {
            if (state != CellState.MISSING) {
                x = legend(state.code(), colour(state), x);
            }
        }
        legend("red ground: flagged", colour(CellState.UNREADABLE), x);
    }

    private double legend(String text, Color colour, double x) {
        pen.setColor(colour);
        pen.drawString(text, (float) (x * across), (float) (LEGEND_TOP * across));
        return x + pen.getFontMetrics().stringWidth(text) / across + LEGEND_TYPE;
    }

    /** The colour in which the code of a cell is written. */
    static Color colour(CellState state) {
        return switch (state) {
            case NUMBER -> new Color(0, 60, 190);
            case BLANK -> new Color(110, 110, 110);
            case DASH -> new Color(130, 0, 160);
            case TEXT -> new Color(150, 80, 0);
            case MISSING, UNREADABLE -> new Color(210, 0, 0);
        };
    }
}
