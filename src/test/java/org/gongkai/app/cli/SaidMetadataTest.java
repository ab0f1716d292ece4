package org.gongkai.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.data.output.NamedRows;
import org.gongkai.data.output.OutputFolder;
import org.gongkai.drawn.YearlyReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People say body, year and place of documents that do not. */
class SaidMetadataTest {

    @TempDir private Path folder;
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void documents() throws IOException {
        String report = YearlyReport.of("鼓楼区人民政府", 2022).markdown();
        save("in/sure.md", report);
        save("in/bare.md", report.replace("鼓楼区人民政府", "").replace("2022年", ""));
    }

    @Test
    void whatIsSaidStandsInAllTables() throws Exception {
        String said =
                """
                \uFEFFnote,source,agency,year,division
                by its cover,bare.md,鼓楼区教育局,2021,350102
                """;
        assertThat(extract("--metadata", save("said.csv", said))).isZero();
        assertThat(run("merge", folder.resolve("out").toString())).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("gongkai: Applied of what was typed: 0 cells, metadata of 1 document.");
        assertThat(row("reports.csv", "bare.md"))
                .containsEntry("agency", "鼓楼区教育局")
                .containsEntry("year", "2021")
                .containsEntry("division", "350102")
                .containsEntry("city", "福州市")
                .containsEntry("body", "教育局")
                .containsEntry("metadata_flags", "");
        assertThat(row("wide.csv", "bare.md")).containsEntry("year", "2021");
        assertThat(row("cells.csv", "bare.md")).containsEntry("agency", "鼓楼区教育局");
        assertThat(row("findings.csv", "bare.md").values())
                .anyMatch(text -> text.contains("by its cover"));
    }

    @Test
    void itIsKeptAndTheLaterLineCounts() throws Exception {
        assertThat(extract("--metadata", save("a.csv", "source,year\nbare.md,2019\n"))).isZero();
        assertThat(extract("--metadata", save("b.csv", "source,year\nbare.md,2020\n"))).isZero();
        assertThat(extract()).isZero();
        assertThat(row("reports.csv", "bare.md")).containsEntry("year", "2020");
        String id = row("reports.csv", "sure.md").get("report");
        save("out/metadata.csv", "report,agency\n" + id + ",甲局\n");
        assertThat(run("merge", "-q", folder.resolve("out").toString())).isZero();
        assertThat(row("reports.csv", "sure.md")).containsEntry("agency", "甲局");
    }

    @Test
    void foldersThatAreJoinedKeepIt() throws Exception {
        assertThat(extract("--metadata", save("a.csv", "source,year\nbare.md,2019\n"))).isZero();
        String both = folder.resolve("both").toString();
        assertThat(run("merge", "-q", folder.resolve("out").toString(), "-o", both)).isZero();
        assertThat(Files.readString(Path.of(both, "metadata.csv"))).contains("bare.md,,,2019,,");
        assertThat(Files.readString(Path.of(both, "reports.csv"))).contains(",2019,");
    }

    @Test
    void whatCannotBeTakenIsSaid() throws Exception {
        assertThat(extract("--metadata", save("a.csv", "source,year\nbare.md,22\n"))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("a.csv, line 2: '22' is no year.");
        assertThat(extract("--metadata", save("a.csv", "name\nx\n"))).isEqualTo(2);
        assertThat(extract("--metadata", save("a.csv", "source,division\nbare.md,999999\nx,\n")))
                .isZero();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("apply to no document of this run: x");
        assertThat(row("reports.csv", "bare.md")).containsEntry("status", "review");
    }

    private int extract(String... more) {
        List<String> args =
                new ArrayList<>(
                        List.of(
                                "extract",
                                "-q",
                                folder.resolve("in").toString(),
                                "-o",
                                folder.resolve("out").toString()));
        args.addAll(List.of(more));
        return run(args.toArray(String[]::new));
    }

    private int run(String... args) {
        PrintStream messages = new PrintStream(err, true, StandardCharsets.UTF_8);
        return Main.run(new Console(messages, messages, false), args);
    }

    private Map<String, String> row(String table, String source) throws Exception {
        return NamedRows.of(new OutputFolder(folder.resolve("out")), table).stream()
                .filter(row -> row.get("source").equals(source))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private String save(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return file.toString();
    }
}
