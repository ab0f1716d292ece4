package org.gongkai.worker;

import java.nio.file.Path;
import java.util.function.Predicate;

/** Reads one document after the other, in this process or in another. */
public interface Reading extends AutoCloseable {

    /**
     * Reads a file.
     *
     * @param file the document
     * @param opening whether an archive is to be recognised; a document from an archive is none
     * @param wanted asked, once the bytes are known, whether there is need for a record
     * @throws DeathException when the reading ended before there was an answer; the object is then
     *     of no more use
     */
    Answer read(Path file, boolean opening, Predicate<Fingerprint> wanted) throws DeathException;

    /** Whether another one had better take over from here. */
    boolean isSpent();

    /** Ends it at once. */
    @Override
    void close();
}
