package org.gongkai.reading.source.pdf;

import java.util.List;
import org.gongkai.model.Page;

/** What showing text needs of a font. Not for several threads. */
interface FontFace {

    /** The glyphs that a string shows, in order. Codes that cannot be read end the string. */
    List<FaceGlyph> decode(byte[] string);

    /** Whether text runs from top to bottom. */
    boolean vertical();

    /** How far what the font says of the digits shown so far can be believed. */
    default Page.Trust trust() {
        return Page.Trust.SOUND;
    }

    /**
     * A character code of a font; lengths are in units of text space, that is parts of the font
     * size.
     *
     * @param text its Unicode text, empty when it is not known or when nothing is printed
     * @param unmapped whether something is printed of which the text is not known
     * @param advance distance to the next glyph, to the right or, where text is vertical, upwards
     *     (so usually below 0)
     * @param width width of the glyph
     * @param originX where the glyph's origin lies from that of vertical text; 0 otherwise
     * @param originY likewise, upwards
     * @param spaceCode whether word spacing applies: the one-byte code 32
     */
    record FaceGlyph(
            String text,
            boolean unmapped,
            double advance,
            double width,
            double originX,
            double originY,
            boolean spaceCode) {}
}
