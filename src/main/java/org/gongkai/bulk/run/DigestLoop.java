package org.gongkai.bulk.run;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongkai.base.disk.OutputException;
import org.gongkai.bulk.worker.FileSnapshot;
import org.gongkai.bulk.worker.Intake;
import org.gongkai.model.Outcome;
import org.gongkai.model.Reason;
import org.gongkai.model.Status;

/**
 * Looks at the bytes of one file after the other, a little ahead of those who read, and passes on
 * what has no record yet. Here and not in a worker, because this process compiles the making of
 * digests to machine code once for all documents, and what is known needs no worker at all.
 */
final class DigestLoop implements Callable<Void> {

    private final Work work;
    private final OutcomeLog outcomes;

    DigestLoop(Work work, OutcomeLog outcomes) {
        this.work = work;
        this.outcomes = outcomes;
    }

    @Override
    public Void call() throws OutputException, InterruptedException {
        for (Optional<Task> task = work.nextNew(); task.isPresent(); task = work.nextNew()) {
            look(task.get());
            work.release();
        }
        return null;
    }

    private void look(Task task) throws OutputException {
        if (Files.exists(task.path()) && !Files.isRegularFile(task.path())) {
            // To open a pipe would wait for somebody at its other end.
            boolean folder = Files.isDirectory(task.path());
            String message =
                    folder ? "The folder cannot be listed." : "It is no file: a pipe or a device.";
            Outcome outcome = new Outcome(Status.FAILED, Reason.DAMAGED, message);
            outcomes.add(SourceLine.unreadable(task, outcome));
            return;
        }
        try {
            Task seen = task.seen(FileSnapshot.of(task.path()));
            if (outcomes.wants(seen)) {
                work.addReady(seen);
            } else {
                task.release();
            }
        } catch (IOException e) {
            outcomes.add(SourceLine.unreadable(task, Intake.unread(e)));
            task.release();
        }
    }
}
