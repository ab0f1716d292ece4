package org.gongkai.reading.source;

import java.awt.image.BufferedImage;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.reading.source.scan.ScanLevel;

/**
 * Draws pages of documents as a person sees them, to show where something is.
 *
 * <pre>{@code
 * BufferedImage picture = new PageRenderer().draw(bytes, "application/pdf", 1, 150);
 * }</pre>
 *
 * <p>The picture has the origin, the direction and the extent of the page of the {@link
 * org.gongkai.model.PagedDocument} that {@link DocumentReader} gives: a box in points times picture
 * width by page width, which is {@code dpi / 72} unless the page is huge, is a place in pixels.
 * Scans are drawn as they lie by {@link #draw}, and as they were read by {@link #drawScan}: the
 * boxes of scanned pages are those of the levelled and turned page.
 *
 * <p>Keeps no state and may be used by several threads.
 */
public final class PageRenderer {

    /**
     * Whether documents of a kind have pages that can be drawn.
     *
     * @param mediaType what {@link DocumentReader#mediaType} gave
     */
    public static boolean draws(String mediaType) {
        return Formats.of(mediaType).drawing().isPresent();
    }

    /**
     * Draws one page.
     *
     * @param document its bytes, not modified
     * @param mediaType what {@link DocumentReader#mediaType} gave, one that {@link #draws}
     * @param page from 1
     * @param dpi pixels an inch, above 0; a page of more than 40 million pixels is drawn with less
     * @return the page in colours on white
     * @throws UnreadableDocumentException when the document or the page is broken or encrypted, or
     *     the memory does not suffice
     * @throws IllegalArgumentException when there is no such page, or the resolution or media type
     *     makes no sense; the message says what there is
     */
    public BufferedImage draw(byte[] document, String mediaType, int page, double dpi)
            throws UnreadableDocumentException {
        Supplier<PageDrawing> drawing =
                Formats.of(mediaType)
                        .drawing()
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "documents of type "
                                                        + mediaType
                                                        + " have no pages"));
        if (!(dpi > 0 && dpi < Float.MAX_VALUE)) {
            throw new IllegalArgumentException("a resolution of " + dpi + " dpi is not above 0");
        }
        if (page < 1) {
            throw new IllegalArgumentException("there is no page " + page + ": pages begin at 1");
        }
        // Pictures on the page, and the page itself when it is written, go through no other file.
        ImageIO.setUseCache(false);
        PageDrawing.Drawn drawn = drawing.get().draw(document, page, dpi);
        return drawn.image().orElseThrow(() -> missing(page, drawn.pages()));
    }

    /**
     * Draws a page that was read off a picture as it was read: level, flat, and turned.
     *
     * @param quarters by which it was turned clockwise, 0 to 3, as the finding {@code page-scanned}
     *     says
     * @throws UnreadableDocumentException as {@link #draw}
     */
    public BufferedImage drawScan(
            byte[] document, String mediaType, int page, double dpi, int quarters)
            throws UnreadableDocumentException {
        BufferedImage fine = draw(document, mediaType, page, ScanLevel.RESOLUTION);
        BufferedImage shown = draw(document, mediaType, page, dpi);
        return ScanLevel.of(fine, quarters).applied(shown);
    }

    private static IllegalArgumentException missing(int page, int pages) {
        return new IllegalArgumentException(
                "there is no page " + page + ": the document has " + pages);
    }
}
