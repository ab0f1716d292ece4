package org.gongkai.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.Extractor;
import org.gongkai.model.Extraction;
import org.gongkai.model.OcrMode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Broken, mislabelled and foreign files: each says what it is, and none of them lies. */
class HostileFixturesTest {

    private static final Path FOLDER = Path.of("fixtures", "hostile");
    private static final Extractor EXTRACTOR = Extractor.builder().ocr(OcrMode.OFF).build();

    @TestFactory
    Stream<DynamicTest> everyFileSaysWhatBecameOfIt() throws IOException {
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve("expected.csv"))) {
            List<NamedCsvRecord> expected = rows.stream().toList();
            assertThat(expected).isNotEmpty();
            return expected.stream()
                    .map(row -> DynamicTest.dynamicTest(row.getField("file"), () -> check(row)));
        }
    }

    private static void check(NamedCsvRecord row) throws IOException {
        Path file = FOLDER.resolve(row.getField("file"));
        Extraction extraction = EXTRACTOR.extract(file);
        assertThat(extraction.outcome().status().code())
                .as("status of %s", extraction.outcome())
                .isIn((Object[]) row.getField("status").split("\\|"));
        assertThat(extraction.outcome().reason().code())
                .as("reason of %s", extraction.outcome())
                .isIn((Object[]) row.getField("reason").split("\\|", -1));
        Optional<Gold> gold = Gold.of(file);
        if (gold.isPresent()) {
            assertThat(CellScore.of(gold.get(), extraction).silent()).isEmpty();
        } else if (!row.getField("status").contains("partial")) {
            assertThat(extraction.cells().filter(cell -> cell.value().number().isPresent()))
                    .isEmpty();
        }
    }
}
