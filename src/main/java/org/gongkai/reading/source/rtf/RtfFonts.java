package org.gongkai.reading.source.rtf;

import java.util.HashMap;
import java.util.Map;
import org.gongkai.reading.source.flow.Dingbats;

/** The fonts that an RTF file names by their numbers. */
final class RtfFonts {

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
        return Dingbats.is(names.getOrDefault(font, ""));
    }
}
