package org.gongkai.reading.source.html;

import java.util.Locale;
import java.util.Optional;
import org.jsoup.parser.Parser;

/** HTML inside a string of a script or of JSON. */
final class ScriptStrings {

    private static final int HEX = 16;

    private ScriptStrings() {}

    /**
     * The markup in a document that is such a string as a whole, or holds tables in such strings:
     * an answer of a service saved as a page, a script, a text with escaped tables. Other documents
     * are given back as they are.
     */
    static String resolved(String text) {
        String markup = isQuoted(text) ? unquote(text) : text;
        if (isMarkup(markup)) {
            return markup;
        }
        String lower = markup.toLowerCase(Locale.ROOT);
        boolean entities = !lower.contains("<table") && lower.contains("&lt;table");
        return entities ? Parser.unescapeEntities(markup, false) : markup;
    }

    private static boolean isMarkup(String text) {
        return text.stripLeading().startsWith("<");
    }

    private static boolean isQuoted(String text) {
        if (isMarkup(text)) {
            return false;
        }
        String head = text.stripLeading();
        String lower = text.toLowerCase(Locale.ROOT);
        boolean table = lower.contains("\\u003ctable") || lower.contains("<\\/table");
        if (!head.startsWith("{") && !head.startsWith("[")) {
            return table;
        }
        return table
                || lower.contains("&lt;table")
                || text.contains("<\\/")
                || text.contains("=\\\"")
                || text.contains("\\u003c");
    }

    /** From the first table to the end of the last one, without escapes. */
    static Optional<String> tables(String script) {
        String text = unquote(script);
        String lower = text.toLowerCase(Locale.ROOT);
        int start = lower.indexOf("<table");
        int end = lower.lastIndexOf("</table");
        return start >= 0 && end > start
                ? Optional.of(text.substring(start, end) + "</table>")
                : Optional.empty();
    }

    /** The text with its backslash escapes resolved. */
    static String unquote(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        for (int i = text.indexOf('\\'); i >= 0 && i + 1 < text.length(); ) {
            out.append(text, from, i);
            from = i + unescape(text, i, out);
            i = text.indexOf('\\', from);
        }
        return out.append(text, from, text.length()).toString();
    }

    /** Appends what the escape at {@code at} means and gives its length. */
    private static int unescape(String text, int at, StringBuilder out) {
        char c = text.charAt(at + 1);
        if (c == 'u' && at + 6 <= text.length()) {
            int code = hex(text.substring(at + 2, at + 6));
            if (code >= 0) {
                out.append((char) code);
                return 6;
            }
        }
        out.append(c == 'n' || c == 'r' || c == 't' ? ' ' : c);
        return 2;
    }

    private static int hex(String digits) {
        return digits.chars().allMatch(c -> Character.digit(c, HEX) >= 0)
                ? Integer.parseInt(digits, HEX)
                : -1;
    }
}
