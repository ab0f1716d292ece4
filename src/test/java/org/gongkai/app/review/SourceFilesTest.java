package org.gongkai.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongkai.bulk.archive.ArchiveWalker;
import org.gongkai.model.Fingerprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFilesTest {

    @TempDir private Path folder;

    @Test
    void aDocumentInAnArchiveIsFound() throws IOException {
        Path zip = folder.resolve("all.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("a.txt"));
            out.write("first".getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("b.txt"));
            out.write("second".getBytes(StandardCharsets.UTF_8));
        }
        Path spool = Files.createDirectory(folder.resolve("spool"));
        SourceFiles files = new SourceFiles(Map.of("all.zip", zip), new ArchiveWalker(spool));

        assertThat(files.bytes("all.zip!/b.txt", Fingerprint.of("second").sha256()))
                .hasValueSatisfying(bytes -> assertThat(bytes).asString().isEqualTo("second"));
        assertThat(files.bytes("all.zip!/b.txt", Fingerprint.of("other").sha256())).isEmpty();
        assertThat(files.bytes("all.zip!/c.txt", Fingerprint.of("second").sha256())).isEmpty();
        assertThat(spool).isEmptyDirectory();
    }
}
