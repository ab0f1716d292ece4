package org.gongkai.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.Extractor;
import org.gongkai.data.output.OutputFolder;

/** A folder of documents, the output made of it, and a server over both. */
final class Folders {

    /** Of which several printed sums do not hold; 11 and 2 requests granted make 14 there. */
    static final String WRONG = "fengtang2023--chromium.pdf";

    /** A web page, which has no pages. */
    static final String WEB = "qingxi2023--site.html";

    private final Path in;
    private final Path out;

    Folders(Path folder) throws Exception {
        in = Files.createDirectories(folder.resolve("in"));
        out = folder.resolve("out");
        Files.copy(Path.of("fixtures/fengtang2023", WRONG), in.resolve(WRONG));
        Files.copy(Path.of("fixtures/qingxi2023", WEB), in.resolve(WEB));
        Files.copy(Path.of("samples/songjian2023.pdf"), in.resolve("songjian2023.pdf"));
        extract();
    }

    /** Runs the program as a user would. */
    void extract() throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                "-Dfile.encoding=UTF-8",
                                "org.gongkai.app.cli.Main",
                                "extract",
                                in.toString(),
                                "-o",
                                out.toString(),
                                "--quiet",
                                "--workers",
                                "1")
                        .inheritIO()
                        .start();
        int code = process.waitFor();
        assertThat(code).isZero();
    }

    Path out() {
        return out;
    }

    /** The line of cells.csv that begins so behind the report id and ends with these columns. */
    String cell(String source, String row, String column) throws Exception {
        try (Stream<String> lines = Files.lines(out.resolve("cells.csv"))) {
            return lines.filter(line -> line.contains("," + source + ","))
                    .filter(line -> line.contains("," + row + "," + column + ","))
                    .findFirst()
                    .orElseThrow();
        }
    }

    ReviewServer serve() throws Exception {
        Map<String, Path> files = new HashMap<>();
        try (Stream<Path> all = Files.list(in)) {
            all.forEach(file -> files.put(file.getFileName().toString(), file));
        }
        Path scratch = Files.createDirectories(out.resolve("run/tmp"));
        return ReviewServer.start(
                new OutputFolder(out), files, Extractor.builder().build(), scratch, 0);
    }
}
