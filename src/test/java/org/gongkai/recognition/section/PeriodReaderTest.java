package org.gongkai.recognition.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodReaderTest {

    @ParameterizedTest
    @CsvSource({
        "报告中所列数据的统计期限为2021年1月1日至12月31日, 2021-01-01, 2021-12-31",
        "数据统计期限自2023年1月1日起至2023年12月31日止, 2023-01-01, 2023-12-31",
        "所列数据统计期限从2019年1月1日到12月31日止, 2019-01-01, 2019-12-31",
        "统计时限为2020年1月1日-2020年12月31日, 2020-01-01, 2020-12-31",
        "统计时间：2022-01-01至2022-12-31, 2022-01-01, 2022-12-31",
        "统计周期自2024年1月1日 起 至 2024年12月31日止, 2024-01-01, 2024-12-31",
        "统计数据时间范围是2 0 2 1 年 1 月 1 日—1 2 月 3 1 日, 2021-01-01, 2021-12-31",
        "统计期限为20231月1日至202312月31日, 2023-01-01, 2023-12-31",
        "统计期限20211月1日起至202112月31日, 2021-01-01, 2021-12-31",
        "统计期限自202111日起至20211230日, 2021-01-01, 2021-12-30",
        "统计期限自202111日到1231日, 2021-01-01, 2021-12-31",
        "统计期限自2014月1日起至2014年12月31日, '', 2014-12-31",
        "统计期限为2019年5月15日至2019年12月31日, 2019-05-15, 2019-12-31",
        "统计期限为２０２１年１月１日至１２月３１日, 2021-01-01, 2021-12-31",
    })
    void readsThePeriod(String text, String start, String end) {
        assertThat(PeriodReader.read(List.of("导语。", text), true))
                .hasValueSatisfying(
                        period -> {
                            assertThat(period.start().map(Object::toString).orElse(""))
                                    .isEqualTo(start);
                            assertThat(period.end().map(Object::toString).orElse(""))
                                    .isEqualTo(end);
                        });
    }

    @Test
    void takesAWholeYearForThePeriodWithoutItsName() {
        assertThat(PeriodReader.read(List.of("报告期为2022年1月1日至12月31日。"), false))
                .map(PeriodReader.Period::endYear)
                .hasValue(2022);
    }

    @Test
    void takesNoOtherSpanForThePeriod() {
        assertThat(PeriodReader.read(List.of("2022年3月1日至5月31日开展检查。"), false))
                .isEqualTo(Optional.empty());
        assertThat(PeriodReader.read(List.of("2022年1月1日至12月31日公开。"), true))
                .isEqualTo(Optional.empty());
    }

    @Test
    void doesNotTakeAFarDateForThePeriod() {
        String text = "统计口径不变，各部门按照要求认真做好各项公开工作并按时报送有关材料，2022年1月1日至12月31日开展检查。";
        assertThat(PeriodReader.read(List.of(text), true)).isEmpty();
    }
}
