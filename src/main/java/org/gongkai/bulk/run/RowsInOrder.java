package org.gongkai.bulk.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongkai.base.disk.OutputException;

/** Makes rows on several threads and gives them in the order of the list, a few at a time. */
final class RowsInOrder implements AutoCloseable {

    /** Sources that each thread may be ahead. */
    private static final int AHEAD = 16;

    private final Iterator<SourceLine> lines;
    private final Maker maker;
    private final ExecutorService threads;
    private final int most;
    private final Deque<Future<Rows>> begun = new ArrayDeque<>();

    /** Makes the rows of a source. */
    interface Maker {
        Rows of(SourceLine line) throws OutputException;
    }

    RowsInOrder(Iterator<SourceLine> lines, Maker maker, int threads) {
        this.lines = lines;
        this.maker = maker;
        this.threads = Executors.newFixedThreadPool(threads);
        this.most = AHEAD * threads;
    }

    boolean hasNext() {
        while (begun.size() < most && lines.hasNext()) {
            SourceLine line = lines.next();
            begun.add(threads.submit(() -> maker.of(line)));
        }
        return !begun.isEmpty();
    }

    Rows next() throws OutputException {
        try {
            return begun.remove().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof OutputException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
