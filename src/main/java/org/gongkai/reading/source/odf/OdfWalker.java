package org.gongkai.reading.source.odf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.gongkai.model.Block;
import org.gongkai.model.Sight;
import org.gongkai.reading.source.flow.BlockList;
import org.gongkai.reading.source.flow.DraftCell;
import org.gongkai.reading.source.flow.Eye;
import org.gongkai.reading.source.flow.LevelFormat;
import org.gongkai.reading.source.flow.ListCounter;
import org.gongkai.reading.source.flow.Overlay;
import org.gongkai.reading.source.flow.RunLook;
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
    private final OdfLooks looks;
    private final Overlay overlay = new Overlay();
    private final Eye eye = new Eye(overlay);
    private final List<Block> notes = new ArrayList<>();

    OdfWalker(OdfStyles styles, OdfPictures pictures) {
        this.styles = styles;
        this.lists = new OdfLists(styles);
        this.looks = new OdfLooks(styles);
        OdfFloats floats = new OdfFloats(styles);
        this.text =
                new OdfText(
                        looks,
                        eye,
                        pictures,
                        shape -> floats.of(shape).ifPresent(overlay::hang),
                        inside -> overlay.aside(() -> blocks(inside)),
                        notes);
    }

    /** The blocks of the text itself. */
    List<Block> body(XmlNode body) {
        overlay.begin();
        return overlay.end(blocks(body));
    }

    Overlay overlay() {
        return overlay;
    }

    /** A row begins of a table in a text. */
    void row(String style) {
        overlay.row();
        overlay.height(Length.twips(styles.leastHeight(style)), Length.twips(styles.height(style)));
    }

    OdfStyles styles() {
        return styles;
    }

    OdfLooks looks() {
        return looks;
    }

    /** What is seen outside of tables otherwise than the text says. */
    List<Sight> inText() {
        return eye.inText();
    }

    /** What is in a cell of a table, and what is seen there that is no text. */
    Eye.Seen cell(XmlNode cell) {
        String style = cell.attribute("style-name");
        return looks.within("table-cell", style, () -> eye.cell(() -> blocks(cell)));
    }

    /** The same of a cell that may have a style over its own, and of its format of numbers. */
    Eye.Seen cell(XmlNode cell, Optional<String> over, String number) {
        String style = cell.attribute("style-name");
        Supplier<Eye.Seen> numbered =
                () -> looks.within("number", number, () -> eye.cell(() -> blocks(cell)));
        return looks.within(
                "table-cell",
                style,
                () ->
                        over.isEmpty()
                                ? numbered.get()
                                : looks.within("table-cell", over.get(), numbered));
    }

    /** Whether styles that a cell may have take its text out of sight. */
    boolean mayHide(XmlNode cell, List<String> styles) {
        Predicate<String> hides =
                style -> looks.within("table-cell", style, () -> looks.look().isOnItsOwnColour());
        return looks.within(
                "table-cell", cell.attribute("style-name"), () -> styles.stream().anyMatch(hides));
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
            if (SILENT.contains(node.name())) {
                continue;
            }
            switch (OdfShown.of(node)) {
                case NO -> eye.hidden(node.text());
                case PERHAPS -> out.addAll(looks.doubtful(() -> one(node)));
                case YES -> block(node, out);
            }
        }
    }

    private List<Block> one(XmlNode node) {
        BlockList out = new BlockList();
        block(node, out);
        return out.toList();
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
            case "table" -> out.addAll(table(node));
            case "frame",
                    "custom-shape",
                    "rect",
                    "ellipse",
                    "circle",
                    "path",
                    "polygon",
                    "line",
                    "g" ->
                    text.drawn(node, out);
            default -> add(node, out);
        }
    }

    private List<Block> table(XmlNode node) {
        String style = node.attribute("style-name");
        breakPage("table", style, "break-before");
        OdfTable table = new OdfTable(node, this);
        overlay.beginTable();
        List<List<DraftCell>> rows = looks.within("table", style, table::rows);
        return overlay.endTable(table.measured(), rows);
    }

    private void breakPage(String family, String style, String side) {
        if (styles.breaks(family, style, side)) {
            overlay.pageBreak();
        }
    }

    private void paragraph(XmlNode node, BlockList out) {
        BlockList anchored = new BlockList();
        String style = node.attribute("style-name");
        breakPage("paragraph", style, "break-before");
        Supplier<String> reading =
                () -> looks.within("paragraph", style, () -> text.of(node, anchored));
        String read =
                switch (OdfShown.paragraph(node)) {
                    case NO -> looks.unseen(reading);
                    case PERHAPS -> looks.doubtful(reading);
                    case YES -> reading.get();
                };
        boolean hidden = looks.within("paragraph", style, looks::look).hidden();
        String number = hidden ? "" : lists.number(node);
        out.paragraph((number.isEmpty() ? "" : number + "\n") + read);
        out.addAll(anchored.toList());
        overlay.paragraph();
        breakPage("paragraph", style, "break-after");
    }

    /** The automatic numbers of an OpenDocument text. */
    private static final class OdfLists {

        /** What counts headings together. */
        private static final String HEADINGS = "headings";

        private final OdfStyles styles;
        private final ListCounter counter = new ListCounter();
        private final Map<String, String> lastByStyle = new HashMap<>();
        private final Map<String, String> byId = new HashMap<>();
        private final Deque<Open> open = new ArrayDeque<>();
        private boolean numbered;
        private int lists;

        /** A list that is being read: what counts together with it and the name of its style. */
        private record Open(String key, String style) {}

        OdfLists(OdfStyles styles) {
            this.styles = styles;
        }

        /** Begins a list, or a list inside one. */
        void begin(XmlNode list) {
            String style = list.attribute("style-name");
            if (!open.isEmpty()) {
                open.push(
                        new Open(
                                open.element().key,
                                style.isEmpty() ? open.element().style : style));
                return;
            }
            String key = "list" + ++lists;
            if (list.attribute("continue-numbering").equals("true")) {
                key = lastByStyle.getOrDefault(style, key);
            }
            key = byId.getOrDefault(list.attribute("continue-list"), key);
            lastByStyle.put(style, key);
            if (!list.attribute("id").isEmpty()) {
                byId.put(list.attribute("id"), key);
            }
            open.push(new Open(key, style));
        }

        /** Ends a list. */
        void end() {
            open.pop();
        }

        /** Begins an item, of which the first paragraph has the number. */
        void item(XmlNode item) {
            numbered = true;
            int start = item.number("start-value", -1);
            if (start >= 0 && !open.isEmpty()) {
                counter.set(open.element().key, open.size() - 1, start - 1);
            }
        }

        /** Number of a paragraph as printed, empty when it has none. */
        String number(XmlNode paragraph) {
            if (!open.isEmpty()) {
                boolean first = numbered;
                numbered = false;
                List<LevelFormat> levels = styles.list(open.element().style);
                return first ? counter.next(open.element().key, levels, open.size() - 1) : "";
            }
            if (!paragraph.is("h") || paragraph.attribute("is-list-header").equals("true")) {
                return "";
            }
            return counter.next(
                    HEADINGS, styles.list(""), paragraph.number("outline-level", 1) - 1);
        }
    }

    /** The printed text of a paragraph, and what hangs on it. */
    private static final class OdfText {

        /** Pictures smaller than an inch either way are signs, not content. */
        private static final int SMALLEST_PICTURE = 1_000;

        /** Spaces in one {@code text:s}; all collapse to one. */
        private static final String SPACE = " ";

        private final OdfLooks looks;
        private final Eye eye;
        private final OdfPictures pictures;
        private final Consumer<XmlNode> floats;
        private final Function<XmlNode, List<Block>> blocks;
        private final List<Block> notes;

        /**
         * @param eye leaves out what is not read
         * @param floats takes what is drawn, which may float over the text
         * @param blocks reads what is in a text box or a note
         * @param notes takes the notes
         */
        OdfText(
                OdfLooks looks,
                Eye eye,
                OdfPictures pictures,
                Consumer<XmlNode> floats,
                Function<XmlNode, List<Block>> blocks,
                List<Block> notes) {
            this.looks = looks;
            this.eye = eye;
            this.pictures = pictures;
            this.floats = floats;
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
                    case XmlNode.TEXT ->
                            out.append(eye.read(node.text().replace('\n', ' '), looks.look()));
                    case "s", "tab" -> out.append(SPACE);
                    case "line-break" -> out.append('\n');
                    case "note" ->
                            node.first("note-body")
                                    .ifPresent(body -> notes.addAll(blocks.apply(body)));
                    case "ruby-text" -> eye.read(node.text(), RunLook.RAISED);
                    case "annotation", "annotation-end", "script", "bookmark", "title", "desc" -> {
                        // Not printed.
                    }
                    case "frame",
                            "custom-shape",
                            "rect",
                            "ellipse",
                            "circle",
                            "text-box",
                            "line",
                            "path",
                            "polyline",
                            "polygon",
                            "connector",
                            "measure",
                            "g",
                            "control" ->
                            drawn(node, anchored);
                    case "span" ->
                            looks.within(
                                    "text",
                                    node.attribute("style-name"),
                                    () -> out.append(of(node, anchored)));
                    default -> other(node, out, anchored);
                }
            }
        }

        private void other(XmlNode node, StringBuilder out, BlockList anchored) {
            if (OdfShown.isField(node) && node.text().isEmpty()) {
                // What a field shows that the file does not say is calculated when it is opened.
                eye.drawn();
            }
            switch (OdfShown.of(node)) {
                case NO -> eye.hidden(node.text());
                case PERHAPS -> out.append(looks.doubtful(() -> of(node, anchored)));
                case YES -> read(node, out, anchored);
            }
        }

        private void shape(XmlNode shape, BlockList anchored) {
            List<Block> inside = blocks.apply(shape);
            anchored.addAll(inside);
            if (inside.isEmpty()) {
                eye.drawn();
            }
        }

        /** Adds what is drawn, and the text in it. */
        void drawn(XmlNode node, BlockList out) {
            floats.accept(node);
            if (node.is("frame")) {
                frame(node, out);
            } else {
                shape(node, out);
            }
        }

        private void frame(XmlNode frame, BlockList out) {
            if (frame.first("text-box").isPresent()) {
                shape(frame.first("text-box").get(), out);
                return;
            }
            eye.drawn();
            if (frame.first("image").isPresent() && isLarge(frame)) {
                out.picture(
                        frame.first("desc")
                                .or(() -> frame.first("title"))
                                .map(XmlNode::text)
                                .orElse(""),
                        pictures.of(frame));
            }
        }

        private static boolean isLarge(XmlNode frame) {
            return Length.thousandths(frame.attribute("width")) >= SMALLEST_PICTURE
                    && Length.thousandths(frame.attribute("height")) >= SMALLEST_PICTURE;
        }
    }
}
