package org.gongkai.reading.source.pdf;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.gongkai.model.Reason;
import org.gongkai.model.UnreadableDocumentException;

/** Opens PDF documents and turns whatever goes wrong with one into an exception of ours. */
final class OpenPdf {

    private OpenPdf() {}

    /** What is done with a document while it is open. */
    interface Work<T> {
        T on(PDDocument document) throws IOException;
    }

    /**
     * Opens a document, works on it and closes it.
     *
     * @throws UnreadableDocumentException with {@link Reason#ENCRYPTED} when it needs a password or
     *     certificate, {@link Reason#DAMAGED} when it is no PDF or too broken, {@link
     *     Reason#LIMIT_MEMORY} when the memory does not suffice
     */
    static <T> T with(byte[] bytes, Work<T> work) throws UnreadableDocumentException {
        try (PDDocument document = new MendingParser(bytes).parse()) {
            return work.on(document);
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
        return unreadable(Reason.DAMAGED, "the PDF is broken: " + FailureText.describe(e), e);
    }

    private static UnreadableDocumentException unreadable(
            Reason reason, String message, Throwable cause) {
        UnreadableDocumentException unreadable = new UnreadableDocumentException(reason, message);
        unreadable.initCause(cause);
        return unreadable;
    }
}
