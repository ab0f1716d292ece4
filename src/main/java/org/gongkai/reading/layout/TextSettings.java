package org.gongkai.reading.layout;

/** Tolerances of lines and paragraphs, in parts of the font size unless said otherwise. */
final class TextSettings {

    /** Middles of glyphs of one line differ by less; lines set solid are 1 apart. */
    static final double SAME_LINE = 0.5;

    /**
     * White between Latin letters or digits from which it is a space; a space of Times is 0.25, of
     * justified text sometimes less.
     */
    static final double LATIN_SPACE = 0.18;

    /**
     * White beside a Han character from which it is a space. Word processors put 0.25 between Han
     * characters and digits and stretch lines by another 0.15; a typed space is 0.5.
     */
    static final double HAN_SPACE = 0.42;

    /** Difference between the gaps of a text spread evenly, at most. */
    static final double EVEN = 0.45;

    /** White from which two texts on one line belong to different columns. */
    static final double COLUMN_GAP = 1.5;

    /** Indent from the body's margin that begins a paragraph; two characters are usual. */
    static final double INDENT = 1.2;

    /** Difference of font sizes, as a part, up to which lines may be one paragraph. */
    static final double SAME_SIZE = 0.08;

    /** White between lines that separates paragraphs, beyond the usual white of the page. */
    static final double PARAGRAPH_GAP = 0.6;

    /** White at the end of a line that its next word would have filled, beyond that word. */
    static final double RAGGED = 1.3;

    /** Difference of left and right margin of a centred line, at most. */
    static final double CENTRED = 1.5;

    /** Points that a word processor may leave free on each side of a cell: Word's usual 0.19 cm. */
    static final double CELL_PADDING = 5.6;

    private TextSettings() {}
}
