package org.gongkai.bulk.fetch;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Has several threads ask different hosts. The addresses of a host wait in a queue of their own, so
 * that a host with many does not keep all threads waiting for its pauses.
 */
final class HostLanes implements Closeable {

    /** Threads that one host may take: as many as it is asked by at the same time. */
    private static final int LANES = 2;

    private final ExecutorService threads;

    HostLanes(int threads) {
        this.threads = Executors.newFixedThreadPool(threads);
    }

    /** What is done for each. */
    interface Task {
        void accept(FetchTarget target) throws IOException;
    }

    /**
     * Does the task for all and returns when none is being done any more.
     *
     * @throws IOException the first that a task threw; what has not been begun is left
     */
    void forEach(Iterable<FetchTarget> targets, Task task) throws IOException {
        Map<String, Queue<FetchTarget>> hosts = new LinkedHashMap<>();
        for (FetchTarget target : targets) {
            String host = String.valueOf(target.address().getHost());
            hosts.computeIfAbsent(host, key -> new ConcurrentLinkedQueue<>()).add(target);
        }
        AtomicBoolean failed = new AtomicBoolean();
        List<Callable<Void>> lanes = new ArrayList<>();
        for (int i = 0; i < LANES; i++) {
            hosts.values().forEach(queue -> lanes.add(() -> drain(queue, task, failed)));
        }
        try {
            for (Future<Void> lane : threads.invokeAll(lanes)) {
                lane.get();
            }
        } catch (ExecutionException e) {
            throw failure(Objects.requireNonNull(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the run was ended");
        }
    }

    private static Void drain(Queue<FetchTarget> queue, Task task, AtomicBoolean failed)
            throws IOException {
        boolean done = false;
        try {
            for (FetchTarget target = queue.poll();
                    target != null && !failed.get();
                    target = queue.poll()) {
                task.accept(target);
            }
            done = true;
        } finally {
            // Also after an Error: a thread that dies must not lose an address in silence.
            if (!done) {
                failed.set(true);
            }
        }
        return null;
    }

    private static IOException failure(Throwable cause) {
        if (cause instanceof IOException io) {
            return io;
        }
        throw new IllegalStateException(cause);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
