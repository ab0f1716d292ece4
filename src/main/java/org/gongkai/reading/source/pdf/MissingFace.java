package org.gongkai.reading.source.pdf;

import java.util.ArrayList;
import java.util.List;

/** A font that a page names but the document does not have: each byte prints something unknown. */
final class MissingFace implements FontFace {

    /** Advance of a character of unknown width, in parts of the font size: that of most figures. */
    private static final double ADVANCE = 0.5;

    @Override
    public List<FaceGlyph> decode(byte[] string) {
        List<FaceGlyph> glyphs = new ArrayList<>();
        for (int i = 0; i < string.length; i++) {
            glyphs.add(new FaceGlyph("", true, ADVANCE, ADVANCE, 0, 0, false));
        }
        return glyphs;
    }

    @Override
    public boolean vertical() {
        return false;
    }
}
