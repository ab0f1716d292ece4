package org.gongkai.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What lies in samples/forms is what the generator makes. */
class SampleFormsTest {

    @Test
    void theDocumentsAreThoseOfTheGenerator() throws IOException {
        Map<Path, Paper> papers = SampleForms.papers();
        for (Map.Entry<Path, Paper> each : papers.entrySet()) {
            Path file = SampleForms.FOLDER.resolve(each.getKey());
            assertThat(Files.readAllBytes(file))
                    .as("%s; SampleForms writes it anew", file)
                    .isEqualTo(SampleForms.bytes(each.getKey(), each.getValue()));
        }
        assertThat(documents()).containsExactlyInAnyOrderElementsOf(papers.keySet());
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(SampleForms.FOLDER)) {
            return files.filter(Files::isRegularFile)
                    .map(SampleForms.FOLDER::relativize)
                    .filter(file -> file.getNameCount() > 1)
                    .toList();
        }
    }
}
