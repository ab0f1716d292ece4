package org.gongkai.benchmark;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * An output folder of many reports. All of them are really extracted, by the launcher with two
 * workers: copies of the PDF files and web pages of the fixtures and samples that differ by a
 * comment, and so by their bytes, ids and records. That takes four minutes for 10 000 on two cores,
 * hence a folder that is there already is taken as it is.
 */
final class ReviewFolder {

    private final Path folder;

    /**
     * @param folder that holds or will hold {@code in} and {@code out}
     */
    ReviewFolder(Path folder) {
        this.folder = folder;
    }

    /** What the program wrote. */
    Path out() {
        return folder.resolve("out");
    }

    /**
     * Makes it, unless it is there.
     *
     * @param launcher {@code gongkai}
     * @param count how many reports
     * @param origins folders with documents
     */
    void make(Path launcher, int count, List<Path> origins)
            throws IOException, InterruptedException {
        if (Files.exists(out().resolve("reports.csv"))) {
            return;
        }
        Path in = Files.createDirectories(folder.resolve("in"));
        List<Path> documents = documents(origins);
        for (int i = 0; i < count; i++) {
            copy(documents.get(i % documents.size()), in, i);
        }
        List<String> command =
                List.of(
                        launcher.toString(),
                        "extract",
                        in.toString(),
                        "-o",
                        out().toString(),
                        "-q",
                        "--ocr=off",
                        "--workers=2");
        int code =
                new ProcessBuilder(command)
                        .redirectOutput(Redirect.DISCARD)
                        .redirectError(Redirect.DISCARD)
                        .start()
                        .waitFor();
        if (code > 1) {
            throw new IllegalStateException(command + " ended with " + code);
        }
    }

    /** The damaged ones are left out: a list of many failures is shorter than one of reports. */
    private static List<Path> documents(List<Path> origins) throws IOException {
        List<Path> documents = new ArrayList<>();
        for (Path origin : origins) {
            try (Stream<Path> files = Files.walk(origin)) {
                files.filter(file -> file.toString().matches(".*\\.(pdf|html)"))
                        .filter(file -> !file.toString().contains("hostile"))
                        .sorted()
                        .forEach(documents::add);
            }
        }
        return documents;
    }

    /** A comment behind the end of a PDF or a web page changes its bytes and nothing else. */
    private static void copy(Path document, Path in, int number) throws IOException {
        String name = document.getFileName().toString();
        boolean pdf = name.endsWith(".pdf");
        byte[] comment =
                (pdf ? "\n% " + number + "\n" : "\n<!-- " + number + " -->\n")
                        .getBytes(StandardCharsets.US_ASCII);
        byte[] bytes = Files.readAllBytes(document);
        byte[] copy = Arrays.copyOf(bytes, bytes.length + comment.length);
        System.arraycopy(comment, 0, copy, bytes.length, comment.length);
        Files.write(in.resolve("%05d-%s".formatted(number, name)), copy);
    }
}
