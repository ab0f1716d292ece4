package org.gongkai.bulk.run;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongkai.base.disk.OutputException;
import org.gongkai.bulk.worker.Answer;
import org.gongkai.bulk.worker.DeathException;
import org.gongkai.bulk.worker.Reading;
import org.gongkai.model.Outcome;

/** Takes one file after the other to a worker and its answer to the log of outcomes. */
final class ReaderLoop implements Callable<Void> {

    private final Work work;
    private final OutcomeLog outcomes;
    private final WorkerPool pool;
    private final RunLog log;
    private final RunSettings settings;
    private Optional<Reading> worker = Optional.empty();

    /** The last page that the worker has told of. */
    private int page;

    ReaderLoop(Work work, OutcomeLog outcomes, WorkerPool pool, RunLog log, RunSettings settings) {
        this.work = work;
        this.outcomes = outcomes;
        this.pool = pool;
        this.log = log;
        this.settings = settings;
    }

    @Override
    public Void call() throws OutputException, InterruptedException {
        try {
            for (Optional<Task> task = work.nextReady();
                    task.isPresent();
                    task = work.nextReady()) {
                take(task.get());
                work.release();
            }
            worker.ifPresent(pool::giveBack);
            worker = Optional.empty();
        } finally {
            dismiss();
        }
        return null;
    }

    private void take(Task task) throws OutputException {
        long start = System.nanoTime();
        page = 0;
        try {
            if (task.again()) {
                dismiss();
            }
            Reading reading = worker(task);
            Answer answer =
                    reading.read(
                            task.path(), task.snapshot(), !task.isEntry(), number -> page = number);
            settle(task, answer, Duration.ofNanos(System.nanoTime() - start));
            if (task.again()) {
                dismiss();
            } else if (reading.isSpent()) {
                pool.retire(reading);
                worker = Optional.empty();
            }
        } catch (DeathException e) {
            dismiss();
            died(task, e);
        }
    }

    private Reading worker(Task task) throws OutputException {
        if (worker.isEmpty()) {
            worker = Optional.of(task.again() ? pool.forOne() : pool.take());
        }
        return worker.get();
    }

    private void dismiss() {
        worker.ifPresent(pool::dismiss);
        worker = Optional.empty();
    }

    private void settle(Task task, Answer answer, Duration took) throws OutputException {
        if (answer instanceof Answer.Archive) {
            outcomes.letGo(task).forEach(work::addArchive);
            return;
        }
        if (answer instanceof Answer.Recorded recorded) {
            outcomes.record(task, recorded.outcome(), recorded.record());
            log.document(task.source(), recorded.outcome(), took);
        } else if (answer instanceof Answer.Unreadable unreadable) {
            for (Task each : outcomes.letGo(task)) {
                outcomes.add(SourceLine.unreadable(each, unreadable.outcome()));
            }
        }
        task.release();
    }

    private void died(Task task, DeathException death) throws OutputException {
        if (work.isStopped()) {
            return;
        }
        String after = page == 0 ? "" : " after page " + page;
        log.line("died", death.end() + after + " " + task.source() + ": " + death.getMessage());
        if (!task.again()) {
            work.addAgain(task.onceMore(0));
            return;
        }
        Outcome outcome = settings.outcomeOf(death.end());
        byte[] record = settings.failureRecord(task.snapshot().fingerprint(), outcome);
        outcomes.record(task, outcome, record);
        task.release();
    }
}
