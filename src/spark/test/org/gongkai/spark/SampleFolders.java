package org.gongkai.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** Folders of documents for tests. */
final class SampleFolders {

    private static final List<Path> ORIGINALS =
            List.of(
                    Path.of("samples/songjian2023.pdf"),
                    Path.of("samples/xingzhu2024.html"),
                    Path.of("fixtures/qingxi2023/qingxi2023--gbk.html"),
                    Path.of("fixtures/fengtang2023/fengtang2023--chromium.pdf"));

    private final Path folder;

    SampleFolders(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    Path folder() {
        return folder;
    }

    /** Copies of our own reports that differ by a comment. */
    SampleFolders copies(int from, int to) throws IOException {
        for (int i = from; i < to; i++) {
            Path original = ORIGINALS.get(i % ORIGINALS.size());
            String name = original.getFileName().toString();
            Path copy =
                    Files.createDirectories(folder.resolve("d" + i % 7)).resolve(i + "-" + name);
            Files.copy(original, copy);
            String mark = name.endsWith(".pdf") ? "\n% " + i : "<!-- " + i + " -->";
            Files.writeString(copy, mark, StandardOpenOption.APPEND);
        }
        return this;
    }

    /** Files that are no reports, an archive among them, and one that is passed over. */
    SampleFolders hostile() throws IOException {
        try (Stream<Path> hostile = Files.list(Path.of("fixtures/hostile"))) {
            for (Path each : hostile.filter(Files::isRegularFile).sorted().toList()) {
                Files.copy(each, folder.resolve(each.getFileName().toString()));
            }
        }
        Files.writeString(folder.resolve("_underscore.txt"), "");
        Files.writeString(folder.resolve(".hidden.html"), "<p>none");
        return this;
    }

    /** Names that a file system may have and others may not understand. */
    SampleFolders odd() throws IOException {
        Files.writeString(folder.resolve("a:b[1].html"), "<p>colon");
        Files.writeString(folder.resolve("a:b1.html"), "<p>one");
        Files.writeString(folder.resolve("z.zip"), "no archive");
        Files.writeString(
                Files.createDirectory(folder.resolve("z.zip!")).resolve("c.html"), "<p>none");
        Files.createSymbolicLink(folder.resolve("dangling.html"), Path.of("nowhere"));
        Files.createSymbolicLink(folder.resolve("round"), Path.of("."));
        return this;
    }
}
