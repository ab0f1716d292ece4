package org.gongkai.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongkai.model.Extraction;
import org.gongkai.model.Outcome;
import org.gongkai.model.Reason;
import org.gongkai.model.Status;
import org.gongkai.write.CsvFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class RunTest {

    private static final String FORMS = "0123456789abcdef";

    @TempDir private Path folder;

    @Test
    void everyDocumentHasItsRowAndItsRecord() throws Exception {
        put("a.txt", "good");
        put("sub/b.txt", "partial text");
        put("c.txt", "fault");
        Summary summary = run("out");
        assertThat(summary.documents())
                .isEqualTo(Map.of(Status.OK, 1, Status.PARTIAL, 1, Status.FAILED, 1));
        assertThat(summary.complete()).isFalse();
        assertThat(columns("out", 1)).containsExactly("source", "a.txt", "c.txt", "sub/b.txt");
        assertThat(columns("out", 5)).containsExactly("status", "ok", "failed", "partial");
        for (String id : columns("out", 0).subList(1, 4)) {
            assertThat(folder.resolve("out/reports/" + id.substring(0, 2) + "/" + id + ".json"))
                    .isRegularFile();
        }
    }

    @Test
    void documentsWithTheSameBytesAreReadOnceAndShareARecord() throws Exception {
        put("a.txt", "good");
        put("b.txt", "good");
        List<String> calls = new ArrayList<>();
        Intake counting =
                new Intake(
                        bytes -> {
                            calls.add(new String(bytes, StandardCharsets.UTF_8));
                            return Documents.extract(bytes);
                        });
        Summary summary =
                new Run(counting, folder.resolve("out"), "1", FORMS).execute(inputs(), QUIET);
        assertThat(summary.count(Status.OK)).isEqualTo(2);
        assertThat(calls).containsExactly("good");
        assertThat(columns("out", 1)).containsExactly("source", "a.txt", "b.txt");
        assertThat(records("out")).hasSize(1);
    }

    @Test
    void twoRunsGiveTheSameBytesAndLeaveNothingElseBehind() throws Exception {
        put("a.txt", "good, \"quoted\"\r\n=1+1");
        put("县/b.txt", "partial");
        run("one");
        run("two");
        assertThat(contents("one")).isEqualTo(contents("two"));
        assertThat(contents("one").keySet())
                .filteredOn(name -> !name.startsWith("reports/"))
                .containsExactly("cells.csv", "findings.csv", "reports.csv", "sections.csv");
        run("one");
        assertThat(contents("one")).isEqualTo(contents("two"));
    }

    @Test
    void theFlatFilesHoldWhatTheRecordsHold() throws Exception {
        put("a.txt", "good");
        Run run = new Run(new Intake(Documents::extract), folder.resolve("out"), "1", FORMS);
        run.execute(inputs(), QUIET);
        Extraction read =
                new Records(folder.resolve("out"), "1", FORMS).read(columns("out", 0).get(1));
        assertThat(read).isEqualTo(Documents.extract("good".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aLaterRunReplacesTheFlatFiles() throws Exception {
        put("a.txt", "good");
        put("b.txt", "better");
        run("out");
        Files.delete(folder.resolve("in/b.txt"));
        run("out");
        assertThat(columns("out", 1)).containsExactly("source", "a.txt");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFileThatCannotBeReadIsAFailedRow() throws Exception {
        put("a.txt", "good");
        Files.createSymbolicLink(folder.resolve("in/gone.pdf"), folder.resolve("nothing"));
        Summary summary = run("out");
        assertThat(summary.count(Status.FAILED)).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("out/reports.csv")))
                .endsWith(
                        ",gone.pdf,,,,failed,damaged,,,,,,,,0,0,"
                                + "The file cannot be read: there is no such file.,0,0,0\n");
    }

    @Test
    void anOutputThatIsAFileEndsTheRunByItsName() throws Exception {
        put("a.txt", "good");
        Files.writeString(folder.resolve("out"), "in the way");
        assertThatThrownBy(() -> run("out"))
                .isInstanceOf(OutputException.class)
                .hasMessageStartingWith("Cannot write " + folder.resolve("out/reports") + ": ");
        assertThat(Files.readString(folder.resolve("out"))).isEqualTo("in the way");
    }

    @Test
    void aFlatFileThatCannotBeReplacedLeavesTheOthersAsTheyWere() throws Exception {
        put("a.txt", "good");
        run("out");
        Map<String, String> before = contents("out");
        Files.delete(folder.resolve("out/cells.csv"));
        Files.createDirectories(folder.resolve("out/cells.csv/x"));
        put("b.txt", "better");
        assertThatThrownBy(() -> run("out"))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("cells.csv");
        assertThat(Files.readString(folder.resolve("out/reports.csv")))
                .isEqualTo(before.get("reports.csv"));
        try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
            assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".tmp"));
        }
    }

    @Test
    void halfASurrogatePairBecomesTheReplacementCharacter() throws Exception {
        put("a.txt", "good");
        Intake odd =
                new Intake(
                        bytes -> {
                            Extraction extraction = Documents.extract(bytes);
                            return Failures.of(
                                    new Fingerprint(extraction.sha256(), extraction.bytes()),
                                    new Outcome(Status.FAILED, Reason.DAMAGED, "x\uD800y"));
                        });
        new Run(odd, folder.resolve("out"), "1", FORMS).execute(inputs(), QUIET);
        assertThat(Files.readString(folder.resolve("out/reports.csv"))).contains("x\uFFFDy");
    }

    private static final Progress QUIET = (done, total, source, outcome) -> {};

    private Summary run(String out) throws Exception {
        Run run = new Run(new Intake(Documents::extract), folder.resolve(out), "1", FORMS);
        return run.execute(inputs(), QUIET);
    }

    private InputFiles inputs() throws InputException {
        return InputFiles.find(List.of(folder.resolve("in")), Optional.empty());
    }

    private void put(String name, String text) throws IOException {
        Path file = folder.resolve("in").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<String> columns(String out, int column) throws IOException {
        Path reports = folder.resolve(out).resolve(CsvFile.REPORTS.fileName());
        return Files.readAllLines(reports).stream()
                .map(line -> line.split(",", -1)[column])
                .toList();
    }

    private List<Path> records(String out) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(out).resolve("reports"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private Map<String, String> contents(String out) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        Path root = folder.resolve(out);
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(SourceNames.slashed(root.relativize(file)), Files.readString(file));
            }
        }
        return contents;
    }
}
