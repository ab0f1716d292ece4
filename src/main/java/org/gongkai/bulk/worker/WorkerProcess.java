package org.gongkai.bulk.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.gongkai.bulk.archive.ArchiveEntry;
import org.gongkai.bulk.archive.EntryVisitor;
import org.gongkai.model.Fingerprint;
import org.gongkai.model.PageListener;
import org.gongkai.model.Reason;
import org.gongkai.model.Status;

/**
 * The parent's end of the pipe to a worker, another Java machine. When the worker takes too long it
 * is killed. After a {@link DeathException} the object is of no more use.
 *
 * <p>For one thread at a time; only {@link #close()} may be called by others.
 */
public final class WorkerProcess implements Reading {

    /** How many times the limit a document of scanned pages may take, each in its time. */
    static final int MOST_LIMITS = 30;

    /** Time for a Java machine to start, on a busy computer. */
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    /** Exit code of a Java machine that was told to end when memory runs out. */
    private static final int OUT_OF_MEMORY = 3;

    /** Time for a process whose pipe is broken to end by itself. */
    private static final Duration EXIT_WAIT = Duration.ofSeconds(5);

    private final Process process;
    private final Wire wire;
    private final StderrTail stderr;
    private final Duration timeLimit;
    private final int shift;
    private final ScheduledExecutorService watch;
    private volatile boolean overtime;
    private Future<?> alarm;
    private int served;
    private boolean spent;
    private long begun;

    private WorkerProcess(Process process, WorkerCommand command, ScheduledExecutorService watch) {
        this.process = process;
        this.wire = new Wire(process.getInputStream(), process.getOutputStream());
        this.stderr = StderrTail.of(process);
        this.timeLimit = command.timeLimit();
        this.shift = command.shift();
        this.watch = watch;
        this.alarm = watch.schedule(this::kill, START_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Starts a worker and waits until it is ready.
     *
     * @param watch ends workers that take too long
     * @throws DeathException with {@link DeathException.Cause#START} when it does not get ready
     */
    public static WorkerProcess start(WorkerCommand command, ScheduledExecutorService watch)
            throws DeathException {
        try {
            ProcessBuilder builder = new ProcessBuilder(command.line());
            builder.environment().putAll(command.environment());
            Process process = builder.start();
            WorkerProcess worker = new WorkerProcess(process, command, watch);
            worker.awaitReady();
            return worker;
        } catch (IOException e) {
            throw new DeathException(DeathException.Cause.START, String.valueOf(e.getMessage()));
        }
    }

    private void awaitReady() throws DeathException {
        try {
            if (!(wire.receive() instanceof Message.Ready)) {
                throw new IOException("it speaks another language");
            }
            disarm();
        } catch (IOException e) {
            throw new DeathException(
                    DeathException.Cause.START, String.valueOf(end().getMessage()));
        }
    }

    @Override
    public Answer read(Path file, FileSnapshot seen, boolean opening, PageListener pages)
            throws DeathException {
        try {
            arm();
            begun = System.nanoTime();
            wire.send(new Message.Read(file, seen, opening));
            Message message = wire.receive();
            while (!(message instanceof Message.Done)) {
                if (message instanceof Message.Alive alive) {
                    heard(alive, pages);
                }
                message = wire.receive();
            }
            disarm();
            served++;
            spent = ((Message.Done) message).last();
            return lasting(((Message.Done) message).answer());
        } catch (IOException e) {
            throw end();
        }
    }

    /**
     * The JSON record of one document.
     *
     * @return empty where its bytes cannot be had
     * @throws IOException when the file is not there
     */
    public Optional<byte[]> record(Path file) throws DeathException, IOException {
        Answer answer = read(file, FileSnapshot.of(file), false, PageListener.NONE);
        return answer instanceof Answer.Recorded recorded
                ? Optional.of(recorded.record())
                : Optional.empty();
    }

    /** Want of memory is said by the run, which knows how much there was. */
    private static Answer lasting(Answer answer) throws DeathException {
        if (answer instanceof Answer.Recorded recorded
                && recorded.outcome().status() == Status.FAILED
                && recorded.outcome().reason() == Reason.LIMIT_MEMORY) {
            throw new DeathException(DeathException.Cause.MEMORY, recorded.outcome().message());
        }
        return answer;
    }

    /** Each page that is a picture has the whole time anew, but not without end. */
    private void heard(Message.Alive alive, PageListener pages) {
        if (!alive.picture()) {
            pages.page(alive.page());
            return;
        }
        pages.picture(alive.page());
        if (System.nanoTime() - begun < MOST_LIMITS * timeLimit.toNanos()) {
            disarm();
            arm();
        }
    }

    /**
     * Has it walk through an archive.
     *
     * @param bytes what identifies those of the archive
     * @param skip entries that were shown before and are not shown again
     * @param visitor is shown the entries, the archive itself last; may take its time
     * @throws IOException of the visitor
     */
    public void walk(Path archive, Fingerprint bytes, int skip, EntryVisitor visitor)
            throws DeathException, IOException {
        tell(new Message.Walk(archive, bytes, skip));
        boolean over = false;
        while (!over) {
            Message message = hear();
            if (message instanceof Message.Entry entry) {
                visitor.visit(entry.entry());
                over = entry.entry() instanceof ArchiveEntry.Opened it && it.name().isEmpty();
                tell(new Message.Next());
            } else if (message instanceof Message.NoRoom noRoom) {
                throw new DeathException(DeathException.Cause.SPOOL, noRoom.reason());
            }
        }
        disarm();
    }

    private void tell(Message message) throws DeathException {
        try {
            arm();
            wire.send(message);
        } catch (IOException e) {
            throw end();
        }
    }

    /** The next message of a walk; while it is dealt with, the worker's time does not run. */
    private Message hear() throws DeathException {
        try {
            Message message = wire.receive();
            disarm();
            if (message instanceof Message.Alive) {
                arm();
            }
            return message;
        } catch (IOException e) {
            throw end();
        }
    }

    private void arm() {
        alarm = watch.schedule(this::kill, timeLimit.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void disarm() {
        alarm.cancel(false);
    }

    private void kill() {
        overtime = true;
        // What it has started for a document would live on.
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private DeathException end() {
        disarm();
        boolean late = overtime;
        // It may still live, when it only spoke nonsense.
        int code = exitCode();
        if (late) {
            return new DeathException(DeathException.Cause.TIME, "killed");
        }
        boolean memory = code == OUT_OF_MEMORY;
        return new DeathException(
                memory ? DeathException.Cause.MEMORY : DeathException.Cause.CRASH,
                "exit code " + code + "; " + stderr.get());
    }

    private int exitCode() {
        try {
            if (!process.waitFor(EXIT_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    @Override
    public boolean isSpent() {
        return spent || served >= shift;
    }

    @Override
    public void close() {
        disarm();
        process.destroyForcibly();
    }
}
