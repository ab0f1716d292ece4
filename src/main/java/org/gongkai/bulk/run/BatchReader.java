package org.gongkai.bulk.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gongkai.base.disk.Disk;
import org.gongkai.base.disk.OutputException;
import org.gongkai.bulk.worker.WorkerCommand;

/**
 * Reads batches of documents, one after the other, as a {@link Run} does, with the same workers
 * from one batch to the next; what it finds is handed over and not written down.
 *
 * <pre>{@code
 * try (BatchReader reader = new BatchReader(folder, settings, command)) {
 *     reader.read(inputs, progress, record -> rows.add(record));
 * }
 * }</pre>
 *
 * <p>Every document is read by a worker, a single one too. Not for several threads at once.
 */
public final class BatchReader implements Closeable {

    /** Takes what was found, source after source. */
    public interface Visitor {

        /**
         * Takes the next source.
         *
         * @throws IOException to end the batch
         */
        void visit(SourceRecord record) throws IOException;
    }

    private final RunFolder folder;
    private final RunSettings settings;
    private final WorkerPool pool;

    /**
     * @param folder for records and files in the making, made when it does not exist; nobody else's
     * @param settings how to work
     * @param command how workers are started; its scratch is {@link Run#scratch} of the folder
     */
    public BatchReader(Path folder, RunSettings settings, WorkerCommand command) {
        this.folder = new RunFolder(folder);
        this.settings = settings;
        this.pool = new WorkerPool(command);
    }

    /** What besides its bytes decides what is found in a document, in one line. */
    public String conditions() {
        return settings.conditions();
    }

    /**
     * Reads a batch.
     *
     * @param visitor is shown its sources in the order of their names, one in memory at a time
     * @throws OutputException when the folder cannot be written or no worker can be started; then
     *     this can only be closed
     * @throws IOException of the visitor
     */
    public void read(InputFiles inputs, Progress progress, Visitor visitor)
            throws OutputException, IOException {
        show(records(inputs, progress), visitor);
    }

    private Path records(InputFiles inputs, Progress progress) throws OutputException {
        folder.prepare();
        Disk.clear(folder.scratch());
        Disk.clear(folder.records().folder());
        try (RunLog log = new RunLog(folder.log())) {
            log.begin(settings, inputs.files().size());
            new Pass(folder, settings).read(inputs.files(), pool, progress, log);
            Path sorted = folder.scratch().resolve("sources-batch.txt");
            new SourceLists(folder.scratch()).sort(List.of(folder.sourcesSoFar()), sorted);
            return sorted;
        } catch (IOException e) {
            throw new OutputException(folder.out(), e);
        }
    }

    private void show(Path list, Visitor visitor) throws OutputException, IOException {
        Records records = new Records(folder);
        try (SourceLists.Lines lines = new SourceLists.Lines(list)) {
            while (lines.hasNext()) {
                SourceRecord record =
                        SourceRecord.of(lines.next(), records, settings.corrections());
                if (record.isLost()) {
                    throw new OutputException(
                            "The folder " + folder.out() + " was taken away while it was read.");
                }
                visitor.visit(record);
            }
        }
    }

    /** Ends the workers. */
    @Override
    public void close() {
        pool.close();
    }
}
