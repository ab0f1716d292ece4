package org.gongkai.base.text;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text of documents, names and libraries as it may go to a terminal or a log: what would move the
 * cursor, turn the direction of writing or break the line is seen instead, such as {@code \\u001B}.
 */
public final class ShownText {

    private static final Pattern COMMANDS =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");
    private static final Pattern COMMANDS_IN_LINES =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}&&[^\n]]");

    private ShownText() {}

    /** A text in one line. */
    public static String line(String text) {
        return shown(COMMANDS, text);
    }

    /** The same, with its line breaks. */
    public static String lines(String text) {
        return shown(COMMANDS_IN_LINES, text);
    }

    private static String shown(Pattern commands, String text) {
        return commands.matcher(text)
                .replaceAll(
                        match ->
                                String.format(
                                        Locale.ROOT, "\\\\u%04X", match.group().codePointAt(0)));
    }
}
