package org.gongkai.reading.source.text;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.base.text.Folding;

/** How wide characters are where columns of a text stand below one another. */
enum CharacterWidth {
    /** Han characters and their punctuation are as wide as two digits. */
    TWO,
    /** The same, but for signs that Latin text has too: “ ” — ①. */
    TWO_BUT_SIGNS,
    /** All are as wide as one another: as tools lay out text that they take from a page. */
    ONE;

    /** White from which texts are apart. */
    private static final int APART = 2;

    private static final int FIRST_SIGN = 0x2000;
    private static final int FIRST_HAN = 0x2E80;

    private int of(int c) {
        return switch (this) {
            case TWO -> c < FIRST_SIGN ? 1 : 2;
            case TWO_BUT_SIGNS -> c < FIRST_HAN ? 1 : 2;
            case ONE -> 1;
        };
    }

    /** The texts of a line from left to right. */
    List<PlacedText> texts(String raw) {
        List<PlacedText> texts = new ArrayList<>();
        int start = 0;
        int at = 0;
        int left = 0;
        while (start < raw.length()) {
            int end = start;
            int right = left;
            boolean space = Folding.isSpace(raw.codePointAt(start));
            while (end < raw.length() && Folding.isSpace(raw.codePointAt(end)) == space) {
                right += of(raw.codePointAt(end));
                end += Character.charCount(raw.codePointAt(end));
            }
            if (!space) {
                add(texts, raw.substring(start, end), new Span(at, left, right));
                at = right;
            }
            start = end;
            left = right;
        }
        return texts;
    }

    /**
     * Where a word stands.
     *
     * @param before the place behind the word before
     */
    private record Span(int before, int left, int right) {}

    private static void add(List<PlacedText> texts, String raw, Span span) {
        String word = Folding.collapse(Marks.stripInline(raw));
        if (word.isEmpty()) {
            return;
        }
        if (texts.isEmpty()
                || span.left() - span.before() >= APART
                || LineShape.isOrdinal(word)
                || texts.get(texts.size() - 1).isFigure()
                || PlacedText.isFigure(word)) {
            texts.add(new PlacedText(word, span.left(), span.right()));
        } else {
            PlacedText last = texts.get(texts.size() - 1);
            String joined = last.text() + " " + word;
            texts.set(texts.size() - 1, new PlacedText(joined, last.left(), span.right()));
        }
    }
}
