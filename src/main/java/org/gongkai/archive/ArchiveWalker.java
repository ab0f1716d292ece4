package org.gongkai.archive;

import java.io.IOException;
import java.nio.file.Path;

/** Goes through archives; to be built. */
public final class ArchiveWalker {

    private final Path spool;

    /**
     * @param spool folder for the entries' bytes, which exists
     */
    public ArchiveWalker(Path spool) {
        this.spool = spool;
    }

    /** Whether the bytes of a file are those of an archive that is opened. */
    public boolean opens(Path file) throws IOException {
        return spool.equals(file);
    }

    /**
     * Goes through an archive and those inside it.
     *
     * @param sha256 of the archive's bytes
     * @throws IOException of the visitor, or when the spool folder cannot be written to
     */
    public void walk(Path archive, String sha256, EntryVisitor visitor) throws IOException {
        visitor.alive();
    }
}
