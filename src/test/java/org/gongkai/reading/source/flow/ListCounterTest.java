package org.gongkai.reading.source.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListCounterTest {

    private static final List<LevelFormat> LEVELS =
            List.of(
                    new LevelFormat(NumberStyle.CHINESE, "%1、", 1, true, false),
                    new LevelFormat(NumberStyle.CHINESE, "（%2）", 1, true, false),
                    new LevelFormat(NumberStyle.DECIMAL, "%1.%2.%3", 1, true, true));

    private final ListCounter counter = new ListCounter();

    @Test
    void beginsLowerLevelsAnewBelowAHigherOne() {
        assertThat(next(0)).isEqualTo("一、");
        assertThat(next(1)).isEqualTo("（一）");
        assertThat(next(1)).isEqualTo("（二）");
        assertThat(next(0)).isEqualTo("二、");
        assertThat(next(1)).isEqualTo("（一）");
    }

    @Test
    void printsHigherLevelsAsDecimalsWhereAsked() {
        next(0);
        next(0);
        next(1);
        assertThat(next(2)).isEqualTo("2.1.1");
    }

    @Test
    void countsASkippedLevelAsBegun() {
        assertThat(next(1)).isEqualTo("（一）");
        assertThat(next(0)).isEqualTo("二、");
    }

    @Test
    void countsListsApart() {
        next(0);
        assertThat(counter.next("other", LEVELS, 0)).isEqualTo("一、");
    }

    @Test
    void beginsAnewOncePerReason() {
        next(0);
        counter.beginOnce("reason", "list", 0);
        assertThat(next(0)).isEqualTo("一、");
        counter.beginOnce("reason", "list", 0);
        assertThat(next(0)).isEqualTo("二、");
    }

    @Test
    void hasNoNumberForLevelsThatAreNotDefined() {
        assertThat(next(3)).isEmpty();
        assertThat(next(-1)).isEmpty();
    }

    private String next(int level) {
        return counter.next("list", LEVELS, level);
    }
}
