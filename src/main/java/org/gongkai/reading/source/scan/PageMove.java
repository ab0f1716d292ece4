package org.gongkai.reading.source.scan;

import org.gongkai.model.Box;
import org.gongkai.model.Glyph;
import org.gongkai.model.Page;
import org.gongkai.model.Page.ScannedCell;
import org.gongkai.model.Ruling;
import org.gongkai.model.Trace;

/**
 * Brings what was read to another place.
 *
 * @param factor by which all lengths grow
 * @param right by which all is moved to the right then, in points
 */
record PageMove(double factor, double right) {

    /** To the size that the page has in its document; both directions are scaled alike. */
    static PageMove scaled(double factor) {
        return new PageMove(factor, 0);
    }

    /** To the right. */
    static PageMove right(double points) {
        return new PageMove(1, points);
    }

    /**
     * The same page there.
     *
     * @param width of the page then, in points
     * @param height of the page then, in points
     */
    Page of(Page page, double width, double height) {
        return new Page(
                page.number(),
                width,
                height,
                page.glyphs().stream().map(this::glyph).toList(),
                page.rulings().stream().map(this::ruling).toList(),
                page.pictures().stream().map(this::box).toList(),
                page.unmapped(),
                page.scanned().stream()
                        .map(c -> new ScannedCell(box(c.box()), c.recognition()))
                        .toList(),
                page.traces().stream().map(t -> new Trace(t.sight(), box(t.box()))).toList(),
                page.grounds().stream().map(this::box).toList(),
                page.trust());
    }

    private Glyph glyph(Glyph glyph) {
        return new Glyph(
                glyph.text(), box(glyph.box()), glyph.fontSize() * factor, glyph.direction());
    }

    private Ruling ruling(Ruling ruling) {
        double across = ruling.horizontal() ? 0 : right;
        double along = ruling.horizontal() ? right : 0;
        return new Ruling(
                ruling.horizontal(),
                ruling.position() * factor + across,
                ruling.start() * factor + along,
                ruling.end() * factor + along,
                ruling.thickness() * factor);
    }

    private Box box(Box box) {
        return new Box(
                box.x() * factor + right,
                box.y() * factor,
                box.width() * factor,
                box.height() * factor);
    }
}
