package org.gongkai.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.gongkai.output.OutputFolder;
import org.gongkai.output.TableRows;
import org.gongkai.write.CsvFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job under a real SparkSubmit against the command line, row for row. */
class SparkExtractIT {

    private static final Path JAR = Path.of("target/gongkai-spark.jar").toAbsolutePath();
    private static final Path HOME = Path.of(System.getProperty("gongkai.spark.home"));
    private static final int DOCUMENTS = Integer.getInteger("gongkai.documents", 200);
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    @TempDir static Path folder;

    private static Path in;

    /** Copies of our own reports that differ by a comment, a few that are none, and an archive. */
    @BeforeAll
    static void documents() throws IOException {
        in = Files.createDirectories(folder.resolve("in"));
        List<Path> originals =
                List.of(
                        Path.of("samples/songjian2023.pdf"),
                        Path.of("samples/xingzhu2024.html"),
                        Path.of("fixtures/qingxi2023/qingxi2023--gbk.html"),
                        Path.of("fixtures/fengtang2023/fengtang2023--chromium.pdf"));
        for (int i = 0; i < DOCUMENTS; i++) {
            Path original = originals.get(i % originals.size());
            String name = original.getFileName().toString();
            Path copy = Files.createDirectories(in.resolve("d" + i % 7)).resolve(i + "-" + name);
            Files.copy(original, copy);
            String mark = name.endsWith(".pdf") ? "\n% " + i : "<!-- " + i + " -->";
            Files.writeString(copy, mark, StandardOpenOption.APPEND);
        }
        try (Stream<Path> hostile = Files.list(Path.of("fixtures/hostile"))) {
            for (Path each : hostile.filter(Files::isRegularFile).sorted().toList()) {
                Files.copy(each, in.resolve(each.getFileName().toString()));
            }
        }
    }

    @Test
    void theTablesAreThoseOfTheCommandLineThoughAnExecutorDies() throws Exception {
        Path out = folder.resolve("out");
        Process line =
                java(
                        List.of(
                                "-cp",
                                JAR.toString(),
                                "org.gongkai.cli.Main",
                                "extract",
                                in.toString(),
                                "-o",
                                out.toString(),
                                "--quiet"));
        assertThat(exit(line)).isLessThanOrEqualTo(1);
        Path tables = folder.resolve("tables");
        Process job = submit("local-cluster[2,1,1024]", tables);
        kill(job);
        assertThat(exit(job)).isZero();
        compare(out, tables);
        assertThat(exit(submit("local[2]", tables))).isZero();
        compare(out, tables);
    }

    /** Ends one executor as soon as there are two. */
    private static void kill(Process job) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (job.isAlive() && System.nanoTime() < end) {
            List<ProcessHandle> executors =
                    ProcessHandle.allProcesses()
                            .filter(
                                    process ->
                                            process.info()
                                                    .commandLine()
                                                    .filter(
                                                            c ->
                                                                    c.contains(
                                                                            "CoarseGrainedExecutorBackend"))
                                                    .isPresent())
                            .toList();
            boolean reading =
                    ProcessHandle.allProcesses()
                            .anyMatch(
                                    process ->
                                            process.info()
                                                    .commandLine()
                                                    .filter(c -> c.contains("gongkai-batch"))
                                                    .isPresent());
            if (executors.size() >= 2 && reading) {
                executors.get(0).destroyForcibly();
                return;
            }
            Thread.sleep(200);
        }
        throw new AssertionError("the job ended before an executor could be killed");
    }

    private static Process submit(String master, Path tables) throws IOException {
        List<String> command = new ArrayList<>();
        command.addAll(List.of("-Xmx1g", "-cp", HOME.resolve("jars") + File.separator + "*"));
        command.addAll(List.of("org.apache.spark.deploy.SparkSubmit", "--master", master));
        command.addAll(List.of("--conf", "spark.ui.enabled=false"));
        command.addAll(List.of("--conf", "spark.task.maxFailures=8"));
        command.addAll(List.of("--class", "org.gongkai.spark.SparkExtract", JAR.toString()));
        command.addAll(List.of("--input", in.toString(), "--output", tables.toString()));
        command.addAll(List.of("--batch", Integer.toString(Math.max(10, DOCUMENTS / 20))));
        return java(command);
    }

    private static Process java(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("SPARK_HOME", HOME.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
        return builder.start();
    }

    private static int exit(Process process) throws Exception {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as(() -> log())
                .isTrue();
        if (process.exitValue() > 1) {
            throw new AssertionError(log());
        }
        return process.exitValue();
    }

    private static String log() {
        try {
            String log = Files.readString(folder.resolve("log"), StandardCharsets.UTF_8);
            return log.substring(Math.max(0, log.length() - 6000));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static void compare(Path out, Path tables) throws Exception {
        try (SparkSession spark =
                SparkSession.builder()
                        .master("local[1]")
                        .config("spark.ui.enabled", "false")
                        .getOrCreate()) {
            for (CsvFile file : CsvFile.values()) {
                assertThat(ofTables(spark, tables, file))
                        .as(file.fileName())
                        .isEqualTo(ofCommandLine(out, file));
            }
        }
    }

    /** How often each row is there. */
    private static TreeMap<String, Integer> ofCommandLine(Path out, CsvFile file) throws Exception {
        TreeMap<String, Integer> rows = new TreeMap<>();
        try (TableRows table = new OutputFolder(out).table(file.fileName())) {
            for (Optional<List<String>> row = table.next(); row.isPresent(); row = table.next()) {
                rows.merge(String.join("|", row.get()), 1, Integer::sum);
            }
        }
        return rows;
    }

    private static TreeMap<String, Integer> ofTables(
            SparkSession spark, Path tables, CsvFile file) {
        TreeMap<String, Integer> rows = new TreeMap<>();
        for (Row row :
                spark.read()
                        .schema(new TableSchema(file).type())
                        .parquet(tables.resolve(TableSchema.name(file)).toString())
                        .collectAsList()) {
            List<String> texts = new ArrayList<>();
            for (String column : file.columns()) {
                texts.add(text(row.getAs(column)));
            }
            rows.merge(String.join("|", texts), 1, Integer::sum);
        }
        return rows;
    }

    private static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        return Objects.toString(value, "");
    }
}
