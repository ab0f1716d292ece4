package org.gongkai.channel;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.gongkai.Extractor;

/**
 * Reports filled at random that something happens to; the same number, the same report.
 *
 * @param from number of the first
 * @param to number behind the last
 */
record Tries(int from, int to) {

    /** Spreads seeds: neighbours would start with much the same numbers. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final Extractor EXTRACTOR = Extractor.builder().build();
    private static final List<Channel> SOUND =
            Arrays.stream(Channel.values()).filter(Channel::isSeenThrough).toList();

    /** Through one channel. */
    Tally through(Channel channel) {
        Tally tally = new Tally();
        IntStream.range(from, to)
                .forEach(number -> go(tally, number, channel, new Random(number * SPREAD)));
        return tally;
    }

    private static void go(Tally tally, int number, Channel channel, Random random) {
        read(tally, number, FilledReport.of(random), channel, random);
    }

    /** With one deviation, through channels that do not deceive for themselves. */
    Tally with(Deviation deviation) {
        Tally tally = new Tally();
        for (int number = from; number < to; number++) {
            Random random = new Random(number * SPREAD);
            List<Channel> channels = SOUND.stream().filter(deviation::isSeenBehind).toList();
            FilledReport report = FilledReport.of(random);
            deviation.make(report, random);
            read(tally, number, report, channels.get(number % channels.size()), random);
        }
        return tally;
    }

    private static void read(
            Tally tally, int number, FilledReport report, Channel channel, Random random) {
        String text = channel.end(CopiedReport.of(report, channel, random).text(), random);
        tally.add(
                "report " + number + ", " + channel,
                report.truth(),
                text,
                EXTRACTOR.extract(text.getBytes(StandardCharsets.UTF_8)));
    }
}
