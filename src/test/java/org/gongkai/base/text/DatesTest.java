package org.gongkai.base.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource({
        "2022年1月28日, 2022-01-28",
        "(2019年3月25日), 2019-03-25",
        "2024-01-08, 2024-01-08",
        "2024/1/8, 2024-01-08",
        "2024.01.08, 2024-01-08",
        "二〇二四年一月二十日, 2024-01-20",
        "二○二四年十二月三十一日, 2024-12-31",
        "二零二一年十月十日, 2021-10-10",
    })
    void readsADateThatStandsAlone(String text, LocalDate date) {
        assertThat(Dates.alone(text)).hasValue(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022年13月1日", "2022年2月30日", "2022年1月", "12022年1月28日", "二〇二四年", ""})
    void readsNoDateThatIsNone(String text) {
        assertThat(Dates.first(text)).isEmpty();
    }

    @Test
    void findsADateBeforeATimeOfDay() {
        assertThat(Dates.first("发布时间:2024-01-1616:47").map(Dates.Found::date))
                .hasValue(LocalDate.of(2024, 1, 16));
    }

    @Test
    void doesNotTakeASentenceForADate() {
        assertThat(Dates.alone("截至2022年1月28日")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"一, 1", "九, 9", "十, 10", "十二, 12", "二十, 20", "三十一, 31", "07, 7"})
    void readsSmallNumerals(String numeral, int value) {
        assertThat(Numerals.small(numeral)).isEqualTo(OptionalInt.of(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "一二", "百", "十十", "123", "a"})
    void readsNoOtherNumerals(String numeral) {
        assertThat(Numerals.small(numeral)).isEmpty();
    }
}
