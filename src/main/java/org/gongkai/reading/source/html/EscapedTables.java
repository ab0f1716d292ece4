package org.gongkai.reading.source.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/** Tables whose markup is shown as text, because the page escaped it once too often. */
final class EscapedTables {

    private EscapedTables() {}

    /** Puts the elements in the place of such texts; what they hold is not unescaped again. */
    static void unescape(Document page) {
        List<TextNode> texts = new ArrayList<>();
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof TextNode text && holdsTable(text.getWholeText())) {
                        texts.add(text);
                    }
                },
                page);
        texts.forEach(EscapedTables::replace);
    }

    private static boolean holdsTable(String text) {
        if (text.indexOf('<') < 0) {
            return false;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        int start = lower.indexOf("<table");
        return start >= 0 && lower.indexOf("</table", start) > start;
    }

    private static void replace(TextNode text) {
        List<Node> nodes = HtmlReader.parse(text.getWholeText()).body().childNodesCopy();
        for (Node node : nodes) {
            text.before(node);
        }
        text.remove();
    }
}
