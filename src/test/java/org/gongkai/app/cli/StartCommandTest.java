package org.gongkai.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What a double click does. */
class StartCommandTest {

    @TempDir private Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Console console =
            new Console(
                    new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                    new PrintStream(err, true, StandardCharsets.UTF_8),
                    false);

    private Path report;

    @BeforeEach
    void report() throws IOException {
        report = folder.resolve("年 报.html");
        Files.copy(Path.of("samples/xingzhu2024.html"), report);
    }

    @Test
    void aReportGetsAFolderAndAWorkbookBesideIt() {
        assertThat(start("", report.toString())).isZero();
        assertThat(folder.resolve("年 报-data/cells.csv")).isNotEmptyFile();
        assertThat(folder.resolve("年 报-data.xlsx")).isNotEmptyFile();
        assertThat(said()).contains("Open it in Excel or WPS", "用 Excel 或 WPS 打开");
    }

    @Test
    void aFolderGetsOneBesideItAndCanBeReadAgain() throws IOException {
        Path reports = Files.createDirectories(folder.resolve("2024.all"));
        Files.copy(report, reports.resolve("a.html"));
        assertThat(start("", reports.toString())).isZero();
        Files.writeString(reports.resolve("b.txt"), "Dear diary");
        assertThat(start("", reports.toString())).isEqualTo(1);
        assertThat(folder.resolve("2024.all-data/reports.csv")).content().contains("b.txt");
        assertThat(folder.resolve("2024.all-data.xlsx")).isNotEmptyFile();
    }

    @Test
    void whatIsDraggedLaterJoinsWhatWasBefore() throws IOException {
        Path other = folder.resolve("other.html");
        Files.copy(report, other);
        Path third = Files.copy(Path.of("samples/yanhui2022.docx"), folder.resolve("third.docx"));
        assertThat(start("", report.toString(), other.toString())).isZero();
        assertThat(start("", other.toString(), third.toString())).isZero();
        assertThat(folder.resolve("gongkai-data/reports.csv"))
                .content()
                .contains("年 报.html", "other.html", "third.docx");
    }

    @Test
    void withoutReportsItAsksForThem() {
        assertThat(start("\"" + report + "\"\n\n")).isZero();
        assertThat(said()).startsWith("把报告").contains("Drag reports");
        assertThat(folder.resolve("年 报-data/cells.csv")).isNotEmptyFile();
    }

    @Test
    void whoNamesNothingOrWhatIsNotThereIsToldSo() {
        assertThat(start("", " ")).isEqualTo(2);
        assertThat(start("\n")).isEqualTo(2);
        assertThat(said()).contains("nothing was read", "什么也没有读取");
        assertThat(start("", folder.resolve("none.pdf").toString())).isEqualTo(2);
        assertThat(said()).contains("none.pdf").doesNotContain("Excel");
        assertThat(folder).isDirectoryNotContaining("glob:**-data*");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void namesAreTakenAsWindowsWriteThem() {
        assertThat(DraggedNames.of(" '/a/b c.pdf' \"/d e\"  /f\\ \\(1\\).pdf "))
                .containsExactly("/a/b c.pdf", "/d e", "/f (1).pdf");
        assertThat(DraggedNames.of(report + "  ")).containsExactly(report.toString());
        assertThat(DraggedNames.of("'/it''s' \"a'b\"")).containsExactly("/its", "a'b");
        assertThat(DraggedNames.of(" ")).isEmpty();
    }

    private int start(String typed, String... inputs) {
        err.reset();
        ByteArrayInputStream keyboard =
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8));
        List<String> args = List.of(inputs);
        return new CommandLine(new StartCommand(console, keyboard))
                .execute(args.toArray(String[]::new));
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
