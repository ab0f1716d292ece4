package org.gongkai.bulk.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.gongkai.model.Fingerprint;
import org.gongkai.reading.source.ArchiveKind;

/**
 * Goes through archives and those inside them: ZIP, TAR, GZIP and WARC files, and mails.
 *
 * <pre>{@code
 * ArchiveWalker walker = new ArchiveWalker(spool);
 * if (walker.opens(file)) {
 *     walker.walk(file, Fingerprint.of(file), visitor);
 * }
 * }</pre>
 *
 * <p>What unpacks to too much, too deep or too many is refused, entry by entry. May be used by
 * several threads.
 */
public final class ArchiveWalker {

    private final Path spool;
    private final Limits packed;
    private final Limits web;
    private final AtomicLong spooled = new AtomicLong();

    /**
     * @param spool folder for the entries' bytes, which exists
     */
    public ArchiveWalker(Path spool) {
        this(spool, Limits.PACKED, Limits.WEB);
    }

    ArchiveWalker(Path spool, Limits packed, Limits web) {
        this.spool = spool;
        this.packed = packed;
        this.web = web;
    }

    /**
     * Whether the bytes of a file are those of an archive that is opened.
     *
     * @throws IOException when it cannot be read
     */
    public boolean opens(Path file) throws IOException {
        return ArchiveKind.of(file).isPresent();
    }

    /**
     * Goes through an archive and those inside it. Whatever is wrong with it is told in what the
     * visitor is shown; the archive itself comes last.
     *
     * @param bytes what identifies the archive's bytes
     * @throws IOException of the visitor, or when the spool folder cannot be written to
     */
    public void walk(Path archive, Fingerprint bytes, EntryVisitor visitor) throws IOException {
        ArchiveKind kind = kind(archive);
        Limits limits = kind == ArchiveKind.WARC ? web : packed;
        try {
            new Walk(this::next, new Budget(limits), visitor).top(archive, kind, bytes);
        } catch (HostException e) {
            throw e.getCause();
        }
    }

    private static ArchiveKind kind(Path archive) {
        try {
            return ArchiveKind.of(archive).orElse(ArchiveKind.ZIP);
        } catch (IOException e) {
            // Of the archive, not of the spool folder: found to be broken on the way.
            return ArchiveKind.ZIP;
        }
    }

    /** Entries of earlier walks, and of other processes, may still be there. */
    private Path next() {
        long pid = ProcessHandle.current().pid();
        return spool.resolve("entry-" + pid + "-" + spooled.incrementAndGet() + ".bin");
    }
}
