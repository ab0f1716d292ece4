package org.gongkai.reading.layout;

import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.base.text.Folding;

/** What the text of a cell looks like: a figure, or a piece of prose. */
final class CellLook {

    /** Characters up to which a text is a figure. */
    private static final int LONGEST_FIGURE = 24;

    /** Part of a figure that are not letters. */
    private static final double DIGITS = 0.6;

    private static final Pattern ABSENT =
            Pattern.compile("(?i)\\(?(n/?\\.?a\\.?|x|z|nil|none|nd|ns|nr|\\.{1,3}|:)\\)?");

    /** Letters from which a line may be one of running text; Han characters count double. */
    private static final int PROSE = 22;

    /** Words from which Latin letters are running text. */
    private static final int PROSE_WORDS = 4;

    private CellLook() {}

    /** Whether it is a number, with what may stand about it, or a sign for none. */
    static boolean isFigure(String text) {
        String folded = Folding.fold(text);
        if (folded.isEmpty() || folded.length() > LONGEST_FIGURE) {
            return false;
        }
        if (ABSENT.matcher(folded).matches()) {
            return true;
        }
        int letters = (int) folded.codePoints().filter(Character::isLetter).count();
        boolean digits = folded.chars().anyMatch(c -> c >= '0' && c <= '9');
        if (!digits) {
            return letters == 0 && !isBullet(text);
        }
        return letters <= (1 - DIGITS) * folded.length() && (letters <= 3 || folded.length() > 8);
    }

    /** Whether a list's item begins with it. */
    static boolean isBullet(String text) {
        String bare = text.strip();
        return bare.length() <= 5
                && (bare.matches("[•●○◦▪■□◆◇►▶➢✓✔·o\\uF0B7\\uF0A7\\uF0D8]")
                        || bare.matches("[(（]?(\\d{1,2}|[a-zA-Z]|[ivxIVX]{1,4})[.)）、]+")
                        || bare.matches("[(（][一二三四五六七八九十]{1,3}[)）]、?"));
    }

    /** Whether it reads like a line of running text. */
    static boolean isProse(Strip.Text text) {
        int weight = 0;
        int digits = 0;
        for (int c : text.text().codePoints().toArray()) {
            weight += Character.isIdeographic(c) ? 2 : Character.isLetter(c) ? 1 : 0;
            digits += c >= '0' && c <= '9' ? 1 : 0;
        }
        boolean han = text.text().codePoints().anyMatch(Character::isIdeographic);
        return weight >= PROSE
                && digits <= weight / 2
                && (han || text.text().chars().filter(c -> c == ' ').count() + 1 >= PROSE_WORDS);
    }

    /** Whether a text goes on what stands before it. */
    static boolean goesOn(String text) {
        return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
    }

    static long figures(List<Strip.Text> texts) {
        return texts.stream().filter(text -> isFigure(text.text())).count();
    }
}
