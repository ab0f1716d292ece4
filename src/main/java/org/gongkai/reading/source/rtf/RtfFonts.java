package org.gongkai.reading.source.rtf;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The fonts that an RTF file names by their numbers. */
final class RtfFonts {

    /** They draw no digits for digits. */
    private static final Pattern DINGBATS =
            Pattern.compile("\\s*(?:wingdings|webdings|marlett).*", Pattern.CASE_INSENSITIVE);

    private final Map<Integer, String> names = new HashMap<>();
    private int number;

    /** The number of the font whose name follows. */
    void number(int given) {
        number = given;
    }

    void text(String text) {
        names.merge(number, text, String::concat);
    }

    boolean isDingbats(int font) {
        return DINGBATS.matcher(names.getOrDefault(font, "")).matches();
    }
}
