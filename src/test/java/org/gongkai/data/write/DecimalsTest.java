package org.gongkai.data.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.00, 0",
        "0E+7, 0",
        "-18, -18",
        "1200, 1200",
        "12E+2, 1200",
        "96171.60, 96171.6",
        "0.0000001, 0.0000001"
    })
    void aNumberIsPlain(BigDecimal number, String text) {
        assertThat(Decimals.plain(number)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "100, 100",
        "72.5, 72.5",
        "72.254, 72.25",
        "72.255, 72.26",
        "-0.001, 0",
        "1234567.891, 1234567.89",
        "0.000001, 0"
    })
    void aCoordinateHasTwoDecimalsAtMost(double points, String text) {
        assertThat(Decimals.coordinate(points)).isEqualTo(text);
    }

    @Test
    void roundingTwiceChangesNothing() {
        for (double points = 0; points < 50; points += 0.0137) {
            String once = Decimals.coordinate(points);
            assertThat(Decimals.coordinate(Double.parseDouble(once))).isEqualTo(once);
        }
    }
}
