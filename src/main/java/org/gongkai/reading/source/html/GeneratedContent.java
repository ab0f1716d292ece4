package org.gongkai.reading.source.html;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What stylesheets put before and behind the content of elements. */
final class GeneratedContent {

    private static final Pattern STRING =
            Pattern.compile(
                    "\"((?:[^\"\\\\]++|\\\\.)*+)\"|'((?:[^'\\\\]++|\\\\.)*+)'|attr\\(\\s*([\\w-]+)\\s*\\)");

    /** What a browser says aloud instead of what it shows. */
    private static final Pattern ALTERNATIVE =
            Pattern.compile(
                    "^((?:[^\"'/]++|\"(?:[^\"\\\\]++|\\\\.)*+\"|'(?:[^'\\\\]++|\\\\.)*+')*)/.*$");

    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:([0-9a-fA-F]{1,6})\\s?|(.))");

    private GeneratedContent() {}

    /** Whether it shows what is not known: a count, a picture, a box over what is there. */
    static boolean isDrawn(String content, Declared what, String text) {
        boolean made = !content.isEmpty() && !content.matches("none|normal");
        return content.contains("counter")
                || content.contains("url(")
                || (content.contains("-quote") && what.value("quotes").matches(".*\\d.*"))
                || (made && Overlaid.isUponItsCell(text, what));
    }

    /** The strings of generated content; signs of icon fonts are no text. */
    static String text(String value, Element element) {
        StringBuilder text = new StringBuilder();
        Matcher string = STRING.matcher(ALTERNATIVE.matcher(value).replaceAll("$1"));
        while (string.find()) {
            if (string.group(3) != null) {
                text.append(element.attr(string.group(3)));
            } else {
                String quoted = string.group(1) == null ? string.group(2) : string.group(1);
                text.append(unescaped(quoted));
            }
        }
        return text.codePoints()
                .filter(c -> Character.getType(c) != Character.PRIVATE_USE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String unescaped(String quoted) {
        return ESCAPE.matcher(quoted)
                .replaceAll(
                        escape -> {
                            int code =
                                    escape.group(1) == null
                                            ? escape.group(2).codePointAt(0)
                                            : Integer.parseInt(escape.group(1), 16);
                            return Matcher.quoteReplacement(
                                    Character.isValidCodePoint(code)
                                            ? Character.toString(code)
                                            : "");
                        });
    }
}
