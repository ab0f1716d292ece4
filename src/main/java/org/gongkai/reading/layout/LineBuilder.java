package org.gongkai.reading.layout;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.model.Glyph;

/** Sorts glyphs into lines. */
final class LineBuilder {

    private LineBuilder() {}

    /** The lines of some glyphs, one reading direction after the other, each from top to bottom. */
    static List<TextLine> lines(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(ReadingDirection.ACROSS);
        List<TextLine> lines = new ArrayList<>();
        List<Glyph> open = new ArrayList<>();
        for (Glyph glyph : sorted) {
            if (!open.isEmpty() && !belongs(glyph, open)) {
                lines.add(close(open));
            }
            open.add(glyph);
        }
        if (!open.isEmpty()) {
            lines.add(close(open));
        }
        return lines;
    }

    /** Compared with the first glyph as well, so that a line does not slide into the next one. */
    private static boolean belongs(Glyph glyph, List<Glyph> open) {
        Glyph first = open.get(0);
        Glyph last = open.get(open.size() - 1);
        double size = Math.min(glyph.fontSize(), Math.max(first.fontSize(), last.fontSize()));
        double place = ReadingDirection.across(glyph);
        return glyph.direction() == first.direction()
                && place - ReadingDirection.across(last) < TextSettings.SAME_LINE * size
                && place - ReadingDirection.across(first) < 1.5 * TextSettings.SAME_LINE * size;
    }

    private static TextLine close(List<Glyph> open) {
        open.sort(ReadingDirection.ALONG);
        TextLine line = TextLine.of(open);
        open.clear();
        return line;
    }
}
