package org.gongkai.reading.source.pdf;

import org.gongkai.model.Glyph;

/**
 * Drops glyphs printed again almost on the same place, which is how some writers make bold type.
 */
final class OverprintFilter {

    /** Parts of the width by which the copy may be shifted: {@code 11} is never that close. */
    private static final double SHIFT = 0.25;

    /** Points by which it may be shifted at most. */
    private static final double MOST = 1.5;

    private final GlyphMap glyphs = new GlyphMap();

    /** Those that were added. */
    GlyphMap glyphs() {
        return glyphs;
    }

    /** Whether a glyph is no copy of one that was added; it is added then. */
    boolean isNew(Glyph glyph) {
        boolean fresh = !isCopy(glyph);
        if (fresh) {
            glyphs.add(glyph);
        }
        return fresh;
    }

    /** Whether a glyph is a copy of one that was added. */
    boolean isCopy(Glyph glyph) {
        return glyphs.anyAt(glyph.box().x(), glyph.box().y(), MOST, other -> isCopy(other, glyph));
    }

    private static boolean isCopy(Glyph one, Glyph other) {
        double extent = Math.min(one.box().width(), one.box().height());
        double tolerance = Math.min(MOST, extent * SHIFT);
        return Math.abs(one.box().x() - other.box().x()) <= tolerance
                && Math.abs(one.box().y() - other.box().y()) <= tolerance
                && one.text().equals(other.text())
                && one.direction() == other.direction();
    }
}
