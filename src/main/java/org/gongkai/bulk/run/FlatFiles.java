package org.gongkai.bulk.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.base.disk.AtomicFile;
import org.gongkai.base.disk.Disk;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.dataset.DataSet;
import org.gongkai.data.dataset.WideRow;
import org.gongkai.data.write.CsvFile;
import org.gongkai.model.Extraction;
import org.gongkai.model.Outcome;

/**
 * The CSV files of a run and what describes them, written together, one document at a time; none
 * appears unless all are complete.
 */
final class FlatFiles implements AutoCloseable {

    /**
     * What the flat files hold of one source.
     *
     * @param source its name
     * @param archive whether it is an archive, which is no document
     * @param aside whether it only leads to reports, or is this program's own
     * @param outcome what became of it
     * @param flagged how many of its cells carry a flag
     * @param texts its rows, for each {@link CsvFile} in their order
     * @param wide its row in the wide table, which archives do not have
     * @param sketch by which copies of a report are told; empty where it is none, or they are
     */
    record Rows(
            String source,
            boolean archive,
            boolean aside,
            Outcome outcome,
            int flagged,
            List<String> texts,
            WideRow wide,
            Optional<Copies.Sketch> sketch) {

        /**
         * The rows of a source.
         *
         * @param sketch of it, where copies are still to be told
         */
        static Rows of(SourceRecord record, DataSet data, Optional<Copies.Sketch> sketch)
                throws OutputException {
            Extraction extraction = record.extraction();
            String name = record.source().name();
            List<String> texts =
                    Stream.of(CsvFile.values())
                            .map(file -> file.lines(record.source(), extraction))
                            .toList();
            WideRow wide = record.recorded() ? data.row(record.source(), extraction) : WideRow.NONE;
            int flagged = extraction.flags().size();
            return new Rows(
                    name,
                    record.archive(),
                    extraction.isAside(),
                    extraction.outcome(),
                    flagged,
                    texts,
                    wide,
                    sketch);
        }
    }

    private final Path out;
    private final Path scratch;
    private final DataSet data;
    private final List<AtomicFile> files = new ArrayList<>();

    FlatFiles(Path out, Path scratch, DataSet data) throws OutputException {
        this.out = out;
        this.scratch = scratch;
        this.data = data;
        for (CsvFile kind : CsvFile.values()) {
            begin(kind.fileName(), kind.header());
        }
        for (Map.Entry<String, String> wide : data.headers().entrySet()) {
            begin(wide.getKey(), wide.getValue());
        }
    }

    private void begin(String name, String text) throws OutputException {
        Path target = out.resolve(name);
        try {
            AtomicFile file = new AtomicFile(target, scratch);
            files.add(file);
            file.writer().write(text);
        } catch (IOException e) {
            close();
            throw new OutputException(target, e);
        }
    }

    /** The rows of the next document; documents come in the order of their sources. */
    void add(Rows rows) throws OutputException {
        List<String> texts = rows.texts();
        for (int i = 0; i < texts.size(); i++) {
            write(i, texts.get(i));
        }
        // The wide tables of the kinds come behind the others.
        write(texts.size() + rows.wide().table(), rows.wide().line());
        data.count(rows.wide());
    }

    private void write(int number, String text) throws OutputException {
        AtomicFile file = files.get(number);
        Disk.writing(file.target(), () -> file.writer().write(text));
    }

    /** Publishes all of them, and none where one could not be completed. */
    void publish() throws OutputException {
        for (Map.Entry<String, String> each : data.descriptions().entrySet()) {
            begin(each.getKey(), each.getValue());
        }
        for (AtomicFile file : files) {
            Disk.writing(file.target(), file::finish);
        }
        for (AtomicFile file : files) {
            Disk.writing(file.target(), file::publish);
        }
    }

    @Override
    public void close() throws OutputException {
        for (AtomicFile file : files) {
            Disk.writing(file.target(), file::close);
        }
    }
}
