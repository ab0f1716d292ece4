package org.gongkai.reading.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a program that draws, and of what it leaves behind. */
class PagePrinterTest {

    @TempDir Path folder;

    private Path program(String script) throws Exception {
        Path program = folder.resolve("program");
        Files.writeString(program, "#!/bin/sh\n" + script);
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }

    private static byte[] print(Path program) throws PrintException {
        byte[] document = "<p>1".getBytes(StandardCharsets.UTF_8);
        return PagePrinter.BROWSER.print(program, document, "text/html", 2);
    }

    private static List<Path> left() throws Exception {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(f -> f.getFileName().toString().startsWith("gongkai-print"))
                    .toList();
        }
    }

    @Test
    void givesThePdfAndKeepsNothing() throws Exception {
        List<Path> before = left();
        byte[] pdf = print(program("cat document.html > document.pdf; echo $HOME >> document.pdf"));
        assertThat(new String(pdf, StandardCharsets.UTF_8)).startsWith("<p>1").contains("print");
        assertThat(left()).isEqualTo(before);
    }

    @Test
    void killsWhatTakesTooLongWithAllThatItStarted() throws Exception {
        List<Path> before = left();
        Path mark = folder.resolve("alive");
        Path slow = program("(sleep 3; touch " + mark + ") & sleep 9");
        assertThatThrownBy(() -> print(slow)).hasMessage("Chromium took longer than 2 seconds");
        Thread.sleep(1500);
        assertThat(mark).doesNotExist();
        assertThat(left()).isEqualTo(before);
    }

    @Test
    void saysThatNoPdfWasMade() {
        assertThatThrownBy(() -> print(program("exit 1"))).hasMessage("Chromium made no PDF of it");
    }
}
