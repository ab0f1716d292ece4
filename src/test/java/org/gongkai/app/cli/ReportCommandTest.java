package org.gongkai.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.data.write.CsvFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {

    @TempDir private Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void write() throws IOException {
        for (CsvFile file : CsvFile.values()) {
            Files.writeString(
                    folder.resolve(file.fileName()), String.join(",", file.columns()) + "\n");
        }
    }

    @Test
    void thePageLiesBesideTheData() {
        assertThat(run("report", folder.toString())).isZero();
        assertThat(folder.resolve("report.html"))
                .content()
                .startsWith("<!DOCTYPE html>")
                .contains("What was read");
        assertThat(err()).isEqualTo("gongkai: Written to " + folder.resolve("report.html") + ".\n");
    }

    @Test
    void orWhereItIsWantedAndInChinese() {
        Path page = folder.resolve("page.html");
        assertThat(run("report", folder.toString(), "-q", "-o", page.toString(), "--lang", "zh"))
                .isZero();
        assertThat(page).content().contains("读取了什么");
        assertThat(folder.resolve("report.html")).doesNotExist();
        assertThat(err()).isEmpty();
    }

    @Test
    void anotherLanguageIsWrongUsage() {
        assertThat(run("report", folder.toString(), "--lang", "fr")).isEqualTo(2);
        assertThat(err()).contains("--lang", "fr");
    }

    @Test
    void aFolderWithoutARunIsCode2AndLeavesNothing() {
        Path none = folder.resolve("none");
        assertThat(run("report", none.toString())).isEqualTo(2);
        assertThat(err()).contains(none + " is no folder");
        assertThat(none).doesNotExist();
    }

    @Test
    void aPageThatCannotBeWrittenIsCode3() {
        Path page = folder.resolve("none/page.html");
        assertThat(run("report", folder.toString(), "-o", page.toString())).isEqualTo(3);
        assertThat(err()).contains("Cannot write " + page);
    }

    private int run(String... args) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream());
        PrintStream to = new PrintStream(err, true, StandardCharsets.UTF_8);
        return Main.run(new Console(nowhere, to, false), args);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
