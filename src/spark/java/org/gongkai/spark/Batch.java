package org.gongkai.spark;

import java.io.IOException;
import java.io.Serializable;
import java.util.Map;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.gongkai.base.disk.InputException;
import org.gongkai.base.disk.OutputException;
import org.gongkai.bulk.run.SourceRecord;
import org.gongkai.bulk.worker.Intake;
import org.gongkai.data.write.Source;
import org.gongkai.model.FormException;

/**
 * What a task does with its files: takes them to a local folder, has them read there as the command
 * line reads them (by a process of their own, archives opened, each source with its rows), and
 * writes the rows. What a file does to its reader never reaches the executor.
 */
final class Batch {

    private final Share share;
    private final Configuration hadoop;
    private final StatusCounters counts;

    Batch(Share share, Configuration hadoop, StatusCounters counts) {
        this.share = share;
        this.hadoop = hadoop;
        this.counts = counts;
    }

    /**
     * What a batch has come to.
     *
     * @param rows the folder with its rows, of a name that no other attempt has
     * @param lost how many files could not be had
     * @param reason why the last of them could not, empty when all were had
     */
    record Result(String rows, int lost, String reason) implements Serializable {}

    /**
     * Reads the files.
     *
     * @param task what the job is told
     * @param target where folders for rows may be made
     */
    Result read(Workplace.Task task, String target)
            throws IOException,
                    InterruptedException,
                    FormException,
                    InputException,
                    OutputException {
        Path folder = new Path(target, UUID.randomUUID().toString());
        Workplace workplace = Workplace.take(task);
        Result result = null;
        try (BatchRows rows = new BatchRows(folder, hadoop)) {
            LocalCopies fetch = new LocalCopies(hadoop, workplace.inbox(), share.known());
            fetch.take(share.files());
            if (!fetch.wanted().isEmpty()) {
                workplace.read(fetch.wanted(), record -> add(record, rows));
            }
            result = addLost(fetch.lost(), rows, folder);
        } finally {
            if (result == null) {
                workplace.close();
            } else {
                workplace.giveBack();
            }
        }
        return result;
    }

    private Result addLost(Map<String, IOException> lost, BatchRows rows, Path folder)
            throws IOException {
        String reason = "";
        for (Map.Entry<String, IOException> each : lost.entrySet()) {
            Source source = Source.file(each.getKey());
            add(new SourceRecord(source, false, Intake.unreadable(each.getValue())), rows);
            reason = each.getKey() + ": " + each.getValue().getMessage();
        }
        return new Result(folder.toString(), lost.size(), reason);
    }

    /** An earlier job may have said the same, of an entry of an archive or of a lost file. */
    private void add(SourceRecord record, BatchRows rows) throws IOException {
        String key = EarlierReports.key(record.source().name(), record.extraction().id());
        if (!share.known().contains(key)) {
            rows.add(record);
            counts.add(record.extraction().outcome().status());
        }
    }
}
