package org.gongkai.app.review;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Draws one page after the other, each for a while at most, so that a page that is never done keeps
 * nobody from saving. What took too long is not tried again; its thread is left behind, since Java
 * cannot end one, and after a few of them nothing more is drawn.
 */
final class TimedRenderer implements AutoCloseable {

    private static final long SECONDS = 20;

    private static final int MOST_LEFT_BEHIND = 3;

    private final Set<String> givenUp = new HashSet<>();
    private ExecutorService thread = newThread();

    private static ExecutorService newThread() {
        return Executors.newSingleThreadExecutor(
                work -> {
                    Thread drawing = new Thread(null, work, "drawing", 4L << 20);
                    drawing.setDaemon(true);
                    return drawing;
                });
    }

    /**
     * Draws a page.
     *
     * @param name of the page, the same for the same page
     * @return empty where it was given up, now or before, or failed
     */
    synchronized Optional<byte[]> draw(String name, Callable<byte[]> drawing) {
        if (givenUp.contains(name) || givenUp.size() >= MOST_LEFT_BEHIND) {
            return Optional.empty();
        }
        Future<byte[]> picture = thread.submit(drawing);
        try {
            return Optional.ofNullable(picture.get(SECONDS, TimeUnit.SECONDS));
        } catch (TimeoutException e) {
            givenUp.add(name);
            thread.shutdownNow();
            thread = newThread();
            return Optional.empty();
        } catch (ExecutionException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
