package org.gongkai.reading.source.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.model.Block;
import org.gongkai.model.Finding;
import org.gongkai.model.FindingCode;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.Sight;
import org.gongkai.reading.source.flow.BlockList;
import org.gongkai.reading.source.flow.DraftCell;
import org.gongkai.reading.source.flow.Eye;
import org.gongkai.reading.source.flow.Overlay;
import org.gongkai.reading.source.flow.XmlNode;

/** Goes through the paragraphs and tables of a Word document. Used for one document. */
final class DocxWalker {

    private final DocxNumbering numbering;
    private final List<Finding> findings = new ArrayList<>();
    private final DocxRuns runs;
    private final DocxLooks looks;
    private final DocxChunks chunks;
    private final Overlay overlay = new Overlay();
    private final Eye eye = new Eye(overlay);

    DocxWalker(DocxLooks looks, DocxNumbering numbering, DocxPictures pictures, DocxChunks chunks) {
        this.chunks = chunks;
        this.numbering = numbering;
        this.looks = looks;
        this.runs = new DocxRuns(looks, eye, pictures, overlay, this::box);
    }

    /** What is seen outside of tables otherwise than the text says. */
    List<Sight> inText() {
        return eye.inText();
    }

    /** What was met and could not be read. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** The blocks of the text itself. */
    List<Block> body(XmlNode body) {
        overlay.begin();
        return overlay.end(blocks(body));
    }

    private List<Block> box(XmlNode content) {
        return overlay.aside(() -> blocks(content));
    }

    /** The blocks inside an element that holds paragraphs and tables. */
    List<Block> blocks(XmlNode container) {
        BlockList out = new BlockList();
        ParagraphText open = new ParagraphText();
        for (XmlNode node : contents(container)) {
            switch (node.name()) {
                case "p" -> open = paragraph(node, open, out);
                case "tbl" -> out.addAll(table(node));
                case "altChunk" -> out.addAll(chunk(node));
                default -> {
                    // Bookmarks, section properties and the like hold no text.
                }
            }
        }
        out.paragraph(open.text());
        return out.toList();
    }

    private List<Block> chunk(XmlNode node) {
        Optional<FlowDocument> read = chunks.read(node);
        if (read.isEmpty()) {
            findings.add(
                    FindingCode.EMBEDDED_DOCUMENT.ofDocument(
                            "The document includes another document, whose text was not read."));
            return List.of();
        }
        findings.addAll(read.get().findings());
        return read.get().blocks();
    }

    /** Children with the wrappers around them taken off: content controls, custom XML, changes. */
    static List<XmlNode> contents(XmlNode container) {
        List<XmlNode> out = new ArrayList<>();
        for (XmlNode child : container.children()) {
            switch (child.name()) {
                case "sdt" ->
                        child.first("sdtContent").ifPresent(inner -> out.addAll(contents(inner)));
                case "customXml", "ins", "moveTo" -> out.addAll(contents(child));
                case "AlternateContent" ->
                        DocxRuns.alternative(child).ifPresent(inner -> out.addAll(contents(inner)));
                default -> out.add(child);
            }
        }
        return out;
    }

    /**
     * Adds a paragraph.
     *
     * @param open text of the paragraphs before it whose ends were deleted, so that it continues
     *     them
     * @return the same for the next paragraph
     */
    private ParagraphText paragraph(XmlNode node, ParagraphText open, BlockList out) {
        XmlNode properties = node.first("pPr").orElse(DocxRuns.NOTHING);
        ParagraphText text = open;
        looks.paragraph(properties);
        if (looks.beginsPage()) {
            overlay.pageBreak();
        }
        runs.read(node, text);
        boolean endDeleted = properties.at("rPr", "del").isPresent();
        boolean endHidden = properties.first("rPr").map(r -> r.on("vanish")).orElse(false);
        if (endDeleted || (endHidden && text.isBlank())) {
            return text;
        }
        String number = numbering.next(properties);
        out.paragraph(number.isEmpty() ? text.text() : number + "\n" + text.text());
        out.addAll(text.anchored());
        overlay.paragraph();
        if (endsPage(properties)) {
            overlay.pageBreak();
        }
        return new ParagraphText();
    }

    private static boolean endsPage(XmlNode properties) {
        return properties
                .first("sectPr")
                .filter(section -> !section.value("type").equals("continuous"))
                .isPresent();
    }

    private List<Block> table(XmlNode table) {
        DocxRows rows = new DocxRows(table);
        overlay.beginTable();
        List<List<DraftCell>> drafts = looks.table(table, () -> rows.rows(this::row, this::cell));
        return overlay.endTable(rows.measured(), drafts);
    }

    private void row(XmlNode properties) {
        looks.row(properties);
        XmlNode height = properties.first("trHeight").orElse(DocxRuns.NOTHING);
        int value = Math.max(0, height.number("val", 0));
        boolean exact = height.attribute("hRule").equals("exact");
        overlay.row();
        overlay.height(exact ? 0 : value, exact ? value : 0);
    }

    private Eye.Seen cell(XmlNode cell) {
        XmlNode properties = cell.first("tcPr").orElse(DocxRuns.NOTHING);
        overlay.cell();
        return looks.cell(properties, () -> eye.cell(() -> blocks(cell)));
    }
}
