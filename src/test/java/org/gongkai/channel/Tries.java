package org.gongkai.channel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;

/**
 * Reports filled at random that something happens to; the same number, the same report.
 *
 * @param from number of the first
 * @param to number behind the last
 */
record Tries(int from, int to) {

    /** Spreads seeds: neighbours would start with much the same numbers. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final List<Channel> SOUND =
            Arrays.stream(Channel.values()).filter(Channel::isSeenThrough).toList();

    /** Without another order of rows and columns, which would leave too little of some tables. */
    private static final List<Alteration> SEEN =
            Alteration.all()
                    .filter(Alteration::isSeenThrough)
                    .filter(alteration -> !(alteration instanceof Arrangement))
                    .filter(alteration -> !(alteration instanceof Liberty))
                    .toList();

    /** Through one channel. */
    Tally through(Channel channel) {
        return tally((number, random) -> copy(channel, List.of(), random));
    }

    /** With one alteration, through channels that do not deceive for themselves. */
    Tally with(Alteration alteration) {
        List<Channel> channels =
                SOUND.stream().filter(channel -> isSeen(alteration, channel)).toList();
        return tally(
                (number, random) ->
                        copy(channels.get(number % channels.size()), List.of(alteration), random));
    }

    /** With several alterations, of those that do not deceive for themselves. */
    Tally withSeveral() {
        return tally(
                (number, random) -> {
                    Channel channel = SOUND.get(number % SOUND.size());
                    List<Alteration> several = new ArrayList<>(SEEN);
                    several.removeIf(alteration -> !isSeen(alteration, channel));
                    while (several.size() > 3) {
                        several.remove(random.nextInt(several.size()));
                    }
                    // A figure too many behind another, in one line, is a longer one.
                    if (several.contains(Slip.LINES_JOINED)) {
                        several.removeIf(Alteration::addsFigures);
                    }
                    return copy(channel, several, random);
                });
    }

    /**
     * Whether the print still tells of both: of two reports cut early one may be left, a figure too
     * many may stand in the row that is cut, and one that runs together with another makes a longer
     * one or is a figure of its own.
     */
    private static boolean isSeen(Alteration alteration, Channel channel) {
        return (channel.keepsHeader() || !alteration.needsHeader())
                && !(channel.endsEarly() && alteration == Deviation.TWO_REPORTS)
                && !(channel.endsEarly() && alteration == Slip.FIGURE_TOO_MANY)
                && !(channel == Channel.RUN_TOGETHER && alteration.addsFigures())
                && alteration.goesThrough(channel);
    }

    private Tally tally(BiFunction<Integer, Random, CopiedReport> copies) {
        Tally tally = new Tally();
        for (int number = from; number < to; number++) {
            tally.add(copies.apply(number, new Random(number * SPREAD)));
        }
        return tally;
    }

    private static CopiedReport copy(Channel channel, List<Alteration> alterations, Random random) {
        FilledReport report = FilledReport.of(random);
        alterations.forEach(alteration -> alteration.draw(report, random));
        return new CopiedReport(report, channel, alterations, random.nextLong());
    }
}
