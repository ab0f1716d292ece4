package org.gongkai.bulk.worker;

import java.nio.file.Path;
import org.gongkai.model.PageListener;

/** Reads one document after the other, in this process or in another. */
public interface Reading extends AutoCloseable {

    /**
     * Reads a file.
     *
     * @param file the document
     * @param seen what its bytes were when they were last looked at
     * @param opening whether an archive is to be recognised; a document from an archive is none
     * @param pages is told of each page that has been read
     * @throws DeathException when the reading ended before there was an answer; the object is then
     *     of no more use
     */
    Answer read(Path file, FileSnapshot seen, boolean opening, PageListener pages)
            throws DeathException;

    /** Whether another one had better take over from here. */
    boolean isSpent();

    /** Ends it at once. */
    @Override
    void close();
}
