package org.gongkai.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;

/**
 * What is to be done yet. Entries of archives come before further files, so that few of them lie
 * about; what a worker has died of comes last of all.
 *
 * <p>For any number of readers and one walker through archives; all calls may wait.
 */
final class Work {

    private final Iterator<InputFile> inputs;
    private final int room;
    private final Deque<Task> entries = new ArrayDeque<>();
    private final Deque<Task> archives = new ArrayDeque<>();
    private final Deque<Task> again = new ArrayDeque<>();
    private int reading;
    private boolean walking;
    private boolean stopped;

    /**
     * @param room entries of archives that may wait to be read
     */
    Work(Iterator<InputFile> inputs, int room) {
        this.inputs = inputs;
        this.room = room;
    }

    /** The next file to read; empty when there is no more. */
    synchronized Optional<Task> next() throws InterruptedException {
        while (!stopped) {
            Optional<Task> task = poll();
            if (task.isPresent()) {
                reading++;
                return task;
            }
            if (isFinished()) {
                break;
            }
            wait();
        }
        return Optional.empty();
    }

    private Optional<Task> poll() {
        if (!entries.isEmpty()) {
            notifyAll();
            return Optional.of(entries.remove());
        }
        if (inputs.hasNext()) {
            return Optional.of(Task.of(inputs.next()));
        }
        boolean quiet = archives.isEmpty() && !walking;
        return quiet ? Optional.ofNullable(again.poll()) : Optional.empty();
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

    private boolean isFinished() {
        boolean waiting =
                inputs.hasNext() || !entries.isEmpty() || !archives.isEmpty() || !again.isEmpty();
        return !waiting && reading == 0 && !walking;
    }

    /** A file that {@link #next()} gave has been dealt with. */
    synchronized void done() {
        reading--;
        notifyAll();
    }

    /** An archive that {@link #nextArchive()} gave has been dealt with. */
    synchronized void doneArchive() {
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
