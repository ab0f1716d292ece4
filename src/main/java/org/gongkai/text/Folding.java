package org.gongkai.text;

import java.text.Normalizer;

/**
 * Brings printed text to a form in which it can be compared or shown.
 *
 * <p>Both functions treat every Unicode space, non-breaking space, ideographic space, tab, line
 * break, zero-width character, byte-order mark and soft hyphen as white space.
 */
public final class Folding {

    private Folding() {}

    /**
     * The text for comparing: compatibility-normalised (full-width digits and letters become ASCII,
     * brackets become ASCII brackets), without any white space.
     *
     * @return for {@code "（一） 予 以公开"} the text {@code "(一)予以公开"}
     */
    public static String fold(String text) {
        StringBuilder out = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> !isSpace(c))
                .forEach(out::appendCodePoint);
        return out.toString();
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
