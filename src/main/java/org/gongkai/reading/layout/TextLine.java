package org.gongkai.reading.layout;

import java.util.List;
import org.gongkai.model.Box;
import org.gongkai.model.Glyph;

/**
 * Glyphs on one baseline, in reading order.
 *
 * @param glyphs at least one
 * @param text with a space where there is white that parts words
 * @param box around all glyphs
 * @param size largest font size
 */
record TextLine(List<Glyph> glyphs, String text, Box box, double size) {

    /** The line of these glyphs, sorted along the reading direction. */
    static TextLine of(List<Glyph> glyphs) {
        Box box = glyphs.get(0).box();
        double size = 0;
        for (Glyph glyph : glyphs) {
            box = box.union(glyph.box());
            size = Math.max(size, glyph.fontSize());
        }
        return new TextLine(List.copyOf(glyphs), Spacing.text(glyphs), box, size);
    }
}
