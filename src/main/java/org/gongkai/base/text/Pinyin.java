package org.gongkai.base.text;

import java.util.regex.Pattern;

/** Readings in Latin letters that some copies put behind single characters: 項(xiàng). */
public final class Pinyin {

    /** No syllable has more letters than zhuang; marks of tones may be characters of their own. */
    static final Pattern NOTE =
            Pattern.compile("(?<=\\p{IsHan})[(（]\\s?[\\p{IsLatin}\\p{Mn}]{1,10}\\d?\\s?[)）]");

    private Pinyin() {}

    /** Whether the text can hold a reading: saves the search in nearly all texts. */
    static boolean possible(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == '(' || c == '（') && text.charAt(i + 1) < 0x4E00) {
                return true;
            }
        }
        return false;
    }

    /** The text without the readings. */
    public static String strip(String text) {
        return possible(text) ? NOTE.matcher(text).replaceAll("") : text;
    }
}
