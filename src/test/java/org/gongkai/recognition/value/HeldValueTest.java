package org.gongkai.recognition.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.gongkai.model.FormTemplate.NumberKind;
import org.gongkai.model.GridCell;
import org.gongkai.model.Place;
import org.junit.jupiter.api.Test;

class HeldValueTest {

    /** State or number, then the doubt. */
    private static String read(String shown, String held, NumberKind kind) {
        GridCell cell =
                new GridCell(
                        0,
                        0,
                        1,
                        1,
                        shown,
                        Place.UNPAGED,
                        Optional.empty(),
                        Optional.of(new BigDecimal(held)));
        ValueReader.Read read = ValueReader.read(cell, kind, "");
        String value =
                read.value()
                        .number()
                        .map(BigDecimal::toPlainString)
                        .orElse(read.value().state().name());
        assertThat(read.value().raw()).isEqualTo(shown);
        return value + read.doubt().map(doubt -> " " + doubt.code().code()).orElse("");
    }

    @Test
    void aRoundedFigureIsTheNumberHeld() {
        assertThat(read("124,999", "124998.8", NumberKind.MONEY))
                .isEqualTo("124998.8 value-rounded");
        assertThat(read("33.33", "33.3333333333333", NumberKind.MONEY))
                .isEqualTo("33.3333333333333 value-rounded");
        assertThat(read("-2.67", "-2.675", NumberKind.MONEY)).isEqualTo("-2.675 value-rounded");
        assertThat(read("-2.68", "-2.675", NumberKind.MONEY)).isEqualTo("-2.675 value-rounded");
    }

    @Test
    void wordsOfAFormatDoNotHideThatTheNumberIsTheSame() {
        assertThat(read("12件", "12", NumberKind.COUNT)).isEqualTo("12");
        assertThat(read("12.5万元", "125004", NumberKind.MONEY)).isEqualTo("12.5004 value-rounded");
    }

    @Test
    void aCountThatIsNoneIsFlaggedHoweverItIsShown() {
        assertThat(read("12", "11.5", NumberKind.COUNT)).isEqualTo("11.5 value-not-proper");
    }

    @Test
    void whatAFormatMakesOfANumberStaysWithAFlag() {
        assertThat(read("125.0", "1250004", NumberKind.MONEY)).isEqualTo("125.0 value-not-proper");
        assertThat(read("5", "-5", NumberKind.CHANGE)).isEqualTo("5 value-not-proper");
        assertThat(read("", "5", NumberKind.COUNT)).isEqualTo("BLANK value-not-proper");
        assertThat(read("无", "5", NumberKind.COUNT)).isEqualTo("TEXT value-not-proper");
        assertThat(read("###", "5", NumberKind.COUNT)).isEqualTo("UNREADABLE value-not-proper");
    }
}
