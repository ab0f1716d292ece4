package org.gongkai.reading.layout;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Puts the pieces of a line that has Arabic or Hebrew writing into the order in which they are
 * read. What is seen from left to right is turned round as a whole where most letters run from
 * right to left, and within it runs of the other direction are turned back: the rule L2 of the
 * Unicode Bidirectional Algorithm, the other way about.
 */
final class RightToLeft {

    /** Between these may be such letters, and none between the other two, where Chinese is. */
    private static final char FIRST = '\u0590';

    private static final char LAST = '\uFEFF';
    private static final char FIRST_BEYOND = '\u2000';
    private static final char LAST_BEYOND = '\uD7FF';

    private static final Pattern LETTER =
            Pattern.compile(
                    "[\\p{IsArabic}\\p{IsHebrew}&&\\p{L}]|[\\uFB1D-\\uFDFF\\uFE70-\\uFEFC]");

    private static final Pattern LATIN =
            Pattern.compile("[\\p{L}\\p{N}&&[^\\p{IsArabic}\\p{IsHebrew}]]");

    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");

    private RightToLeft() {}

    /** Whether a line has to be put in order. */
    static boolean isIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST && c <= LAST && (c < FIRST_BEYOND || c > LAST_BEYOND)) {
                return LETTER.matcher(text).find();
            }
        }
        return false;
    }

    /**
     * The text of a line.
     *
     * @param pieces as seen from left to right, those that are read as one together
     */
    static String text(List<String> pieces) {
        List<String> read = new ArrayList<>(pieces);
        long here = pieces.stream().filter(RightToLeft::isIn).count();
        long there = pieces.stream().filter(RightToLeft::isLeftToRight).count();
        if (here >= there) {
            Collections.reverse(read);
            turnRuns(read, RightToLeft::isLeftToRight);
        } else {
            turnRuns(read, RightToLeft::isIn);
        }
        StringBuilder text = new StringBuilder();
        read.forEach(piece -> text.append(isIn(piece) ? folded(piece) : piece));
        return text.toString();
    }

    private static boolean isLeftToRight(String piece) {
        return !isIn(piece) && (LATIN.matcher(piece).find() || DIGIT.matcher(piece).find());
    }

    /** Letters have forms by their place in a word, which are the same letters. */
    private static String folded(String piece) {
        return Normalizer.normalize(piece, Normalizer.Form.NFKC);
    }

    /** Turns runs of pieces of a kind round, with what is between two of them. */
    private static void turnRuns(List<String> pieces, Predicate<String> kind) {
        int at = 0;
        while (at < pieces.size()) {
            int last = at;
            for (int i = at; i < pieces.size() && kind.test(pieces.get(at)); i++) {
                if (kind.test(pieces.get(i))) {
                    last = i;
                } else if (isIn(pieces.get(i)) || isLeftToRight(pieces.get(i))) {
                    break;
                }
            }
            Collections.reverse(pieces.subList(at, last + 1));
            at = last + 1;
        }
    }
}
