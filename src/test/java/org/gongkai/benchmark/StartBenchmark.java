package org.gongkai.benchmark;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What one report costs from the command line, start of Java included, against {@link TextOnly}, a
 * program that only strips its text, run by the same Java with the same options from the same jar.
 * Run by {@code mvn -P benchmark verify}; the arguments are the jar, the folder of the test classes
 * and PDF files.
 *
 * <p>The contenders take turns, so that a slow moment of the machine hits all of them; the figures
 * are medians of the wall time.
 */
public final class StartBenchmark {

    private static final int WARM_UP_ROUNDS = 2;
    private static final int ROUNDS = 21;

    /** Time for the launcher's first run to make its archive of classes. */
    private static final long ARCHIVE_MILLIS = 15_000;

    private static final List<String> JAVA =
            List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Xmx640m",
                    "-Xss4m",
                    "-Dfile.encoding=UTF-8",
                    "-Djava.awt.headless=true");

    private StartBenchmark() {}

    /**
     * Measures and prints.
     *
     * @param args the jar, the folder of the test classes, PDF files
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
        for (String document : List.of(args).subList(2, args.length)) {
            if (Files.exists(Path.of(document))) {
                measure(document, contenders(args[0], args[1], document));
            }
        }
    }

    private static List<List<String>> contenders(String jar, String classes, String document) {
        return List.of(
                java("-cp", jar + File.pathSeparator + classes, TextOnly.class.getName(), document),
                java("-jar", jar, "extract", document),
                List.of(Path.of("gongkai").toAbsolutePath().toString(), "extract", document));
    }

    private static List<String> java(String... arguments) {
        List<String> command = new ArrayList<>(JAVA);
        command.addAll(List.of(arguments));
        return command;
    }

    private static void measure(String document, List<List<String>> contenders)
            throws IOException, InterruptedException {
        run(contenders.get(2));
        Thread.sleep(ARCHIVE_MILLIS);
        Map<List<String>, double[]> times = new LinkedHashMap<>();
        contenders.forEach(contender -> times.put(contender, new double[ROUNDS]));
        for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
            for (List<String> contender : contenders) {
                double ms = run(contender);
                if (round >= 0) {
                    times.get(contender)[round] = ms;
                }
            }
        }
        double[] ms = times.values().stream().mapToDouble(StartBenchmark::median).toArray();
        print(
                "%-40s %10.0f %10.0f %10.0f %8.2f %8.2f%n",
                Path.of(document).getFileName(), ms[0], ms[1], ms[2], ms[1] / ms[0], ms[2] / ms[0]);
    }

    private static double run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
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
