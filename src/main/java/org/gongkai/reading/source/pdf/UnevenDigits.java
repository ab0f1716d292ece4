package org.gongkai.reading.source.pdf;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.model.Glyph;
import org.gongkai.model.Sight;
import org.gongkai.model.Trace;

/**
 * Digits that touch a larger one on its line: they may be one figure, or the mark of a note that
 * nobody raised.
 */
final class UnevenDigits {

    /** Of the larger one, what the smaller has at most. */
    private static final double SMALLER = 0.85;

    /** How far apart their lines, and they themselves, are at most; in sizes of the larger. */
    private static final double LEVEL = 0.08;

    private static final double APART = 0.15;

    private final GlyphMap map;

    UnevenDigits(GlyphMap map) {
        this.map = map;
    }

    /** Where such digits are among the glyphs of a page. */
    List<Trace> of(List<Glyph> glyphs) {
        List<Trace> uneven = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            if (SeenGlyphs.isFigure(glyph)
                    && map.anyAround(
                            glyph.box(), glyph.fontSize(), other -> isBeside(glyph, other))) {
                uneven.add(new Trace(Sight.UNEVEN, glyph.box()));
            }
        }
        return uneven;
    }

    private static boolean isBeside(Glyph small, Glyph large) {
        double size = large.fontSize();
        double gap =
                Math.max(
                        small.box().x() - large.box().right(),
                        large.box().x() - small.box().right());
        return SeenGlyphs.isFigure(large)
                && small.direction() == large.direction()
                && small.fontSize() <= SMALLER * size
                && Math.abs(base(small) - base(large)) < LEVEL * size
                && Math.abs(gap) <= APART * size;
    }

    private static double base(Glyph glyph) {
        return glyph.box().bottom() - TextPainter.BELOW * glyph.fontSize();
    }
}
