package org.gongkai.bulk.run;

/**
 * Ends a run before its time, in good order: nothing more is begun, nothing that comes of the
 * ending is written down as a fault of a document, and no worker is left behind. Does so by itself
 * when the process is told to end.
 */
final class Interruption implements AutoCloseable {

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
