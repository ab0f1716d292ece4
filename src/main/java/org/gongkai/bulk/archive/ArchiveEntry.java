package org.gongkai.bulk.archive;

import java.nio.file.Path;
import org.gongkai.model.Fingerprint;
import org.gongkai.model.Outcome;

/**
 * What was met in an archive, in the archive's own order.
 *
 * <p>{@code name} is the path inside the archive as the archive has it, {@code /} between its
 * parts; inside a nested archive {@code inner.zip!/name.pdf}. Names of one archive differ: a second
 * entry of a name is {@code name.pdf#2}. A name is data, never a path to write to. {@code parent}
 * is the report id of the archive that directly holds the entry.
 */
public sealed interface ArchiveEntry {

    /** The name inside the archive. */
    String name();

    /** Report id of the archive that holds it: 16 hex digits. */
    String parent();

    /**
     * An entry that was unpacked.
     *
     * @param file its bytes, in the spool folder under a name of the program's; whoever gets it
     *     deletes it
     */
    record Document(String name, String parent, Path file) implements ArchiveEntry {}

    /**
     * An entry that was not unpacked: encrypted, a link, too large.
     *
     * @param outcome why
     */
    record Refused(String name, String parent, Outcome outcome) implements ArchiveEntry {}

    /**
     * An archive inside the archive, after its own entries; for the archive itself with an empty
     * name and an empty parent, last of all.
     *
     * @param content what identifies its bytes
     * @param mediaType such as {@code application/zip}
     * @param outcome how opening it went
     */
    record Opened(
            String name, String parent, Fingerprint content, String mediaType, Outcome outcome)
            implements ArchiveEntry {}
}
