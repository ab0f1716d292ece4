package org.gongkai.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Forms filled at random and sent through every channel: what is given without a flag is what was
 * filled in. 3,000 tables in every build, more than 5,000 in the long one, three in each report.
 */
class ChannelTest {

    /** Of each kind: they make more than 100,000 tables. */
    private static final int ALL = 600;

    /** Of each kind in the long build; {@code -Dgongkai.reports=600} tries all. */
    private static final int REPORTS = Integer.getInteger("gongkai.reports", 10);

    private static final Tries FEW = new Tries(0, 11);
    private static final Tries SEVERAL = new Tries(0, 150);

    /** The first of them in the long build; {@code -Dgongkai.from=2000} tries fresh ones. */
    private static final int FROM = Integer.getInteger("gongkai.from", FEW.to());

    private static final Tries MANY = new Tries(FROM, FROM + REPORTS);

    @ParameterizedTest
    @EnumSource
    void whatHasNoFlagWasFilledIn(Channel channel) {
        assumeTrue(channel.isSeenThrough(), "still deceives the reading");
        assertThat(FEW.through(channel).shown(1)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("alterations")
    void whatHasNoFlagWasFilledInThoughAltered(Alteration alteration) {
        assumeTrue(alteration.isSeenThrough(), "still deceives the reading");
        assertThat(FEW.with(alteration).shown(1)).isEmpty();
    }

    @Test
    void whatHasNoFlagWasFilledInThoughAlteredOften() {
        assertThat(SEVERAL.withSeveral().shown(1)).isEmpty();
    }

    /** Reports that once deceived, found among many. */
    @ParameterizedTest
    @CsvSource({
        "COLUMN_ADDED, 1313",
        "COLUMN_ADDED, 1505",
        "HEADER_AGAIN_OTHERWISE, 2334",
        "LAST_YEAR_IN_BRACKETS, 2759",
        "LINES_JOINED, 2485",
        "LINES_JOINED, 2653",
        "LINES_JOINED, 6369",
        "PAGES_EXCHANGED, 1136",
        "PAGE_TWICE, 1116",
        "PAGE_TWICE, 7199",
        "PERCENT, 3461",
        "PERCENT, 5169",
        "ROWS_LEFT_OUT, 3603",
        "ROWS_REARRANGED, 2571",
        "ROWS_REARRANGED, 2599",
        "STRAY_LINE, 5171",
        "STRAY_LINE, 5311",
        "TRANSPOSED, 1105",
        "TWO_BODIES, 2268",
        "ZERO_AS_LETTER, 2455"
    })
    void whatDeceivedOnceDoesSoNoMore(String alteration, int number) {
        Alteration happened =
                alterations()
                        .filter(it -> it.toString().equals(alteration))
                        .findFirst()
                        .orElseThrow();
        assertThat(new Tries(number, number + 1).with(happened).shown(1)).isEmpty();
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource
    void whatHasNoFlagWasFilledInEachOfManyTimes(Channel channel) {
        check(channel.name(), MANY.through(channel), channel.isSeenThrough());
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("alterations")
    void whatHasNoFlagWasFilledInEachOfManyTimesThoughAltered(Alteration alteration) {
        check(alteration.toString(), MANY.with(alteration), alteration.isSeenThrough());
    }

    @Tag("long")
    @Test
    void whatHasNoFlagWasFilledInEachOfManyTimesThoughAlteredOften() {
        int first = Math.max(FROM, SEVERAL.to());
        Tries tries = new Tries(first, first + 5 * REPORTS);
        check("three alterations at once", tries.withSeveral(), true);
    }

    static Stream<Alteration> alterations() {
        return Alteration.all();
    }

    /** Prints a row of the table in docs/measured.md as well. */
    private static void check(String name, Tally tally, boolean seenThrough) {
        System.err.println(tally.row(name));
        if (seenThrough) {
            assertThat(tally.shown(1)).isEmpty();
        } else if (REPORTS >= ALL && FROM == FEW.to()) {
            assertThat(tally.isDeceived()).as("deceives; if not, it is listed no more").isTrue();
        }
    }
}
