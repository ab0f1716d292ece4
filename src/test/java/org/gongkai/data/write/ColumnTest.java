package org.gongkai.data.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.gongkai.model.Extraction;
import org.gongkai.model.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColumnTest {

    @ParameterizedTest
    @EnumSource(CsvFile.class)
    void whatIsWrittenIsReadBack(CsvFile file) {
        for (Extraction report : List.of(Samples.report(), Samples.withOtherLines("其他"))) {
            List<List<String>> rows = file.rows(Source.file("a.pdf"), report).toList();
            assertThat(rows).isNotEmpty();
            for (List<String> row : rows) {
                for (int i = 0; i < row.size(); i++) {
                    assertThat(again(file.declared().all().get(i), row.get(i)))
                            .isEqualTo(row.get(i));
                }
            }
        }
    }

    private static <V> String again(Column<?, V> column, String text) {
        return column.type().text().apply(column.parse(text));
    }

    @Test
    void anEmptyTextIsAValueThatIsNotThere() {
        assertThat(ColumnType.NUMBER.value().apply("")).isEmpty();
        assertThat(ColumnType.YEAR.value().apply("")).isEmpty();
        assertThat(ColumnType.LENGTH.value().apply("")).isEmpty();
        assertThat(ColumnType.POINTS.value().apply("")).isEmpty();
        assertThat(ColumnType.TEXTS.value().apply("")).isEmpty();
        assertThat(ColumnType.FROM_ONE.value().apply("")).isZero();
    }

    @Test
    void valuesAreWrittenInTheirCanonicalForm() {
        assertThat(text(ColumnType.NUMBER, Optional.of(new BigDecimal("1E+2")))).isEqualTo("100");
        assertThat(text(ColumnType.POINTS, OptionalDouble.of(72.255))).isEqualTo("72.26");
        assertThat(text(ColumnType.LENGTH, OptionalLong.of(1L << 40))).isEqualTo("1099511627776");
        assertThat(text(ColumnType.YEAR, OptionalInt.of(2024))).isEqualTo("2024");
        assertThat(text(ColumnType.TEXTS, List.of("a", "b"))).isEqualTo("a;b");
        assertThat(text(ColumnType.COUNT, 0)).isEqualTo("0");
        assertThat(text(ColumnType.FROM_ONE, 0)).isEmpty();
    }

    private static <V> String text(ColumnType<V> type, V value) {
        return type.text().apply(value);
    }

    @Test
    void aClosedSetOfWordsTakesNoOther() {
        ColumnType<Reason> reasons = ColumnType.of(Reason.values(), Reason::code);
        assertThat(reasons.codes())
                .hasSize(Reason.values().length - 1)
                .contains("needs-ocr")
                .doesNotContain("");
        assertThat(reasons.value().apply("")).isEqualTo(Reason.NONE);
        assertThatThrownBy(() -> ReportColumns.REASON.parse("bored"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'bored' as reason");
    }

    @Test
    void keysAreColumnsAndNoNameIsThereTwice() {
        for (CsvFile file : CsvFile.values()) {
            assertThat(file.columns()).doesNotHaveDuplicates();
            assertThat(file.columns()).containsAll(file.declared().key());
        }
        assertThat(Arrays.stream(CsvFile.values()).map(CsvFile::fileName))
                .containsExactly(
                        "cells.csv", "reports.csv", "findings.csv", "sections.csv", "tables.csv");
    }
}
