package org.gongkai.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongkai.Extractor;
import org.gongkai.model.Extraction;
import technology.tabula.ObjectExtractor;
import technology.tabula.PageIterator;
import technology.tabula.extractors.SpreadsheetExtractionAlgorithm;

/**
 * What a whole extraction costs against two floors measured in the same warm JVM on the same PDFs:
 * PDFBox loading a document and stripping its text, and Tabula's own road to ruled tables. Run by
 * {@code mvn -P benchmark verify}; the arguments are PDF files or folders of them.
 *
 * <p>The contenders take turns on each document, so that a slow moment of the machine hits all of
 * them; the figure of a document is the median of its rounds in processor time. Before the first is
 * measured all have been read by all, so that none is charged with what Java compiles at first.
 */
public final class ReadingBenchmark {

    private static final int WARM_UP_ROUNDS = 40;
    private static final int ROUNDS = 31;

    private interface Contender {
        int run(byte[] pdf) throws IOException;
    }

    private ReadingBenchmark() {}

    /**
     * Measures and prints.
     *
     * @param args PDF files or folders
     */
    public static void main(String[] args) throws IOException {
        Map<String, byte[]> documents = documents(args);
        if (documents.isEmpty()) {
            throw new IllegalArgumentException("no PDF in " + Arrays.toString(args));
        }
        Extractor extractor = Extractor.builder().build();
        List<Contender> contenders =
                List.of(
                        ReadingBenchmark::stripText,
                        ReadingBenchmark::tabula,
                        pdf -> size(extractor.extract(pdf)));
        print(
                "%-40s %10s %10s %10s %8s %8s%n",
                "ms of processor time, median",
                "PDFBox",
                "Tabula",
                "Gongkai",
                "/PDFBox",
                "/Tabula");
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            for (byte[] pdf : documents.values()) {
                for (Contender contender : contenders) {
                    contender.run(pdf);
                }
            }
        }
        double[] sums = new double[3];
        Map<String, double[]> medianTimes = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> document : documents.entrySet()) {
            double[] medians = measure(contenders, document.getValue());
            for (int i = 0; i < 3; i++) {
                sums[i] += medians[i];
            }
            line(document.getKey(), medians);
            medianTimes.put(document.getKey(), medians);
        }
        line("all " + documents.size(), sums);
        keep(medianTimes);
    }

    private static void keep(Map<String, double[]> times) throws IOException {
        keep(Goal.SMALL, times, name -> name.startsWith("songjian2023"));
        keep(Goal.SIX_PAGES, times, name -> name.startsWith("szfgs2024"));
        keep(Goal.TOGETHER, times, name -> !name.startsWith("songjian2023"));
        keep(Goal.NO_REPORTS, times, name -> name.startsWith("none--"));
    }

    private static void keep(Goal goal, Map<String, double[]> times, Predicate<String> which)
            throws IOException {
        double[] sums = new double[3];
        times.forEach(
                (name, medians) ->
                        Arrays.setAll(sums, i -> sums[i] + (which.test(name) ? medians[i] : 0)));
        if (sums[0] > 0) {
            goal.measured(sums[2] / sums[0]);
        }
    }

    private static double[] measure(List<Contender> contenders, byte[] pdf) throws IOException {
        double[][] times = new double[contenders.size()][ROUNDS];
        long kept = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < contenders.size(); i++) {
                long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                kept += contenders.get(i).run(pdf);
                long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                times[i][round] = (end - start) / 1e6;
            }
        }
        if (kept == 0) {
            throw new IllegalStateException("nothing was read");
        }
        return Arrays.stream(times).mapToDouble(ReadingBenchmark::median).toArray();
    }

    private static int stripText(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).length();
        }
    }

    private static int tabula(byte[] pdf) throws IOException {
        int cells = 0;
        try (PDDocument document = Loader.loadPDF(pdf);
                ObjectExtractor extractor = new ObjectExtractor(document)) {
            PageIterator pages = extractor.extract();
            while (pages.hasNext()) {
                cells +=
                        new SpreadsheetExtractionAlgorithm()
                                .extract(pages.next()).stream()
                                        .mapToInt(
                                                table -> table.getRowCount() * table.getColCount())
                                        .sum();
            }
        }
        return cells;
    }

    private static int size(Extraction extraction) {
        return (int) extraction.cells().count() + extraction.sections().size();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void line(String name, double[] ms) {
        print(
                "%-40s %10.2f %10.2f %10.2f %8.2f %8.2f%n",
                name, ms[0], ms[1], ms[2], ms[2] / ms[0], ms[2] / ms[1]);
    }

    @SuppressWarnings("SystemOut") // Printing is what a benchmark is for.
    private static void print(String format, Object... args) {
        System.out.printf(Locale.ROOT, format, args);
    }

    private static Map<String, byte[]> documents(String[] args) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String arg : args) {
            if (Files.exists(Path.of(arg))) {
                try (Stream<Path> found = Files.walk(Path.of(arg))) {
                    found.filter(file -> file.toString().endsWith(".pdf"))
                            .sorted()
                            .forEach(files::add);
                }
            }
        }
        Map<String, byte[]> documents = new LinkedHashMap<>();
        for (Path file : files) {
            documents.put(file.getFileName().toString(), Files.readAllBytes(file));
        }
        return documents;
    }
}
