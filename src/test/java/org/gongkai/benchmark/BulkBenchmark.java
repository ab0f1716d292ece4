package org.gongkai.benchmark;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Documents a second of whole runs, everything written, with one and with two workers, against
 * {@link TextPool} and against {@code pdftotext -layout} run for each file, two at a time. Run by
 * {@code mvn -P benchmark verify}; the arguments are the jar, the folder of the test classes, the
 * number of documents, that of rounds, and the PDF files of which they are copies that differ by a
 * comment.
 *
 * <p>Wall time, start of all processes included; the contenders take turns.
 */
public final class BulkBenchmark {

    private static final String ONE = "one worker";
    private static final String TWO = "two workers";
    private static final String POOL = "PDFBox text, two threads";
    private static final String PDFTOTEXT = "pdftotext -layout, two at once";

    private BulkBenchmark() {}

    /**
     * Measures and prints.
     *
     * @param args the jar, the folder of the test classes, two numbers, PDF files
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        int count = Integer.parseInt(args[2]);
        int rounds = Integer.parseInt(args[3]);
        Path folder = Files.createTempDirectory("bulk");
        List<String> present =
                Stream.of(args).skip(4).filter(name -> Files.exists(Path.of(name))).toList();
        Path in = copies(folder.resolve("in"), present, count);
        Map<String, List<String>> contenders = contenders(args[0], args[1], in, folder);
        Map<String, double[]> rates = new LinkedHashMap<>();
        contenders.keySet().forEach(name -> rates.put(name, new double[rounds]));
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, List<String>> each : contenders.entrySet()) {
                rates.get(each.getKey())[round] = count / seconds(each.getValue());
                delete(folder.resolve("out"));
            }
        }
        delete(folder);
        double one = median(rates.get(ONE));
        double floor = median(rates.get(POOL));
        double two = median(rates.get(TWO));
        Goal.BULK_PDFTOTEXT.measured(two / median(rates.get(PDFTOTEXT)));
        Goal.BULK_PDFBOX.measured(two / floor);
        Goal.BULK_WORKERS.measured(two / one);
        print("%d documents of %s%n", count, present);
        rates.forEach(
                (name, each) ->
                        print(
                                "%-30s %8.1f documents/s, %5.2f x one worker, %5.2f x PDFBox%n",
                                name, median(each), median(each) / one, median(each) / floor));
    }

    private static Map<String, List<String>> contenders(
            String jar, String classes, Path in, Path folder) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String out = folder.resolve("out").toString();
        String home = Path.of("gongkai").toAbsolutePath().toString();
        Map<String, List<String>> contenders = new LinkedHashMap<>();
        for (String workers : List.of("1", "2")) {
            contenders.put(
                    workers.equals("1") ? ONE : TWO,
                    List.of(home, "extract", in.toString(), "-o", out, "-q", "--workers", workers));
        }
        String path = jar + File.pathSeparator + classes;
        contenders.put(
                POOL,
                List.of(
                        java,
                        "-Xmx1g",
                        "-XX:+UseParallelGC",
                        "-cp",
                        path,
                        TextPool.class.getName(),
                        in.toString(),
                        out));
        contenders.put(
                PDFTOTEXT,
                List.of(
                        "sh",
                        "-c",
                        "mkdir -p "
                                + out
                                + " && cd "
                                + in
                                + " && ls | xargs -P 2 -I{} pdftotext -layout {} "
                                + out
                                + "/{}.txt"));
        return contenders;
    }

    /** A comment behind the end of a PDF changes its bytes and nothing else. */
    private static Path copies(Path in, List<String> documents, int count) throws IOException {
        Files.createDirectories(in);
        for (int i = 0; i < count; i++) {
            byte[] bytes = Files.readAllBytes(Path.of(documents.get(i % documents.size())));
            byte[] comment = ("\n% " + i + "\n").getBytes(StandardCharsets.US_ASCII);
            byte[] copy = Arrays.copyOf(bytes, bytes.length + comment.length);
            System.arraycopy(comment, 0, copy, bytes.length, comment.length);
            Files.write(in.resolve(i + ".pdf"), copy);
        }
        return in;
    }

    private static double seconds(List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        int code =
                new ProcessBuilder(command)
                        .redirectOutput(Redirect.DISCARD)
                        .redirectError(Redirect.DISCARD)
                        .start()
                        .waitFor();
        if (code > 1) {
            throw new IllegalStateException(command + " ended with " + code);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.forEach(all::add);
        }
        for (int i = all.size() - 1; i >= 0; i--) {
            Files.delete(all.get(i));
        }
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
