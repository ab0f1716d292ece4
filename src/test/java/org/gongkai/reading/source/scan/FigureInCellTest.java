package org.gongkai.reading.source.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.model.Recognition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shape of the sign, the whole cell read as words, and the digits read by themselves. */
class FigureInCellTest {

    @ParameterizedTest
    @CsvSource({
        "+, +36, 36, +36",
        "+, 十36, 36, +36",
        "+, 二36, 36, +36",
        "+, 人, 36, +36",
        "+, +30, 36, +36",
        "-, 一36, 36, -36",
        // Another mark or a digit in its place, or nothing made out.
        "+, -36, 36, ",
        "+, 一, 36, ",
        "+, 436, 36, ",
        "+, 36, 36, ",
        "+, '', 36, ",
        "-, 二36, 36, ",
        "-, +36, 36, ",
    })
    void aSignIsSureWhereShapeAndWordsDoNotDiffer(
            String sign, String words, String digits, String sure) {
        // Only its digits are asked for, which were read.
        FigureInCell figure = new FigureInCell(null, sign, Recognition.sure(words, 0.9));
        Recognition read = figure.with(Recognition.sure(digits, 0.99));
        assertThat(read.isOpen() ? null : read.text()).isEqualTo(sure);
    }
}
