package org.gongkai.reading.source.pdf;

import java.text.Normalizer;
import java.util.Optional;
import org.gongkai.base.text.Folding;

/** Puts right what PDF writers are known to say of the characters they print. */
final class PrintedText {

    private static final char SOFT_HYPHEN = '\u00AD';
    private static final char UNKNOWN = '\uFFFD';

    /**
     * What replaces a glyph without Unicode meaning: were it left out, a figure would lose a digit
     * and still look like a figure.
     */
    static final String UNMAPPED = String.valueOf(UNKNOWN);

    /**
     * Radicals of the block U+2E80, which Unicode does not fold, beside the characters that look
     * the same. Writers that go from glyph to character by the font take the radical for the
     * character.
     */
    private static final String RADICALS = "⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻥⻦⻨⻩⻪⻬⻮⻰⻳";

    private static final String CHARACTERS = "民虎西见角贝车长门青韦页风飞食马鱼鸟麦黄黾齐齿龙龟";

    private PrintedText() {}

    /** The text as one reads it on paper; empty when it is white space only. */
    static String of(String text) {
        if (text.length() == 1 && text.charAt(0) > ' ' && text.charAt(0) < 0x7F) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == SOFT_HYPHEN) {
                // A soft hyphen that is printed is a hyphen, in figures a minus sign.
                out.append('-');
            } else if (!Folding.isSpace(c) && c != UNKNOWN) {
                out.append(unradical(c));
            }
        }
        return out.toString();
    }

    /** Whether it is digits and nothing else. */
    static boolean isFigure(String text) {
        return !text.isEmpty()
                && Character.isDigit(text.codePointAt(0))
                && (text.length() == 1 || text.codePoints().allMatch(Character::isDigit));
    }

    /** Whether a font says nothing of a code, or says that it does not know. */
    static boolean isUnknown(Optional<String> text) {
        return text.isEmpty() || text.get().isEmpty() || hasUnknown(text.get());
    }

    private static boolean hasUnknown(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == UNKNOWN || isControl(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isControl(int c) {
        return c < ' ' && !Character.isWhitespace(c);
    }

    private static String unradical(char c) {
        if (c >= '⼀' && c <= '⿕') {
            return Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
        }
        int index = c >= '⺀' && c <= '⻿' ? RADICALS.indexOf(c) : -1;
        return String.valueOf(index < 0 ? c : CHARACTERS.charAt(index));
    }
}
