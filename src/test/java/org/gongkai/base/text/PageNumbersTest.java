package org.gongkai.base.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageNumbersTest {

    @ParameterizedTest
    @ValueSource(strings = {"- 4 -", "—12—", "4/12", "4 / 12", "第4页", "第 4 页，共 12 页"})
    void aNumberWithItsMarksIsThatOfAPage(String text) {
        assertThat(PageNumbers.isNumber(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4", "-4", "1234/5", "第4页说明", "共12页", "第4条"})
    void figuresAndWordsAreNoPageNumbers(String text) {
        assertThat(PageNumbers.isNumber(text)).isFalse();
    }
}
