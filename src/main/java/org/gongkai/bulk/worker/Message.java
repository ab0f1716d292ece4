package org.gongkai.bulk.worker;

import java.nio.file.Path;
import org.gongkai.bulk.archive.ArchiveEntry;
import org.gongkai.model.Fingerprint;

/** What the two ends of the pipe say to each other. */
sealed interface Message {

    // From the parent.

    /**
     * Read this file.
     *
     * @param seen what its bytes were
     * @param opening whether an archive is to be recognised
     */
    record Read(Path file, FileSnapshot seen, boolean opening) implements Message {}

    /**
     * Walk through this archive.
     *
     * @param archive what identifies its bytes
     * @param skip entries that are not to be shown again
     */
    record Walk(Path file, Fingerprint archive, int skip) implements Message {}

    /** The entry has been taken: on to the next. */
    record Next() implements Message {}

    // From the worker.

    /** It waits for work. */
    record Ready() implements Message {}

    /**
     * The work goes on.
     *
     * @param page the page that has been read, 0 where there are none
     * @param picture whether it was a picture, which takes long
     */
    record Alive(int page, boolean picture) implements Message {}

    /**
     * The end of a reading.
     *
     * @param last whether the worker should do no more
     */
    record Done(Answer answer, boolean last) implements Message {}

    /** An entry of an archive; the one without a name is the end of the walk. */
    record Entry(ArchiveEntry entry) implements Message {}

    /**
     * The folder for entries cannot be written to.
     *
     * @param reason in a few words
     */
    record NoRoom(String reason) implements Message {}
}
