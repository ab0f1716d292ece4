package org.gongkai.bulk.run;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongkai.model.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Every name comes through exactly; none collides, none escapes. */
@DisabledOnOs(OS.WINDOWS) // It has no such names.
class OddNamesTest {

    private static final List<String> NAMES =
            List.of(
                    "-rf",
                    "--help",
                    "=1+1",
                    "+1",
                    "@SUM(A1)",
                    " leading",
                    "trailing ",
                    "tab\there",
                    "line\nbreak",
                    "carriage\rreturn",
                    "quote\"d",
                    "it's",
                    "comma,name",
                    "semi;colon",
                    "back\\slash",
                    "star*?",
                    "pipe|",
                    "<angle>",
                    "colon:",
                    "percent%41",
                    "hash#2",
                    "bang!",
                    "dollar$HOME",
                    "`tick`",
                    "报告 2024.pdf",
                    "😀.txt",
                    "\u202Ertl.txt",
                    "e\u0301.txt",
                    "\u00e9.txt",
                    "Case.TXT",
                    "case.txt",
                    "zero\u200Bwidth",
                    "con",
                    "nul.txt",
                    "a".repeat(255),
                    "中".repeat(85),
                    "..dots",
                    "x..",
                    "~tilde");

    @TempDir private Path folder;

    private Bench bench;

    @BeforeEach
    void begin() {
        bench = new Bench(folder);
    }

    @Test
    void everyNameHasItsOwnRowAndComesThroughExactly() throws Exception {
        List<String> expected = new ArrayList<>();
        for (String name : NAMES) {
            bench.put("sub/" + name, "good " + name);
            // A leading dot hides a file.
            if (!name.startsWith(".")) {
                expected.add("sub/" + name);
            }
        }
        String deep = ("d".repeat(40) + "/").repeat(6) + "deep.txt";
        bench.put(deep, "good deep");
        expected.add(deep);
        Summary summary = bench.run("out");
        assertThat(summary.total()).isEqualTo(expected.size());
        assertThat(summary.count(Status.OK)).isEqualTo(expected.size());
        assertThat(expected.size()).isGreaterThan(31);
        assertThat(sources("out")).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(new HashSet<>(bench.column("out", "report"))).hasSizeGreaterThan(31);
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("in", "out");
        }
    }

    @Test
    void bytesThatAreNoTextAreWrittenInHexAndTheFileIsRead() throws Exception {
        bench.put("plain.txt", "good plain");
        odd("%B9%AB%BF%AA.txt", "good gbk");
        odd("a%FFb", "good ff");
        bench.put("a%FFb", "good literal");
        odd("%FE", "good fe");
        assertThat(bench.run("out").count(Status.OK)).isEqualTo(5);
        assertThat(sources("out"))
                .containsExactlyInAnyOrder(
                        "%B9%AB%BF%AA.txt", "%FE", "a%FFb", "a%FFb#2", "plain.txt");
        Set<String> reports = new HashSet<>(bench.column("out", "report"));
        assertThat(reports).hasSize(5);
    }

    @Test
    void aFolderIsNotTakenForAnArchive() throws Exception {
        Files.createDirectories(bench.in());
        try (ZipOutputStream zip =
                new ZipOutputStream(Files.newOutputStream(bench.in().resolve("a.zip")))) {
            zip.putNextEntry(new ZipEntry("x.txt"));
            zip.write("good entry".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        bench.put("a.zip!/x.txt", "good file");
        bench.put("b!/x.txt", "good other");
        bench.run("out");
        assertThat(sources("out"))
                .containsExactlyInAnyOrder("a.zip", "a.zip!/x.txt", "a.zip%21/x.txt", "b!/x.txt");
    }

    @Test
    void pipesAreNeverOpened() throws Exception {
        bench.put("a.txt", "good");
        bench.put("b.txt", "better");
        Path pipe = bench.in().resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        assertThat(bench.run("out").total()).isEqualTo(2);
        Path out = bench.path("named");
        InputFiles named = InputFiles.find(List.of(pipe, bench.in()), Optional.of(out));
        Summary summary = bench.run(out, "1").execute(named, new Bench.Watcher());
        assertThat(summary.count(Status.FAILED)).isEqualTo(1);
        assertThat(summary.count(Status.OK)).isEqualTo(2);
    }

    @Test
    @Tag("long")
    void aMillionNamesTakeLittleMemory() throws Exception {
        int count = 50_000;
        for (int i = 0; i < count; i++) {
            Path file = bench.in().resolve(i % 500 + "/政府信息公开工作年度报告 " + i + ".pdf");
            if (i < 500) {
                Files.createDirectories(file.getParent());
            }
            Files.createFile(file);
        }
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        long before = runtime.totalMemory() - runtime.freeMemory();
        InputFiles files = InputFiles.find(List.of(bench.in()), Optional.empty());
        System.gc();
        TimeUnit.MILLISECONDS.sleep(200);
        long after = runtime.totalMemory() - runtime.freeMemory();
        assertThat(files.files()).hasSize(count);
        assertThat((after - before) / count).isLessThan(250);
    }

    /** A file whose name is given as a URI writes it. */
    private void odd(String name, String text) throws Exception {
        Files.createDirectories(bench.in());
        Files.writeString(Path.of(URI.create(bench.in().toUri() + "/" + name)), text);
    }

    private List<String> sources(String out) throws Exception {
        List<String> sources = new ArrayList<>();
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder().ofCsvRecord(bench.path(out).resolve("reports.csv"))) {
            csv.forEach(row -> sources.add(row.getField(1)));
        }
        return sources.subList(1, sources.size());
    }
}
