package org.gongkai.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.gongkai.data.output.ListedReport;
import org.gongkai.data.output.OutputFolder;

/**
 * What the review page costs over an output folder of many reports: its start up to the list, the
 * list again, a report's page, the memory of the process, and the same in Chromium where that is
 * installed. The floors are taken in the same run: the bytes of {@code reports.csv} read, and one
 * record parsed. Run by {@code mvn -P benchmark verify}; the arguments are the folder to work in,
 * the number of reports, and folders of documents, see {@link ReviewFolder}.
 */
public final class ReviewBenchmark {

    private static final Path LAUNCHER = Path.of("gongkai").toAbsolutePath();
    private static final int ROUNDS = 5;

    /** Milliseconds that somebody looks at a report, far less than anybody does. */
    private static final int LOOK = 1_000;

    private static final int PAGES = 20;
    private static final double KILO = 1024.0;

    private final OutputFolder folder;
    private final List<ListedReport> reports;
    private final double listFloor;
    private final double recordFloor;

    private ReviewBenchmark(OutputFolder folder) throws Exception {
        this.folder = folder;
        this.reports = folder.reports();
        Path csv = folder.path().resolve("reports.csv");
        listFloor = median(times(ROUNDS, i -> Files.readAllBytes(csv)));
        List<ListedReport> some = some();
        times(PAGES, i -> folder.record(some.get(i).report()));
        recordFloor = median(times(PAGES, i -> folder.record(some.get(i).report())));
    }

    /**
     * Measures and prints.
     *
     * @param args a folder, a number, folders
     */
    public static void main(String[] args) throws Exception {
        ReviewFolder made = new ReviewFolder(Path.of(args[0]));
        List<Path> origins = Stream.of(args).skip(2).map(Path::of).toList();
        made.make(LAUNCHER, Integer.parseInt(args[1]), origins);
        new ReviewBenchmark(new OutputFolder(made.out())).run();
    }

    private void run() throws Exception {
        print("%d sources, %d records%n", reports.size(), records().size());
        print("%-46s %9.1f ms%n", "floor: the bytes of reports.csv", listFloor);
        print("%-46s %9.1f ms%n", "floor: one record parsed", recordFloor);
        starts();
        try (ReviewProcess review = ReviewProcess.start(LAUNCHER, folder.path())) {
            int size = review.overview().length;
            row("overview again", times(ROUNDS, i -> review.overview()), listFloor);
            print("%-46s %9.1f kB%n", "overview, size", size / KILO);
            pages(review);
            memory(review);
            browser(review);
            memory(review);
        }
    }

    private void starts() throws Exception {
        double[] starts =
                times(
                        ROUNDS,
                        i -> {
                            try (ReviewProcess review =
                                    ReviewProcess.start(LAUNCHER, folder.path())) {
                                review.overview();
                            }
                        });
        row("start of the process to the overview", starts, listFloor);
    }

    private void pages(ReviewProcess review) throws Exception {
        List<ListedReport> some = some();
        double[] times =
                times(PAGES, i -> review.page(some.get(i).source(), some.get(i).pages() > 0));
        print("%-46s %9.1f ms%n", "the first report and its first picture", times[0]);
        row("a report and its first picture or its text", times, recordFloor);
    }

    private static void memory(ReviewProcess review) throws IOException {
        print("%-46s %9.1f MB%n", "memory (VmRSS)", review.memory("VmRSS") / KILO);
        print("%-46s %9.1f MB%n", "memory, the most (VmHWM)", review.memory("VmHWM") / KILO);
        print(
                "%-46s %9.1f MB%n",
                "memory of all its processes (VmRSS)", review.wholeMemory("VmRSS") / KILO);
    }

    private void browser(ReviewProcess review) throws Exception {
        Optional<ReviewBrowser> started = ReviewBrowser.start();
        if (started.isEmpty()) {
            print("left out: chromium and chromedriver are not installed%n");
            return;
        }
        try (ReviewBrowser browser = started.get()) {
            double[] lists = new double[ROUNDS];
            double[] searches = new double[ROUNDS];
            for (int i = 0; i < ROUNDS; i++) {
                lists[i] = browser.overview(review.address());
                searches[i] = browser.search("0" + i + "7");
            }
            row("Chromium: the list drawn", lists, listFloor);
            row("Chromium: typed and found", searches, listFloor);
            List<ListedReport> some = some();
            double[] sheets = new double[PAGES];
            for (int i = 0; i < PAGES; i++) {
                sheets[i] = browser.report(review.address(), some.get(i).source());
            }
            row("Chromium: a report drawn", sheets, recordFloor);
            browser.first(review.address());
            for (int i = 0; i < PAGES; i++) {
                Thread.sleep(LOOK);
                sheets[i] = browser.next();
            }
            row("Chromium: the next report drawn", sheets, recordFloor);
        }
    }

    private List<ListedReport> records() {
        return reports.stream().filter(report -> report.cells() > 0).toList();
    }

    /** The same ones in every run, spread over the folder, no two of one document. */
    private List<ListedReport> some() {
        List<ListedReport> shuffled = new ArrayList<>(records());
        Collections.shuffle(shuffled, new Random(1));
        List<ListedReport> some = new ArrayList<>();
        List<String> origins = new ArrayList<>();
        for (ListedReport report : shuffled) {
            String origin = report.source().replaceFirst("^\\d+-", "");
            if (some.size() < PAGES && !origins.contains(origin)) {
                some.add(report);
                origins.add(origin);
            }
        }
        return some;
    }

    private interface Step {
        void run(int round) throws Exception;
    }

    /** Milliseconds of each round. */
    private static double[] times(int rounds, Step step) throws Exception {
        double[] times = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            step.run(i);
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        return times;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void row(String name, double[] times, double floor) {
        double worst = Arrays.stream(times).max().orElseThrow();
        print(
                "%-46s %9.1f ms, worst %9.1f ms, %7.1f x floor%n",
                name, median(times), worst, median(times) / floor);
    }

    @SuppressWarnings("SystemOut") // Printing is what a benchmark is for.
    private static void print(String format, Object... args) {
        System.out.printf(Locale.ROOT, format, args);
    }
}
