package org.gongkai.spark;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.gongkai.disk.OutputException;
import org.gongkai.model.FormException;
import org.gongkai.run.InputException;
import org.gongkai.run.InputFile;
import org.gongkai.run.SourceRecord;

/**
 * What a task does with its files: takes them to a local folder, has them read there as the command
 * line reads them (by a process of their own, archives opened, each source with its rows), and
 * writes the rows. What a file does to its reader never reaches the executor.
 */
final class Batch {

    private final Configuration hadoop;
    private final Set<String> known;
    private final Tally tally;

    /**
     * @param known {@link Fetch#key} of what is read already
     */
    Batch(Configuration hadoop, Set<String> known, Tally tally) {
        this.hadoop = hadoop;
        this.known = known;
        this.tally = tally;
    }

    /**
     * Reads the files.
     *
     * @param arguments of the job
     * @param target where folders for rows may be made
     * @return the folder with the rows, of a name that no other attempt has
     */
    String read(List<Located> files, String[] arguments, String target)
            throws IOException,
                    InterruptedException,
                    FormException,
                    InputException,
                    OutputException {
        Path folder = new Path(target, UUID.randomUUID().toString());
        Workplace workplace = Workplace.take(arguments);
        boolean well = false;
        try (BatchRows rows = new BatchRows(folder, hadoop)) {
            List<InputFile> wanted = new Fetch(hadoop, known).into(workplace.desk(), files);
            if (!wanted.isEmpty()) {
                workplace.read(wanted, record -> add(record, rows));
            }
            well = true;
        } finally {
            if (well) {
                workplace.giveBack();
            } else {
                workplace.close();
            }
        }
        return folder.toString();
    }

    private void add(SourceRecord record, BatchRows rows) throws IOException {
        if (isNew(record)) {
            rows.add(record);
            tally.add(record.extraction().outcome().status());
        }
    }

    /** Of a file that cannot be had only its name is known; an earlier job may have said so. */
    private boolean isNew(SourceRecord record) {
        return !known.contains(Fetch.key(record.source().name(), record.extraction().id()));
    }
}
