package org.gongkai.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.fs.FileUtil;

/**
 * What documents cost under Spark on this machine against the command line in the same run: medians
 * of seconds, what the first document costs (the start), and each further one.
 *
 * <pre>{@code mvn -f src/spark/pom.xml -P benchmark verify -DskipTests}</pre>
 */
final class SparkBenchmark {

    private static final int ROUNDS = 3;

    private final Path folder;
    private final int[] counts;

    private SparkBenchmark(Path folder, int... counts) {
        this.folder = folder;
        this.counts = counts;
    }

    /**
     * Measures.
     *
     * @param args numbers of documents, the first 1
     */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("spark-benchmark");
        try {
            int[] counts = Arrays.stream(args).mapToInt(Integer::parseInt).toArray();
            new SparkBenchmark(folder, counts).run();
        } finally {
            FileUtil.fullyDelete(folder.toFile());
        }
    }

    private void run() throws Exception {
        for (int count : counts) {
            new SampleFolders(folder.resolve("in" + count)).copies(0, count);
        }
        List<Way> ways = ways();
        double[][][] seconds = new double[ways.size()][counts.length][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < counts.length; i++) {
                for (int way = 0; way < ways.size(); way++) {
                    seconds[way][i][round] = seconds(ways.get(way), counts[i]);
                }
            }
        }
        for (int way = 0; way < ways.size(); way++) {
            print(ways.get(way).name(), seconds[way], seconds[0]);
        }
    }

    /** A way to read documents; the first is the floor. */
    private record Way(String name, Start start) {}

    private interface Start {
        Process start(Path in, Path out) throws IOException;
    }

    private List<Way> ways() {
        Path log = folder.resolve("log");
        Programs plain = new Programs(log);
        Programs quick = new Programs(log, "-XX:TieredStopAtLevel=1");
        return List.of(
                new Way("gongkai extract", (in, out) -> plain.extract(List.of(in), out)),
                new Way("Spark, local[2]", (in, out) -> submit(plain, in, out)),
                new Way(
                        "Spark, local[2], -XX:TieredStopAtLevel=1",
                        (in, out) -> submit(quick, in, out)));
    }

    private static Process submit(Programs programs, Path in, Path out) throws IOException {
        return programs.submit(
                "local[2]", List.of(), "--input", in.toString(), "--output", out.toString());
    }

    private double seconds(Way way, int count) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        long start = System.nanoTime();
        Process process = way.start().start(folder.resolve("in" + count), out);
        int code = process.waitFor();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (code != 0) {
            throw new IllegalStateException(way.name() + " ended with " + code);
        }
        FileUtil.fullyDelete(out.toFile());
        return seconds;
    }

    private void print(String name, double[][] seconds, double[][] floor) {
        double start = median(seconds[0]);
        System.out.printf(Locale.ROOT, "%s: start %.1f s%n", name, start);
        for (int i = 1; i < counts.length; i++) {
            double each = (median(seconds[i]) - start) / (counts[i] - 1);
            double least = (median(floor[i]) - median(floor[0])) / (counts[i] - 1);
            System.out.printf(
                    Locale.ROOT,
                    "  %,d documents %.1f s, %.1f ms each after the start, %.2f x%n",
                    counts[i],
                    median(seconds[i]),
                    1000 * each,
                    each / least);
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
