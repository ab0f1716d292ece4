package org.gongkai.reading.layout;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.model.Glyph;

/** Cuts lines where the white is too wide for a space. */
final class Chunks {

    private Chunks() {}

    /** The texts of a line that are apart, from left to right; the line itself if there is one. */
    static List<TextLine> of(TextLine line) {
        List<Glyph> glyphs = line.glyphs();
        List<TextLine> chunks = new ArrayList<>();
        int start = 0;
        for (int i = 1; i < glyphs.size(); i++) {
            if (Spacing.gap(glyphs.get(i - 1), glyphs.get(i)) > TextSettings.COLUMN_GAP) {
                chunks.add(TextLine.of(glyphs.subList(start, i)));
                start = i;
            }
        }
        chunks.add(start == 0 ? line : TextLine.of(glyphs.subList(start, glyphs.size())));
        return chunks;
    }
}
