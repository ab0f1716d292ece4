package org.gongkai.app.summary;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML, and SVG inside it. Every text and every value of an attribute is escaped here, so
 * that no document can write markup.
 */
final class Markup {

    private static final char UNREADABLE = '\uFFFD';
    private static final int FIRST_PRINTED = 0x20;
    private static final int DELETE = 0x7F;
    private static final int LAST_CONTROL = 0x9F;

    private final StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Begins an element.
     *
     * @param attributes name, value, name, value …
     */
    Markup open(String element, Object... attributes) {
        tag(element, attributes);
        open.push(element);
        return this;
    }

    /** Ends the element that was opened last. */
    Markup close() {
        out.append("</").append(open.pop()).append(">\n");
        return this;
    }

    /** An element without content. */
    Markup empty(String element, Object... attributes) {
        tag(element, attributes);
        return this;
    }

    /** An element with nothing but text. */
    Markup leaf(String element, String text, Object... attributes) {
        return open(element, attributes).text(text).close();
    }

    /**
     * Chinese text of a document. Set apart, so that characters in it that turn the direction of
     * writing do not reach beyond it.
     */
    Markup foreign(String text) {
        return leaf("bdi", text, "lang", "zh-Hans");
    }

    /** A name or a message, set apart likewise. */
    Markup quoted(String text) {
        return leaf("bdi", text);
    }

    Markup text(String text) {
        escape(text);
        return this;
    }

    /** The page's own style sheet, as it is. */
    Markup style(String css) {
        out.append("<style>\n").append(css).append("</style>\n");
        return this;
    }

    /** All of it; every element is closed. */
    String page() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return out.toString();
    }

    private void tag(String element, Object... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1].toString());
            out.append('"');
        }
        out.append('>');
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\t', '\n', '\r' -> out.append(' ');
                default -> out.append(isControl(letter) ? UNREADABLE : letter);
            }
        }
    }

    /** Whether HTML does not allow it. */
    private static boolean isControl(char letter) {
        return letter < FIRST_PRINTED || (letter >= DELETE && letter <= LAST_CONTROL);
    }
}
