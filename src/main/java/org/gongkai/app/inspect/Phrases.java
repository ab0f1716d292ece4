package org.gongkai.app.inspect;

import org.gongkai.base.text.Language;
import org.gongkai.data.dataset.CodeWords;

/** The words of the text, in one language; the program's codes stay codes in English. */
final class Phrases {

    private static final CodeWords WORDS = new CodeWords();

    private final Language language;

    Phrases(Language language) {
        this.language = language;
    }

    /** A phrase with these values in its places. */
    String say(String code, Object... values) {
        String phrase = WORDS.of("inspect", code).orElseThrow().in(language);
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (int at = phrase.indexOf('{'); at >= 0; at = phrase.indexOf('{', from)) {
            text.append(phrase, from, at).append(values[phrase.charAt(at + 1) - '0']);
            from = at + "{0}".length();
        }
        return text.append(phrase.substring(from)).toString();
    }

    /** A code with its numbers behind it, as {@code Explanation.Block} has it. */
    String shown(String code) {
        String[] parts = code.split(" ", -1);
        Object[] numbers = new Object[parts.length - 1];
        System.arraycopy(parts, 1, numbers, 0, numbers.length);
        return say(parts[0], numbers);
    }

    /** What a code of another kind is called, such as a state. */
    String word(String kind, String code) {
        return language == Language.EN
                ? code
                : WORDS.of(kind, code).map(CodeWords.Pair::chinese).orElse(code);
    }

    /** What parts of a list have between them. */
    String comma() {
        return language == Language.EN ? ", " : "，";
    }
}
