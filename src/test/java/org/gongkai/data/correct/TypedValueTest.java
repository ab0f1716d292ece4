package org.gongkai.data.correct;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedValueTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "13|13",
                "1,234|1234",
                "１２|12",
                "１，２３４．５|1234.5",
                "-5|-5",
                "－5|-5",
                "−5|-5",
                "-|dash",
                "—|dash",
                "——|dash",
                "／|dash",
                "横线|dash",
                "空|blank",
                "空白|blank",
                "blank|blank",
                "Blank|blank",
                "?|unreadable",
                "？|unreadable",
                "无法识读|unreadable"
            })
    void whatPeopleTypeIsUnderstoodInBothLanguages(String typed, String meant) {
        assertThat(TypedValue.of(typed)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1,23",
                "12,34,567",
                "1 2",
                "1e5",
                "about 13",
                "13件",
                "十三",
                "=1",
                "1."
            })
    void whatCouldMeanSomethingElseIsNoValue(String typed) {
        assertThat(TypedValue.of(typed)).isEmpty();
    }
}
