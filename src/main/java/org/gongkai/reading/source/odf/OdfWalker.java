package org.gongkai.reading.source.odf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongkai.model.Block;
import org.gongkai.reading.source.flow.BlockList;
import org.gongkai.reading.source.flow.TableArranger;
import org.gongkai.reading.source.flow.XmlNode;

/** Goes through the paragraphs, lists and tables of an OpenDocument text. For one document. */
final class OdfWalker {

    /** Elements around paragraphs that are not part of the text itself. */
    private static final Set<String> SILENT =
            Set.of(
                    "tracked-changes",
                    "sequence-decls",
                    "variable-decls",
                    "user-field-decls",
                    "forms",
                    "annotation",
                    "title",
                    "desc",
                    "table-of-content-source",
                    "illustration-index-source",
                    "table-index-source",
                    "alphabetical-index-source");

    private final OdfStyles styles;
    private final OdfLists lists;
    private final OdfText text;
    private final List<Block> notes = new ArrayList<>();

    OdfWalker(OdfStyles styles) {
        this.styles = styles;
        this.lists = new OdfLists(styles);
        this.text = new OdfText(styles, this::blocks, notes);
    }

    OdfStyles styles() {
        return styles;
    }

    /** Footnotes and endnotes met so far. */
    List<Block> notes() {
        return List.copyOf(notes);
    }

    /** The blocks inside an element that holds paragraphs, lists and tables. */
    List<Block> blocks(XmlNode container) {
        BlockList out = new BlockList();
        add(container, out);
        return out.toList();
    }

    private void add(XmlNode container, BlockList out) {
        for (XmlNode node : container.children()) {
            if (!SILENT.contains(node.name()) && !node.attribute("display").equals("none")) {
                block(node, out);
            }
        }
    }

    private void block(XmlNode node, BlockList out) {
        switch (node.name()) {
            case "p", "h" -> paragraph(node, out);
            case "list" -> {
                lists.begin(node);
                add(node, out);
                lists.end();
            }
            case "list-item" -> {
                lists.item(node);
                add(node, out);
            }
            case "table" -> out.addAll(TableArranger.arrange(new OdfTable(node, this).rows()));
            case "frame" -> text.frame(node, out);
            default -> add(node, out);
        }
    }

    private void paragraph(XmlNode node, BlockList out) {
        if (styles.hidden("paragraph", node.attribute("style-name"))) {
            return;
        }
        BlockList anchored = new BlockList();
        String number = lists.number(node);
        out.paragraph((number.isEmpty() ? "" : number + "\n") + text.of(node, anchored));
        out.addAll(anchored.toList());
    }
}
