package org.gongkai.reading.source.text;

import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.model.Block;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.Table;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.reading.source.FormatReader;

/**
 * Reads plain text and Markdown.
 *
 * <p>Lines with tabs or vertical bars become grids, one for each run of lines; a page break inside
 * a table leaves two grids with nothing between them. Other lines become paragraphs; lines that
 * were broken to fit a width or a page are joined. Lines that are the scattered cells of a table
 * stay paragraphs of their own.
 */
public final class PlainTextReader implements FormatReader {

    private static final String BARS = "|¦│┃｜";

    /** A figure or a dash, also one with its unit, or a cell behind a tab in which nothing is. */
    private static final Pattern CELL =
            Pattern.compile(
                    ".*(?:\\t|[\\p{Nd}.,，．‐‑‒–—―－-]\\s*|\\p{Nd}\\p{IsHan}{1,2}\\s*)",
                    Pattern.DOTALL);

    @Override
    public FlowDocument read(byte[] bytes) throws UnreadableDocumentException {
        DecodedText decoded = TextDecoding.decode(bytes);
        return new FlowDocument(
                blocks(decoded.text()), 0, List.of(), decoded.findings(), end(decoded.text()));
    }

    /**
     * How a text ends that has no end of line at its end: in a cell where a figure is last, in a
     * row behind a mark between cells.
     */
    public static Table.End end(String text) {
        String line = text.substring(text.lastIndexOf('\n') + 1);
        if (CELL.matcher(line).matches()) {
            return Table.End.IN_CELL;
        }
        String stripped = line.strip();
        boolean bar =
                !stripped.isEmpty() && BARS.indexOf(stripped.charAt(stripped.length() - 1)) >= 0;
        return bar ? Table.End.IN_ROW : Table.End.CLOSED;
    }

    /** Makes blocks of text or Markdown that is inside another format. */
    public static List<Block> blocks(String text) {
        return LineBlocks.of(LineSplitter.split(text), true);
    }

    /**
     * Makes blocks of paragraphs that another format marks, by the rules for plain text.
     *
     * @param paragraphs texts whose line ends and tabs are meant; lines of two of them are never
     *     joined into one paragraph
     * @return paragraphs and grids in reading order
     */
    public static List<Block> blocks(List<String> paragraphs) {
        return LineBlocks.of(LineSplitter.splitAll(paragraphs), false);
    }

    /**
     * Whether the only text of a table's row is no row but a heading of a main part, a title or a
     * sentence: some reports are laid out in one table from beginning to end.
     *
     * @param text collapsed, not empty
     */
    public static boolean standsAlone(String text) {
        return LineShape.isPartHeading(text)
                || LineShape.isTitleEnd(text)
                || LineShape.isSentence(text);
    }
}
