package org.gongkai.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gongkai.data.output.ListedReport;
import org.gongkai.data.output.OutputFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A run over reports of two kinds, and what is made of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeveralKindsTest {

    private static final String BUDGET = "samples/forms/budget/budget3.html";
    private static final String DISCLOSURE = "samples/xingzhu2024.html";

    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeAll
    void extract(@TempDir Path temporary) {
        folder = temporary;
        assertThat(
                        run(
                                "extract",
                                "-q",
                                BUDGET,
                                DISCLOSURE,
                                "--forms",
                                "samples/forms",
                                "-o",
                                path("out")))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();
    }

    private int run(String... args) {
        Console console =
                new Console(new PrintStream(out, true), new PrintStream(err, true), false);
        return Main.run(console, args);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file));
    }

    @Test
    void eachIsOfItsKindAndInTheWideTableOfThat() throws Exception {
        assertThat(new OutputFolder(folder.resolve("out")).reports())
                .extracting(ListedReport::kind)
                .containsExactly("budget", "disclosure");
        assertThat(lines("out/wide.csv")).hasSize(2);
        assertThat(lines("out/wide.csv").get(1)).contains("xingzhu2024.html");
        assertThat(lines("out/wide-budget.csv")).hasSize(2);
        assertThat(lines("out/wide-budget.csv").get(1)).contains("budget3.html");
        assertThat(lines("out/wide-enforcement.csv")).hasSize(1);
    }

    @Test
    void aPanelHasTheReportsOnDisclosure() throws IOException {
        assertThat(run("panel", path("out"), "-o", path("panel"))).isZero();
        assertThat(lines("panel/panel.csv")).hasSize(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("1 document left out as no report on disclosure or not readable.");
    }

    @Test
    void spreadsheetsGetTheTablesOfAllKinds() {
        assertThat(run("export", path("out"), "--excel", path("excel"))).isZero();
        assertThat(folder.resolve("excel/wide-budget.csv")).exists();
        assertThat(folder.resolve("excel/codebook-budget.csv")).exists();
    }

    @Test
    void aMergeWantsTheFormsOfAllKinds() {
        assertThat(run("merge", path("out"))).isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("is of the kind 'budget'");
        assertThat(run("merge", path("out"), "--forms", "samples/forms")).isZero();
    }
}
