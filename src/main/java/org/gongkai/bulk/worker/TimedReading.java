package org.gongkai.bulk.worker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gongkai.model.PageListener;
import org.gongkai.model.Reason;

/**
 * Reads a single document in this process, for as long as it may take. Where it takes longer or
 * needs more memory than there is, that is as if a worker had died of it; what it was doing goes on
 * in the background until the process ends.
 */
public final class TimedReading implements Reading {

    /** As a worker has it. */
    private static final long STACK_BYTES = 4L << 20;

    private final Reading reading;
    private final Duration limit;

    /**
     * @param reading does the work
     * @param limit the longest time for it
     */
    public TimedReading(Reading reading, Duration limit) {
        this.reading = reading;
        this.limit = limit;
    }

    @Override
    public Answer read(Path file, FileSnapshot seen, boolean opening, PageListener pages)
            throws DeathException {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        Progress progress = new Progress(pages);
        Thread thread =
                new Thread(
                        null,
                        () -> complete(answer, () -> reading.read(file, seen, opening, progress)),
                        "reading",
                        STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return lasting(await(answer, progress));
        } catch (ExecutionException e) {
            throw new DeathException(DeathException.Cause.CRASH, String.valueOf(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeathException(DeathException.Cause.CRASH, "interrupted");
        }
    }

    /** As long as scanned pages come out each in its time, it is waited for more. */
    private Answer await(CompletableFuture<Answer> answer, Progress progress)
            throws DeathException, ExecutionException, InterruptedException {
        for (int i = 0; i < WorkerProcess.MOST_LIMITS; i++) {
            try {
                return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (!progress.pictures.getAndSet(false)) {
                    break;
                }
            }
        }
        throw new DeathException(DeathException.Cause.TIME, "given up");
    }

    /** Notes whether scanned pages have been read. */
    private static final class Progress implements PageListener {

        private final PageListener listener;
        private final AtomicBoolean pictures = new AtomicBoolean();

        private Progress(PageListener listener) {
            this.listener = listener;
        }

        @Override
        public void page(int number) {
            listener.page(number);
        }

        @Override
        public void picture(int number) {
            pictures.set(true);
            listener.picture(number);
        }
    }

    /** What is to be done, which may end in any way. */
    private interface Work {
        Answer run() throws DeathException;
    }

    private static void complete(CompletableFuture<Answer> answer, Work work) {
        try {
            answer.complete(work.run());
        } catch (DeathException | RuntimeException | Error e) {
            answer.completeExceptionally(e);
        }
    }

    /** How much memory this process has is not for a document's record. */
    private static Answer lasting(Answer answer) throws DeathException {
        if (answer instanceof Answer.Recorded recorded
                && recorded.outcome().reason() == Reason.LIMIT_MEMORY) {
            throw new DeathException(DeathException.Cause.MEMORY, recorded.outcome().message());
        }
        return answer;
    }

    @Override
    public boolean isSpent() {
        return true;
    }

    @Override
    public void close() {
        reading.close();
    }
}
