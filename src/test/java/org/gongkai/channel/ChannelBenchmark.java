package org.gongkai.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Prints what the reading makes of reports filled at random, for each thing that may happen to
 * them. Arguments: how many reports each; optionally how many of those that deceive the reading to
 * show in full, and names to be content with.
 */
public final class ChannelBenchmark {

    private final Tries tries;
    private final int shown;
    private final List<String> names;

    private ChannelBenchmark(Tries tries, int shown, List<String> names) {
        this.tries = tries;
        this.shown = shown;
        this.names = names;
    }

    /** Measures and prints. */
    public static void main(String[] args) {
        List<String> all = new ArrayList<>(List.of(args));
        int reports = Integer.parseInt(all.remove(0));
        int shown = all.isEmpty() ? 0 : Integer.parseInt(all.remove(0));
        ChannelBenchmark benchmark = new ChannelBenchmark(new Tries(0, reports), shown, all);
        System.out.println(
                "| what happened | reports | right | flagged | open | silent | deceived |");
        System.out.println("|---|---|---|---|---|---|---|");
        benchmark.measure(Channel.values(), benchmark.tries::through);
        benchmark.measure(Deviation.values(), benchmark.tries::with);
        benchmark.measure(Arrangement.values(), benchmark.tries::with);
        benchmark.measure(Slip.values(), benchmark.tries::with);
        benchmark.measure(Liberty.values(), benchmark.tries::with);
        benchmark.print("several", benchmark.tries::withSeveral);
    }

    private <E extends Enum<E>> void measure(E[] kinds, Function<E, Tally> trial) {
        for (E kind : kinds) {
            print(kind.name(), () -> trial.apply(kind));
        }
    }

    private void print(String name, Supplier<Tally> trial) {
        if (names.isEmpty() || names.contains(name)) {
            Tally tally = trial.get();
            System.out.println(tally.row(name));
            System.out.print(tally.shown(shown));
        }
    }
}
