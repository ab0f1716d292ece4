package org.gongkai.reading.source.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gongkai.reading.source.scan.Confusions.Way;
import org.junit.jupiter.api.Test;

class ConfusionsTest {

    /** Likelihood of an error up to which a figure is sure. */
    private static final double SURE = 1e-5;

    private final Confusions confusions = Confusions.counted();

    @Test
    void noWayIsEnoughByItself() {
        for (Way way : new Way[] {Way.LATIN, Way.CHINESE, Way.SHAPE}) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String figure = Character.toString(digit);
                assertThat(confusions.error(figure, Map.of(way, figure)))
                        .as(way + " alone reads " + figure)
                        .isGreaterThan(SURE);
            }
        }
    }

    @Test
    void twoModelsAndTheComparisonAreEnough() {
        for (char digit = '0'; digit <= '9'; digit++) {
            String figure = Character.toString(digit).repeat(4);
            Map<Way, String> alike =
                    Map.of(Way.LATIN, figure, Way.CHINESE, figure, Way.SHAPE, figure);
            assertThat(confusions.error(figure, alike)).as(figure).isLessThan(SURE);
        }
    }

    @Test
    void whatTheSecondModelOftenMistakesDoesNotSpeakAgainstTheFirst() {
        Map<Way, String> readings = Map.of(Way.LATIN, "6", Way.CHINESE, "0", Way.FORM, "6");
        assertThat(confusions.error("6", readings)).isLessThan(1e-4);
        Map<Way, String> otherwise = Map.of(Way.LATIN, "1", Way.CHINESE, "0", Way.FORM, "6");
        assertThat(confusions.error("1", otherwise)).isGreaterThan(0.1);
    }

    @Test
    void aReadingOfAnotherLengthSaysNothing() {
        Map<Way, String> both = Map.of(Way.LATIN, "12", Way.CHINESE, "123");
        assertThat(confusions.error("12", both))
                .isEqualTo(confusions.error("12", Map.of(Way.LATIN, "12")));
    }
}
