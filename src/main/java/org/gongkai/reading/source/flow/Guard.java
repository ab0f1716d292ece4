package org.gongkai.reading.source.flow;

import java.io.IOException;
import org.gongkai.model.Reason;
import org.gongkai.model.SourceDocument;
import org.gongkai.model.UnreadableDocumentException;

/** Turns whatever a library throws at broken bytes into the one exception of the readers. */
public final class Guard {

    private Guard() {}

    /** A way of reading a document. */
    @FunctionalInterface
    public interface Reading {

        /** Reads the document. */
        SourceDocument read() throws IOException, UnreadableDocumentException;
    }

    /**
     * Runs the reading.
     *
     * @param format what the document seems to be, such as {@code "Word document"}
     * @throws UnreadableDocumentException for every failure, errors such as a full stack included
     */
    public static SourceDocument read(String format, Reading reading)
            throws UnreadableDocumentException {
        try {
            return reading.read();
        } catch (OutOfMemoryError tooLarge) {
            throw new UnreadableDocumentException(
                    Reason.LIMIT_MEMORY, "The " + format + " needs more memory than there is.");
        } catch (LinkageError unknown) {
            throw AbsentLibrary.behind(unknown)
                    .map(AbsentLibrary::refusal)
                    .orElseGet(() -> broken(format, unknown));
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            throw broken(format, broken);
        }
    }

    private static UnreadableDocumentException broken(String format, Throwable why) {
        return new UnreadableDocumentException(
                Reason.DAMAGED,
                "The "
                        + format
                        + " is broken or uses what is not supported ("
                        + why.getClass().getSimpleName()
                        + "); open it in an office program and save it again.");
    }
}
