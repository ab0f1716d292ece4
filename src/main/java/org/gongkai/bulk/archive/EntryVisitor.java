package org.gongkai.bulk.archive;

import java.io.IOException;

/** Is shown the entries of an archive, one at a time. */
public interface EntryVisitor {

    /**
     * An entry.
     *
     * @throws IOException to end the walk
     */
    void visit(ArchiveEntry entry) throws IOException;

    /**
     * The walk goes on: told at least once for each mebibyte that is unpacked and each entry that
     * is passed over.
     *
     * @throws IOException to end the walk
     */
    void alive() throws IOException;
}
