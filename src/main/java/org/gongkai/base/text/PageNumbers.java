package org.gongkai.base.text;

import java.util.regex.Pattern;

/** The number of a page that is left of the foot of a page where a document became text. */
public final class PageNumbers {

    private static final Pattern NUMBER =
            Pattern.compile(
                    "[-—–－]{1,2}\\s?\\d{1,3}\\s?[-—–－]{1,2}"
                            + "|\\d{1,3}\\s?/\\s?\\d{1,3}"
                            + "|第\\s?\\d{1,3}\\s?页(?:[，,/ ]{0,2}共\\s?\\d{1,3}\\s?页)?");

    private PageNumbers() {}

    /**
     * Whether a text is a page number and nothing else, such as {@code - 4 -}, {@code 4/12} or
     * {@code 第4页，共12页}. A bare number is none: it may be a figure.
     *
     * @param text a collapsed line, may be empty
     */
    public static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }
}
