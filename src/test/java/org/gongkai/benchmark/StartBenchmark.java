package org.gongkai.benchmark;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What one report costs from the command line, start of Java included, against {@link TextOnly}, a
 * program that only strips its text, run by the same Java with the same options from the same jar.
 * Run by {@code mvn -P benchmark verify}; the arguments are the jar, the folder of the test
 * classes, the number of rounds, the homes of several Java machines with commas between them, and
 * PDF files.
 *
 * <p>The contenders take turns, so that a slow moment of the machine hits all of them; the figures
 * are medians of the wall time.
 */
public final class StartBenchmark {

    private static final int WARM_UP_ROUNDS = 2;

    /** Time for the launcher's first run to make its archive of classes. */
    private static final long ARCHIVE_MILLIS = 20_000;

    private static final List<String> OPTIONS =
            List.of(
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Xmx640m",
                    "-Xss4m",
                    "-Dfile.encoding=UTF-8",
                    "-Djava.awt.headless=true");

    private final Path home;
    private final Path jar;
    private final String classes;
    private final int rounds;

    private StartBenchmark(Path home, Path jar, String classes, int rounds) {
        this.home = home;
        this.jar = jar;
        this.classes = classes;
        this.rounds = rounds;
    }

    /**
     * Measures and prints.
     *
     * @param args the jar, the folder of the test classes, a number, homes of Java machines, PDF
     *     files
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        print(
                "%-40s %10s %10s %10s %8s %8s%n",
                "ms from start to end, median",
                "TextOnly",
                "java -jar",
                "./gongkai",
                "/TextOnly",
                "/TextOnly");
        List<Path> homes =
                Stream.concat(Stream.of(System.getProperty("java.home")), homes(args[3]))
                        .map(Path::of)
                        .filter(Files::exists)
                        .toList();
        for (Path home : homes) {
            StartBenchmark benchmark =
                    new StartBenchmark(home, Path.of(args[0]), args[1], Integer.parseInt(args[2]));
            for (String document : List.of(args).subList(4, args.length)) {
                if (Files.exists(Path.of(document))) {
                    benchmark.measure(document);
                }
            }
        }
    }

    private static Stream<String> homes(String list) {
        return Stream.of(list.split(",", -1)).filter(home -> !home.isBlank());
    }

    private List<List<String>> contenders(String document) {
        String path = jar + File.pathSeparator + classes;
        return List.of(
                java("-cp", path, TextOnly.class.getName(), document),
                java("-jar", jar.toString(), "extract", document),
                List.of(Path.of("gongkai").toAbsolutePath().toString(), "extract", document));
    }

    private List<String> java(String... arguments) {
        List<String> command = new ArrayList<>(List.of(home.resolve("bin/java").toString()));
        command.addAll(OPTIONS);
        command.addAll(List.of(arguments));
        return command;
    }

    private void measure(String document) throws IOException, InterruptedException {
        List<List<String>> contenders = contenders(document);
        run(contenders.get(2));
        awaitArchive();
        Map<List<String>, double[]> times = new LinkedHashMap<>();
        contenders.forEach(contender -> times.put(contender, new double[rounds]));
        for (int round = -WARM_UP_ROUNDS; round < rounds; round++) {
            for (List<String> contender : contenders) {
                double ms = run(contender);
                if (round >= 0) {
                    times.get(contender)[round] = ms;
                }
            }
        }
        double[] ms = times.values().stream().mapToDouble(StartBenchmark::median).toArray();
        Goal goal =
                home.equals(Path.of(System.getProperty("java.home"))) ? Goal.START : Goal.START_AOT;
        goal.measured(ms[2] / ms[0]);
        print(
                "%-40s %10.0f %10.0f %10.0f %8.2f %8.2f%n",
                Path.of(document).getFileName() + " " + build(),
                ms[0],
                ms[1],
                ms[2],
                ms[1] / ms[0],
                ms[2] / ms[0]);
    }

    private void awaitArchive() throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(ARCHIVE_MILLIS);
        while (System.nanoTime() < end && !isArchived()) {
            Thread.sleep(100);
        }
    }

    private boolean isArchived() throws IOException {
        FileTime made = Files.getLastModifiedTime(jar);
        try (DirectoryStream<Path> all =
                Files.newDirectoryStream(
                        jar.toAbsolutePath().getParent(), "gongkai-" + build() + ".{jsa,aot}")) {
            for (Path archive : all) {
                if (Files.getLastModifiedTime(archive).compareTo(made) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Which Java it is, as the launcher names its archive. */
    private String build() throws IOException {
        try (Stream<String> lines = Files.lines(home.resolve("release"))) {
            return lines.filter(line -> line.startsWith("JAVA_RUNTIME_VERSION="))
                    .map(line -> line.replaceAll("^[^\"]*\"|\"$", ""))
                    .findFirst()
                    .orElse("*");
        }
    }

    private double run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD);
        builder.environment().put("JAVA_HOME", home.toString());
        long start = System.nanoTime();
        int code = builder.start().waitFor();
        long end = System.nanoTime();
        if (code != 0) {
            throw new IllegalStateException(command + " ended with " + code);
        }
        return (end - start) / 1e6;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    @SuppressWarnings("SystemOut") // Printing is what a benchmark is for.
    private static void print(String format, Object... args) {
        System.out.printf(Locale.ROOT, format, args);
    }
}
