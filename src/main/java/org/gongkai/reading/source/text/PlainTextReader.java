package org.gongkai.reading.source.text;

import java.util.List;
import org.gongkai.model.Block;
import org.gongkai.model.FlowDocument;
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

    @Override
    public FlowDocument read(byte[] bytes) throws UnreadableDocumentException {
        DecodedText decoded = TextDecoding.decode(bytes);
        return new FlowDocument(
                blocks(decoded.text()),
                0,
                List.of(),
                decoded.findings(),
                endsInFigure(decoded.text()));
    }

    /**
     * Whether the last character of a text belongs to a figure, which may go on in the original.
     */
    public static boolean endsInFigure(String text) {
        return !text.isEmpty()
                && (Character.isDigit(text.charAt(text.length() - 1))
                        || ".,，．\t".indexOf(text.charAt(text.length() - 1)) >= 0);
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
