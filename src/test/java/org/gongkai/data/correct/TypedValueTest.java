package org.gongkai.data.correct;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.model.FormTemplate.NumberKind;
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
    @CsvSource({
        "持平, COUNT, 持平",
        "无, COUNT, 无",
        "N/A, COUNT, N/A",
        "见附件2, COUNT, 见附件2",
        "减4, CHANGE, -4",
        "减4, COUNT, 减4",
        "增加5, CHANGE, 5",
        "2改为47, COUNT, 2改为47",
        "13, COUNT, 13",
        "空, CHANGE, blank",
        "第253号, TEXT, 第253号"
    })
    void wordsInThePlaceOfAFigureStandForThemselves(String typed, NumberKind kind, String meant) {
        assertThat(TypedValue.in(kind, typed)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"13件", "3万元", "十三", "一", "about 13", "22（其中修订16件）", "1O", "", "*"})
    void aFigureWithMoreToItIsNotTakenForWords(String typed) {
        assertThat(TypedValue.in(NumberKind.COUNT, typed)).isEmpty();
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
