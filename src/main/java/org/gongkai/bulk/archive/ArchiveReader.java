package org.gongkai.bulk.archive;

import java.io.IOException;

/** Goes through the entries of one kind of archive. Has no state. */
interface ArchiveReader {

    /**
     * Gives each entry to the walk.
     *
     * @throws LimitException when no more may be read
     * @throws IOException when the archive is broken from here on
     */
    void read(Walk.Source source, Walk walk, Level level) throws IOException;
}
