package org.gongkai.reading.source.html;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.gongkai.reading.source.flow.RunLook;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** What of a page is text. */
enum Visibility {
    /** What a browser shows with scripts on. */
    SHOWN,
    /** Also what styles hide and what replaces scripts. */
    EVERYTHING;

    /** Never text. */
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
                    "progress",
                    "meter",
                    "option",
                    "optgroup",
                    "rt",
                    "rp",
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

    /** Whether neither the element nor one around it is hidden by a style. */
    static boolean isShown(Element element) {
        return !isStyledAway(element)
                && element.parents().stream().noneMatch(Visibility::isStyledAway);
    }

    private static boolean isStyledAway(Element element) {
        String style = style(element);
        boolean closed =
                element.hasAttr("hidden")
                        || element.hasAttr("popover")
                        || (element.nameIs("dialog") && !element.hasAttr("open"));
        return (closed && !style.contains("display:"))
                || style.contains("display:none")
                || style.contains("mso-hide:all")
                || style.contains("visibility:collapse");
    }

    /** The text of an element that a style hides. */
    static Optional<String> unseen(Node node) {
        return node instanceof Element element
                        && !NO_TEXT.contains(element.normalName())
                        && isStyledAway(element)
                ? Optional.of(element.text())
                : Optional.empty();
    }

    /** How the text in an element looks; as if nothing were hidden where all is read. */
    RunLook look(Node parent) {
        if (!(parent instanceof Element element)) {
            return RunLook.PLAIN;
        }
        RunLook look = StyleLooks.of(element);
        return this == SHOWN
                ? look
                : new RunLook(
                        false,
                        look.struck(),
                        look.raised(),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        OptionalDouble.empty());
    }

    static boolean isCell(Element element) {
        return element.nameIs("td") || element.nameIs("th");
    }

    /** The innermost cell of a table that an element is, or is in. */
    static Optional<Element> cell(Element element) {
        for (Element each = element; each != null; each = each.parent()) {
            if (isCell(each)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** The style attribute in lower case without spaces. */
    static String style(Element element) {
        String style = element.attr("style");
        return style.isEmpty() ? "" : style.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
    }
}
