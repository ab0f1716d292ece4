package org.gongkai.bulk.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Takes in what a process writes to standard error, however much, and keeps the end of it. */
final class StderrTail {

    private static final int KEPT_BYTES = 2_000;

    /** Time for what a process that is gone has still written. */
    private static final Duration WAIT = Duration.ofSeconds(5);

    private final InputStream in;
    private final Thread thread = new Thread(this::listen, "stderr");
    private byte[] kept = new byte[0];

    private StderrTail(InputStream in) {
        this.in = in;
    }

    static StderrTail of(Process process) {
        StderrTail tail = new StderrTail(process.getErrorStream());
        tail.thread.setDaemon(true);
        tail.thread.start();
        return tail;
    }

    private void listen() {
        byte[] buffer = new byte[KEPT_BYTES];
        try {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                keep(buffer, n);
            }
        } catch (IOException e) {
            // The process is gone.
            return;
        }
    }

    private synchronized void keep(byte[] buffer, int length) {
        int old = Math.min(kept.length, KEPT_BYTES - length);
        byte[] both = new byte[old + length];
        System.arraycopy(kept, kept.length - old, both, 0, old);
        System.arraycopy(buffer, 0, both, old, length);
        kept = both;
    }

    /** The end of what a process that is gone has written, in one line. */
    String get() {
        try {
            thread.join(WAIT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return text();
    }

    private synchronized String text() {
        return new String(kept, StandardCharsets.UTF_8).strip().replaceAll("\\s+", " ");
    }
}
