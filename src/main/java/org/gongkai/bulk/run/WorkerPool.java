package org.gongkai.bulk.run;

import java.io.Closeable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.gongkai.base.disk.OutputException;
import org.gongkai.bulk.worker.DeathException;
import org.gongkai.bulk.worker.Reading;
import org.gongkai.bulk.worker.WorkerCommand;
import org.gongkai.bulk.worker.WorkerProcess;

/** The workers of a run; for several threads. */
final class WorkerPool implements Closeable {

    /** A machine that starts none of so many in a row will start no other. */
    private static final int TRIES = 3;

    private final WorkerCommand command;
    private final ScheduledThreadPoolExecutor watch;
    private final Set<Reading> present = ConcurrentHashMap.newKeySet();
    private final Deque<Reading> waiting = new ArrayDeque<>();
    private volatile boolean many;
    private volatile boolean closed;

    WorkerPool(WorkerCommand command) {
        this.command = command;
        this.watch =
                new ScheduledThreadPoolExecutor(
                        1,
                        task -> {
                            Thread thread = Executors.defaultThreadFactory().newThread(task);
                            thread.setDaemon(true);
                            return thread;
                        });
        this.watch.setRemoveOnCancelPolicy(true);
    }

    /** There are thousands of documents to read for each worker. */
    void expectMany() {
        many = true;
    }

    /** Someone who need not be started, to be given work first. */
    synchronized void add(Reading reading) {
        waiting.add(reading);
    }

    private synchronized Reading poll() {
        return waiting.poll();
    }

    /**
     * Somebody to read documents.
     *
     * @throws OutputException when the system starts no worker
     */
    Reading take() throws OutputException {
        Reading first = poll();
        return first == null ? start(many ? command.forMany() : command) : first;
    }

    /** A worker that has done nothing yet. */
    WorkerProcess start() throws OutputException {
        return start(command);
    }

    /** A worker for one document, of which another has died. */
    Reading forOne() throws OutputException {
        return start(command.forOne());
    }

    private WorkerProcess start(WorkerCommand started) throws OutputException {
        String why = "";
        for (int i = 0; i < TRIES && !closed; i++) {
            try {
                WorkerProcess worker = WorkerProcess.start(started, watch);
                present.add(worker);
                if (closed) {
                    worker.close();
                }
                return worker;
            } catch (DeathException e) {
                why = e.getMessage();
            }
        }
        throw new OutputException(
                "A worker cannot be started ("
                        + why
                        + "). Free some memory, or ask for fewer with --workers.");
    }

    /** Somebody who is fit to go on, but has nothing to do now. */
    synchronized void giveBack(Reading reading) {
        waiting.add(reading);
    }

    /** Somebody has done what one should do; whoever comes next will have much to do as well. */
    void retire(Reading reading) {
        many = true;
        dismiss(reading);
    }

    void dismiss(Reading reading) {
        present.remove(reading);
        reading.close();
    }

    /** Ends all of them at once. */
    @Override
    public void close() {
        closed = true;
        present.forEach(Reading::close);
        watch.shutdownNow();
    }
}
