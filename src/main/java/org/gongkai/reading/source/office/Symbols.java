package org.gongkai.reading.source.office;

import java.util.Locale;
import java.util.Map;

/** Characters of fonts that draw signs in the places of letters. */
final class Symbols {

    /** What a reader sees but no character says: shown as unreadable rather than left out. */
    private static final String UNKNOWN = "\uFFFD";

    /** Boxes and ticks of the Wingdings font, by code. */
    private static final Map<Integer, String> WINGDINGS =
            Map.ofEntries(
                    Map.entry(0x6C, "●"),
                    Map.entry(0x6D, "❍"),
                    Map.entry(0x6E, "■"),
                    Map.entry(0x6F, "□"),
                    Map.entry(0x75, "◆"),
                    Map.entry(0x9F, "•"),
                    Map.entry(0xA1, "○"),
                    Map.entry(0xA7, "▪"),
                    Map.entry(0xA8, "□"),
                    Map.entry(0xD8, "➢"),
                    Map.entry(0xFB, "✘"),
                    Map.entry(0xFC, "✔"),
                    Map.entry(0xFD, "☒"),
                    Map.entry(0xFE, "☑"));

    /** Signs of the Symbol font that occur in reports, by code. */
    private static final Map<Integer, String> SYMBOL =
            Map.of(
                    0xA3, "≤", 0xB0, "°", 0xB1, "±", 0xB3, "≥", 0xB4, "×", 0xB7, "•", 0xB8, "÷",
                    0xB9, "≠");

    private Symbols() {}

    /**
     * The sign as text.
     *
     * @param font name of the font
     * @param code character in that font, with or without the offset F000 of the private use area
     */
    static String text(String font, int code) {
        int low = code >= 0xF000 && code <= 0xF0FF ? code - 0xF000 : code;
        String name = font.toLowerCase(Locale.ROOT);
        if (name.startsWith("wingdings")) {
            return WINGDINGS.getOrDefault(low, UNKNOWN);
        }
        if (name.equals("symbol") && low > 0x7E) {
            return SYMBOL.getOrDefault(low, UNKNOWN);
        }
        boolean character = low >= 0x20 && Character.isBmpCodePoint(low) && !isPrivate(low);
        return character ? Character.toString(low) : UNKNOWN;
    }

    private static boolean isPrivate(int code) {
        return Character.getType(code) == Character.PRIVATE_USE
                || Character.getType(code) == Character.SURROGATE;
    }
}
