package org.gongkai.bulk.run;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.dataset.DataSet;
import org.gongkai.data.dataset.WideRow;
import org.gongkai.data.write.CsvFile;
import org.gongkai.data.write.CsvWriter;
import org.gongkai.model.Extraction;
import org.gongkai.model.Outcome;

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

    /** The rows of a source. */
    static Rows of(SourceRecord record, DataSet data) throws OutputException {
        Extraction extraction = record.extraction();
        String name = record.source().name();
        List<String> texts =
                Stream.of(CsvFile.values())
                        .map(file -> CsvWriter.rows(file, record.source(), extraction))
                        .toList();
        WideRow wide = record.recorded() ? data.row(name, extraction) : WideRow.NONE;
        int flagged = extraction.flags().size();
        return new Rows(name, record.archive(), extraction.outcome(), flagged, texts, wide);
    }
}
