package org.gongkai.recognition.learn;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a cell of a copy prints.
 *
 * @param kind what it looks like
 * @param text as printed, years of the report replaced
 * @param key the same for comparing
 * @param number the number that it denotes, present exactly for figures
 */
record CellPrint(Kind kind, String text, String key, Optional<BigDecimal> number) {

    static final CellPrint NOTHING = new CellPrint(Kind.EMPTY, "", "", Optional.empty());

    /** What a cell looks like. */
    enum Kind {
        EMPTY,
        FIGURE,
        /** A stroke, or words that stand for one. */
        DASH,
        WORDS
    }

    boolean isEmpty() {
        return kind == Kind.EMPTY;
    }

    boolean isFigure() {
        return kind == Kind.FIGURE;
    }

    boolean isDash() {
        return kind == Kind.DASH;
    }

    boolean isWords() {
        return kind == Kind.WORDS;
    }
}
