package org.gongkai.reading.source.html;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.gongkai.base.text.Folding;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Finds the parts of a page that only lead elsewhere: menus, breadcrumbs, site maps. */
final class LinkLists implements NodeFilter {

    /** Links below which a list may be the report's attachments. */
    private static final int FEWEST_LINKS = 3;

    /** Share of the text that is in links. */
    private static final double MOSTLY = 0.8;

    /** Characters outside links that make a part worth keeping. */
    private static final int MOST_OTHER_TEXT = 60;

    /** The same for parts that the page itself calls navigation, head or foot. */
    private static final int MOST_OTHER_TEXT_NAMED = 200;

    private static final Set<String> NAMED = Set.of("nav", "header", "footer", "aside");

    private static final Set<String> LISTS = Set.of("ul", "ol", "dl", "div", "section");

    private static final Set<String> CONTENT =
            Set.of("table", "article", "main", "h1", "h2", "h3", "pre");

    private final Set<Element> found = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Tally> open = new ArrayDeque<>();
    private final Visibility visibility;
    private int links;
    private int articles;

    private LinkLists(Visibility visibility) {
        this.visibility = visibility;
    }

    static Set<Element> of(Element root, Visibility visibility) {
        LinkLists lists = new LinkLists(visibility);
        NodeTraversor.filter(lists, root);
        return lists.found;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (visibility.hides(node)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (node instanceof TextNode text && !open.isEmpty()) {
            open.peek().add(length(text.getWholeText()), links > 0);
        } else if (node instanceof Element element) {
            open.push(new Tally());
            links += element.nameIs("a") ? 1 : 0;
            articles += isArticle(element) ? 1 : 0;
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            Tally tally = open.pop();
            tally.links += element.nameIs("a") ? 1 : 0;
            links -= element.nameIs("a") ? 1 : 0;
            articles -= isArticle(element) ? 1 : 0;
            if (isList(element, tally)) {
                found.add(element);
            }
            tally.content |= CONTENT.contains(element.normalName());
            if (!open.isEmpty()) {
                open.peek().add(tally);
            }
        }
        return FilterResult.CONTINUE;
    }

    private static boolean isArticle(Element element) {
        return element.nameIs("article") || element.nameIs("main");
    }

    private boolean isList(Element element, Tally tally) {
        if (tally.content) {
            return false;
        }
        if (NAMED.contains(element.normalName())) {
            return articles == 0 && tally.text - tally.linked <= MOST_OTHER_TEXT_NAMED;
        }
        return LISTS.contains(element.normalName())
                && tally.links >= FEWEST_LINKS
                && tally.linked >= MOSTLY * tally.text
                && tally.text - tally.linked <= MOST_OTHER_TEXT;
    }

    private static int length(String text) {
        return (int) text.codePoints().filter(c -> !Folding.isSpace(c)).count();
    }

    /** What an element holds: characters, characters in links, links, and whether content. */
    private static final class Tally {
        private long text;
        private long linked;
        private int links;
        private boolean content;

        private void add(int length, boolean inLink) {
            text += length;
            linked += inLink ? length : 0;
        }

        private void add(Tally inner) {
            text += inner.text;
            linked += inner.linked;
            links += inner.links;
            content |= inner.content;
        }
    }
}
