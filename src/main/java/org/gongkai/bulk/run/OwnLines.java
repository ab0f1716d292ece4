package org.gongkai.bulk.run;

import java.util.Optional;
import org.gongkai.bulk.archive.ArchiveEntry;
import org.gongkai.model.Outcome;

/** Lines of the list of sources for what has no record. */
final class OwnLines {

    private OwnLines() {}

    /** A source of which no bytes could be had. */
    static SourceLine unreadable(Task task, Outcome outcome) {
        return line(task.source(), task.parent(), "", new SourceLine.Own("", 0, outcome));
    }

    /** An archive that could not be walked to its end. */
    static SourceLine broken(Task archive, Outcome outcome) {
        long bytes = archive.snapshot().fingerprint().bytes();
        SourceLine.Own own = new SourceLine.Own("", bytes, outcome);
        return line(archive.source(), archive.parent(), archive.id(), own);
    }

    /** What a walk through an archive met, but for documents. */
    static SourceLine of(Task archive, ArchiveEntry entry) {
        String source = source(archive, entry);
        if (entry instanceof ArchiveEntry.Refused refused) {
            SourceLine.Own own = new SourceLine.Own("", 0, refused.outcome());
            return line(source, entry.parent(), "", own);
        }
        ArchiveEntry.Opened opened = (ArchiveEntry.Opened) entry;
        SourceLine.Own own =
                new SourceLine.Own(opened.mediaType(), opened.content().bytes(), opened.outcome());
        return line(source, entry.parent(), opened.content().id(), own);
    }

    /** The name in the output of an entry, or of the archive itself. */
    static String source(Task archive, ArchiveEntry entry) {
        String name = entry.name();
        return name.isEmpty() ? archive.source() : archive.source() + "!/" + name;
    }

    private static SourceLine line(String source, String parent, String id, SourceLine.Own own) {
        return new SourceLine(source, parent, id, Optional.of(own));
    }
}
