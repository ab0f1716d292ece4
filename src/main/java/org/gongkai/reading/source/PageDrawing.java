package org.gongkai.reading.source;

import java.awt.image.BufferedImage;
import java.util.Optional;
import org.gongkai.model.UnreadableDocumentException;

/** Draws pages of one format. Implementations keep no state and may be used by several threads. */
public interface PageDrawing {

    /** Pixels of the largest picture that is made: an A3 page at 400 pixels an inch. */
    double MOST_PIXELS = 40e6;

    /**
     * Draws a page as its reader places things on it.
     *
     * @param bytes the document, not modified
     * @param page from 1
     * @param dpi pixels an inch, above 0; less are taken where {@link #MOST_PIXELS} ask for it
     * @return the page, or none if the document ends before it
     * @throws UnreadableDocumentException when the document or the page is broken or encrypted
     */
    Drawn draw(byte[] bytes, int page, double dpi) throws UnreadableDocumentException;

    /**
     * Pixels an inch with which a page stays within {@link #MOST_PIXELS}.
     *
     * @param dpi the most that is wanted
     * @param width of the page in points
     * @param height of the page in points
     */
    static double fitting(double dpi, double width, double height) {
        double square = Math.max(1, width) * Math.max(1, height);
        return Math.min(dpi, 72 * Math.sqrt(MOST_PIXELS / square));
    }

    /**
     * A page of a document.
     *
     * @param image the page in colours on white; empty when the document has no such page
     * @param pages number of pages of the document
     */
    record Drawn(Optional<BufferedImage> image, int pages) {}
}
