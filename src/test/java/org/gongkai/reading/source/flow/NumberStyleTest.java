package org.gongkai.reading.source.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberStyleTest {

    @ParameterizedTest
    @CsvSource({
        "DECIMAL, 12, 12",
        "DECIMAL_ZERO, 7, 07",
        "CHINESE, 1, 一",
        "CHINESE, 10, 十",
        "CHINESE, 11, 十一",
        "CHINESE, 20, 二十",
        "CHINESE, 45, 四十五",
        "CHINESE, 105, 一百零五",
        "CHINESE, 110, 一百一十",
        "CHINESE, 1001, 一千零一",
        "CHINESE, 0, 零",
        "CHINESE_DIGITS, 10, 一〇",
        "CHINESE_LEGAL, 12, 拾贰",
        "CIRCLED, 3, ③",
        "CIRCLED, 21, ㉑",
        "CIRCLED, 36, ㊱",
        "CIRCLED, 51, 51",
        "IN_BRACKETS, 2, ⑵",
        "WITH_STOP, 20, ⒛",
        "CHINESE_IN_BRACKETS, 4, ㈣",
        "STEMS, 11, 甲",
        "BRANCHES, 12, 亥",
        "UPPER_LETTER, 27, AA",
        "LOWER_LETTER, 9, i",
        "UPPER_LETTER, 9, I",
        "LOWER_ROMAN, 14, xiv",
        "UPPER_ROMAN, 9, IX",
        "FULL_WIDTH, 10, １０",
    })
    void printsNumbersAsWordDoes(NumberStyle style, int number, String printed) {
        assertThat(style.print(number)).isEqualTo(printed);
    }
}
