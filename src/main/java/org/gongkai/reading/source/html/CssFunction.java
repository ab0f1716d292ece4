package org.gongkai.reading.source.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * A function in the value of a property, such as {@code rotate(90deg)}.
 *
 * @param name in lower case
 * @param inside what stands between its brackets
 */
record CssFunction(String name, String inside) {

    /** Brackets within brackets, at most. */
    private static final int DEEPEST = 50;

    /** The functions of a value from left to right; those inside others are not among them. */
    static List<CssFunction> all(String value) {
        List<CssFunction> found = new ArrayList<>();
        int from = 0;
        for (int open = value.indexOf('('); open >= 0; open = value.indexOf('(', from)) {
            int start = open;
            while (start > from && isName(value.charAt(start - 1))) {
                start--;
            }
            int end = end(value, open);
            found.add(
                    new CssFunction(value.substring(start, open), value.substring(open + 1, end)));
            from = Math.min(value.length(), end + 1);
        }
        return found;
    }

    /** Whether brackets stand in one another deeper than people write them, and parsers follow. */
    static boolean isDeep(String text) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            deepest = Math.max(depth, deepest);
        }
        return deepest > DEEPEST;
    }

    /** The function that a value is; empty where it is none, or several. */
    static Optional<CssFunction> only(String value) {
        return Optional.of(all(value))
                .filter(all -> all.size() == 1)
                .map(all -> all.get(0))
                .filter(one -> (one.name + "(" + one.inside + ")").equals(value));
    }

    /** What commas part. */
    List<String> arguments() {
        return listed(inside);
    }

    /** What commas part outside of brackets. */
    static List<String> listed(String text) {
        return parts(text, c -> c == ',');
    }

    /** What a word parts outside of brackets. */
    static List<String> between(String text, String word) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth == 0 && text.startsWith(word, i)) {
                parts.add(text.substring(from, i));
                from = i + word.length();
            }
        }
        parts.add(text.substring(from));
        return parts;
    }

    /** What commas, strokes and spaces part. */
    List<String> words() {
        return words(inside);
    }

    /** What commas, strokes and spaces part outside of brackets. */
    static List<String> words(String text) {
        return parts(text, c -> c == ',' || c == '/' || Character.isWhitespace(c));
    }

    private static List<String> parts(String text, IntPredicate between) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            depth += each == '(' ? 1 : each == ')' ? -1 : 0;
            if (depth == 0 && between.test(each)) {
                parts.add(part.toString().strip());
                part.setLength(0);
            } else {
                part.append(each);
            }
        }
        parts.add(part.toString().strip());
        parts.removeIf(String::isEmpty);
        return parts;
    }

    /** The bracket that closes another; the end of the value where none does. */
    static int end(String value, int open) {
        int depth = 0;
        for (int i = open; i < value.length(); i++) {
            depth += value.charAt(i) == '(' ? 1 : value.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return value.length();
    }

    private static boolean isName(char letter) {
        return letter == '-' || Character.isLetterOrDigit(letter);
    }
}
