package org.gongkai.reading.source.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Puts what a browser shows of an element with a shadow tree in the place of what stands in it. The
 * stylesheets of such a tree count in it alone, which is not followed: its figures are doubtful.
 */
final class ShadowRoots {

    /** The element around a shadow tree that has been put into the page. */
    static final String ROOT = "shadow-root";

    private static final String TEMPLATE = "template[shadowrootmode~=(?i)^\\s*(open|closed)\\s*$]";

    private static final Set<String> HOSTS =
            Set.of(
                    "article",
                    "aside",
                    "blockquote",
                    "body",
                    "div",
                    "footer",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "header",
                    "main",
                    "nav",
                    "p",
                    "section",
                    "span");

    private ShadowRoots() {}

    static void show(Document page) {
        for (Element template : page.select(TEMPLATE)) {
            Element host = template.parent();
            if (host != null
                    && (HOSTS.contains(host.normalName()) || host.normalName().contains("-"))) {
                show(host, template);
            }
        }
    }

    private static void show(Element host, Element template) {
        template.remove();
        List<Node> light = new ArrayList<>(host.childNodes());
        host.empty();
        Element root = new Element(ROOT);
        root.insertChildren(0, new ArrayList<>(template.childNodes()));
        host.appendChild(root);
        for (Element slot : root.select("slot")) {
            String name = slot.attr("name");
            List<Node> given = light.stream().filter(node -> slot(node).equals(name)).toList();
            if (!given.isEmpty()) {
                slot.empty();
                slot.insertChildren(0, given);
                light.removeAll(given);
            }
        }
    }

    private static String slot(Node node) {
        return node instanceof Element element ? element.attr("slot") : "";
    }
}
