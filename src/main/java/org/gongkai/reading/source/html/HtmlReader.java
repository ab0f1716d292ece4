package org.gongkai.reading.source.html;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.model.Block;
import org.gongkai.model.Finding;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.Reason;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.reading.source.FormatReader;
import org.gongkai.reading.source.text.DecodedText;
import org.gongkai.reading.source.text.PlainTextReader;
import org.gongkai.reading.source.text.TextDecoding;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Reads HTML pages: whole pages of a site, saved articles, text pasted from a word processor.
 *
 * <p>What a browser shows becomes paragraphs, grids and pictures in reading order. Tables that only
 * arrange the page are opened; lists of links are left out. Spans are resolved as browsers do.
 */
public final class HtmlReader implements FormatReader {

    /**
     * Elements within one another, as in browsers; real pages stay below 100. Deeper elements are
     * laid side by side: their text is kept, their order as tables is not.
     */
    static final int DEEPEST = 512;

    @Override
    public FlowDocument read(byte[] bytes) throws UnreadableDocumentException {
        DecodedText decoded = TextDecoding.decodeMarkup(bytes);
        try {
            return read(decoded);
        } catch (RuntimeException | StackOverflowError e) {
            throw new UnreadableDocumentException(
                    Reason.DAMAGED, "The page cannot be parsed as HTML: " + e);
        }
    }

    private static FlowDocument read(DecodedText decoded) {
        String text = ScriptStrings.resolved(decoded.text());
        boolean openEnd = PlainTextReader.endsInFigure(decoded.text());
        List<Finding> findings = new ArrayList<>(decoded.findings());
        if (TextWithTables.is(text)) {
            List<Block> blocks = TextWithTables.blocks(text, findings);
            return new FlowDocument(blocks, 0, List.of(), findings, openEnd);
        }
        Document page = parse(text);
        EscapedTables.unescape(page);
        List<Block> blocks = PageBlocks.of(page, findings);
        return new FlowDocument(blocks, 0, PageHints.of(page), findings, openEnd);
    }

    static Document parse(String html) {
        return Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, "");
    }
}
