package org.gongkai.bulk.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;

/**
 * What is to be done yet, and where it has got to: a file is <em>new</em> until its bytes have been
 * looked at, then <em>ready</em> to be read; an archive waits to be walked through, and its entries
 * come before further files, so that few of them lie about. What a worker has died of comes last of
 * all.
 *
 * <p>For one thread that looks at files, one that walks through archives and any number that read;
 * all calls may wait.
 */
final class Work {

    private final Iterator<InputFile> inputs;
    private final int room;
    private final Deque<Task> entries = new ArrayDeque<>();
    private final Deque<Task> ready = new ArrayDeque<>();
    private final Deque<Task> archives = new ArrayDeque<>();
    private final Deque<Task> again = new ArrayDeque<>();
    private int held;
    private boolean walking;
    private boolean stopped;

    /**
     * @param room files that may be ready, and entries that may wait, at one time
     */
    Work(Iterator<InputFile> inputs, int room) {
        this.inputs = inputs;
        this.room = room;
    }

    /** The next file to look at; empty when there can be no more. */
    synchronized Optional<Task> nextNew() throws InterruptedException {
        while (!stopped && !isFinished()) {
            if (ready.size() < room && (!entries.isEmpty() || inputs.hasNext())) {
                held++;
                notifyAll();
                return Optional.of(entries.isEmpty() ? Task.of(inputs.next()) : entries.remove());
            }
            wait();
        }
        return Optional.empty();
    }

    /** The next file to read; empty when there can be no more. */
    synchronized Optional<Task> nextReady() throws InterruptedException {
        while (!stopped && !isFinished()) {
            boolean quiet = ready.isEmpty() && isExhausted();
            Optional<Task> task = Optional.ofNullable(quiet ? again.poll() : ready.poll());
            if (task.isPresent()) {
                held++;
                notifyAll();
                return task;
            }
            wait();
        }
        return Optional.empty();
    }

    /** The next archive to walk through; empty when there can be no more. */
    synchronized Optional<Task> nextArchive() throws InterruptedException {
        while (!stopped && archives.isEmpty() && !isFinished()) {
            wait();
        }
        if (stopped || archives.isEmpty()) {
            return Optional.empty();
        }
        walking = true;
        return Optional.of(archives.remove());
    }

    /** Whether nothing can become ready any more but by the hands of those who read. */
    private boolean isExhausted() {
        return !inputs.hasNext() && entries.isEmpty() && archives.isEmpty() && !walking;
    }

    private boolean isFinished() {
        return isExhausted() && ready.isEmpty() && again.isEmpty() && held == 0;
    }

    /** A file that {@link #nextNew()} or {@link #nextReady()} gave is off one's hands. */
    synchronized void release() {
        held--;
        notifyAll();
    }

    /** An archive that {@link #nextArchive()} gave has been dealt with. */
    synchronized void releaseArchive() {
        walking = false;
        notifyAll();
    }

    /** Waits for room. */
    synchronized void addEntry(Task entry) throws InterruptedException {
        while (!stopped && entries.size() >= room) {
            wait();
        }
        entries.add(entry);
        notifyAll();
    }

    synchronized void addReady(Task task) {
        ready.add(task);
        notifyAll();
    }

    synchronized void addArchive(Task archive) {
        archives.add(archive);
        notifyAll();
    }

    synchronized void addAgain(Task task) {
        again.add(task);
        notifyAll();
    }

    /** Nothing more is given out. */
    synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    synchronized boolean isStopped() {
        return stopped;
    }
}
