package org.gongkai.reading.source.html;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.base.text.Lines;
import org.gongkai.model.Picture;
import org.gongkai.model.Sight;
import org.gongkai.reading.source.flow.Eye;
import org.gongkai.reading.source.flow.RunLook;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * What a cell shows.
 *
 * @param lines its lines of text, collapsed, none empty
 * @param pictures its pictures
 * @param sights what is seen in it otherwise than its lines say
 */
record CellContent(List<String> lines, List<Picture> pictures, List<Sight> sights) {

    static CellContent of(Element cell, Visibility visibility) {
        Collector collector = new Collector(visibility);
        collector.eye.open();
        NodeTraversor.filter(collector, cell);
        return new CellContent(
                collector.buffer.takeCollapsed(), collector.pictures, collector.eye.close());
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
        private final Eye eye = new Eye();
        private final InlineText inline;
        private final List<Picture> pictures = new ArrayList<>();
        private final Visibility visibility;

        Collector(Visibility visibility) {
            this.visibility = visibility;
            this.inline = new InlineText(buffer, visibility, eye);
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (depth > 0 && visibility.hides(node)) {
                if (Images.isEmbedded(node)) {
                    eye.drawn();
                }
                Visibility.unseen(node).ifPresent(text -> eye.read(text, RunLook.UNSEEN));
                if (node instanceof Element small && small.nameIs("rt")) {
                    eye.read(small.text(), RunLook.RAISED);
                }
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
