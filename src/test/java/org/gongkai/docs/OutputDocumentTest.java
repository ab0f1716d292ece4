package org.gongkai.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.data.dataset.DataSet;
import org.gongkai.data.panel.Panel;
import org.gongkai.data.write.Column;
import org.gongkai.data.write.ColumnType;
import org.gongkai.data.write.Columns;
import org.gongkai.data.write.CsvFile;
import org.gongkai.model.CellState;
import org.gongkai.model.Method;
import org.gongkai.model.Reason;
import org.gongkai.model.Severity;
import org.gongkai.model.Status;
import org.junit.jupiter.api.Test;

/** Holds docs/output.md and docs/panel.md to the columns as they are declared. */
class OutputDocumentTest {

    @Test
    void everyColumnIsExplainedInTheOrderOfItsFile() throws IOException {
        String output = Files.readString(Path.of("docs/output.md"));
        for (CsvFile file : CsvFile.values()) {
            assertThat(explained(output, file.fileName())).isEqualTo(file.columns());
        }
        for (Columns<?> columns : DataSet.columns()) {
            assertThat(explained(output, columns.table() + ".csv"))
                    .startsWith(columns.names().toArray(String[]::new));
        }
        String panel = Files.readString(Path.of("docs/panel.md"));
        assertThat(explained(panel, "panel.csv")).isEqualTo(Panel.columns().get(0).names());
    }

    /** What the first column of the table below the heading of a file names. */
    private static List<String> explained(String document, String file) {
        String part = document.substring(document.indexOf("\n## " + file));
        String table = part.substring(part.indexOf("\n|---|---|\n") + 11).split("\n\n", 2)[0];
        return table.lines()
                .map(line -> line.split("\\|", -1)[1])
                .flatMap(names -> Stream.of(names.split(",", -1)))
                .map(name -> name.strip().replace("`", ""))
                .toList();
    }

    @Test
    void everyCodeIsExplained() throws IOException {
        String document = Files.readString(Path.of("docs/output.md"));
        codes().forEach(code -> assertThat(document).contains("`" + code + "`"));
    }

    private static Stream<String> codes() {
        return Stream.of(
                        Arrays.stream(Status.values()).map(Status::code),
                        Arrays.stream(Reason.values())
                                .map(Reason::code)
                                .filter(code -> !code.isEmpty()),
                        Arrays.stream(CellState.values()).map(CellState::code),
                        Arrays.stream(Method.values()).map(Method::code),
                        Arrays.stream(Severity.values()).map(Severity::code))
                .flatMap(part -> part);
    }

    @Test
    void everyColumnHasADescription() {
        List<Columns<?>> tables =
                Stream.of(
                                Arrays.stream(CsvFile.values()).<Columns<?>>map(CsvFile::declared),
                                DataSet.columns().stream(),
                                Panel.columns().stream())
                        .<Columns<?>>flatMap(part -> part)
                        .toList();
        assertThat(tables).hasSize(9);
        assertThat(tables.stream().flatMap(each -> undescribed(each).stream())).isEmpty();
    }

    @Test
    void aColumnWithoutDescriptionIsNamedInASentence() {
        Column<String, String> mute = new Column<>("tone", ColumnType.TEXT, " ", text -> text);
        assertThat(
                        undescribed(
                                new Columns<>(
                                        "songs", "One row per song", List.of(), List.of(mute))))
                .containsExactly("The column 'tone' of songs.csv has no description.");
    }

    private static List<String> undescribed(Columns<?> columns) {
        return columns.all().stream()
                .filter(column -> column.description().isBlank())
                .map(
                        column ->
                                "The column '"
                                        + column.name()
                                        + "' of "
                                        + columns.table()
                                        + ".csv has no description.")
                .toList();
    }
}
