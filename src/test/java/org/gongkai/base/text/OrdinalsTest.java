package org.gongkai.base.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.base.text.Ordinals.Kind;
import org.gongkai.base.text.Ordinals.Ordinal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrdinalsTest {

    @ParameterizedTest
    @CsvSource({
        "一、总体, HAN, 1, 2",
        "一.总体, HAN, 1, 2",
        "十二、总体, HAN, 12, 3",
        "l六、存在, HAN, 6, 3",
        "IV、存在, HAN, 4, 3",
        "(一)总体, HAN_BRACKET, 1, 3",
        "一)总体, HAN_BRACKET, 1, 2",
        "1.总体, ARABIC, 1, 2",
        "1、总体, ARABIC, 1, 2",
        "12、总体, ARABIC, 12, 3",
        "(1)总体, ARABIC_BRACKET, 1, 3",
        "1)总体, ARABIC_BRACKET, 1, 2",
        "第一部分总体, PART, 1, 4",
        "第3章、总体, PART, 3, 4",
        "'、总体', LOST, 0, 1",
    })
    void readsAnOrdinal(String text, Kind kind, int value, int end) {
        Ordinal ordinal = Ordinals.leading(text, 0);
        assertThat(ordinal.kind()).isEqualTo(kind);
        assertThat(ordinal.value()).isEqualTo(value);
        assertThat(ordinal.end()).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({"1.5万件", "总体情况", "2021年", "第二十条第(一)项", "''", "(一", "VAT"})
    void readsNothingElse(String text) {
        assertThat(Ordinals.leading(text, 0)).isEqualTo(Ordinal.NONE);
    }

    @ParameterizedTest
    @CsvSource({"一总体", "一是加强", "'一,总体'"})
    void doubtsAnOrdinalWithoutItsSeparator(String text) {
        assertThat(Ordinals.leading(text, 0).firm()).isFalse();
    }
}
