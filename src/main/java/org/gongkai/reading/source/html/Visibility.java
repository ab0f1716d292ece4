package org.gongkai.reading.source.html;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** What of a page is text. */
enum Visibility {
    /** What a browser shows with scripts on. */
    SHOWN,
    /** Also what styles hide and what replaces scripts. */
    EVERYTHING;

    /** Never text; {@code del} is what tracked changes took away. */
    private static final Set<String> NO_TEXT =
            Set.of(
                    "script",
                    "style",
                    "template",
                    "title",
                    "meta",
                    "link",
                    "head",
                    "iframe",
                    "object",
                    "embed",
                    "video",
                    "audio",
                    "canvas",
                    "map",
                    "datalist",
                    "option",
                    "optgroup",
                    "rt",
                    "rp",
                    "del",
                    "xml",
                    "desc");

    /** Whether the node and all in it is no text. */
    boolean hides(Node node) {
        if (!(node instanceof Element element)) {
            return false;
        }
        String tag = element.normalName();
        if (NO_TEXT.contains(tag) || tag.startsWith("w:")) {
            return true;
        }
        return this == SHOWN && (tag.equals("noscript") || isStyledAway(element));
    }

    private static boolean isStyledAway(Element element) {
        if (element.hasAttr("hidden")) {
            return true;
        }
        String style = style(element);
        return style.contains("display:none")
                || style.contains("mso-hide:all")
                || style.contains("visibility:collapse")
                || (isUnseen(element) && !isCell(element));
    }

    /** Whether it takes its room but shows nothing: an empty cell, if it is a cell. */
    static boolean isUnseen(Element element) {
        return style(element).contains("visibility:hidden");
    }

    static boolean isCell(Element element) {
        return element.nameIs("td") || element.nameIs("th");
    }

    /** The style attribute in lower case without spaces. */
    static String style(Element element) {
        String style = element.attr("style");
        return style.isEmpty() ? "" : style.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
    }
}
