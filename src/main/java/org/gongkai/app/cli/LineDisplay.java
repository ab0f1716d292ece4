package org.gongkai.app.cli;

import java.time.Duration;
import java.util.Locale;

/** A plain line every so often: for logs, and for those who read with their ears. */
final class LineDisplay extends Display {

    /** Often enough to show that something happens. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Console console;
    private final long begin = System.nanoTime();
    private long last = begin;

    LineDisplay(Console console) {
        this.console = console;
    }

    @Override
    void show() {
        long now = System.nanoTime();
        if (now - last < PAUSE.toNanos()) {
            return;
        }
        last = now;
        double seconds = (now - begin) / 1e9;
        double rate = done() / seconds;
        long left = Math.round((total() - done()) / Math.max(rate, 1e-6));
        console.say(
                String.format(
                        Locale.ROOT,
                        "%d of %d documents, %.1f a second, %d:%02d:%02d left: %s",
                        done(),
                        total(),
                        rate,
                        left / 3600,
                        left / 60 % 60,
                        left % 60,
                        counts()));
    }

    @Override
    public void stopped() {
        console.say("Stopped. The same command goes on from here.");
    }

    @Override
    public void close() {
        // Lines stay.
    }
}
