package org.gongkai.recognition.table;

import org.gongkai.base.text.FoldedText;
import org.gongkai.model.Place;

/**
 * A run of words, a figure, or a mark between cells.
 *
 * @param source the text that it is in
 * @param from where it begins in the folded text
 * @param to where it ends
 * @param gap what lies before it
 * @param place where its paragraph is
 */
record Token(Kind kind, FoldedText source, int from, int to, Gap gap, Place place) {

    /** What it is. */
    enum Kind {
        /** Labels or prose. */
        WORDS,
        /** A figure or what is printed for one, as printed. */
        FIGURE,
        /** An empty cell between two marks. */
        BLANK,
        /** A mark that ends a row. */
        END
    }

    static Token mark(Kind kind, Place place) {
        return new Token(kind, FoldedText.plain(""), 0, 0, Gap.CELL, place);
    }

    /** As printed. */
    String text() {
        return source.printed(from, to);
    }

    /** For comparing. */
    String plain() {
        return source.text().substring(from, to);
    }
}
