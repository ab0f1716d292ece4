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
 * @param stamp by which a file of the input is known again without looking at its bytes; empty
 *     where that is not sure, or for an entry of an archive
 * @param status what became of it in a word; empty where nobody wrote it down
 * @param own what became of it, when no record says so
 */
record SourceLine(
        String source,
        String parent,
        String id,
        String stamp,
        Optional<Status> status,
        Optional<Own> own) {

    /** Earlier versions wrote neither stamp nor status. */
    private static final int LEAST_FIELDS = 3;

    private static final int FIELDS = 5;
    private static final int OWN_FIELDS = 5;

    /** A source that is looked at anew. */
    SourceLine(String source, String parent, String id, Optional<Own> own) {
        this(source, parent, id, "", Optional.empty(), own);
    }

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
        SourceLine.Own own = new SourceLine.Own("", 0, outcome);
        return own(task.source(), task.parent(), "", "", own);
    }

    /** An archive that could not be walked to its end. */
    static SourceLine broken(Task archive, Outcome outcome) {
        long bytes = archive.snapshot().fingerprint().bytes();
        SourceLine.Own own = new SourceLine.Own("", bytes, outcome);
        return own(archive.source(), archive.parent(), archive.id(), "", own);
    }

    /** What a walk through an archive met, except documents. */
    static SourceLine met(Task archive, ArchiveEntry entry) {
        String source = source(archive, entry);
        if (entry instanceof ArchiveEntry.Refused refused) {
            SourceLine.Own own = new SourceLine.Own("", 0, refused.outcome());
            return own(source, entry.parent(), "", "", own);
        }
        ArchiveEntry.Opened opened = (ArchiveEntry.Opened) entry;
        SourceLine.Own own =
                new SourceLine.Own(opened.mediaType(), opened.content().bytes(), opened.outcome());
        String stamp = entry.name().isEmpty() ? archive.stamp() : "";
        return own(source, entry.parent(), opened.content().id(), stamp, own);
    }

    /** The name in the output of an entry, or of the archive itself. */
    static String source(Task archive, ArchiveEntry entry) {
        String name = entry.name();
        return name.isEmpty() ? archive.source() : archive.source() + EntryNames.INSIDE + name;
    }

    private static SourceLine own(
            String source, String parent, String id, String stamp, SourceLine.Own own) {
        Status status = own.outcome().status();
        return new SourceLine(source, parent, id, stamp, Optional.of(status), Optional.of(own));
    }

    /** A document of the input or of an archive, which has a record. */
    static SourceLine recorded(Task task, String id, Status status) {
        return new SourceLine(
                task.source(),
                task.parent(),
                id,
                task.stamp(),
                Optional.of(status),
                Optional.empty());
    }

    /** What became of it, without why where a record says that. */
    Outcome outcome() {
        return own.map(Own::outcome)
                .orElseGet(() -> new Outcome(status.orElse(Status.OK), Reason.NONE, ""));
    }

    /** The line, without its end. */
    String encode() {
        List<String> fields =
                new ArrayList<>(
                        List.of(source, parent, id, stamp, status.map(Status::name).orElse("")));
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
        return CheckedLine.decode(line).flatMap(SourceLine::of);
    }

    /** The source of the fields of a line; empty when they are of another line. */
    static Optional<SourceLine> of(List<String> fields) {
        return Optional.of(fields).filter(SourceLine::isLine).map(SourceLine::ofLine);
    }

    private static boolean isLine(List<String> fields) {
        int size = fields.size();
        return size == LEAST_FIELDS
                || size == FIELDS
                || size == LEAST_FIELDS + OWN_FIELDS
                || size == FIELDS + OWN_FIELDS;
    }

    private static SourceLine ofLine(List<String> fields) {
        boolean early = fields.size() % OWN_FIELDS == LEAST_FIELDS;
        int count = early ? LEAST_FIELDS : FIELDS;
        Optional<Own> own =
                fields.size() > count
                        ? Optional.of(own(fields.subList(count, fields.size())))
                        : Optional.empty();
        String stamp = early ? "" : fields.get(LEAST_FIELDS);
        Optional<Status> status =
                early || fields.get(LEAST_FIELDS + 1).isEmpty()
                        ? Optional.empty()
                        : Optional.of(Status.valueOf(fields.get(LEAST_FIELDS + 1)));
        return new SourceLine(fields.get(0), fields.get(1), fields.get(2), stamp, status, own);
    }

    private static Own own(List<String> fields) {
        Outcome outcome =
                new Outcome(
                        Status.valueOf(fields.get(2)),
                        Reason.valueOf(fields.get(3)),
                        fields.get(4));
        return new Own(fields.get(0), Long.parseLong(fields.get(1)), outcome);
    }
}
