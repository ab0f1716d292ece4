package org.gongkai.reading.source.odf;

import java.util.List;
import java.util.function.Function;
import org.gongkai.model.Block;
import org.gongkai.reading.source.flow.BlockList;
import org.gongkai.reading.source.flow.XmlNode;

/** The printed text of a paragraph, and what hangs on it. */
final class OdfText {

    /** Pictures smaller than an inch either way are signs, not content. */
    private static final int SMALLEST_PICTURE = 1_000;

    /** Spaces in one {@code text:s}; all collapse to one. */
    private static final String SPACE = " ";

    private final OdfStyles styles;
    private final Function<XmlNode, List<Block>> blocks;
    private final List<Block> notes;

    /**
     * @param blocks reads what is in a text box or a note
     * @param notes takes the notes
     */
    OdfText(OdfStyles styles, Function<XmlNode, List<Block>> blocks, List<Block> notes) {
        this.styles = styles;
        this.blocks = blocks;
        this.notes = notes;
    }

    /**
     * The text of a paragraph.
     *
     * @param anchored takes text boxes and pictures
     */
    String of(XmlNode paragraph, BlockList anchored) {
        StringBuilder out = new StringBuilder();
        read(paragraph, out, anchored);
        return out.toString();
    }

    private void read(XmlNode container, StringBuilder out, BlockList anchored) {
        for (XmlNode node : container.children()) {
            switch (node.name()) {
                // White space in the XML is one space; a line break of its own is an element.
                case XmlNode.TEXT -> out.append(node.text().replace('\n', ' '));
                case "s", "tab" -> out.append(SPACE);
                case "line-break" -> out.append('\n');
                case "note" ->
                        node.first("note-body").ifPresent(body -> notes.addAll(blocks.apply(body)));
                case "annotation", "annotation-end", "ruby-text", "bookmark", "title", "desc" -> {
                    // Not printed.
                }
                case "frame" -> frame(node, anchored);
                case "custom-shape", "rect", "ellipse", "text-box" ->
                        anchored.addAll(blocks.apply(node));
                case "span" -> span(node, out, anchored);
                default -> read(node, out, anchored);
            }
        }
    }

    private void span(XmlNode span, StringBuilder out, BlockList anchored) {
        if (!styles.hidden("text", span.attribute("style-name"))) {
            read(span, out, anchored);
        }
    }

    /** Adds a text box or a picture. */
    void frame(XmlNode frame, BlockList out) {
        if (frame.first("text-box").isPresent()) {
            out.addAll(blocks.apply(frame.first("text-box").get()));
        } else if (frame.first("image").isPresent() && isLarge(frame)) {
            out.picture(
                    frame.first("desc")
                            .or(() -> frame.first("title"))
                            .map(XmlNode::text)
                            .orElse(""));
        }
    }

    private static boolean isLarge(XmlNode frame) {
        return Length.thousandths(frame.attribute("width")) >= SMALLEST_PICTURE
                && Length.thousandths(frame.attribute("height")) >= SMALLEST_PICTURE;
    }
}
