package org.gongkai.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.gongkai.data.write.CsvFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written column by column, as Spark reads it. */
class TableFileIT {

    private static final CsvFile CELLS = CsvFile.CELLS;

    @TempDir Path folder;

    @Test
    void figuresComeBackToTheLastDigit() throws Exception {
        List<String> values =
                List.of(
                        "0",
                        "-1",
                        "77.600000000006",
                        "-0.00000000000000000001",
                        "999999999999999.99999999999999999999");
        assertThat(written(values))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactlyElementsOf(values.stream().map(BigDecimal::new).toList());
    }

    @Test
    void nothingIsRounded() {
        assertThatThrownBy(() -> written(List.of("0.000000000000000000001")))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void anEmptyTextIsNull() throws Exception {
        assertThat(written(List.of(""))).containsExactly((BigDecimal) null);
    }

    private List<BigDecimal> written(List<String> values) throws Exception {
        TableSchema schema = new TableSchema(CELLS);
        String path = folder.resolve("cells.parquet").toString();
        try (TableFile file =
                new TableFile(new org.apache.hadoop.fs.Path(path), schema, new Configuration())) {
            for (String value : values) {
                List<String> row = new ArrayList<>(Collections.nCopies(CELLS.columns().size(), ""));
                row.set(CELLS.columns().indexOf("value"), value);
                row.set(CELLS.columns().indexOf("year"), "2023");
                file.write(row, "2023");
            }
        }
        List<BigDecimal> read = new ArrayList<>();
        try (SparkSession spark =
                SparkSession.builder()
                        .master("local[1]")
                        .config("spark.ui.enabled", "false")
                        .getOrCreate()) {
            for (Row row : spark.read().schema(schema.spark()).parquet(path).collectAsList()) {
                assertThat(row.<Long>getAs("year")).isEqualTo(2023);
                read.add(row.getAs("value"));
            }
        }
        return read;
    }
}
