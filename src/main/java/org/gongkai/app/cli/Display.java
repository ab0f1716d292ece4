package org.gongkai.app.cli;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
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
        return counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey().code())
                .collect(Collectors.joining(", "));
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
}
