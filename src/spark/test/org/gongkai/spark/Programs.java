package org.gongkai.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The command line and the job under a real SparkSubmit, each as a process. */
final class Programs {

    private static final Path JAR = Path.of("target/gongkai-spark.jar").toAbsolutePath();
    private static final Path HOME = Path.of(System.getProperty("gongkai.spark.home"));
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final Path log;
    private final List<String> options;

    /**
     * @param log takes all they say
     * @param options for the Java machine of Spark
     */
    Programs(Path log, String... options) {
        this.log = log;
        this.options = List.of(options);
    }

    Process extract(List<Path> in, Path out) throws IOException {
        List<String> command = new ArrayList<>();
        command.addAll(
                List.of("-Xss4m", "-cp", JAR.toString(), "org.gongkai.app.cli.Main", "extract"));
        in.forEach(input -> command.add(input.toString()));
        command.addAll(List.of("-o", out.toString(), "--quiet"));
        return java(command);
    }

    /**
     * @param settings of Spark, as {@code name=value}
     */
    Process submit(String master, List<String> settings, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(options);
        command.addAll(List.of("-Xmx1g", "-cp", HOME.resolve("jars") + File.separator + "*"));
        command.addAll(List.of("org.apache.spark.deploy.SparkSubmit", "--master", master));
        command.addAll(List.of("--conf", "spark.ui.enabled=false"));
        settings.forEach(setting -> command.addAll(List.of("--conf", setting)));
        command.addAll(List.of("--class", "org.gongkai.spark.SparkExtract", JAR.toString()));
        command.addAll(List.of(arguments));
        return java(command);
    }

    private Process java(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("SPARK_HOME", HOME.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        return builder.start();
    }

    /** Waits for the end of a process. */
    int exit(Process process) throws InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as(this::said).isTrue();
        return process.exitValue();
    }

    /** The end of what was said. */
    String said() {
        try {
            String text = Files.readString(log, StandardCharsets.UTF_8);
            return text.substring(Math.max(0, text.length() - 6000));
        } catch (IOException e) {
            return e.toString();
        }
    }

    /**
     * Ends one of several executors once documents are read.
     *
     * @throws AssertionError when the job ends before
     */
    void killAnExecutor(Process job) throws InterruptedException {
        while (job.isAlive()) {
            List<ProcessHandle> executors = named("CoarseGrainedExecutorBackend");
            if (executors.size() > 1 && named("gongkai-batch").size() > 1) {
                executors.get(0).destroyForcibly();
                return;
            }
            Thread.sleep(200);
        }
        throw new AssertionError("the job ended before an executor could be killed: " + said());
    }

    private static List<ProcessHandle> named(String part) {
        return ProcessHandle.allProcesses()
                .filter(
                        process ->
                                process.info()
                                        .commandLine()
                                        .filter(line -> line.contains(part))
                                        .isPresent())
                .toList();
    }
}
