package org.gongkai.reading.layout;

import java.util.List;
import org.gongkai.base.text.Folding;
import org.gongkai.base.text.Lines;
import org.gongkai.model.Box;
import org.gongkai.model.Glyph;

/** Joins the lines inside a cell. */
final class CellLines {

    private CellLines() {}

    /** The text of a cell of a ruled grid. */
    static String of(List<Glyph> glyphs, Box cell) {
        List<TextLine> lines = LineBuilder.lines(glyphs);
        String text = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).text();
            boolean goesOn = i > 0 && isWrappedFigure(lines.get(i - 1), lines.get(i), cell);
            text = goesOn ? text + line : Lines.join(text, line);
        }
        return Folding.collapse(text);
    }

    /**
     * Whether the second line is the rest of a figure too long for its cell: both are nothing but
     * parts of a figure, and one digit more would not have fitted on the first.
     */
    private static boolean isWrappedFigure(TextLine first, TextLine second, Box cell) {
        if (!isFigure(first.text()) || !isFigure(second.text())) {
            return false;
        }
        Glyph next = second.glyphs().get(0);
        boolean upright = next.direction() % 180 == 0;
        double room = (upright ? cell.width() : cell.height()) - 2 * TextSettings.CELL_PADDING;
        return length(first) + ReadingDirection.end(next) - ReadingDirection.start(next) > room
                && length(second) <= length(first) + first.size() / 4;
    }

    private static double length(TextLine line) {
        List<Glyph> glyphs = line.glyphs();
        return ReadingDirection.end(glyphs.get(glyphs.size() - 1))
                - ReadingDirection.start(glyphs.get(0));
    }

    private static boolean isFigure(String text) {
        return text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.' || c == ',');
    }
}
