package org.gongkai.bulk.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.gongkai.base.disk.OutputException;

/** Several loops, each on a thread of its own; when one fails, all end. */
final class TaskGroup {

    private final List<Callable<Void>> loops;

    TaskGroup(List<Callable<Void>> loops) {
        this.loops = new ArrayList<>(loops);
    }

    /**
     * Runs them to their end.
     *
     * @param stop makes the others end when one has failed
     * @throws OutputException the first failure
     */
    void run(Runnable stop) throws OutputException {
        ExecutorService threads = Executors.newFixedThreadPool(loops.size());
        CompletionService<Void> ended = new ExecutorCompletionService<>(threads);
        loops.forEach(ended::submit);
        List<Throwable> failures = new ArrayList<>();
        for (int i = 0; i < loops.size(); i++) {
            try {
                ended.take().get();
            } catch (ExecutionException e) {
                failures.add(e.getCause());
                stop.run();
            } catch (InterruptedException e) {
                failures.add(e);
                stop.run();
            }
        }
        threads.shutdown();
        if (!failures.isEmpty()) {
            rethrow(failures.get(0));
        }
    }

    private static void rethrow(Throwable failure) throws OutputException {
        if (failure instanceof OutputException output) {
            throw output;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        throw new IllegalStateException(failure);
    }
}
