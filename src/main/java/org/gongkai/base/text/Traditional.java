package org.gongkai.base.text;

/**
 * Traditional characters and the simplified ones for them, one for one. Characters that are the
 * simplified ones of some place, such as 乾 of 乾县, stay.
 */
public final class Traditional {

    private static final String TABLE = "traditional.txt";

    /** For each character the one for it. */
    private static final char[] PLAIN = table();

    private Traditional() {}

    private static char[] table() {
        char[] plain = new char[Character.MAX_VALUE + 1];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = (char) i;
        }
        ResourceLines.of(Traditional.class, TABLE).forEach(line -> add(line, plain));
        return plain;
    }

    private static void add(String pairs, char[] plain) {
        for (int i = 0; i < pairs.length(); i += 2) {
            plain[pairs.charAt(i)] = pairs.charAt(i + 1);
        }
    }

    /** The text in simplified characters; as long as the text. */
    public static String plain(String text) {
        char[] characters = text.toCharArray();
        for (int i = 0; i < characters.length; i++) {
            characters[i] = PLAIN[characters[i]];
        }
        return new String(characters);
    }

    /** The text folded, then in simplified characters. */
    public static String folded(String text) {
        return plain(Folding.fold(text));
    }
}
