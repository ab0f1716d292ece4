package org.gongkai.app.review;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import org.gongkai.bulk.worker.WorkerCommand;

/**
 * Draws one page after the other in a process of its own. Another one waits, so that after a page
 * that is never done, or kills its process, the next is drawn at once. Such a page is not tried
 * again.
 */
final class Drawers implements AutoCloseable {

    private final WorkerCommand command;
    private final ScheduledExecutorService watch = ProcessWatch.start("drawing-watch");
    private final Set<String> givenUp = new HashSet<>();
    private Optional<DrawingProcess> busy;
    private Optional<DrawingProcess> spare = Optional.empty();

    /**
     * @param command starts a {@link DrawingLoop} and says how long a page may take
     */
    Drawers(WorkerCommand command) {
        this.command = command;
        // It takes a moment to start, before anybody asks.
        busy = start();
    }

    private Optional<DrawingProcess> start() {
        try {
            return Optional.of(DrawingProcess.start(command));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Draws a page.
     *
     * @param name of the page, the same for the same page
     * @param quarters as {@link DrawingProcess#draw} has it
     * @return empty where it was given up, now or before, or cannot be drawn
     */
    synchronized Optional<byte[]> draw(
            String name, byte[] document, String mediaType, int page, int quarters) {
        if (givenUp.contains(name)) {
            return Optional.empty();
        }
        if (busy.filter(DrawingProcess::isAlive).isEmpty()) {
            busy = spare.filter(DrawingProcess::isAlive).or(this::start);
            spare = Optional.empty();
        }
        if (busy.isEmpty()) {
            return Optional.empty();
        }
        try {
            Optional<byte[]> png = busy.get().draw(document, mediaType, page, quarters, watch);
            if (spare.isEmpty()) {
                spare = start();
            }
            return png;
        } catch (IOException e) {
            givenUp.add(name);
            busy.get().close();
            // It may seem alive for a moment more.
            busy = Optional.empty();
            return Optional.empty();
        }
    }

    @Override
    public synchronized void close() {
        watch.shutdownNow();
        busy.ifPresent(DrawingProcess::close);
        spare.ifPresent(DrawingProcess::close);
    }
}
