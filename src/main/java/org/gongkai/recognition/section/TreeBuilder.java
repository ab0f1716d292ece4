package org.gongkai.recognition.section;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.base.text.Lines;
import org.gongkai.base.text.Ordinals.Ordinal;
import org.gongkai.model.Section;
import org.gongkai.recognition.section.StatutoryWords.Match;

/** Makes the tree of sections out of the pieces and their levels. */
final class TreeBuilder {

    private static final Heading NO_HEADING =
            new Heading(Ordinal.NONE, "", "", "", Optional.empty());

    private final List<Piece> pieces;
    private final int[] levels;
    private final Map<Integer, Match> chosen;
    private final int end;

    /**
     * @param end the piece at which the report is over; what follows is in a section of level 0
     */
    TreeBuilder(List<Piece> pieces, int[] levels, Map<Integer, Match> chosen, int end) {
        this.pieces = pieces;
        this.levels = levels;
        this.chosen = chosen;
        this.end = end;
    }

    /** A section while it grows. */
    private static final class Node {
        private final int order;
        private final int level;
        private final Heading heading;
        private final String code;
        private final int page;
        private final List<String> paragraphs = new ArrayList<>();
        private final List<Node> children = new ArrayList<>();

        Node(int order, int level, Heading heading, String code, int page) {
            this.order = order;
            this.level = level;
            this.heading = heading;
            this.code = code;
            this.page = page;
        }

        Section freeze() {
            List<Section> below = children.stream().map(Node::freeze).toList();
            return new Section(
                    order, level, heading.number(), code, heading.words(), page, paragraphs, below);
        }
    }

    /** The top-level sections in order. */
    List<Section> build() {
        List<Node> tops = new ArrayList<>();
        Deque<Node> open = new ArrayDeque<>();
        int order = 0;
        for (int i = 0; i < pieces.size(); i++) {
            boolean heading = i < end && levels[i] != Levels.TEXT;
            if (heading || open.isEmpty() || i == end) {
                Node node = node(++order, i, heading);
                attach(node, open, tops);
            }
            if (!heading) {
                addText(open.getFirst().paragraphs, i);
            }
        }
        return tops.stream().map(Node::freeze).toList();
    }

    private Node node(int order, int index, boolean heading) {
        Piece piece = pieces.get(index);
        if (!heading) {
            return new Node(order, 0, NO_HEADING, "", piece.page());
        }
        String code = chosen.containsKey(index) ? chosen.get(index).code() : "";
        return new Node(order, levels[index], piece.heading().orElseThrow(), code, piece.page());
    }

    private static void attach(Node node, Deque<Node> open, List<Node> tops) {
        while (!open.isEmpty()
                && (open.getFirst().level >= node.level || open.getFirst().level == 0)) {
            open.pop();
        }
        (open.isEmpty() ? tops : open.getFirst().children).add(node);
        open.push(node);
    }

    /** Parts of one paragraph that turned out to be no heading become one paragraph again. */
    private void addText(List<String> paragraphs, int index) {
        boolean continues =
                index > 0
                        && index != end
                        && pieces.get(index - 1).block() == pieces.get(index).block()
                        && (index > end || levels[index - 1] == Levels.TEXT);
        String text = pieces.get(index).text();
        if (continues && !paragraphs.isEmpty()) {
            int last = paragraphs.size() - 1;
            paragraphs.set(last, Lines.join(paragraphs.get(last), text));
        } else {
            paragraphs.add(text);
        }
    }
}
