package org.gongkai.reading.source.html;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.base.text.Lines;
import org.gongkai.model.Picture;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * What a cell shows.
 *
 * @param lines its lines of text, collapsed, none empty
 * @param pictures its pictures
 */
record CellContent(List<String> lines, List<Picture> pictures) {

    static CellContent of(Element cell, Visibility visibility) {
        if (Visibility.isUnseen(cell)) {
            return new CellContent(List.of(), List.of());
        }
        Collector collector = new Collector(visibility);
        NodeTraversor.filter(collector, cell);
        return new CellContent(collector.buffer.takeCollapsed(), collector.pictures);
    }

    /** The lines as one text. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            String last = text.substring(Math.max(0, text.length() - 2));
            text.append(Lines.join(last, line).substring(last.length()));
        }
        return text.toString();
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    private static final class Collector implements NodeFilter {

        private final LineBuffer buffer = new LineBuffer();
        private final InlineText inline = new InlineText(buffer);
        private final List<Picture> pictures = new ArrayList<>();
        private final Visibility visibility;

        Collector(Visibility visibility) {
            this.visibility = visibility;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (depth > 0 && visibility.hides(node)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            breakAround(node);
            inline.head(node);
            if (node instanceof Element element && element.nameIs("img")) {
                Images.picture(element).ifPresent(pictures::add);
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            inline.tail(node);
            breakAround(node);
            return FilterResult.CONTINUE;
        }

        private void breakAround(Node node) {
            if (node instanceof Element element && Tags.isBlock(element)) {
                buffer.breakLine();
            }
        }
    }
}
