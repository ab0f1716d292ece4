package org.gongkai.data.export;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as the XML of a sheet can hold it: not too long, and with the characters that XML lacks or
 * drops written as {@code _xHHHH_}, which every spreadsheet program reads back.
 */
final class SheetText {

    /** The longest text that a cell of a spreadsheet takes, in UTF-16 units. */
    private static final int LONGEST = 32_767;

    /** Control characters, blanks at the ends, and what looks like such a sign already. */
    private static final Pattern ENCODED =
            Pattern.compile(
                    "[\\x00-\\x08\\x0B-\\x1F]"
                            + "|\\A[ \\t\\n]|[ \\t\\n]\\z"
                            + "|_(?=x[0-9A-Fa-f]{4}_)");

    /** Halves of surrogate pairs and what is no character: no file format takes them. */
    private static final Pattern NO_CHARACTER = Pattern.compile("[\\p{Cs}\\uFFFE\\uFFFF]");

    private static final Pattern CODED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private static final int HEXADECIMAL = 16;

    private SheetText() {}

    static String of(String text) {
        String cut = NO_CHARACTER.matcher(cut(text)).replaceAll("\uFFFD");
        return ENCODED.matcher(cut).replaceAll(SheetText::code);
    }

    private static String code(MatchResult found) {
        return String.format(Locale.ROOT, "_x%04X_", (int) found.group().charAt(0));
    }

    /** A text that {@link #of} wrote, or another program. */
    static String decoded(String text) {
        return CODED.matcher(text).replaceAll(SheetText::decoded);
    }

    private static String decoded(MatchResult found) {
        int code = Integer.parseInt(found.group(1), HEXADECIMAL);
        return Matcher.quoteReplacement(Character.toString(code));
    }

    /** The text, or as much of it as fits with a remark that it is cut. */
    static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        String remark =
                " […… cut here: a spreadsheet cell takes 32767 characters, this text has "
                        + text.length()
                        + "; the ordinary CSV file and the record have it whole]";
        int end = LONGEST - remark.length();
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + remark;
    }
}
