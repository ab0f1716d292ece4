package org.gongkai.base.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Brings printed text to a form in which it can be compared or shown.
 *
 * <p>Both functions treat every Unicode space, non-breaking space, ideographic space, tab, line
 * break, zero-width character, byte-order mark and soft hyphen as white space.
 */
public final class Folding {

    /** The character folds to nothing. */
    static final int DROPPED = -1;

    /** Only the normaliser knows. */
    static final int UNKNOWN = -2;

    /** The first radical of Chinese writing. */
    private static final char FIRST_HAN = 0x2E80;

    private static final Pattern NOTE = Pattern.compile("\\([^()]*\\)?");

    private Folding() {}

    /** A folded text without its notes in brackets, of which the last may lack its end. */
    public static String withoutNotes(String folded) {
        return folded.indexOf('(') < 0 ? folded : NOTE.matcher(folded).replaceAll("");
    }

    /** Whether a text has a character of Chinese writing, or one beyond it that may fold to one. */
    public static boolean hasHan(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_HAN) {
                return true;
            }
        }
        return false;
    }

    /**
     * The text for comparing: compatibility-normalised (full-width digits and letters become ASCII,
     * brackets become ASCII brackets), without any white space.
     *
     * @return for {@code "（一） 予 以公开"} the text {@code "(一)予以公开"}
     */
    public static String fold(String text) {
        int same = 0;
        while (same < text.length() && plain(text.charAt(same)) == text.charAt(same)) {
            same++;
        }
        if (same == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length()).append(text, 0, same);
        for (int i = same; i < text.length(); i++) {
            int folded = plain(text.charAt(i));
            if (folded == UNKNOWN) {
                return normalized(text);
            }
            if (folded != DROPPED) {
                out.append((char) folded);
            }
        }
        return out.toString();
    }

    private static String normalized(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder out = new StringBuilder(normal.length());
        for (int i = 0; i < normal.length(); ) {
            int c = normal.codePointAt(i);
            i += Character.charCount(c);
            if (!isSpace(c)) {
                out.appendCodePoint(c);
            }
        }
        return out.toString();
    }

    /**
     * What the characters that make up nearly all of a Chinese text fold to: asking the normaliser
     * costs more than all else on the way of a document.
     *
     * @return the folded character, {@link #DROPPED} or {@link #UNKNOWN}
     */
    static int plain(char c) {
        if (c >= 0x4E00 && c <= 0x9FA5) {
            return c;
        }
        if (c <= 0x7E) {
            return c > 0x20 ? c : DROPPED;
        }
        if (c >= 0xFF01 && c <= 0xFF5E) {
            return c - 0xFF01 + 0x21;
        }
        if (c == 0x3000 || c == 0xA0) {
            return DROPPED;
        }
        boolean mark = (c >= 0x3001 && c <= 0x3003) || (c >= 0x3008 && c <= 0x3011);
        boolean quote = c == 0x2018 || c == 0x2019 || c == 0x201C || c == 0x201D;
        return mark || quote ? c : UNKNOWN;
    }

    /** The text for showing: runs of white space become one space, none at either end. */
    public static String collapse(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean pending = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isInvisible(c)) {
                continue;
            }
            if (isSpace(c)) {
                pending = true;
                continue;
            }
            if (pending && !out.isEmpty()) {
                out.append(' ');
            }
            pending = false;
            out.appendCodePoint(c);
        }
        return out.toString();
    }

    /** Whether the text has nothing to see in it. */
    public static boolean isBlank(String text) {
        return text.codePoints().allMatch(Folding::isSpace);
    }

    /** Whether the character is white space in the widest sense, invisible characters included. */
    public static boolean isSpace(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || isInvisible(c)
                || (c < 0x20 || c == 0x7F || c == 0x85);
    }

    /** Characters without any width, which are dropped rather than shown as a space. */
    private static boolean isInvisible(int c) {
        return c == 0xAD || c == 0xFEFF || (c >= 0x200B && c <= 0x200F) || c == 0x2060;
    }
}
