package org.gongkai.bulk.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Real processes, really killed, at any moment; then the same run again, to the same bytes. */
@DisabledOnOs(OS.WINDOWS)
class KillTest {

    private static final int DOCUMENTS = 40;

    private static final List<String> AFTER_A_RUN =
            List.of("lock", "log.txt", "merge.lock", "sources.txt");

    /** Each test runs into folders of names of its own. */
    @TempDir private static Path folder;

    private static Bench bench;
    private static Map<String, String> whole;

    @BeforeAll
    static void runOnceWithoutHarm() throws Exception {
        bench = new Bench(folder);
        for (int i = 0; i < DOCUMENTS; i++) {
            String kind = i % 5 == 0 ? "partial " : i % 7 == 0 ? "bad " : "slow ";
            bench.put("县" + i % 3 + "/" + i + ".txt", kind + i % 33);
        }
        bench.run("whole");
        whole = bench.data("whole");
    }

    @Test
    void killedAtAnyMomentTheNextRunEndsWithTheSameBytes() throws Exception {
        killAtRandom("few", 2, 1);
    }

    @Test
    @Tag("long")
    void killedAtAnyMomentManyTimesOver() throws Exception {
        killAtRandom("many", 30, 2);
    }

    private void killAtRandom(String name, int times, int seed) throws Exception {
        Random random = new Random(seed);
        long begin = System.nanoTime();
        assertThat(RunProgram.command(folder, name + "-timed").start().waitFor()).isZero();
        int latest = (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        int unfinished = 0;
        for (int i = 0; i < times; i++) {
            String out = name + i;
            Process run = RunProgram.command(folder, out).start();
            if (!run.waitFor(random.nextInt(latest), TimeUnit.MILLISECONDS)) {
                unfinished++;
                kill(run, random.nextBoolean());
            }
            assertNothingIsTorn(out);
            int records = records(out);
            assertThat(bench.run(out).changes()).isEqualTo(new Summary.Changes(0, 0));
            assertThat(bench.data(out)).as("kill %d", i).isEqualTo(whole);
            assertThat(bench.runFiles(out)).isEqualTo(AFTER_A_RUN);
            assertThat(read(out)).as("kill %d", i).isLessThanOrEqualTo(records("whole") + 2);
            assertThat(records).isLessThanOrEqualTo(records("whole"));
            delete(bench.path(out));
        }
        assertThat(unfinished).isGreaterThan(times / 3);
    }

    /** The parent alone, or its workers first, as when a whole process group is killed. */
    private static void kill(Process run, boolean workersToo) throws InterruptedException {
        if (workersToo) {
            run.descendants().forEach(ProcessHandle::destroyForcibly);
        }
        List<ProcessHandle> workers = run.descendants().toList();
        run.destroyForcibly().waitFor();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (workers.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < end) {
            Thread.sleep(10);
        }
        assertThat(workers).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    @Tag("long")
    void toldToEndItEndsSoonAndTheNextRunGoesOn() throws Exception {
        Random random = new Random(3);
        for (int i = 0; i < 3; i++) {
            String out = "term" + i;
            Process run = RunProgram.command(folder, out).start();
            run.waitFor(700 + random.nextInt(900), TimeUnit.MILLISECONDS);
            run.destroy();
            // Far more than it needs: a run that does not listen goes on to its end.
            assertThat(run.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertNothingIsTorn(out);
            bench.run(out);
            assertThat(bench.data(out)).isEqualTo(whole);
        }
    }

    @Test
    void mergeInTheMiddleShowsWhatIsDoneSoFar() throws Exception {
        Process run = RunProgram.command(folder, "mid").start();
        Path part = bench.path("mid").resolve("run/sources.part");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (System.nanoTime() < end && (!Files.exists(part) || lines(part) < 5)) {
            Thread.sleep(5);
        }
        Summary summary = new Merge(bench.path("mid"), 2, Bench.FORMS).execute();
        assertThat(summary.total()).isBetween(5, DOCUMENTS);
        assertThat(bench.column("mid", "source")).hasSize(summary.total()).isSorted();
        assertThat(run.waitFor()).isZero();
        assertThat(bench.data("mid")).isEqualTo(whole);
    }

    /** While a run works, every file that is there can be read from beginning to end. */
    @Test
    @Tag("long")
    void aReaderNeverSeesHalfAFile() throws Exception {
        Process run = RunProgram.command(folder, "seen").start();
        int seen = 0;
        while (run.isAlive()) {
            seen += assertNothingIsTorn("seen");
        }
        assertThat(seen).isGreaterThan(DOCUMENTS);
        assertThat(bench.data("seen")).isEqualTo(whole);
    }

    @Test
    @Tag("long")
    void aFullDiskEndsTheRunWithOneLineAndTheNextRunGoesOn() throws Exception {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        for (int kilobytes : new int[] {60, 110, 160, 240}) {
            mount(disk, kilobytes + "k");
            try {
                Process run =
                        RunProgram.command(folder, "disk/out")
                                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                .start();
                String words =
                        new String(run.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
                int code = run.waitFor();
                assertNothingIsTorn("disk/out");
                if (code != 0) {
                    assertThat(code).as(words).isEqualTo(3);
                    assertThat(words.lines()).hasSize(1);
                    assertThat(words)
                            .contains("Cannot write " + disk.resolve("out"), "no space left");
                    system("mount", "-o", "remount,size=20m", disk.toString());
                    bench.run("disk/out");
                }
                assertThat(bench.data("disk/out")).as("%d KB", kilobytes).isEqualTo(whole);
            } finally {
                system("umount", disk.toString());
            }
        }
    }

    private static void mount(Path disk, String size) throws IOException, InterruptedException {
        int code = system("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", disk.toString());
        assumeThat(code).as("a small file system needs the right to mount one").isZero();
    }

    private static int system(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** Every file with its final name is whole; gives how many there are. */
    private int assertNothingIsTorn(String out) throws IOException {
        if (!Files.exists(bench.path(out))) {
            return 0;
        }
        Map<String, String> data = bench.data(out);
        data.forEach(
                (name, text) -> {
                    if (name.endsWith(".json")) {
                        assertThat(text).isEqualTo(whole.get(name));
                    } else {
                        assertThat(text).as(name).endsWith("\n");
                    }
                });
        return data.size();
    }

    private int records(String out) throws IOException {
        if (!Files.exists(bench.path(out))) {
            return 0;
        }
        return (int) bench.data(out).keySet().stream().filter(it -> it.endsWith(".json")).count();
    }

    /** Documents that were read in all runs into a folder, as their log says. */
    private long read(String out) throws IOException {
        try (Stream<String> lines = Files.lines(bench.path(out).resolve("run/log.txt"))) {
            return lines.filter(line -> line.contains(" ms ")).count();
        }
    }

    private static long lines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }
}
