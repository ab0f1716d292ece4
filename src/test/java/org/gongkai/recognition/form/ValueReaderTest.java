package org.gongkai.recognition.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.model.CellValue;
import org.gongkai.model.FormTemplate.NumberKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueReaderTest {

    /** State, number with unit, and the code of the doubt. */
    private static String read(String text, NumberKind kind, String unit) {
        ValueReader.Read read = ValueReader.read(text, kind, unit);
        CellValue value = read.value();
        String number = value.number().map(n -> " " + n.toPlainString() + value.unit()).orElse("");
        return value.state().code()
                + number
                + read.doubt().map(doubt -> " " + doubt.code().code()).orElse("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "0;number 0",
                "21;number 21",
                " 21 ;number 21",
                "1,234;number 1234",
                "１２;number 12",
                "１，２３４;number 1234",
                "12件;number 12件",
                "123456789012345;number 123456789012345",
                "12人;number 12人 unit-differs",
                "22（其中修订16件）;number 22 value-remark",
                "1.0;number 1.0",
                "1.5;number 1.5 value-not-proper",
                "1.000;number 1.000 value-not-proper",
                "+21;number 21 value-not-proper",
                "-18;number -18 value-not-proper",
                "减3;number -3 value-not-proper",
                "1,23;unreadable value-not-proper",
                "@@;unreadable value-not-proper",
                "?;unreadable value-not-proper",
                "3*;unreadable value-not-proper",
                "1234567890123456;unreadable value-not-proper",
                "12 34;unreadable ambiguous-digits",
                "0 0;unreadable ambiguous-digits",
                "1, 234;unreadable ambiguous-digits",
                "00;unreadable ambiguous-digits",
                "012;unreadable ambiguous-digits",
                "12²;unreadable ambiguous-digits",
                "5①;unreadable ambiguous-digits",
                "O;unreadable ambiguous-digits",
                "1l;unreadable ambiguous-digits",
                "一;unreadable ambiguous-digits",
                "见附件;text",
                "不适用;text",
                "无;text",
                "约12;text value-not-proper",
            })
    void aCountIsAPlainFigure(String text, String expected) {
        assertThat(read(text, NumberKind.COUNT, "件")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "+21;number 21", "＋21;number 21", "-18;number -18", "−18;number -18",
                "减3;number -3", "减少3项;number -3项", "增加5;number 5", "0;number 0",
            })
    void aChangeMayCarryASign(String text, String expected) {
        assertThat(read(text, NumberKind.CHANGE, "项")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "96171.6;万元;number 96171.6",
                "976.81万元;'';number 976.81万元",
                "251000元;'';number 251000元",
                "2039758.6元;万元;number 2039758.6元 unit-differs",
                "1,234.50;万元;number 1234.50",
                "12.3.4;万元;unreadable value-not-proper",
            })
    void moneyKeepsItsFractionAndItsPrintedUnit(String text, String unit, String expected) {
        assertThat(read(text, NumberKind.MONEY, unit)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"-", "—", "——", "－", "/", "／", "\\", "- -", "−"})
    void aDashIsNotZero(String text) {
        assertThat(read(text, NumberKind.COUNT, "件")).isEqualTo("dash");
    }

    @Test
    void whiteSpaceOfAnyKindIsBlank() {
        for (String blank : new String[] {"", " ", "\u00A0", "\u3000\t", "\u200B\uFEFF", "\n"}) {
            assertThat(read(blank, NumberKind.COUNT, "件")).isEqualTo("blank");
        }
    }

    @Test
    void hugeTextsAreReadWithoutADeepStack() {
        assertThat(read("1 ".repeat(100_000), NumberKind.COUNT, "")).startsWith("unreadable");
        assertThat(read("1,234".repeat(100_000), NumberKind.COUNT, "")).startsWith("unreadable");
        assertThat(read("(1".repeat(100_000), NumberKind.COUNT, "")).startsWith("unreadable");
        assertThat(read("字".repeat(100_000), NumberKind.COUNT, "")).isEqualTo("text");
    }

    @Test
    void aFractionOfMoreThanTwentyDigitsIsNoFigure() {
        assertThat(read("0." + "3".repeat(20), NumberKind.MONEY, "万元")).startsWith("number");
        assertThat(read("0." + "3".repeat(21), NumberKind.MONEY, "万元")).startsWith("unreadable");
    }
}
