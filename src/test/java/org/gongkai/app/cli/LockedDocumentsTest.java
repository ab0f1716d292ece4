package org.gongkai.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.gongkai.Extractor;
import org.gongkai.model.Extraction;
import org.gongkai.model.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents that open with a password alone. */
class LockedDocumentsTest {

    private static final String WORD = "密码-sesame";
    private static final Path PDF = Path.of("samples/songjian2023.pdf");
    private static final Path DOCX = Path.of("samples/yanhui2022.docx");

    @TempDir private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Path pdf;
    private Path docx;

    @BeforeEach
    void lock() throws Exception {
        Path locked = Files.createDirectory(folder.resolve("locked"));
        pdf = locked.resolve("a.pdf");
        try (PDDocument document = Loader.loadPDF(PDF.toFile())) {
            StandardProtectionPolicy policy =
                    new StandardProtectionPolicy("owner", WORD, new AccessPermission());
            policy.setEncryptionKeyLength(256);
            document.protect(policy);
            document.save(pdf.toFile());
        }
        docx = locked.resolve("b.docx");
        try (POIFSFileSystem file = new POIFSFileSystem();
                OutputStream to = Files.newOutputStream(docx)) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword(WORD);
            try (OutputStream plain = encryptor.getDataStream(file)) {
                Files.copy(DOCX, plain);
            }
            file.writeFilesystem(to);
        }
    }

    @Test
    void withThePasswordAllIsReadAsWithoutALock() throws IOException {
        Extractor extractor = Extractor.builder().passwords(List.of("wrong", WORD)).build();
        for (Path document : List.of(pdf, docx)) {
            Extraction plain = Extractor.builder().build().extract(document == pdf ? PDF : DOCX);
            Extraction read = extractor.extract(document);
            assertThat(read.matched()).isEqualTo(plain.matched());
            assertThat(read.sections()).isEqualTo(plain.sections());
            assertThat(read.outcome()).isEqualTo(plain.outcome());
            assertThat(read.mediaType()).isEqualTo(plain.mediaType());
            assertThat(read.bytes()).isEqualTo(Files.size(document));
        }
    }

    @Test
    void withAnotherOneItStaysLocked() throws IOException {
        Extractor extractor = Extractor.builder().passwords(List.of("wrong")).build();
        for (Path document : List.of(pdf, docx)) {
            assertThat(extractor.extract(document).outcome().reason()).isEqualTo(Reason.ENCRYPTED);
        }
    }

    @Test
    void documentsWithoutALockAreReadAsEver() throws IOException {
        Extractor extractor = Extractor.builder().passwords(List.of(WORD)).build();
        assertThat(extractor.extract(PDF)).isEqualTo(Extractor.builder().build().extract(PDF));
    }

    @Test
    void workersOpenManyAndNothingOfItIsWrittenDown() throws IOException {
        Path words = Files.writeString(folder.resolve("words"), "wrong\n" + WORD + "\n");
        Path output = folder.resolve("out");
        String locked = pdf.getParent().toString();
        assertThat(run("extract", locked, "-o", output.toString())).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(Files.readString(output.resolve("reports.csv"))).contains("encrypted");

        int code =
                run(
                        "extract",
                        locked,
                        "-o",
                        output.toString(),
                        "--retry",
                        "failed",
                        "--password-file",
                        words.toString());
        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(Files.readString(output.resolve("reports.csv"))).doesNotContain("encrypted");
        try (Stream<Path> files = Files.walk(output)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(text).as("%s", file).doesNotContain("sesame");
            }
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain("sesame");
    }

    @Test
    void pagesAndTablesOfThemAreShown() throws IOException {
        String words = Files.writeString(folder.resolve("words"), WORD).toString();
        String page = folder.resolve("page.png").toString();
        assertThat(run("inspect", pdf.toString(), "--password-file", words, "-o", page)).isZero();
        assertThat(Path.of(page)).exists();
        assertThat(run("tables", docx.toString(), "--password-file", words)).isZero();
    }

    @Test
    void withoutATerminalItSaysHowElse() {
        assertThat(run("extract", pdf.toString(), "--password")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Give --password-file FILE");
    }

    private int run(String... arguments) {
        return Main.run(new Console(stream(out), stream(err), false), arguments);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
