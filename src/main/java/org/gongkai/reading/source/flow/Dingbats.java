package org.gongkai.reading.source.flow;

import java.util.regex.Pattern;

/** Fonts that draw pictures in the places of letters and digits. */
public final class Dingbats {

    private static final Pattern NAMES =
            Pattern.compile(
                    "\\s*(?:wingdings|webdings|zapf ?dingbats|marlett|bookshelf symbol).*",
                    Pattern.CASE_INSENSITIVE);

    private Dingbats() {}

    /** Whether a font of that name is one of them. */
    public static boolean is(String font) {
        return NAMES.matcher(font).matches();
    }
}
