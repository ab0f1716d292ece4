package org.gongkai.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.gongkai.data.write.CsvFile;
import org.gongkai.model.CellState;
import org.gongkai.model.Method;
import org.gongkai.model.Reason;
import org.gongkai.model.Severity;
import org.gongkai.model.Status;
import org.junit.jupiter.api.Test;

class OutputDocumentTest {

    @Test
    void everyFileColumnAndCodeIsExplained() throws IOException {
        String document = Files.readString(Path.of("docs/output.md"));
        names().forEach(name -> assertThat(document).contains("`" + name + "`"));
        for (CsvFile file : CsvFile.values()) {
            assertThat(document).contains("## " + file.fileName() + ": ");
        }
    }

    private static Stream<String> names() {
        return Stream.of(
                        Arrays.stream(CsvFile.values()).flatMap(file -> file.columns().stream()),
                        Arrays.stream(Status.values()).map(Status::code),
                        Arrays.stream(Reason.values())
                                .map(Reason::code)
                                .filter(code -> !code.isEmpty()),
                        Arrays.stream(CellState.values()).map(CellState::code),
                        Arrays.stream(Method.values()).map(Method::code),
                        Arrays.stream(Severity.values()).map(Severity::code))
                .flatMap(part -> part);
    }
}
