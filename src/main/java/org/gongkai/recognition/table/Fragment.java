package org.gongkai.recognition.table;

import org.gongkai.model.Place;
import org.gongkai.recognition.label.Known;
import org.gongkai.recognition.label.Known.Role;
import org.gongkai.recognition.label.PrintedLabel;

/**
 * A cell of a table that lost its borders, or a piece of the prose around it.
 *
 * @param text as printed, collapsed; empty for a blank cell
 * @param plain for comparing
 * @param known what the forms say of it; nothing for words that they do not have
 * @param gap what lies before it
 */
record Fragment(Kind kind, String text, String plain, Known known, Gap gap, Place place) {

    /** What it is. */
    enum Kind {
        /** A wording of the forms. */
        LABEL,
        /** Other words. */
        WORDS,
        /** A figure or what is printed for one. */
        FIGURE,
        /** An empty cell. */
        BLANK,
        /** The end of a row, where the text marks it. */
        END
    }

    static Fragment of(Token token) {
        Kind kind = Kind.valueOf(token.kind().name());
        String plain = kind == Kind.FIGURE ? token.plain() : "";
        return new Fragment(kind, token.text(), plain, Known.NOTHING, token.gap(), token.place());
    }

    static Fragment words(String text, String plain, Known known, Gap gap, Place place) {
        Kind kind = known.isEmpty() ? Kind.WORDS : Kind.LABEL;
        return new Fragment(kind, text, plain, known, gap, place);
    }

    /** This and the words that follow as one. */
    Fragment with(String addedText, String addedPlain, Known both) {
        return words(addedText, addedPlain, both, gap, place);
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean is(Role role) {
        return kind == Kind.LABEL && known.is(role);
    }

    boolean isWord() {
        return kind == Kind.LABEL || kind == Kind.WORDS;
    }

    int letters() {
        return PrintedLabel.letters(plain).length();
    }
}
