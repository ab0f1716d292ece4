package org.gongkai.app.summary;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML, and SVG inside it. Every text and every value of an attribute is escaped here, so
 * that no document can write markup.
 */
public final class Markup {

    private static final char UNREADABLE = '\uFFFD';
    private static final int FIRST_PRINTED = 0x20;
    private static final int DELETE = 0x7F;
    private static final int LAST_CONTROL = 0x9F;

    private final StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Begins an element.
     *
     * @param tag its name and those of its attributes, as in {@code "td class lang"}
     * @param values of the attributes, in the same order
     */
    public Markup open(String tag, Object... values) {
        open.push(begin(tag, values));
        return this;
    }

    /** Ends the element that was opened last. */
    public Markup close() {
        out.append("</").append(open.pop()).append(">\n");
        return this;
    }

    /** An element without content. */
    public Markup empty(String tag, Object... values) {
        begin(tag, values);
        return this;
    }

    /** An element with nothing but text. */
    public Markup leaf(String tag, String text, Object... values) {
        return open(tag, values).text(text).close();
    }

    /**
     * Chinese text of a document. Set apart, so that characters in it that turn the direction of
     * writing do not reach beyond it.
     */
    public Markup foreign(String text) {
        return leaf("bdi lang", text, "zh-Hans");
    }

    /** A name or a message, set apart likewise. */
    public Markup quoted(String text) {
        return leaf("bdi", text);
    }

    public Markup text(String text) {
        escape(text);
        return this;
    }

    /** The page's own style sheet, as it is. */
    public Markup style(String css) {
        out.append("<style>\n").append(css).append("</style>\n");
        return this;
    }

    /** All of it; every element is closed. */
    public String page() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return out.toString();
    }

    /** Writes the start tag; gives the name of the element. */
    private String begin(String tag, Object... values) {
        String[] names = tag.split(" ", -1);
        if (names.length != values.length + 1) {
            throw new IllegalArgumentException(values.length + " values for " + tag);
        }
        out.append('<').append(names[0]);
        for (int i = 0; i < values.length; i++) {
            out.append(' ').append(names[i + 1]).append("=\"");
            escape(values[i].toString());
            out.append('"');
        }
        out.append('>');
        return names[0];
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
