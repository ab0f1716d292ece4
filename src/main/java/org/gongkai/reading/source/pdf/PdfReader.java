package org.gongkai.reading.source.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.model.Finding;
import org.gongkai.model.FindingCode;
import org.gongkai.model.Page;
import org.gongkai.model.PageListener;
import org.gongkai.model.PagedDocument;
import org.gongkai.model.Reason;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.reading.source.FormatReader;
import org.gongkai.reading.source.PictureReader;

/**
 * Reads PDF documents: one pass over each page gives its glyphs, lines and picture boxes.
 *
 * <p>What a person sees is read, annotations and form fields included; outlines and metadata are
 * not. What is not seen (in the colour of its ground, covered, clipped, in a layer that is off, the
 * text behind scans), is struck out, is the mark of a note or stands at a slant (watermarks,
 * stamps) is left out and leaves a {@link org.gongkai.model.Trace}. Glyphs without a Unicode
 * meaning, and digits upon others, become U+FFFD. Findings count them:
 *
 * <ul>
 *   <li>{@code document-truncated} (error): the file ends before its own end mark; pages may be
 *       lost
 *   <li>{@code several-documents} (warning): another document, or another state of this one, is in
 *       the file
 *   <li>{@code embedded-document} (warning): files are attached
 *   <li>{@code page-failed} (error): a page could not be read and is not among the pages
 *   <li>{@code page-damaged} (error): the data of a page, or the list of pages, are damaged; what
 *       could be made out was read
 *   <li>{@code text-unmapped} (warning): glyphs of a page have no Unicode meaning; one of them may
 *       be a digit
 *   <li>{@code text-invisible} (warning): a page has text that is not shown
 *   <li>{@code text-oblique} (info): a page has text at a slant
 *   <li>{@code text-displaced} (warning): words of a page begin within others
 * </ul>
 *
 * <p>Keeps no state and may be used by several threads. Replaces PDFBox's font mapper for the whole
 * virtual machine, so that fonts installed on the machine change nothing.
 */
public final class PdfReader implements FormatReader {

    /**
     * Bytes at the end in which the trailer is looked for: some writers add something behind it.
     */
    private static final int TRAILER = 4096;

    private final PictureReader pictures;
    private final boolean all;

    /** Makes a reader that leaves pictures as they are. */
    public PdfReader() {
        this(PictureReader.NONE, false);
    }

    /**
     * @param pictures reads pages that are pictures, and pictures that may be tables
     * @param all whether every page is read as a picture, whatever its text
     */
    public PdfReader(PictureReader pictures, boolean all) {
        this.pictures = pictures;
        this.all = all;
    }

    /**
     * Reads a PDF document.
     *
     * @throws UnreadableDocumentException with {@link Reason#ENCRYPTED} when it needs a password or
     *     certificate, {@link Reason#DAMAGED} when it is no PDF or too broken, {@link
     *     Reason#LIMIT_MEMORY} when the memory does not suffice
     */
    @Override
    public PagedDocument read(byte[] bytes) throws UnreadableDocumentException {
        return read(bytes, PageListener.NONE);
    }

    @Override
    public PagedDocument read(byte[] bytes, PageListener pages) throws UnreadableDocumentException {
        return OpenPdf.with(
                bytes,
                document -> {
                    PagePictures scans = new PagePictures(document, pictures, all);
                    PagedDocument read = new DocumentPages(document, pages, scans).read();
                    PagedDocument told = with(read, Revisions.findings(bytes, document, read));
                    return endsProperly(bytes) ? told : truncated(told);
                });
    }

    /**
     * Whether the trailer is at the end. PDFBox mends a file that was cut by taking what pages it
     * can find, and says nothing.
     */
    private static boolean endsProperly(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] >= 0 && bytes[end - 1] <= ' ') {
            end--;
        }
        int start = Math.max(0, end - TRAILER);
        String tail = new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
        return tail.contains("%%EOF") || tail.contains("startxref");
    }

    private static PagedDocument truncated(PagedDocument read) {
        List<Page> doubted =
                read.pages().stream().map(page -> page.trusted(Page.Trust.DAMAGED)).toList();
        return with(
                new PagedDocument(doubted, read.pageCount(), read.findings()),
                List.of(
                        FindingCode.DOCUMENT_TRUNCATED.ofDocument(
                                "the PDF ends before its own end mark; pages and text may be"
                                        + " lost")));
    }

    private static PagedDocument with(PagedDocument read, List<Finding> more) {
        List<Finding> findings = new ArrayList<>(read.findings());
        findings.addAll(more);
        return new PagedDocument(read.pages(), read.pageCount(), findings);
    }
}
