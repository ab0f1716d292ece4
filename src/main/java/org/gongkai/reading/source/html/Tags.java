package org.gongkai.reading.source.html;

import java.util.Set;
import org.jsoup.nodes.Element;

/** What elements do to the lines of the text around them. */
final class Tags {

    private static final Set<String> BLOCKS =
            Set.of(
                    "address",
                    "article",
                    "aside",
                    "blockquote",
                    "body",
                    "caption",
                    "center",
                    "dd",
                    "details",
                    "dialog",
                    "dir",
                    "div",
                    "dl",
                    "dt",
                    "fieldset",
                    "figcaption",
                    "figure",
                    "footer",
                    "form",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "header",
                    "hgroup",
                    "hr",
                    "html",
                    "legend",
                    "li",
                    "listing",
                    "main",
                    "menu",
                    "nav",
                    "ol",
                    "p",
                    "plaintext",
                    "pre",
                    "search",
                    "section",
                    "summary",
                    "table",
                    "tbody",
                    "td",
                    "tfoot",
                    "th",
                    "thead",
                    "tr",
                    "ucapcontent",
                    "ul",
                    "xmp");

    private static final Set<String> PREFORMATTED =
            Set.of("pre", "listing", "xmp", "plaintext", "textarea");

    private Tags() {}

    /** Whether a line ends before and after it. */
    static boolean isBlock(Element element) {
        String style = Visibility.style(element);
        if (style.contains("display:inline")) {
            return Visibility.isCell(element);
        }
        return BLOCKS.contains(element.normalName())
                || style.contains("display:block")
                || style.contains("display:table")
                || style.contains("display:flex")
                || style.contains("display:grid");
    }

    /** Whether line ends and tabs in it are shown. */
    static boolean isPreformatted(Element element) {
        return PREFORMATTED.contains(element.normalName());
    }

    /** Whether it is raised or lowered: a note mark after a figure must not become its digit. */
    static boolean isNoteMark(Element element) {
        return element.nameIs("sup") || element.nameIs("sub");
    }
}
