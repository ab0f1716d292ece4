package org.gongkai.bulk.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.gongkai.base.disk.OutputException;

/** Takes documents to workers until each has its record, or a line that says why it has none. */
final class Pass {

    /** Files that lie ready for each reader: enough that none waits. */
    private static final int ROOM = 2;

    /** Documents for each worker with which its optimising compiler pays. */
    private static final int MANY = 1_000;

    private final RunFolder folder;
    private final RunSettings settings;

    Pass(RunFolder folder, RunSettings settings) {
        this.folder = folder;
        this.settings = settings;
    }

    /**
     * Reads the documents; what became of each is then in the folder's list of sources so far.
     *
     * @param pool who reads them; ended where the pass fails
     */
    void read(List<InputFile> files, WorkerPool pool, Progress progress, RunLog log)
            throws OutputException, IOException {
        if (files.size() >= MANY * settings.workers()) {
            pool.expectMany();
        }
        Work work = new Work(files.iterator(), ROOM * settings.workers());
        Records records = new Records(folder);
        try (OutcomeLog outcomes =
                        new OutcomeLog(records, settings, progress, folder.sourcesSoFar());
                Interruption interruption = new Interruption(work, outcomes, pool, progress)) {
            outcomes.found(files.size());
            List<Callable<Void>> loops = new ArrayList<>();
            for (int i = 0; i < settings.workers(); i++) {
                loops.add(new ReaderLoop(work, outcomes, pool, log, settings));
            }
            loops.add(new DigestLoop(work, outcomes));
            loops.add(new ArchiveLoop(work, outcomes, pool, log, settings, folder.scratch()));
            run(loops, interruption::stop);
            if (interruption.isSignalled()) {
                throw new OutputException("Stopped before the end; nothing that is done is lost.");
            }
        }
    }

    /**
     * Runs loops, each on a thread of its own, to their end.
     *
     * @param stop makes the others end when one has failed
     * @throws OutputException the first failure
     */
    private static void run(List<Callable<Void>> loops, Runnable stop) throws OutputException {
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

    /**
     * Ends a run before its time, in good order: nothing more is begun, nothing that comes of the
     * ending is written down as a fault of a document, and no worker is left behind. Does so by
     * itself when the process is told to end.
     */
    private static final class Interruption implements AutoCloseable {

        private final Work work;
        private final OutcomeLog outcomes;
        private final WorkerPool pool;
        private final Progress progress;
        private final Thread hook = new Thread(this::onSignal, "interruption");
        private volatile boolean signalled;

        Interruption(Work work, OutcomeLog outcomes, WorkerPool pool, Progress progress) {
            this.work = work;
            this.outcomes = outcomes;
            this.pool = pool;
            this.progress = progress;
            Runtime.getRuntime().addShutdownHook(hook);
        }

        void stop() {
            work.stop();
            outcomes.stop();
            pool.close();
        }

        private void onSignal() {
            signalled = true;
            stop();
            progress.stopped();
        }

        /** Whether the process has been told to end. */
        boolean isSignalled() {
            return signalled;
        }

        @Override
        public void close() {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // The process is ending.
                return;
            }
        }
    }
}
