package org.gongkai.bulk.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.base.disk.CheckedLine;
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
