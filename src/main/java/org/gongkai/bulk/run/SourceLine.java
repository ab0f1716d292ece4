package org.gongkai.bulk.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.base.disk.CheckedLine;
import org.gongkai.bulk.archive.ArchiveEntry;
import org.gongkai.bulk.archive.EntryNames;
import org.gongkai.model.Outcome;
import org.gongkai.model.Reason;
import org.gongkai.model.Status;

/**
 * A source that was dealt with: a line of the list of sources.
 *
 * @param source its name in the output
 * @param parent report id of the archive it came from, empty for a file
 * @param id report id of its bytes, empty when they are not known
 * @param own what became of it, when no record says so
 */
record SourceLine(String source, String parent, String id, Optional<Own> own) {

    private static final int FIELDS = 3;
    private static final int ALL_FIELDS = 8;

    /**
     * What became of a source without a record: an archive, or bytes that could not be had.
     *
     * @param mediaType what it is, empty when not known
     * @param bytes its length
     * @param outcome what became of it
     */
    record Own(String mediaType, long bytes, Outcome outcome) {}

    /** A source of which no bytes could be had. */
    static SourceLine unreadable(Task task, Outcome outcome) {
        return own(task.source(), task.parent(), "", new SourceLine.Own("", 0, outcome));
    }

    /** An archive that could not be walked to its end. */
    static SourceLine broken(Task archive, Outcome outcome) {
        long bytes = archive.snapshot().fingerprint().bytes();
        SourceLine.Own own = new SourceLine.Own("", bytes, outcome);
        return own(archive.source(), archive.parent(), archive.id(), own);
    }

    /** What a walk through an archive met, except documents. */
    static SourceLine met(Task archive, ArchiveEntry entry) {
        String source = source(archive, entry);
        if (entry instanceof ArchiveEntry.Refused refused) {
            SourceLine.Own own = new SourceLine.Own("", 0, refused.outcome());
            return own(source, entry.parent(), "", own);
        }
        ArchiveEntry.Opened opened = (ArchiveEntry.Opened) entry;
        SourceLine.Own own =
                new SourceLine.Own(opened.mediaType(), opened.content().bytes(), opened.outcome());
        return own(source, entry.parent(), opened.content().id(), own);
    }

    /** The name in the output of an entry, or of the archive itself. */
    static String source(Task archive, ArchiveEntry entry) {
        String name = entry.name();
        return name.isEmpty() ? archive.source() : archive.source() + EntryNames.INSIDE + name;
    }

    private static SourceLine own(String source, String parent, String id, SourceLine.Own own) {
        return new SourceLine(source, parent, id, Optional.of(own));
    }

    /** The line, without its end. */
    String encode() {
        List<String> fields = new ArrayList<>(List.of(source, parent, id));
        own.ifPresent(
                it -> {
                    fields.add(it.mediaType());
                    fields.add(Long.toString(it.bytes()));
                    fields.add(it.outcome().status().name());
                    fields.add(it.outcome().reason().name());
                    fields.add(it.outcome().message());
                });
        return CheckedLine.encode(fields);
    }

    /** The source of a line; empty when the line is not whole. */
    static Optional<SourceLine> decode(String line) {
        return CheckedLine.decode(line)
                .filter(fields -> fields.size() == FIELDS || fields.size() == ALL_FIELDS)
                .map(SourceLine::of);
    }

    private static SourceLine of(List<String> fields) {
        Optional<Own> own =
                fields.size() == ALL_FIELDS ? Optional.of(own(fields)) : Optional.empty();
        return new SourceLine(fields.get(0), fields.get(1), fields.get(2), own);
    }

    private static Own own(List<String> fields) {
        Outcome outcome =
                new Outcome(
                        Status.valueOf(fields.get(FIELDS + 2)),
                        Reason.valueOf(fields.get(FIELDS + 3)),
                        fields.get(FIELDS + 4));
        return new Own(fields.get(FIELDS), Long.parseLong(fields.get(FIELDS + 1)), outcome);
    }
}
