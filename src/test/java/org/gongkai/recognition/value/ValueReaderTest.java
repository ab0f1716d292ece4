package org.gongkai.recognition.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.gongkai.model.CellState;
import org.gongkai.model.FindingCode;
import org.gongkai.model.FormTemplate.NumberKind;
import org.gongkai.model.GridCell;
import org.gongkai.model.Place;
import org.gongkai.model.Recognition;
import org.junit.jupiter.api.Test;

/** What examples cannot say; src/test/spec/values.md says the rest. */
class ValueReaderTest {

    private static CellState read(String text) {
        return ValueReader.read(text, NumberKind.COUNT, "").value().state();
    }

    @Test
    void hugeTextsAreReadWithoutADeepStack() {
        assertThat(read("1 ".repeat(100_000))).isEqualTo(CellState.UNREADABLE);
        assertThat(read("1,234".repeat(100_000))).isEqualTo(CellState.UNREADABLE);
        assertThat(read("(1".repeat(100_000))).isEqualTo(CellState.UNREADABLE);
        assertThat(read("字".repeat(100_000))).isEqualTo(CellState.TEXT);
    }

    @Test
    void aNumeralMadeOutOfAPictureIsNoFigure() {
        Recognition seen = new Recognition("二", 0.9, List.of());
        GridCell cell =
                new GridCell(0, 0, 1, 1, "二", Place.UNPAGED, Optional.of(seen), Optional.empty());
        ValueReader.Read read = ValueReader.read(cell, NumberKind.COUNT, "");
        assertThat(read.value().state()).isEqualTo(CellState.UNREADABLE);
        assertThat(read.doubt().orElseThrow().code()).isEqualTo(FindingCode.VALUE_NOT_PROPER);
        assertThat(read("二")).isEqualTo(CellState.NUMBER);
    }
}
