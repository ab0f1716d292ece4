package org.gongkai.bulk.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongkai.base.disk.FolderLock;
import org.gongkai.base.disk.OutputException;
import org.gongkai.bulk.worker.FaultyWorker;
import org.gongkai.bulk.worker.WorkerCommand;
import org.gongkai.model.Fingerprint;
import org.gongkai.model.Reason;
import org.gongkai.model.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunTest {

    /** Until a file is as old as it must be to be known by its times, in milliseconds. */
    private static final long SETTLED = 200;

    @TempDir private Path folder;

    private Bench bench;

    @BeforeEach
    void begin() {
        bench = new Bench(folder);
    }

    @Test
    void everyDocumentHasItsRowAndItsRecord() throws Exception {
        bench.put("a.txt", "good");
        bench.put("sub/b.txt", "partial text");
        bench.put("c.txt", "fault");
        Bench.Watcher watcher = new Bench.Watcher();
        Summary summary = bench.run("out", watcher);
        assertThat(summary.documents())
                .isEqualTo(
                        Map.of(
                                Status.OK, Map.of(Reason.NONE, 1),
                                Status.PARTIAL, Map.of(Reason.NONE, 1),
                                Status.FAILED, Map.of(Reason.INTERNAL_ERROR, 1)));
        assertThat(summary.complete()).isFalse();
        assertThat(summary.worst())
                .extracting(Summary.Trouble::source)
                .containsExactly("c.txt", "sub/b.txt");
        assertThat(watcher.found).isEqualTo(3);
        assertThat(watcher.done)
                .containsExactlyInAnyOrder("a.txt ok", "c.txt failed", "sub/b.txt partial");
        assertThat(bench.column("out", "source")).containsExactly("a.txt", "c.txt", "sub/b.txt");
        assertThat(bench.column("out", "status")).containsExactly("ok", "failed", "partial");
        for (String id : bench.column("out", "report")) {
            assertThat(folder.resolve("out/reports/" + id.substring(0, 2) + "/" + id + ".json"))
                    .isRegularFile();
        }
    }

    @Test
    void aSingleSmallDocumentIsReadWithoutAWorker() throws Exception {
        bench.put("a.txt", "good");
        Path out = bench.path("out");
        Run run =
                new Run(
                        out,
                        RunSettings.plain("1", "forms", "off", Bench.LIMIT, 64),
                        new WorkerCommand(List.of("/no/such/java"), Bench.LIMIT),
                        () -> FaultyWorker.reading(Run.scratch(out)),
                        Bench.FORMS);
        InputFiles inputs = InputFiles.find(List.of(bench.in()), Optional.of(out));
        assertThat(run.execute(inputs, new Bench.Watcher()).complete()).isTrue();
        bench.put("b.txt", "better");
        bench.run("two");
        Files.delete(bench.in().resolve("b.txt"));
        bench.run("two");
        assertThat(Files.readString(out.resolve("reports.csv")))
                .isEqualTo(Files.readString(bench.path("two").resolve("reports.csv")));
    }

    @Test
    void aMachineThatStartsNoWorkerEndsTheRun() throws Exception {
        bench.put("a.txt", "good");
        bench.put("b.txt", "better");
        Path out = bench.path("out");
        Run run =
                new Run(
                        out,
                        RunSettings.plain("1", "forms", "off", Bench.LIMIT, 64),
                        new WorkerCommand(List.of("/no/such/java"), Bench.LIMIT),
                        () -> FaultyWorker.reading(Run.scratch(out)),
                        Bench.FORMS);
        InputFiles inputs = InputFiles.find(List.of(bench.in()), Optional.of(out));
        assertThatThrownBy(() -> run.execute(inputs, new Bench.Watcher()))
                .isInstanceOf(OutputException.class)
                .hasMessageStartingWith("A worker cannot be started (");
        assertThat(out.resolve("reports.csv")).doesNotExist();
    }

    @Test
    void documentsWithTheSameBytesAreReadOnceAndShareARecord() throws Exception {
        for (int i = 0; i < 20; i++) {
            bench.put("a" + i + ".txt", "slow");
        }
        assertThat(bench.run("out").count(Status.OK)).isEqualTo(20);
        assertThat(bench.column("out", "report")).hasSize(20).containsOnly(sameId());
        List<String> log = Files.readAllLines(bench.path("out").resolve("run/log.txt"));
        assertThat(log).filteredOn(line -> line.contains("\tok\t")).hasSize(1);
    }

    /** Their ids, whatever else is in the lines: of some the text is the title. */
    private List<String> reports() throws Exception {
        return bench.column("out", "report").stream()
                .filter(field -> field.matches("[0-9a-f]{16}"))
                .toList();
    }

    private String sameId() throws Exception {
        return bench.column("out", "report").get(0);
    }

    @Test
    void theSameDocumentsGiveTheSameBytesWhateverTheNumberOfWorkers() throws Exception {
        for (int i = 0; i < 12; i++) {
            bench.put("县" + i + "/b.txt", (i % 3 == 0 ? "partial " : "good ") + i % 7);
        }
        bench.put("a.txt", "good, \"quoted\"\r\n=1+1");
        bench.workers(1).run("one");
        bench.workers(4).run("four");
        assertThat(bench.data("four")).isEqualTo(bench.data("one"));
        assertThat(bench.data("one").keySet())
                .filteredOn(name -> !name.startsWith("reports/"))
                .containsExactly(
                        "cells.csv",
                        "codebook.csv",
                        "codebook.md",
                        "datapackage.json",
                        "findings.csv",
                        "reports.csv",
                        "sections.csv",
                        "tables.csv",
                        "wide.csv");
        assertThat(bench.runFiles("one"))
                .containsExactly("lock", "log.txt", "merge.lock", "sources.txt");
    }

    @Test
    void aSecondRunReadsNothingAndWritesTheSame() throws Exception {
        bench.put("a.txt", "good");
        bench.put("b.txt", "bad");
        bench.run("out");
        Map<String, String> before = bench.data("out");
        Map<String, FileTime> times = times("out");
        Bench.Watcher watcher = new Bench.Watcher();
        bench.run("out", watcher);
        assertThat(watcher.done).containsExactlyInAnyOrder("a.txt ok", "b.txt failed");
        assertThat(bench.data("out")).isEqualTo(before);
        assertThat(times("out")).isEqualTo(times);
    }

    @Test
    void whatNothingWasDoneToIsKnownWithoutBeingRead() throws Exception {
        bench.put("a.txt", "good 1");
        bench.put("b.txt", "bad");
        Thread.sleep(SETTLED);
        Summary first = bench.run("out");
        assertThat(isNothingToDo()).isFalse();
        Map<String, String> whole = bench.data("out");
        Bench.Watcher watcher = new Bench.Watcher();
        assertThat(bench.run("out", watcher)).isEqualTo(first);
        assertThat(isNothingToDo()).isTrue();
        assertThat(watcher.done).containsExactly("a.txt ok", "b.txt failed");
        assertThat(bench.data("out")).isEqualTo(whole);

        Files.writeString(bench.path("out").resolve("cells.csv"), "typed into");
        bench.run("out");
        assertThat(isNothingToDo()).isFalse();
        assertThat(bench.data("out")).isEqualTo(whole);

        Path file = bench.in().resolve("a.txt");
        FileTime time = Files.getLastModifiedTime(file);
        Files.writeString(file, "good 2");
        Files.setLastModifiedTime(file, time);
        Thread.sleep(SETTLED);
        bench.run("out");
        assertThat(isNothingToDo()).isFalse();
        assertThat(bench.data("out")).isNotEqualTo(whole);
        bench.run("out");
        assertThat(isNothingToDo()).isTrue();
        bench.run(bench.path("out"), "2")
                .execute(
                        InputFiles.find(List.of(bench.in()), Optional.of(bench.path("out"))),
                        watcher);
        assertThat(isNothingToDo()).isFalse();
    }

    private boolean isNothingToDo() throws IOException {
        List<String> log = Files.readAllLines(bench.path("out").resolve("run/log.txt"));
        return log.get(log.size() - 1).endsWith("nothing to do");
    }

    @Test
    void aPageIsReadAgainWhenAStylesheetBesideItChanges() throws Exception {
        String page = "<html><link rel=stylesheet href=a_files/x.css>good";
        bench.put("a.html", page);
        bench.put("b.html", page);
        bench.put("a_files/x.css", "p{color:red}");
        Thread.sleep(SETTLED);
        bench.run("out");
        String alone = Fingerprint.of(page).id();
        List<String> before = reports();
        assertThat(before).doesNotContain(alone);
        bench.run("out");
        assertThat(reports()).isEqualTo(before);
        bench.put("a_files/x.css", "p{color:tan}");
        bench.run("out");
        assertThat(reports()).hasSameSizeAs(before).doesNotContainAnyElementsOf(before);
        Files.delete(bench.in().resolve("a_files/x.css"));
        bench.run("out");
        assertThat(reports()).containsExactly(alone, alone);
    }

    @Test
    void aPageThatIsNamedAloneIsReadAgainWhenItsStylesheetComesBesideIt() throws Exception {
        bench.put("a.html", "<html><link rel=stylesheet href=a_files/x.css>good");
        bench.put("a_files/other.txt", "nothing");
        Thread.sleep(SETTLED);
        runAlone();
        runAlone();
        assertThat(isNothingToDo()).isTrue();
        List<String> before = reports();
        bench.put("a_files/x.css", "p{color:red}");
        runAlone();
        assertThat(reports()).doesNotContainAnyElementsOf(before);
    }

    private void runAlone() throws Exception {
        bench.run(bench.path("out"), "1")
                .execute(
                        InputFiles.find(
                                List.of(bench.in().resolve("a.html")),
                                Optional.of(bench.path("out"))),
                        new Bench.Watcher());
    }

    @Test
    void whatFailedIsReadAgainOnRequestAlone() throws Exception {
        bench.put("a.txt", "good");
        bench.put("b.txt", "bad");
        bench.put("c.txt", "bad");
        bench.run("out");
        Map<String, FileTime> before = times("out");
        bench.retryFailed().run("out");
        Map<String, FileTime> after = times("out");
        assertThat(after.keySet()).isEqualTo(before.keySet()).hasSize(2);
        assertThat(
                        after.entrySet().stream()
                                .filter(e -> !before.get(e.getKey()).equals(e.getValue())))
                .hasSize(1);
    }

    @Test
    void anotherVersionReadsEverythingAnew() throws Exception {
        bench.put("a.txt", "good");
        bench.put("b.txt", "better");
        bench.run("out");
        Map<String, FileTime> before = times("out");
        Path out = bench.path("out");
        InputFiles inputs = InputFiles.find(List.of(bench.in()), Optional.of(out));
        bench.run(out, "2").execute(inputs, new Bench.Watcher());
        times("out").forEach((file, time) -> assertThat(time).isNotEqualTo(before.get(file)));
    }

    @Test
    void newAndMissingSourcesAreNoticed() throws Exception {
        bench.put("a.txt", "good");
        bench.put("b.txt", "better");
        assertThat(bench.run("out").changes()).isEqualTo(new Summary.Changes(0, 0));
        Files.delete(bench.in().resolve("b.txt"));
        bench.put("c.txt", "best");
        bench.put("d.txt", "best");
        assertThat(bench.run("out").changes()).isEqualTo(new Summary.Changes(2, 1));
        assertThat(bench.column("out", "source")).containsExactly("a.txt", "c.txt", "d.txt");
    }

    @Test
    void aRecordThatIsBrokenIsMadeAnew() throws Exception {
        bench.put("a.txt", "good");
        bench.put("b.txt", "better");
        bench.run("out");
        Map<String, String> before = bench.data("out");
        for (Path record : times("out").keySet().stream().map(Path::of).toList()) {
            Files.writeString(record, "{");
        }
        bench.run("out");
        assertThat(bench.data("out")).isEqualTo(before);
    }

    @Test
    void aRecordThatWasChangedOrIsAnothersIsNotBelieved() throws Exception {
        bench.put("a.txt", "good");
        bench.put("b.txt", "better");
        bench.run("out");
        Map<String, String> before = bench.data("out");
        List<Path> records = times("out").keySet().stream().map(Path::of).toList();
        String record = Files.readString(records.get(0));
        for (String other :
                List.of(
                        record.replace("\"bytes\": ", "\"bytes\": 1"),
                        record.stripTrailing(),
                        Files.readString(records.get(1)))) {
            assertThat(other).isNotEqualTo(record);
            Files.writeString(records.get(0), other);
            assertThatThrownBy(this::merge)
                    .isInstanceOf(OutputException.class)
                    .hasMessageContaining(records.get(0).toString());
            bench.run("out");
            assertThat(bench.data("out")).isEqualTo(before);
        }
    }

    private void merge() throws Exception {
        new Merge(bench.path("out"), 1, Bench.FORMS).execute();
    }

    @Test
    void aDamagedListOfSourcesIsNotMerged() throws Exception {
        bench.put("a.txt", "good");
        bench.put("b.txt", "better");
        bench.run("out");
        merge();
        Path list = bench.path("out").resolve("run/sources.txt");
        List<String> lines = Files.readAllLines(list);
        for (List<String> damaged :
                List.of(
                        List.<String>of(),
                        lines.subList(0, 1),
                        lines.subList(1, 3),
                        lines.subList(0, 2),
                        List.of(lines.get(0), "x" + lines.get(1), lines.get(2)))) {
            Files.write(list, damaged);
            assertThatThrownBy(this::merge)
                    .isInstanceOf(OutputException.class)
                    .hasMessageContaining("sources.txt is damaged");
        }
        bench.run("out");
        merge();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFileThatCannotBeReadIsAFailedRow() throws Exception {
        bench.put("a.txt", "good");
        Files.createSymbolicLink(bench.in().resolve("gone.pdf"), folder.resolve("nothing"));
        assertThat(bench.run("out").count(Status.FAILED)).isEqualTo(1);
        assertThat(bench.data("out").get("reports.csv"))
                .contains(
                        ",gone.pdf,,,,failed,damaged,,,,,,,,0,0,"
                                + "The file cannot be read: there is no such file.,0,0,0,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sleep", "heap", "exit", "halt", "kill", "crash", "stop"})
    @DisabledOnOs(OS.WINDOWS)
    void aWorkerThatDiesCostsItsDocumentAlone(String text) throws Exception {
        for (int i = 0; i < 12; i++) {
            bench.put("n" + i + ".txt", "slow " + i);
        }
        bench.put("m.txt", text);
        Summary summary = bench.limit(Duration.ofSeconds(2)).run("out");
        assertThat(summary.count(Status.OK)).isEqualTo(12);
        assertThat(summary.count(Status.FAILED)).isEqualTo(1);
        Map<String, String> reasons = new HashMap<>();
        List<String> sources = bench.column("out", "source");
        for (int i = 0; i < sources.size(); i++) {
            reasons.put(sources.get(i), bench.column("out", "reason").get(i));
        }
        String expected =
                switch (text) {
                    case "sleep", "stop" -> "limit-time";
                    case "heap" -> "limit-memory";
                    default -> "internal-error";
                };
        assertThat(reasons).containsEntry("m.txt", expected);
        assertThat(bench.runFiles("out"))
                .containsExactly("lock", "log.txt", "merge.lock", "sources.txt");
    }

    @Test
    void archivesAreOpenedAndEachEntryHasItsRow() throws Exception {
        byte[] inner = zip("c.txt", "partial c", "d.txt", "kill");
        bench.put("x/a.zip", zip("b.txt", "good b", "同名/i.zip", inner, "e.txt", "good"));
        bench.put("f.txt", "good");
        Bench.Watcher watcher = new Bench.Watcher();
        Summary summary = bench.run("out", watcher);
        assertThat(bench.column("out", "source"))
                .containsExactly(
                        "f.txt",
                        "x/a.zip",
                        "x/a.zip!/b.txt",
                        "x/a.zip!/e.txt",
                        "x/a.zip!/同名/i.zip",
                        "x/a.zip!/同名/i.zip!/c.txt",
                        "x/a.zip!/同名/i.zip!/d.txt");
        assertThat(bench.column("out", "status"))
                .containsExactly(
                        "ok", "unsupported", "ok", "ok", "unsupported", "partial", "failed");
        List<String> ids = bench.column("out", "report");
        assertThat(bench.column("out", "parent"))
                .containsExactly(
                        "", "", ids.get(1), ids.get(1), ids.get(1), ids.get(4), ids.get(4));
        assertThat(summary.total()).isEqualTo(5);
        assertThat(summary.archives()).isEqualTo(2);
        assertThat(summary.archivesWhole()).isTrue();
        assertThat(watcher.found).isEqualTo(7);
        assertThat(watcher.done).hasSize(7);
        assertThat(bench.runFiles("out"))
                .containsExactly("lock", "log.txt", "merge.lock", "sources.txt");
        Map<String, String> before = bench.data("out");
        bench.run("out");
        assertThat(bench.data("out")).isEqualTo(before);
    }

    @Test
    void aBrokenArchiveGivesWhatIsWholeAndTheRunIsNotComplete() throws Exception {
        byte[] zip = zip("b.txt", "good", "c.txt", "good c");
        bench.put("a.zip", Arrays.copyOf(zip, zip.length - 40));
        Summary summary = bench.run("out");
        assertThat(bench.column("out", "source"))
                .containsExactly("a.zip", "a.zip!/b.txt", "a.zip!/c.txt");
        assertThat(bench.column("out", "reason")).startsWith("partly-damaged", "");
        assertThat(summary.complete()).isFalse();
    }

    @Test
    void manyEntriesGoThroughAFewPlaces() throws Exception {
        Object[] pairs = new Object[400];
        for (int i = 0; i < 400; i += 2) {
            pairs[i] = "e" + i + ".txt";
            pairs[i + 1] = "good " + i;
        }
        bench.put("a.zip", zip(pairs));
        bench.put("b.zip", zip(pairs));
        Summary summary = bench.run("out");
        assertThat(summary.count(Status.OK)).isEqualTo(400);
        assertThat(bench.column("out", "source")).hasSize(402).doesNotHaveDuplicates();
    }

    private static byte[] zip(Object... pairs) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < pairs.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) pairs[i]));
                Object content = pairs[i + 1];
                zip.write(
                        content instanceof String text
                                ? text.getBytes(StandardCharsets.UTF_8)
                                : (byte[]) content);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void twoRunsIntoOneFolderRefuseEachOther() throws Exception {
        bench.put("a.txt", "good");
        RunFolder held = new RunFolder(bench.path("out"));
        held.prepare();
        FolderLock lock = held.lock();
        assertThatThrownBy(() -> bench.run("out"))
                .isInstanceOf(OutputException.class)
                .hasMessageStartingWith("Another run is writing to " + bench.path("out"));
        lock.close();
        assertThat(bench.run("out").complete()).isTrue();
    }

    @Test
    void anOutputThatIsAFileEndsTheRunByItsName() throws Exception {
        bench.put("a.txt", "good");
        Files.writeString(folder.resolve("out"), "in the way");
        assertThatThrownBy(() -> bench.run("out"))
                .isInstanceOf(OutputException.class)
                .hasMessageStartingWith("Cannot write " + folder.resolve("out/reports") + ": ");
        assertThat(Files.readString(folder.resolve("out"))).isEqualTo("in the way");
    }

    @Test
    void aFlatFileThatCannotBeReplacedLeavesTheOthersAsTheyWere() throws Exception {
        bench.put("a.txt", "good");
        bench.run("out");
        Map<String, String> before = bench.data("out");
        Files.delete(folder.resolve("out/cells.csv"));
        Files.createDirectories(folder.resolve("out/cells.csv/x"));
        bench.put("b.txt", "better");
        assertThatThrownBy(() -> bench.run("out"))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("cells.csv");
        assertThat(bench.data("out").get("reports.csv")).isEqualTo(before.get("reports.csv"));
        assertThat(bench.runFiles("out")).noneMatch(name -> name.endsWith(".tmp"));
    }

    @Test
    void halfASurrogatePairBecomesTheReplacementCharacter() throws Exception {
        String line = new SourceLine("x\uD800y", "", "", Optional.empty()).encode();
        assertThat(SourceLine.decode(line).orElseThrow().source()).isEqualTo("x\uFFFDy");
    }

    private Map<String, FileTime> times(String out) throws Exception {
        Map<String, FileTime> times = new HashMap<>();
        try (Stream<Path> files = Files.walk(bench.path(out).resolve("reports"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                times.put(file.toString(), Files.getLastModifiedTime(file));
            }
        }
        return times;
    }
}
