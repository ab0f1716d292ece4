package org.gongkai.recognition.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.model.CellState;
import org.gongkai.model.FormTemplate.NumberKind;
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
}
