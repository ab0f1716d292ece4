package org.gongkai.reading.source.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.base.disk.PageFile;
import org.gongkai.model.Block;
import org.gongkai.model.Finding;
import org.gongkai.model.FindingCode;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.Reason;
import org.gongkai.model.Table;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.reading.source.FormatReader;
import org.gongkai.reading.source.text.DecodedText;
import org.gongkai.reading.source.text.PlainTextReader;
import org.gongkai.reading.source.text.TextDecoding;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;

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

    /** An element of XML that is closed where it begins, but for those of HTML that always are. */
    private static final Pattern CLOSED =
            Pattern.compile(
                    "<(?!(?:area|base|br|col|embed|hr|img|input|link|meta|source|wbr)\\b)([a-zA-Z][\\w:.-]*+)"
                            + "((?:\\s++[\\w:.-]++\\s*+=\\s*+(?:\"[^\"<]*+\"|'[^'<]*+'))*+)\\s*+/>");

    /** Frames in frames, at most. */
    private static final int FRAMES = 3;

    private final Companions companions;
    private final int depth;

    /** A reader of pages that came alone. */
    public HtmlReader() {
        this(Companions.NONE);
    }

    /**
     * @param companions what came with the page
     */
    public HtmlReader(Companions companions) {
        this(companions, 0);
    }

    private HtmlReader(Companions companions, int depth) {
        this.companions = companions;
        this.depth = depth;
    }

    @Override
    public FlowDocument read(byte[] bytes) throws UnreadableDocumentException {
        if (companions != Companions.NONE) {
            return guarded(TextDecoding.decodeMarkup(bytes));
        }
        PageFile file = PageFile.of(bytes);
        return new HtmlReader(file.isAlone() ? Companions.NONE : file::companion, depth)
                .guarded(TextDecoding.decodeMarkup(file.page()));
    }

    /** Reads a page in XML: any element may be closed where it begins. */
    public FlowDocument readXhtml(byte[] bytes) throws UnreadableDocumentException {
        DecodedText decoded = TextDecoding.decodeMarkup(bytes);
        String text = CLOSED.matcher(decoded.text()).replaceAll("<$1$2></$1>");
        return guarded(new DecodedText(text, decoded.charset(), decoded.findings()));
    }

    private FlowDocument guarded(DecodedText decoded) throws UnreadableDocumentException {
        try {
            return read(decoded);
        } catch (RuntimeException | StackOverflowError e) {
            throw new UnreadableDocumentException(
                    Reason.DAMAGED, "The page cannot be parsed as HTML: " + e);
        }
    }

    private FlowDocument read(DecodedText decoded) {
        String text = ScriptStrings.resolved(decoded.text());
        List<Finding> findings = new ArrayList<>(decoded.findings());
        if (companions == Companions.NONE && TextWithTables.is(text)) {
            List<Block> blocks = TextWithTables.blocks(text, findings);
            return new FlowDocument(blocks, 0, List.of(), findings, end(decoded.text()));
        }
        Document page = parse(text);
        unescapeTables(page);
        if (companions != Companions.NONE) {
            new CompanionFiles(companions).writeInto(page);
        }
        FlowDocument read = PageBlocks.of(page, findings);
        if (breaksOff(decoded.text())) {
            findings.add(
                    FindingCode.DOCUMENT_TRUNCATED.ofDocument(
                            "The page ends in the middle of a table; what followed is not known."));
        }
        FlowDocument whole =
                new FlowDocument(
                        read.blocks(),
                        0,
                        PageHints.of(page),
                        findings,
                        end(decoded.text()),
                        read.sights());
        return frames(page).reduce(whole, FlowDocument::with);
    }

    /** The pages in the frames that are shown. */
    private Stream<FlowDocument> frames(Document page) {
        return companions == Companions.NONE || depth == FRAMES
                ? Stream.empty()
                : page.select("iframe[src], frame[src]").stream()
                        .filter(Visibility::isShown)
                        .flatMap(frame -> companions.file(frame.attr("src")).stream())
                        .flatMap(this::frame);
    }

    private Stream<FlowDocument> frame(byte[] bytes) {
        try {
            return Stream.of(new HtmlReader(companions, depth + 1).read(bytes));
        } catch (UnreadableDocumentException noPage) {
            return Stream.empty();
        }
    }

    /** Whether a whole page, not only a piece of one, ends in a table. */
    private static boolean breaksOff(String html) {
        String lower = html.toLowerCase(Locale.ROOT);
        int open = lower.lastIndexOf("<table");
        boolean inTable = open > lower.lastIndexOf("</table");
        boolean page = lower.contains("<html") || lower.contains("<body");
        return page
                && inTable
                && lower.indexOf("</html", open) < 0
                && lower.indexOf("</body", open) < 0;
    }

    /** A page that ends amid a row was cut off; in which cell is not asked. */
    private static Table.End end(String html) {
        String lower = html.toLowerCase(Locale.ROOT);
        int cell = Math.max(lower.lastIndexOf("<td"), lower.lastIndexOf("<th"));
        int closed = lower.lastIndexOf("</table");
        if (cell > Math.max(lower.lastIndexOf("</tr"), closed)) {
            return Table.End.IN_CELL;
        }
        boolean open = lower.lastIndexOf("<table") > closed;
        return open ? Table.End.IN_ROW : PlainTextReader.end(html);
    }

    static Document parse(String html) {
        return Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, "");
    }

    /**
     * Puts elements in the place of tables whose markup is shown as text, because the page escaped
     * it once too often; what they hold is not unescaped again.
     */
    private static void unescapeTables(Document page) {
        List<TextNode> texts = new ArrayList<>();
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof TextNode text && holdsTable(text.getWholeText())) {
                        texts.add(text);
                    }
                },
                page);
        texts.forEach(HtmlReader::replace);
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

    /** Markdown or plain text whose tables alone are HTML: its line ends are meant. */
    private static final class TextWithTables {

        private static final Pattern TABLE =
                Pattern.compile("<(/?)table\\b[^<>]{0,2000}>", Pattern.CASE_INSENSITIVE);

        /** Elements that make a page of it, and what JSON puts before a quotation mark. */
        private static final Pattern PAGE =
                Pattern.compile(
                        "<(?:!doctype|html|head|body|meta|p|div|span|font|form|br|h[1-6]|ul|ol|li|script"
                                + "|center|article|section|pre)\\b|=\\s{0,9}\"|\\{\"",
                        Pattern.CASE_INSENSITIVE);

        private TextWithTables() {}

        static boolean is(String text) {
            return TABLE.matcher(text).find()
                    && cut(text).stream()
                            .filter(part -> !part.table())
                            .noneMatch(part -> PAGE.matcher(part.text()).find());
        }

        static List<Block> blocks(String text, List<Finding> findings) {
            List<Block> blocks = new ArrayList<>();
            for (Part part : cut(text)) {
                blocks.addAll(
                        part.table()
                                ? PageBlocks.of(HtmlReader.parse(part.text()), findings).blocks()
                                : PlainTextReader.blocks(part.text()));
            }
            return blocks;
        }

        private record Part(String text, boolean table) {}

        /** Parts by the outermost tables; one that is not closed reaches to the end. */
        private static List<Part> cut(String text) {
            List<Part> parts = new ArrayList<>();
            Matcher mark = TABLE.matcher(text);
            int from = 0;
            int depth = 0;
            while (mark.find()) {
                boolean opens = mark.group(1).isEmpty();
                if (opens && depth == 0) {
                    parts.add(new Part(text.substring(from, mark.start()), false));
                    from = mark.start();
                }
                depth = Math.max(0, depth + (opens ? 1 : -1));
                if (!opens && depth == 0) {
                    parts.add(new Part(text.substring(from, mark.end()), true));
                    from = mark.end();
                }
            }
            parts.add(new Part(text.substring(from), depth > 0));
            return parts;
        }
    }
}
