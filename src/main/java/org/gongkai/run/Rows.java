package org.gongkai.run;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.correct.Corrections;
import org.gongkai.dataset.DataSet;
import org.gongkai.dataset.WideRow;
import org.gongkai.disk.OutputException;
import org.gongkai.model.Extraction;
import org.gongkai.model.Metadata;
import org.gongkai.model.Outcome;
import org.gongkai.model.Reason;
import org.gongkai.model.Status;
import org.gongkai.write.CsvFile;
import org.gongkai.write.CsvWriter;
import org.gongkai.write.Source;

/**
 * What the flat files hold of one source.
 *
 * @param source its name
 * @param archive whether it is an archive, which is no document
 * @param outcome what became of it
 * @param flagged how many of its cells carry a flag
 * @param texts its rows, for each {@link CsvFile} in their order
 * @param wide its row in the wide table, which archives do not have
 */
record Rows(
        String source,
        boolean archive,
        Outcome outcome,
        int flagged,
        List<String> texts,
        WideRow wide) {

    private static final Outcome NO_RECORD =
            new Outcome(
                    Status.FAILED,
                    Reason.INTERNAL_ERROR,
                    "Its record is missing from the output folder; run 'gongkai extract' again.");

    /** The rows of a source, from its record or from what the list of sources says. */
    static Rows of(SourceLine line, Records records, Corrections corrections, DataSet data)
            throws OutputException {
        if (line.own().isPresent()) {
            boolean archive = !line.id().isEmpty();
            return of(line, archive, without(line.id(), line.own().get()), WideRow.NONE);
        }
        Extraction read =
                records.rows(line.id())
                        .orElseGet(() -> without(line.id(), new SourceLine.Own("", 0, NO_RECORD)));
        // What is found of the source, not of the bytes, is in no record.
        Extraction now = corrections.changed(line.source(), line.id()).map(read::with).orElse(read);
        return of(line, false, now, data.row(line.source(), now));
    }

    private static Rows of(SourceLine line, boolean archive, Extraction extraction, WideRow wide) {
        Source source = new Source(line.source(), line.parent());
        List<String> texts =
                Stream.of(CsvFile.values())
                        .map(file -> CsvWriter.rows(file, source, extraction))
                        .toList();
        int flagged = extraction.flags().size();
        return new Rows(line.source(), archive, extraction.outcome(), flagged, texts, wide);
    }

    /** Stands in for a record that there is not. */
    private static Extraction without(String id, SourceLine.Own own) {
        return new Extraction(
                id,
                "",
                own.mediaType(),
                own.bytes(),
                0,
                own.outcome(),
                Metadata.NONE,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
