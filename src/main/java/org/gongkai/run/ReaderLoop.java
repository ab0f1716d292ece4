package org.gongkai.run;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongkai.disk.IoReason;
import org.gongkai.disk.OutputException;
import org.gongkai.model.Outcome;
import org.gongkai.model.Reason;
import org.gongkai.model.Status;
import org.gongkai.worker.Answer;
import org.gongkai.worker.DeathException;
import org.gongkai.worker.Fingerprint;
import org.gongkai.worker.Reading;

/** Takes one file after the other to a worker and its answer to the ledger. */
final class ReaderLoop implements Callable<Void> {

    private final Work work;
    private final Ledger ledger;
    private final Staff staff;
    private final RunLog log;
    private final RunSettings settings;
    private Optional<Reading> worker = Optional.empty();

    ReaderLoop(Work work, Ledger ledger, Staff staff, RunLog log, RunSettings settings) {
        this.work = work;
        this.ledger = ledger;
        this.staff = staff;
        this.log = log;
        this.settings = settings;
    }

    @Override
    public Void call() throws OutputException, InterruptedException {
        try {
            for (Optional<Task> task = work.next(); task.isPresent(); task = work.next()) {
                take(task.get());
                work.done();
            }
        } finally {
            dismiss();
        }
        return null;
    }

    private void take(Task task) throws OutputException {
        long start = System.nanoTime();
        Question question = new Question(task);
        try {
            if (task.again()) {
                dismiss();
            }
            Reading reading = worker(task);
            Answer answer = reading.read(task.path(), !task.isEntry(), question::wants);
            question.complain();
            settle(task, answer, Duration.ofNanos(System.nanoTime() - start));
            if (task.again() || reading.isSpent()) {
                dismiss();
            }
        } catch (DeathException e) {
            dismiss();
            question.complain();
            if (question.settled) {
                forget(task);
            } else {
                died(task, e);
            }
        }
    }

    private Reading worker(Task task) throws OutputException {
        if (worker.isEmpty()) {
            worker = Optional.of(task.again() ? staff.start() : staff.hire());
        }
        return worker.get();
    }

    private void dismiss() {
        worker.ifPresent(staff::dismiss);
        worker = Optional.empty();
    }

    private void settle(Task task, Answer answer, Duration took) throws OutputException {
        if (answer instanceof Answer.Archive) {
            work.addArchive(task);
            return;
        }
        if (answer instanceof Answer.Recorded recorded) {
            String id = recorded.fingerprint().id();
            ledger.record(task, id, recorded.outcome(), recorded.record());
            log.document(task.source(), recorded.outcome(), took);
        } else if (answer instanceof Answer.Unreadable unreadable) {
            ledger.add(OwnLines.unreadable(task, unreadable.outcome()));
        }
        forget(task);
    }

    private void died(Task task, DeathException death) throws OutputException {
        if (work.isStopped()) {
            return;
        }
        log.line("died", death.end() + " " + task.source() + ": " + death.getMessage());
        if (!task.again()) {
            work.addAgain(task.onceMore(0));
            return;
        }
        fail(task, settings.outcomeOf(death.end()));
        forget(task);
    }

    private void fail(Task task, Outcome outcome) throws OutputException {
        try {
            Fingerprint fingerprint = Fingerprint.of(task.path());
            ledger.record(
                    task, fingerprint.id(), outcome, settings.failureRecord(fingerprint, outcome));
        } catch (IOException e) {
            String message = "The file cannot be read: " + IoReason.of(e) + ".";
            ledger.add(
                    OwnLines.unreadable(task, new Outcome(Status.FAILED, Reason.DAMAGED, message)));
        }
    }

    /** An entry of an archive was only lent. */
    private void forget(Task task) throws OutputException {
        if (task.isEntry()) {
            try {
                Files.deleteIfExists(task.path());
            } catch (IOException e) {
                throw new OutputException(task.path(), e);
            }
        }
    }

    /** Answers the worker's one question and remembers what came of it. */
    private final class Question {

        private final Task task;
        private boolean settled;
        private Optional<OutputException> failure = Optional.empty();

        Question(Task task) {
            this.task = task;
        }

        boolean wants(Fingerprint fingerprint) {
            try {
                boolean wanted = ledger.wants(task, fingerprint.id());
                settled = !wanted;
                return wanted;
            } catch (OutputException e) {
                failure = Optional.of(e);
                return false;
            }
        }

        void complain() throws OutputException {
            if (failure.isPresent()) {
                throw failure.get();
            }
        }
    }
}
