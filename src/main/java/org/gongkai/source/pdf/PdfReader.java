package org.gongkai.source.pdf;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.gongkai.model.PagedDocument;
import org.gongkai.model.Reason;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.source.FormatReader;

/**
 * Reads PDF documents: one pass over each page gives its glyphs, lines and picture boxes.
 *
 * <p>Annotations, form fields, outlines and metadata are not read. Text that is not visible (the
 * layer behind scans), text at a slant (watermarks, stamps) and glyphs without a Unicode meaning
 * are left out; findings count them:
 *
 * <ul>
 *   <li>{@code page-failed} (error): a page could not be read and is not among the pages
 *   <li>{@code text-unmapped} (warning): glyphs of a page have no Unicode meaning; one of them may
 *       be a digit
 *   <li>{@code text-invisible} (warning): a page has text that is not shown
 *   <li>{@code text-oblique} (info): a page has text at a slant
 * </ul>
 *
 * <p>Keeps no state and may be used by several threads. Replaces PDFBox's font mapper for the whole
 * virtual machine, so that fonts installed on the machine change nothing.
 */
public final class PdfReader implements FormatReader {

    /** Makes a reader; there is nothing to configure. */
    public PdfReader() {}

    /**
     * Reads a PDF document.
     *
     * @throws UnreadableDocumentException with {@link Reason#ENCRYPTED} when it needs a password or
     *     certificate, {@link Reason#DAMAGED} when it is no PDF or too broken, {@link
     *     Reason#LIMIT_MEMORY} when the memory does not suffice
     */
    @Override
    public PagedDocument read(byte[] bytes) throws UnreadableDocumentException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return new DocumentPages(document).read();
        } catch (InvalidPasswordException e) {
            throw unreadable(Reason.ENCRYPTED, "the document needs a password", e);
        } catch (IOException | RuntimeException e) {
            throw failure(e);
        } catch (StackOverflowError e) {
            throw unreadable(Reason.DAMAGED, "the document's objects are nested too deeply", e);
        } catch (OutOfMemoryError e) {
            throw unreadable(Reason.LIMIT_MEMORY, "the memory does not suffice to read it", e);
        } catch (LinkageError e) {
            // Public-key security asks for a library that is left out on purpose.
            throw unreadable(Reason.ENCRYPTED, "the document needs a certificate", e);
        }
    }

    private static UnreadableDocumentException failure(Exception e) {
        return unreadable(Reason.DAMAGED, "the PDF is broken: " + Failures.describe(e), e);
    }

    private static UnreadableDocumentException unreadable(
            Reason reason, String message, Throwable cause) {
        UnreadableDocumentException unreadable = new UnreadableDocumentException(reason, message);
        unreadable.initCause(cause);
        return unreadable;
    }
}
