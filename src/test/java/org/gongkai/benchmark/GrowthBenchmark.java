package org.gongkai.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gongkai.base.disk.Disk;
import org.gongkai.base.disk.OutputException;

/**
 * How time and memory of a run grow with the documents, and what the same run costs once more, with
 * nothing to do. The documents are short reports in plain text, no two alike. Run by {@code mvn -P
 * benchmark verify}; the arguments are a folder, which is emptied, an SVG file to draw into and how
 * many documents, with commas between the numbers.
 */
public final class GrowthBenchmark {

    /** A rerun over so many is a goal. */
    private static final int RERUN = 20_000;

    /** Documents in one folder. */
    private static final int SHARD = 1_000;

    private final Path folder;

    private GrowthBenchmark(Path folder) {
        this.folder = folder;
    }

    /**
     * Measures, prints and draws.
     *
     * @param args a folder, an SVG file, numbers
     */
    public static void main(String[] args) throws Exception {
        GrowthBenchmark benchmark = new GrowthBenchmark(Path.of(args[0]));
        List<Measured> all = new ArrayList<>();
        print(
                "%10s %9s %12s %12s %12s %12s %12s%n",
                "documents", "s", "parent MiB", "worker MiB", "rerun s", "merge s", "merge MiB");
        for (String count : args[2].split(",", -1)) {
            all.add(benchmark.measure(Integer.parseInt(count.strip())));
        }
        Measured last = all.get(all.size() - 1);
        Goal.MERGE_MEMORY.measured((double) last.merge().parent());
        if (all.size() > 1) {
            Measured before = all.get(all.size() - 2);
            // As if the steps of the list were powers of ten.
            double tens =
                    Math.log10((double) last.point().documents() / before.point().documents());
            double times = last.merge().seconds() / before.merge().seconds();
            Goal.MERGE_GROWTH.measured(Math.pow(times, 1 / tens));
        }
        List<GrowthPlot.Point> points = all.stream().map(Measured::point).toList();
        Files.writeString(Path.of(args[1]), new GrowthPlot(points).svg());
    }

    private Measured measure(int count) throws IOException, OutputException, InterruptedException {
        clear();
        write(count);
        String in = folder.resolve("in").toString();
        String out = folder.resolve("out").toString();
        String[] extract = {"extract", in, "-o", out, "-q", "--workers", "2"};
        Used first = Used.by(extract);
        Used again = Used.by(extract);
        Used merged = Used.by("merge", out, "-q");
        if (count == RERUN) {
            Goal.RERUN.measured(again.seconds());
        }
        print(
                "%10d %9.1f %12d %12d %12.1f %12.1f %12d%n",
                count,
                first.seconds(),
                first.parent(),
                first.worker(),
                again.seconds(),
                merged.seconds(),
                merged.parent());
        clear();
        return new Measured(
                new GrowthPlot.Point(count, first.seconds(), first.parent(), first.worker()),
                merged);
    }

    /** A point of the plot, and what it took to merge what was read. */
    private record Measured(GrowthPlot.Point point, Used merge) {}

    private void write(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            Path shard = folder.resolve("in").resolve(Integer.toString(i / SHARD));
            if (i % SHARD == 0) {
                Files.createDirectories(shard);
            }
            Files.write(shard.resolve(i + ".txt"), text(i).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A short report, no two alike. */
    static String text(int number) {
        return String.join(
                "\n",
                "第" + number + "局2023年政府信息公开工作年度报告",
                "一、总体情况",
                "第" + number + "局本年度公开政府信息" + (number % 89 + 7) + "条。",
                "二、主动公开政府信息情况",
                "无。",
                "三、收到和处理政府信息公开申请情况",
                "收到申请" + number % 13 + "件。",
                "");
    }

    private void clear() throws OutputException {
        if (Files.exists(folder)) {
            Disk.clear(folder);
        }
    }

    @SuppressWarnings("SystemOut") // Printing is what a benchmark is for.
    private static void print(String format, Object... args) {
        System.out.printf(Locale.ROOT, format, args);
    }
}
