package org.gongkai.reading.layout;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.model.Glyph;

/** Decides by the white between glyphs where words end. */
final class Spacing {

    private Spacing() {}

    /** The text of the glyphs of one line, in reading order. */
    static String text(List<Glyph> glyphs) {
        boolean spread = isSpread(glyphs);
        List<String> pieces = new ArrayList<>(glyphs.size() + 8);
        for (int i = 0; i < glyphs.size(); i++) {
            if (i > 0 && !spread && parts(glyphs.get(i - 1), glyphs.get(i))) {
                pieces.add(" ");
            }
            pieces.add(glyphs.get(i).text());
        }
        String text = String.join("", pieces);
        return RightToLeft.isIn(text) ? RightToLeft.text(pieces) : text;
    }

    /** White between two neighbours in parts of the smaller font size. */
    static double gap(Glyph left, Glyph right) {
        double size = Math.min(left.fontSize(), right.fontSize());
        return (ReadingDirection.start(right) - ReadingDirection.end(left)) / size;
    }

    static boolean parts(Glyph left, Glyph right) {
        boolean wide = isWide(left) || isWide(right);
        return gap(left, right) > (wide ? TextSettings.HAN_SPACE : TextSettings.LATIN_SPACE);
    }

    /**
     * Whether the line is one word of Han characters set wide to fill its place ({@code 自 然 人}):
     * white between all of them and everywhere about the same. Figures are never drawn together.
     */
    static boolean isSpread(List<Glyph> glyphs) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 1; i < glyphs.size(); i++) {
            if (!isWide(glyphs.get(i - 1)) || !isWide(glyphs.get(i))) {
                return false;
            }
            double gap = gap(glyphs.get(i - 1), glyphs.get(i));
            least = Math.min(least, gap);
            most = Math.max(most, gap);
        }
        double tolerance = Math.max(TextSettings.EVEN, TextSettings.EVEN * least);
        return glyphs.size() > 1 && least > TextSettings.LATIN_SPACE && most - least <= tolerance;
    }

    /** Whether it is a character of Chinese writing, punctuation included. */
    static boolean isWide(Glyph glyph) {
        int c = glyph.text().codePointAt(0);
        return c >= 0x2E80 && (c < 0xFF10 || c > 0xFF19);
    }
}
