package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.model.Extraction;
import org.gongkai.model.FormException;
import org.gongkai.model.ReportKind;
import org.junit.jupiter.api.Test;

/** Documents beside forms of several kinds of report; what each gives is in src/test/spec. */
class KindChoiceTest {

    private static final Path FORMS = Path.of("samples/forms");

    @Test
    void aReportOnDisclosureIsReadAsIfThereWereNoOtherKind() throws IOException, FormException {
        Extractor alone = Extractor.builder().build();
        Extractor among = Extractor.builder().forms(FORMS).build();
        for (Path file : reports()) {
            Extraction report = alone.extract(file);
            assertThat(among.extract(file)).as(file.toString()).isEqualTo(report);
        }
        assertThat(among.extract(Path.of("samples/xingzhu2024.html")).kind())
                .isEqualTo(ReportKind.DISCLOSURE);
    }

    /** All formats of a report give the same; its text is the quickest to read. */
    private static List<Path> reports() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("fixtures"))) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .filter(file -> !file.startsWith("fixtures/hostile"))
                    .sorted()
                    .toList();
        }
    }
}
