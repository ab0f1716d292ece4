package org.gongkai.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a start loads: nothing that the document at hand does not need. */
class LoadedClassesTest {

    private static final Map<String, String> LIBRARIES =
            Map.ofEntries(
                    Map.entry("PDFBox", "org.apache.pdfbox."),
                    Map.entry("jsoup", "org.jsoup."),
                    Map.entry("POI", "org.apache.poi."),
                    Map.entry("rtfparserkit", "com.rtfparserkit."),
                    Map.entry("Tika", "org.apache.tika."),
                    Map.entry("Tabula", "technology.tabula."),
                    Map.entry("Choco", "org.chocosolver."),
                    Map.entry("OpenCSV", "com.opencsv."),
                    Map.entry("Parquet", "org.apache.parquet."),
                    Map.entry("SQLite", "org.sqlite."),
                    Map.entry("picocli", "picocli.CommandLine "));

    @TempDir private Path folder;

    static List<List<String>> documents() {
        return List.of(
                List.of("extract", "fixtures/baisha2022/baisha2022--tabs.txt"),
                List.of("extract", "samples/xingzhu2024.html", "jsoup"),
                List.of("extract", "samples/songjian2023.pdf", "PDFBox"),
                List.of("tables", "samples/songjian2023.pdf", "PDFBox", "OpenCSV"),
                List.of("extract", "samples/yanhui2022.docx", "POI"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aDocumentLoadsItsOwnLibraryAlone(List<String> commandAndLibraries) throws Exception {
        String loaded = loaded(commandAndLibraries.get(0), commandAndLibraries.get(1));
        assertThat(loaded).contains("org.gongkai.reading.source.DocumentReader ");
        List<String> libraries =
                LIBRARIES.entrySet().stream()
                        .filter(library -> loaded.contains(" " + library.getValue()))
                        .map(Map.Entry::getKey)
                        .toList();
        assertThat(libraries)
                .containsExactlyInAnyOrderElementsOf(
                        commandAndLibraries.subList(2, commandAndLibraries.size()));
    }

    private String loaded(String command, String document)
            throws IOException, InterruptedException {
        Path log = folder.resolve("classes.log");
        List<String> line =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:file=" + log.getFileName(),
                        "-cp",
                        absolute(System.getProperty("java.class.path")),
                        "org.gongkai.app.cli.Main",
                        command,
                        Path.of(document).toAbsolutePath().toString());
        Process process =
                new ProcessBuilder(line)
                        .directory(folder.toFile())
                        .redirectOutput(folder.resolve("out").toFile())
                        .redirectError(folder.resolve("err").toFile())
                        .start();
        assertThat(process.waitFor()).as(Files.readString(folder.resolve("err"))).isZero();
        return Files.readString(log, StandardCharsets.UTF_8);
    }

    private static String absolute(String classPath) {
        return String.join(
                java.io.File.pathSeparator,
                List.of(classPath.split(java.io.File.pathSeparator)).stream()
                        .map(entry -> Path.of(entry).toAbsolutePath().toString())
                        .toList());
    }
}
