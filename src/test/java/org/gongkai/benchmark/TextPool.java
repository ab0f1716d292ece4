package org.gongkai.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** PDFBox and its text stripper in a plain pool of two threads: the floor for many documents. */
final class TextPool {

    private static final int THREADS = 2;

    private TextPool() {}

    /**
     * Writes the text of each document.
     *
     * @param args folder of PDF files, folder for the texts
     */
    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> texts = new ArrayList<>();
        Path out = Files.createDirectories(Path.of(args[1]));
        try (Stream<Path> files = Files.list(Path.of(args[0]))) {
            for (Path file : files.toList()) {
                texts.add(pool.submit(() -> strip(file, out)));
            }
        }
        for (Future<?> text : texts) {
            text.get();
        }
        pool.shutdown();
    }

    private static Path strip(Path file, Path out) throws IOException {
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(file))) {
            String text = new PDFTextStripper().getText(document);
            return Files.writeString(out.resolve(file.getFileName() + ".txt"), text);
        }
    }
}
