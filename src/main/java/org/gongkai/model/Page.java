package org.gongkai.model;

import java.util.List;

/**
 * What is drawn on one page.
 *
 * @param number from 1
 * @param width in points, after rotation
 * @param height in points, after rotation
 * @param glyphs in the order of the content stream; overprinted and invisible copies removed
 * @param rulings lines, unsorted, unmerged
 * @param pictures boxes of the images drawn
 * @param unmapped number of glyphs without Unicode meaning; their text is U+FFFD
 */
public record Page(
        int number,
        double width,
        double height,
        List<Glyph> glyphs,
        List<Ruling> rulings,
        List<Box> pictures,
        int unmapped) {

    /** Copies the lists. */
    public Page {
        glyphs = List.copyOf(glyphs);
        rulings = List.copyOf(rulings);
        pictures = List.copyOf(pictures);
    }
}
