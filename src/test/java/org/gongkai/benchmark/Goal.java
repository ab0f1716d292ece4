package org.gongkai.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.gongkai.base.disk.Disk;
import org.gongkai.base.disk.OutputException;

/**
 * What the benchmarks want to reach, each measured by one of them, and the table of all. Between
 * the programs the figures lie as files below {@code target}.
 */
enum Goal {
    SMALL("songjian2023, bytes to record, / PDFBox text", "at most 0.6"),
    SIX_PAGES("szfgs2024, the same", "at most 0.15"),
    TOGETHER("the PDFs of the corpus together, the same", "at most 0.25"),
    NO_REPORTS("documents that are no reports, the same", "at most 0.4"),
    BULK_PDFTOTEXT("copies, two workers, documents a second / pdftotext", "at least 1.0"),
    BULK_PDFBOX("the same / PDFBox text in two threads", "at least 3"),
    BULK_WORKERS("two workers / one", "at least 1.9"),
    START("one report from the shell / minimal program", "at most 0.9"),
    START_AOT("the same, Java 25", "at most 0.9"),
    SCAN("a scanned page / tesseract", "at most 0.4"),
    RERUN("rerun with nothing to do, 20,000 documents, s", "at most 2"),
    MERGE_MEMORY("merge of the records of as many, MiB of the parent", "at most 256"),
    MERGE_GROWTH("merge of ten times the records, times the time", "at most 10");

    private static final Path FOLDER = Path.of("target", "benchmark");

    private final String work;
    private final String wanted;

    Goal(String work, String wanted) {
        this.work = work;
        this.wanted = wanted;
    }

    /** Keeps a figure; of several all are shown. */
    void measured(double figure) throws IOException {
        Files.createDirectories(FOLDER);
        Path file = FOLDER.resolve(name());
        String before = Files.exists(file) ? Files.readString(file) + " " : "";
        Files.writeString(file, before + String.format(Locale.ROOT, "%.2f", figure));
    }

    private String figures() throws IOException {
        Path file = FOLDER.resolve(name());
        return Files.exists(file) ? Files.readString(file) : "-";
    }

    /** Forgets the figures of earlier runs. */
    static void forget() throws OutputException {
        if (Files.exists(FOLDER)) {
            Disk.clear(FOLDER);
        }
    }

    /** The table. */
    @SuppressWarnings("SystemOut") // Printing is what a benchmark is for.
    static void print() throws IOException {
        System.out.printf(Locale.ROOT, "| %-54s | %-12s | %-12s |%n", "work", "measured", "goal");
        System.out.printf(Locale.ROOT, "|%s|%n", "-".repeat(56) + "|--------------|--------------");
        for (Goal goal : values()) {
            System.out.printf(
                    Locale.ROOT,
                    "| %-54s | %-12s | %-12s |%n",
                    goal.work,
                    goal.figures(),
                    goal.wanted);
        }
    }

    /** Programs that begin and end a round of benchmarks. */
    static final class Table {

        private Table() {}

        /**
         * Forgets old figures, or prints what was measured since.
         *
         * @param args {@code begin} or {@code end}
         */
        public static void main(String[] args) throws IOException, OutputException {
            if (Arrays.asList(args).contains("begin")) {
                forget();
            } else {
                print();
            }
        }
    }
}
