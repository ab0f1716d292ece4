package org.gongkai.reading.source.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.model.Block;
import org.gongkai.model.Finding;
import org.gongkai.model.FindingCode;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.Grid;
import org.gongkai.reading.source.flow.Eye;
import org.gongkai.reading.source.flow.RunLook;
import org.gongkai.reading.source.text.PlainTextReader;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Walks a page once and gives its blocks in reading order. */
final class BlockBuilder implements NodeFilter {

    private final Visibility visibility;
    private final Set<Element> linkLists;
    private final List<Finding> findings;
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> paragraphs = new ArrayList<>();
    private final LineBuffer buffer = new LineBuffer();
    private final Eye eye = new Eye();
    private final InlineText inline;
    private boolean tooDeep;

    private BlockBuilder(Visibility visibility, Set<Element> linkLists, List<Finding> findings) {
        this.visibility = visibility;
        this.inline = new InlineText(buffer, visibility, eye);
        this.linkLists = linkLists;
        this.findings = findings;
    }

    /**
     * @param findings takes what went wrong on the way
     */
    static FlowDocument build(Element root, Visibility visibility, List<Finding> findings) {
        Set<Element> linkLists =
                visibility == Visibility.SHOWN ? LinkLists.of(root, visibility) : Set.of();
        BlockBuilder builder = new BlockBuilder(visibility, linkLists, findings);
        NodeTraversor.filter(builder, root);
        builder.flush();
        if (builder.tooDeep) {
            findings.add(nestedTooDeep());
        }
        return new FlowDocument(builder.blocks, 0, List.of(), List.of()).seen(builder.eye.inText());
    }

    @Override
    public FilterResult head(Node node, int depth) {
        tooDeep |= depth >= HtmlReader.DEEPEST - 2;
        if (!(node instanceof Element element)) {
            inline.head(node);
            return FilterResult.CONTINUE;
        }
        if (visibility.hides(element)) {
            Visibility.unseen(element)
                    .filter(text -> !Tags.isBlock(element))
                    .ifPresent(text -> eye.read(text, RunLook.UNSEEN));
            return FilterResult.SKIP_ENTIRELY;
        }
        if (linkLists.contains(element) || isTable(element)) {
            endParagraph();
            return FilterResult.SKIP_ENTIRELY;
        }
        start(element);
        return FilterResult.CONTINUE;
    }

    private void start(Element element) {
        if (Tags.isBlock(element)) {
            endParagraph();
        }
        inline.head(element);
        if (element.nameIs("img")) {
            Images.picture(element).ifPresent(this::add);
        }
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        inline.tail(node);
        if (node instanceof Element element && Tags.isBlock(element)) {
            endParagraph();
        }
        return FilterResult.CONTINUE;
    }

    /** Whether the element is a table of data, which then has been added. */
    private boolean isTable(Element element) {
        return element.nameIs("table") ? isDataTable(element) : isBoxTable(element);
    }

    private boolean isDataTable(Element table) {
        if (TableKind.isSingleCell(table)) {
            return false;
        }
        HtmlRows rows = HtmlRows.of(table, visibility);
        if (!TableKind.isData(rows)) {
            return false;
        }
        if (!TableGrid.fits(rows)) {
            findings.add(tooLarge());
            return false;
        }
        addCaption(table);
        for (TableParts.Part part : TableParts.of(rows)) {
            endParagraph();
            paragraphs.addAll(part.lines());
            TableGrid.of(part.rows()).ifPresent(this::add);
        }
        rows.cells().forEach(cell -> cell.content().pictures().forEach(this::add));
        return true;
    }

    private boolean isBoxTable(Element element) {
        Optional<Grid> grid = BoxTable.of(element, visibility);
        grid.ifPresent(this::add);
        return grid.isPresent();
    }

    private void addCaption(Element table) {
        for (Element child : table.children()) {
            if (child.nameIs("caption") && !visibility.hides(child)) {
                endParagraph();
                paragraphs.addAll(CellContent.of(child, visibility).lines());
            }
        }
    }

    private static Finding tooLarge() {
        return FindingCode.TABLE_TOO_LARGE.ofDocument(
                "A table has too many rows and columns; its cells were read as paragraphs.");
    }

    private static Finding nestedTooDeep() {
        return FindingCode.NESTING_TOO_DEEP.ofDocument(
                "Elements lie more than "
                        + HtmlReader.DEEPEST
                        + " deep in one another; tables in there were read as paragraphs.");
    }

    private void add(Block block) {
        flush();
        blocks.add(block);
    }

    private void flush() {
        endParagraph();
        blocks.addAll(PlainTextReader.blocks(loneTabsAsSpaces(paragraphs)));
        paragraphs.clear();
    }

    private void endParagraph() {
        String text = String.join("\n", buffer.take());
        if (!text.isBlank()) {
            paragraphs.add(text);
        }
    }

    /** Tabs that separate fields are in several lines; a single one is only a wide space. */
    private static List<String> loneTabsAsSpaces(List<String> paragraphs) {
        List<String> out = new ArrayList<>(paragraphs.size());
        for (int i = 0; i < paragraphs.size(); i++) {
            String text = paragraphs.get(i);
            boolean meant =
                    text.indexOf('\n') >= 0
                            || endsTabbed(paragraphs, i - 1)
                            || beginsTabbed(paragraphs, i + 1);
            out.add(meant ? text : text.replace('\t', ' '));
        }
        return out;
    }

    private static boolean endsTabbed(List<String> paragraphs, int index) {
        if (index < 0) {
            return false;
        }
        String text = paragraphs.get(index);
        return text.indexOf('\t', text.lastIndexOf('\n') + 1) >= 0;
    }

    private static boolean beginsTabbed(List<String> paragraphs, int index) {
        if (index >= paragraphs.size()) {
            return false;
        }
        String text = paragraphs.get(index);
        int tab = text.indexOf('\t');
        int end = text.indexOf('\n');
        return tab >= 0 && (end < 0 || tab < end);
    }
}
