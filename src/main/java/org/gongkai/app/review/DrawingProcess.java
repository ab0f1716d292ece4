package org.gongkai.app.review;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.gongkai.bulk.worker.WorkerCommand;

/**
 * A Java machine that draws pages, and is killed when one takes too long. For one thread at a time.
 */
final class DrawingProcess implements AutoCloseable {

    /** Instead of the quarters by which a page was turned: that it was not read off a picture. */
    static final int BORN_DIGITAL = -1;

    /** Seconds for a Java machine to start, on a busy computer. */
    private static final long START_LIMIT = 60;

    private final Process process;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final WorkerCommand command;
    private boolean ready;

    private DrawingProcess(Process process, WorkerCommand command) {
        this.process = process;
        this.command = command;
        this.in = new DataInputStream(process.getInputStream());
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    }

    static DrawingProcess start(WorkerCommand command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command.line()).redirectError(ProcessBuilder.Redirect.DISCARD);
        return new DrawingProcess(builder.start(), command);
    }

    /**
     * A page as PNG.
     *
     * @param page from 1
     * @param quarters by which it was turned clockwise to be read; {@link #BORN_DIGITAL} where it
     *     was not read off a picture
     * @param watch ends the process when the page takes too long
     * @return empty where it cannot be drawn
     * @throws IOException when the process is gone; then it is of no more use
     */
    Optional<byte[]> draw(
            byte[] document,
            String mediaType,
            int page,
            int quarters,
            ScheduledExecutorService watch)
            throws IOException {
        awaitReady(watch);
        Future<?> alarm = alarm(watch, command.timeLimit().toMillis(), TimeUnit.MILLISECONDS);
        try {
            out.writeUTF(mediaType);
            out.writeInt(page);
            out.writeInt(quarters);
            out.writeInt(document.length);
            out.write(document);
            out.flush();
            int length = in.readInt();
            if (length < 0) {
                return Optional.empty();
            }
            byte[] png = new byte[length];
            in.readFully(png);
            return Optional.of(png);
        } finally {
            alarm.cancel(false);
        }
    }

    private void awaitReady(ScheduledExecutorService watch) throws IOException {
        Future<?> alarm = alarm(watch, START_LIMIT, TimeUnit.SECONDS);
        try {
            ready = ready || in.readByte() == 1;
        } finally {
            alarm.cancel(false);
        }
    }

    private Future<?> alarm(ScheduledExecutorService watch, long time, TimeUnit unit) {
        return watch.schedule((Runnable) process::destroyForcibly, time, unit);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
