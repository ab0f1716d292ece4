package org.gongkai.bulk.run;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gongkai.base.disk.Disk;
import org.gongkai.base.disk.OutputException;
import org.gongkai.base.disk.Utf8;
import org.gongkai.data.write.RecordHead;
import org.gongkai.model.Outcome;
import org.gongkai.model.Reason;
import org.gongkai.model.Status;

/**
 * Keeps what became of each source: the record on the disk first, then the line in the list of
 * sources. Whatever moment a run is ended at, what is missing is done anew.
 *
 * <p>For several threads; once stopped it takes nothing more.
 */
final class OutcomeLog implements Closeable {

    private final Records records;
    private final RunSettings settings;
    private final Progress progress;
    private final Path list;
    private final Writer lines;

    /** By report id: who is reading these bytes, and those that wait to share the outcome. */
    private final Map<String, List<Task>> inFlight = new HashMap<>();

    /** Documents that failed in this run, which therefore are not to be retried. */
    private final Set<String> failedNow = new HashSet<>();

    private boolean stopped;

    /**
     * @param list where the sources are listed
     */
    OutcomeLog(Records records, RunSettings settings, Progress progress, Path list)
            throws OutputException {
        this.records = records;
        this.settings = settings;
        this.progress = progress;
        this.list = list;
        this.lines = Disk.opening(list, () -> Utf8.writer(Files.newOutputStream(list)));
    }

    /**
     * Whether a document must be read. If not, because its record is there or somebody is making
     * it, the task needs nothing more.
     */
    synchronized boolean wants(Task task) throws OutputException {
        List<Task> tasks = inFlight.computeIfAbsent(task.id(), id -> new ArrayList<>());
        tasks.add(task);
        if (tasks.size() > 1) {
            return false;
        }
        Optional<RecordHead> head = records.head(task.id()).filter(this::stands);
        if (head.isEmpty()) {
            return true;
        }
        settle(task, head.get().outcome());
        return false;
    }

    private boolean stands(RecordHead head) {
        Outcome outcome = head.outcome();
        boolean retry =
                settings.retryFailed() && wants(outcome) && !failedNow.contains(head.report());
        return head.tool().version().equals(settings.version())
                && head.tool().forms().equals(settings.forms())
                && settings.readsAlike(head)
                && settings.correctsAlike(head)
                && settings.stands(outcome)
                && !retry;
    }

    /** Whether another try may do better: it failed, or lost pages for want of memory. */
    private static boolean wants(Outcome outcome) {
        return outcome.status() == Status.FAILED || outcome.reason() == Reason.LIMIT_MEMORY;
    }

    /** Keeps a new record. */
    void record(Task task, Outcome outcome, byte[] record) throws OutputException {
        // Not under the lock: this waits for the disk.
        records.write(task.id(), record);
        synchronized (this) {
            if (wants(outcome)) {
                failedNow.add(task.id());
            }
            settle(task, outcome);
        }
    }

    private void settle(Task task, Outcome outcome) throws OutputException {
        for (Task each : Objects.requireNonNull(inFlight.remove(task.id()))) {
            add(SourceLine.recorded(each, task.id(), outcome.status()), outcome);
        }
    }

    /**
     * There will be no record of a document.
     *
     * @return the task and those that waited for its record
     */
    synchronized List<Task> letGo(Task task) {
        return Objects.requireNonNull(inFlight.remove(task.id()));
    }

    /** Keeps what became of a source that has no record. */
    synchronized void add(SourceLine line) throws OutputException {
        add(line, line.own().orElseThrow().outcome());
    }

    private void add(SourceLine line, Outcome outcome) throws OutputException {
        if (stopped) {
            return;
        }
        Disk.writing(
                list,
                () -> {
                    lines.write(line.encode() + "\n");
                    lines.flush();
                });
        progress.done(line.source(), outcome);
    }

    /** There is more to do than was known. */
    synchronized void found(int documents) {
        progress.found(documents);
    }

    /** From now on nothing counts: the workers are being ended, which is no fault of documents. */
    synchronized void stop() {
        stopped = true;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
