package org.gongkai.app.cli;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarStyle;
import org.gongkai.bulk.run.Progress;
import org.gongkai.model.Outcome;
import org.gongkai.model.Status;

/** Tells a person how a run goes; closing it makes room for the summary. */
abstract class Display implements Progress, AutoCloseable {

    private final Map<Status, Integer> counts = new EnumMap<>(Status.class);
    private int done;
    private int total;

    /** The one that suits: none, a bar on a terminal, a line every so often elsewhere. */
    static Display of(Console console, boolean quiet) {
        if (quiet) {
            return new Silence();
        }
        return console.terminal() ? new BarDisplay(console) : new LineDisplay(console);
    }

    @Override
    public final void found(int documents) {
        total += documents;
        show();
    }

    @Override
    public final void done(String source, Outcome outcome) {
        done++;
        counts.merge(outcome.status(), 1, Integer::sum);
        show();
    }

    /** Documents that are done. */
    final int done() {
        return done;
    }

    /** Documents there are, as far as is known. */
    final int total() {
        return total;
    }

    /** Such as {@code 12 ok, 3 review}. */
    final String counts() {
        return text(counts).strip();
    }

    /** Such as {@code 3 review, 1 failed}; of more than two statuses their sum. */
    final String trouble() {
        Map<Status, Integer> others = new EnumMap<>(Status.class);
        others.putAll(counts);
        others.remove(Status.OK);
        int sum = others.values().stream().mapToInt(Integer::intValue).sum();
        return others.size() > 2 ? " " + sum + " not ok" : text(others);
    }

    private static String text(Map<Status, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> " " + entry.getValue() + " " + entry.getKey().code())
                .collect(Collectors.joining(","));
    }

    /** The numbers have changed. */
    abstract void show();

    @Override
    public abstract void close();

    /** Shows nothing. */
    private static final class Silence extends Display {

        @Override
        void show() {
            // As asked for.
        }

        @Override
        public void stopped() {
            // As asked for.
        }

        @Override
        public void close() {
            // Nothing was shown.
        }
    }

    /**
     * A bar with the documents, the time that is left, and how many are not ok. More would leave no
     * room for the bar itself on a terminal of 80 columns.
     */
    private static final class BarDisplay extends Display {

        private static final int REFRESH_MS = 250;

        private final Console console;
        private final ProgressBar bar;

        BarDisplay(Console console) {
            this.console = console;
            this.bar =
                    ProgressBar.builder()
                            .setTaskName("gongkai")
                            .setStyle(ProgressBarStyle.ASCII)
                            .setUpdateIntervalMillis(REFRESH_MS)
                            .setConsumer(new ConsoleProgressBarConsumer(console.err()))
                            .build();
        }

        @Override
        void show() {
            bar.maxHint(total());
            bar.stepTo(done());
            bar.setExtraMessage(trouble());
        }

        @Override
        public void stopped() {
            bar.close();
            console.say("Stopped. The same command goes on from here.");
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** A plain line every so often: for logs, and for those who read with their ears. */
    private static final class LineDisplay extends Display {

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
}
