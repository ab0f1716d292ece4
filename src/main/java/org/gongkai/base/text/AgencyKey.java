package org.gongkai.base.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What of an agency's printed name tells it from others. */
public final class AgencyKey {

    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private AgencyKey() {}

    /** The name without white space and in plain forms of its characters. */
    public static String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC);
        return WHITE_SPACE.matcher(plain).replaceAll("");
    }
}
