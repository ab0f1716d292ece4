package org.gongkai.bulk.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongkai.base.disk.OutputException;
import org.gongkai.bulk.archive.ArchiveEntry;
import org.gongkai.bulk.archive.EntryVisitor;
import org.gongkai.bulk.worker.DeathException;
import org.gongkai.bulk.worker.WorkerProcess;
import org.gongkai.model.Fingerprint;
import org.gongkai.model.Outcome;
import org.gongkai.model.Status;

/**
 * Has a worker of its own walk through archives, one after the other, and gives what is in them to
 * the others to read.
 */
final class ArchiveLoop implements Callable<Void> {

    private final Work work;
    private final OutcomeLog outcomes;
    private final WorkerPool pool;
    private final RunLog log;
    private final RunSettings settings;
    private final Path scratch;
    private Optional<WorkerProcess> worker = Optional.empty();

    ArchiveLoop(
            Work work,
            OutcomeLog outcomes,
            WorkerPool pool,
            RunLog log,
            RunSettings settings,
            Path scratch) {
        this.work = work;
        this.outcomes = outcomes;
        this.pool = pool;
        this.log = log;
        this.settings = settings;
        this.scratch = scratch;
    }

    @Override
    public Void call() throws OutputException, InterruptedException {
        try {
            for (Optional<Task> task = work.nextArchive();
                    task.isPresent();
                    task = work.nextArchive()) {
                walk(task.get());
                work.releaseArchive();
            }
        } finally {
            dismiss();
        }
        return null;
    }

    private void walk(Task task) throws OutputException {
        Entries entries = new Entries(task);
        try {
            Fingerprint bytes = task.snapshot().fingerprint();
            worker().walk(task.path(), bytes, task.done(), entries);
            log.line("archive", task.source());
        } catch (IOException e) {
            // Only what the visitor below throws comes here.
            dismiss();
            entries.complain();
        } catch (DeathException e) {
            dismiss();
            died(task, entries.seen, e);
        }
    }

    private WorkerProcess worker() throws OutputException {
        if (worker.isEmpty()) {
            worker = Optional.of(pool.start());
        }
        return worker.get();
    }

    private void dismiss() {
        worker.ifPresent(pool::dismiss);
        worker = Optional.empty();
    }

    private void died(Task task, int seen, DeathException death) throws OutputException {
        if (work.isStopped()) {
            return;
        }
        if (death.end() == DeathException.Cause.SPOOL) {
            throw new OutputException(scratch, new IOException(death.getMessage()));
        }
        log.line("died", death.end() + " " + task.source() + ": " + death.getMessage());
        if (!task.again()) {
            work.addArchive(task.onceMore(seen));
            return;
        }
        Outcome outcome = settings.outcomeOf(death.end());
        Status status = seen > 0 ? Status.PARTIAL : Status.FAILED;
        outcomes.add(
                SourceLine.broken(task, new Outcome(status, outcome.reason(), outcome.message())));
    }

    /** Gives the entries to those who read, as far as there is room. */
    private final class Entries implements EntryVisitor {

        private final Task archive;
        private int seen;
        private Optional<OutputException> failure = Optional.empty();

        Entries(Task archive) {
            this.archive = archive;
            this.seen = archive.done();
        }

        @Override
        public void visit(ArchiveEntry entry) throws IOException {
            seen++;
            try {
                place(entry);
            } catch (OutputException e) {
                failure = Optional.of(e);
                throw new IOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }

        private void place(ArchiveEntry entry) throws OutputException, InterruptedException {
            if (!entry.name().isEmpty()) {
                outcomes.found(1);
            }
            if (entry instanceof ArchiveEntry.Document document) {
                String source = SourceLine.source(archive, entry);
                work.addEntry(Task.ofEntry(source, document.file(), entry.parent()));
            } else {
                outcomes.add(SourceLine.met(archive, entry));
            }
        }

        @Override
        public void alive() {
            // The worker's own end of the pipe tells of it.
        }

        void complain() throws OutputException {
            if (failure.isPresent()) {
                throw failure.get();
            }
        }
    }
}
