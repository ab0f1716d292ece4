package org.gongkai.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class YearsTest {

    @Test
    void aListMayWriteYearsInManyWays() {
        assertThat(Years.wanted("2023年度")).hasToString("2023");
        assertThat(Years.wanted("２０２３")).hasToString("2023");
        assertThat(Years.wanted("2022、2024")).hasToString("2022 2024");
        assertThat(Years.wanted("2022 2024")).hasToString("2022 2024");
        assertThat(Years.wanted("2020-2023")).hasToString("2020 2021 2022 2023");
        assertThat(Years.wanted("2020年至2022年")).hasToString("2020 2021 2022");
        assertThat(Years.wanted("全部")).hasToString("");
    }

    @Test
    void aNumberThatIsLongerIsNoYear() {
        assertThat(Years.in("P020240131.pdf")).hasToString("");
    }

    @Test
    void aTitleWithoutAYearMayBeOfAny() {
        assertThat(Years.in("2022").of("年度报告")).contains(Years.in("2022"));
    }

    @Test
    void aTitleWithOtherYearsIsOfNoneThatIsWanted() {
        assertThat(Years.in("2022 2024").of("2023年年报")).isEmpty();
        assertThat(Years.in("2022 2024").of("2024年年报")).contains(Years.in("2024"));
    }

    @Test
    void everyYearCoversAllAndIsCoveredByNoneElse() {
        assertThat(Years.in("").cover(Years.in("2022"))).isTrue();
        assertThat(Years.in("2022").cover(Years.in(""))).isFalse();
        assertThat(Years.in("2022 2023").cover(Years.in("2022"))).isTrue();
        assertThat(Years.in("2022").cover(Years.in("2022 2023"))).isFalse();
    }
}
