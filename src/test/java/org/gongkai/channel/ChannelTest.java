package org.gongkai.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Forms filled at random and sent through every channel: what is given without a flag is what was
 * filled in.
 */
class ChannelTest {

    private static final Tries FEW = new Tries(0, 12);
    private static final Tries MANY = new Tries(12, 300);

    @ParameterizedTest
    @EnumSource
    void whatHasNoFlagWasFilledIn(Channel channel) {
        assumeTrue(channel.isSeenThrough(), "still deceives the reading");
        assertThat(FEW.through(channel).shortest()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatHasNoFlagWasFilledInHoweverTheAuthorDeviates(Deviation deviation) {
        assumeTrue(deviation.isSeenThrough(), "still deceives the reading");
        assertThat(FEW.with(deviation).shortest()).isEmpty();
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource
    void whatHasNoFlagWasFilledInEachOfManyTimes(Channel channel) {
        check(MANY.through(channel), channel.isSeenThrough());
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource
    void whatHasNoFlagWasFilledInEachOfManyTimesHoweverTheAuthorDeviates(Deviation deviation) {
        check(MANY.with(deviation), deviation.isSeenThrough());
    }

    private static void check(Tally tally, boolean seenThrough) {
        if (seenThrough) {
            assertThat(tally.shortest()).isEmpty();
        } else {
            assertThat(tally.shortest())
                    .as("seen through by now: no longer deceiving")
                    .isNotEmpty();
        }
    }
}
