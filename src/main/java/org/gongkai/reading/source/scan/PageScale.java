package org.gongkai.reading.source.scan;

import org.gongkai.model.Box;
import org.gongkai.model.Glyph;
import org.gongkai.model.Page;
import org.gongkai.model.Page.ScannedCell;
import org.gongkai.model.Ruling;

/** Brings what was read to the size that the page has in its document. */
final class PageScale {

    private final double factor;

    private PageScale(double factor) {
        this.factor = factor;
    }

    /** The same page of this size in points; both directions are scaled alike. */
    static Page of(Page page, double width, double height) {
        PageScale scaling = new PageScale(width / page.width());
        return new Page(
                page.number(),
                width,
                height,
                page.glyphs().stream().map(scaling::glyph).toList(),
                page.rulings().stream().map(scaling::ruling).toList(),
                page.pictures().stream().map(scaling::box).toList(),
                page.unmapped(),
                page.scanned().stream()
                        .map(c -> new ScannedCell(scaling.box(c.box()), c.recognition()))
                        .toList());
    }

    private Glyph glyph(Glyph glyph) {
        return new Glyph(
                glyph.text(), box(glyph.box()), glyph.fontSize() * factor, glyph.direction());
    }

    private Ruling ruling(Ruling ruling) {
        return new Ruling(
                ruling.horizontal(),
                ruling.position() * factor,
                ruling.start() * factor,
                ruling.end() * factor,
                ruling.thickness() * factor);
    }

    private Box box(Box box) {
        return new Box(
                box.x() * factor, box.y() * factor, box.width() * factor, box.height() * factor);
    }
}
