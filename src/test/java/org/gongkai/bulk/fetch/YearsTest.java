package org.gongkai.bulk.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class YearsTest {

    @Test
    void aListMayWriteYearsInManyWays() {
        assertThat(WantedYears.wanted("2023年度")).hasToString("2023");
        assertThat(WantedYears.wanted("２０２３")).hasToString("2023");
        assertThat(WantedYears.wanted("2022、2024")).hasToString("2022 2024");
        assertThat(WantedYears.wanted("2022 2024")).hasToString("2022 2024");
        assertThat(WantedYears.wanted("2020-2023")).hasToString("2020 2021 2022 2023");
        assertThat(WantedYears.wanted("2020年至2022年")).hasToString("2020 2021 2022");
        assertThat(WantedYears.wanted("全部")).hasToString("");
    }

    @Test
    void aNumberThatIsLongerIsNoYear() {
        assertThat(WantedYears.in("P020240131.pdf")).hasToString("");
    }

    @Test
    void aTitleWithoutAYearMayBeOfAny() {
        assertThat(WantedYears.in("2022").of("年度报告")).contains(WantedYears.in("2022"));
    }

    @Test
    void aTitleWithOtherYearsIsOfNoneThatIsWanted() {
        assertThat(WantedYears.in("2022 2024").of("2023年年报")).isEmpty();
        assertThat(WantedYears.in("2022 2024").of("2024年年报")).contains(WantedYears.in("2024"));
    }

    @Test
    void everyYearCoversAllAndIsCoveredByNoneElse() {
        assertThat(WantedYears.in("").cover(WantedYears.in("2022"))).isTrue();
        assertThat(WantedYears.in("2022").cover(WantedYears.in(""))).isFalse();
        assertThat(WantedYears.in("2022 2023").cover(WantedYears.in("2022"))).isTrue();
        assertThat(WantedYears.in("2022").cover(WantedYears.in("2022 2023"))).isFalse();
    }
}
