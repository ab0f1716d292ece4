package org.gongkai.benchmark;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.gongkai.reading.source.PictureReader;
import org.gongkai.reading.source.scan.ScanReader;
import org.gongkai.scans.Scanner;

/**
 * What a scanned page costs beside its rendering, against one plain run of {@code tesseract} over
 * the same picture on one core, and how the memory of the process grows over many pages. Wall
 * times, medians of rounds in turns.
 */
public final class ScanBenchmark {

    private static final int ROUNDS = 3;

    private final PrintStream out = System.out;
    private final ScanReader reader = new ScanReader();

    private ScanBenchmark() {}

    /**
     * Runs it.
     *
     * @param args a PDF to scan, and how many pages of it are read one after the other at last
     */
    public static void main(String[] args) throws Exception {
        new ScanBenchmark().run(Path.of(args[0]), Integer.parseInt(args[1]));
    }

    private void run(Path document, int many) throws Exception {
        for (int resolution : new int[] {300, 200}) {
            List<BufferedImage> pages = Scanner.of(document).at(resolution).askew(0.5).images();
            for (int i = 0; i < pages.size(); i++) {
                page(pages.get(i), i + 1, resolution);
            }
        }
        memory(Scanner.of(document).at(200).images(), many);
    }

    private void page(BufferedImage image, int number, int resolution) throws Exception {
        Path file = Files.createTempFile("page", ".png");
        ImageIO.write(image, "png", file.toFile());
        double[] ours = new double[ROUNDS];
        double[] plain = new double[ROUNDS];
        read(image, resolution);
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            read(image, resolution);
            ours[i] = (System.nanoTime() - start) / 1e6;
            plain[i] = tesseract(file);
        }
        Files.delete(file);
        Arrays.sort(ours);
        Arrays.sort(plain);
        Goal.SCAN.measured(ours[ROUNDS / 2] / plain[ROUNDS / 2]);
        out.printf(
                Locale.ROOT,
                "%d dpi, page %d: %.0f ms, tesseract %.0f ms, ratio %.2f%n",
                resolution,
                number,
                ours[ROUNDS / 2],
                plain[ROUNDS / 2],
                ours[ROUNDS / 2] / plain[ROUNDS / 2]);
    }

    private void read(BufferedImage image, int resolution) {
        double points = 72.0 / resolution;
        PictureReader.Shown shown =
                reader.read(() -> image, 1, image.getWidth() * points, image.getHeight() * points);
        if (!shown.page().pictures().isEmpty()) {
            throw new IllegalStateException(shown.findings().toString());
        }
    }

    private static double tesseract(Path file) throws IOException, InterruptedException {
        ProcessBuilder command =
                new ProcessBuilder("tesseract", file.toString(), "-", "-l", "chi_sim");
        command.environment().put("OMP_THREAD_LIMIT", "1");
        command.redirectErrorStream(true).redirectOutput(new File("/dev/null"));
        long start = System.nanoTime();
        if (command.start().waitFor() != 0) {
            throw new IOException("tesseract failed; Debian: apt-get install tesseract-ocr");
        }
        return (System.nanoTime() - start) / 1e6;
    }

    /** Resident memory as Linux tells it. */
    private void memory(List<BufferedImage> pages, int many) throws IOException {
        List<String> seen = new ArrayList<>();
        for (int i = 1; i <= many; i++) {
            read(pages.get(i % pages.size()), 200);
            if (i == 20 || i % 100 == 0) {
                seen.add(i + " pages " + resident() + " MiB");
            }
        }
        out.println("resident memory after " + String.join(", ", seen));
    }

    private static long resident() throws IOException {
        String pages = Files.readString(Path.of("/proc/self/statm")).split(" ", -1)[1];
        return Long.parseLong(pages) * 4 / 1024;
    }
}
