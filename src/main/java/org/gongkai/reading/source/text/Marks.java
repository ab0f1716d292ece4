package org.gongkai.reading.source.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Markdown's marks, taken off the text they dress. */
final class Marks {

    /** A figure right behind the mark is one that is greater than so many. */
    private static final Pattern LINE_START =
            Pattern.compile("^\\s{0,3}(?:>(?!\\d)\\s{0,3}){0,9}(?:#{1,6}\\s+)?");

    private static final Pattern CLOSING_HASHES = Pattern.compile("\\s#{1,6}\\s{0,9}$");

    private static final Pattern STRONG = Pattern.compile("(\\*{2,3}|__)(?=\\S)([^*]{1,500}?)\\1");

    private static final Pattern LINK =
            Pattern.compile(
                    "(?<!!)\\[([^\\[\\]]{1,200})\\]\\((?:https?:|\\.{0,2}/|#|mailto:)[^()\\s]{0,500}\\)");

    private static final Pattern ESCAPE = Pattern.compile("\\\\([!-/:-@\\[-`{-~])");

    /** An image on a line of its own: alternative text, then address. */
    private static final Pattern IMAGE =
            Pattern.compile("^\\s{0,3}!\\[([^\\[\\]]{0,200})\\]\\(([^()]{0,500})\\)\\s{0,9}$");

    private Marks() {}

    /** The text of a line without heading, quotation, emphasis and link marks. */
    static String strip(String raw) {
        String text = raw;
        if (raw.indexOf('#') >= 0 || raw.indexOf('>') >= 0) {
            Matcher start = LINE_START.matcher(raw);
            boolean marked = start.find() && !start.group().isBlank();
            text = marked ? raw.substring(start.end()) : raw;
            text = marked ? CLOSING_HASHES.matcher(text).replaceFirst("") : text;
        }
        return stripInline(text);
    }

    /** The text of a cell or a line without emphasis and link marks, escapes undone. */
    static String stripInline(String raw) {
        String text = raw;
        if (text.contains("**") || text.contains("__")) {
            text = STRONG.matcher(text).replaceAll("$2");
        }
        if (text.contains("](")) {
            text = LINK.matcher(text).replaceAll("$1");
        }
        return text.indexOf('\\') < 0 ? text : ESCAPE.matcher(text).replaceAll("$1");
    }

    /** The matcher of a line that is an image and nothing else; groups are text and address. */
    static Matcher image(String raw) {
        return IMAGE.matcher(raw);
    }
}
