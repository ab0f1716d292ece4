package org.gongkai.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongkai.Extractor;
import org.gongkai.base.text.Language;
import org.gongkai.bulk.run.InputNames;
import org.gongkai.bulk.worker.WorkerCommand;
import org.gongkai.data.output.OutputFolder;
import org.gongkai.model.Fingerprint;

/** A folder of documents, the output made of it, and a server over both. */
final class Folders {

    /** Of which several printed sums do not hold; 11 and 2 requests granted make 14 there. */
    static final String WRONG = "fengtang2023--chromium.pdf";

    /** A web page, which has no pages. */
    static final String WEB = "qingxi2023--site.html";

    /** A PDF in an archive within an archive. */
    static final String INSIDE = "all.zip!/inner.zip!/乡/songjian2023.pdf";

    /** A Word file with doubtful sums. */
    static final String WORD = "yanhui2022.docx";

    /** A report cut off before its last table. */
    static final String CUT = "cut-copy--text.txt";

    /** A report whose tables are not in it, nor its year. */
    static final String BARE = "bare2023.txt";

    /** By what is in a folder of documents the output that was made of it. */
    private static final Map<String, Path> MADE = new ConcurrentHashMap<>();

    private final Path in;
    private final Path out;
    private Map<Language, List<String>> explanation = Map.of();

    /** Options of commands that read with the forms of the samples; none as a rule. */
    private List<String> forms = List.of();

    Folders(Path folder) throws Exception {
        in = Files.createDirectories(folder.resolve("in"));
        out = folder.resolve("out");
        Files.copy(Path.of("fixtures/fengtang2023", WRONG), in.resolve(WRONG));
        Files.copy(Path.of("fixtures/qingxi2023", WEB), in.resolve(WEB));
        Files.copy(Path.of("samples/songjian2023.pdf"), in.resolve("songjian2023.pdf"));
        begin();
    }

    private Folders(Path in, Path out) {
        this.in = in;
        this.out = out;
    }

    /** With documents of every kind that is shown otherwise. */
    static Folders rich(Path folder) throws Exception {
        Path in = Files.createDirectories(folder.resolve("in"));
        Files.copy(Path.of("fixtures/fengtang2023", WRONG), in.resolve(WRONG));
        Files.copy(Path.of("samples", WORD), in.resolve(WORD));
        Files.copy(Path.of("fixtures/cut-copy", CUT), in.resolve(CUT));
        Files.writeString(
                in.resolve(BARE),
                """
                甲县教育局政府信息公开工作年度报告

                一、总体情况

                全年工作平稳。

                二、主动公开政府信息情况

                见附件。

                三、收到和处理政府信息公开申请情况

                见附件。

                四、政府信息公开行政复议、行政诉讼情况

                见附件。

                五、存在的主要问题及改进情况

                无。
                """);
        byte[] inner =
                zip("乡/songjian2023.pdf", Files.readAllBytes(Path.of("samples/songjian2023.pdf")));
        Files.write(in.resolve("all.zip"), zip("inner.zip", inner));
        Folders folders = new Folders(in, folder.resolve("out"));
        folders.begin();
        return folders;
    }

    /** A web page of which two tables of its form are pictures: units, and cases in open rows. */
    static final String PICTURED = "zhifa2023.html";

    /** A list of statistics with lines that its form does not have. */
    static final String LISTED = "tanxi2015--page.html";

    /** With a report of another kind, and the forms of the samples. */
    static Folders withForms(Path folder) throws Exception {
        Path in = Files.createDirectories(folder.resolve("in"));
        Files.copy(Path.of("src/test/resources/review", PICTURED), in.resolve(PICTURED));
        Files.copy(Path.of("fixtures/tanxi2015", LISTED), in.resolve(LISTED));
        Folders folders = new Folders(in, folder.resolve("out"));
        folders.forms = List.of("--forms", "samples/forms");
        folders.begin();
        return folders;
    }

    /** With one document. */
    static Folders of(Path folder, Path document) throws Exception {
        Path in = Files.createDirectories(folder.resolve("in"));
        Files.copy(document, in.resolve(document.getFileName()));
        Folders folders = new Folders(in, folder.resolve("out"));
        folders.begin();
        return folders;
    }

    private static byte[] zip(String name, byte[] content) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry(name);
            // The same documents each time, of which the output is made once.
            entry.setTimeLocal(LocalDateTime.of(2024, 1, 31, 12, 0));
            zip.putNextEntry(entry);
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    /** As {@link #extract}, which is run once for the same documents; to start it takes longest. */
    private void begin() throws Exception {
        String documents = contents(in) + " " + forms;
        Path made = MADE.get(documents);
        if (made == null) {
            extract();
            Path kept = Files.createTempDirectory(Path.of("target"), "reviewed").resolve("out");
            copy(out, kept);
            MADE.put(documents, kept);
        } else {
            copy(made, out);
            new InputNames(out).keep(List.of(in));
        }
    }

    /** The digests of all files of a folder by their names. */
    private static Map<String, String> contents(Path folder) throws Exception {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), Fingerprint.of(file).sha256());
            }
        }
        return contents;
    }

    private static void copy(Path from, Path to) throws Exception {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Files.copy(each, to.resolve(from.relativize(each).toString()));
            }
        }
    }

    /** Runs the program as a user would. */
    void extract() throws Exception {
        List<String> line =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Dfile.encoding=UTF-8",
                                "org.gongkai.app.cli.Main",
                                "extract",
                                in.toString(),
                                "-o",
                                out.toString(),
                                "--quiet",
                                "--workers",
                                "1"));
        line.addAll(forms);
        Process process = new ProcessBuilder(line).inheritIO().start();
        int code = process.waitFor();
        assertThat(code).isLessThan(2);
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

    /** Serves the page with an explanation of each page of its document. */
    Folders explained(String... pages) {
        explanation = Map.of(Language.EN, List.of(pages), Language.ZH, List.of(pages));
        return this;
    }

    ReviewServer serve() throws Exception {
        Map<String, Path> files = new HashMap<>();
        try (Stream<Path> all = Files.list(in)) {
            all.forEach(file -> files.put(file.getFileName().toString(), file));
        }
        Path scratch = Files.createDirectories(out.resolve("run/tmp"));
        List<String> worker =
                new ArrayList<>(List.of("org.gongkai.app.cli.Main", "worker", scratch.toString()));
        worker.addAll(forms);
        WorkerCommand reading =
                WorkerCommand.onThisJava(512, scratch, Duration.ofSeconds(60), worker);
        return ReviewServer.start(
                new OutputFolder(out),
                new ReviewInputs(files, scratch, reading, explanation),
                forms.isEmpty()
                        ? Extractor.builder().build()
                        : Extractor.builder().forms(Path.of(forms.get(1))).build(),
                0);
    }
}
