package org.gongkai.bulk.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.model.Extraction;
import org.gongkai.model.Fingerprint;
import org.gongkai.model.Outcome;
import org.gongkai.model.Reason;
import org.gongkai.model.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntakeTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({
        "overflow, DAMAGED",
        "fault, INTERNAL_ERROR",
        "linkage, INTERNAL_ERROR",
        "memory, LIMIT_MEMORY"
    })
    void aFaultOfTheExtractorIsAFailedDocument(String text, Reason reason) throws IOException {
        Extraction extraction = new Intake(FirstWordExtractor::extract).read(file(text));
        assertThat(extraction.outcome().status()).isEqualTo(Status.FAILED);
        assertThat(extraction.outcome().reason()).isEqualTo(reason);
        assertThat(extraction.bytes()).isEqualTo(text.length());
        assertThat(extraction.id()).hasSize(16).isEqualTo(extraction.sha256().substring(0, 16));
    }

    @Test
    void aFaultIsDescribedByItsPlaceInThisProgram() throws IOException {
        Outcome outcome = new Intake(FirstWordExtractor::extract).read(file("fault")).outcome();
        assertThat(outcome.message())
                .matches(
                        "The program failed on this document \\(IllegalStateException"
                                + " in org\\.gongkai\\.bulk\\.worker\\.FirstWordExtractor:\\d+\\)\\. Please report it\\.");
    }

    @Test
    void aFileAboveTheLimitIsRefusedWithTheHashOfAllItsBytes() throws IOException {
        Path file = file("0123456789");
        Extraction extraction = new Intake(FirstWordExtractor::extract, 9).read(file);
        assertThat(extraction.outcome())
                .isEqualTo(
                        new Outcome(
                                Status.FAILED,
                                Reason.LIMIT_SIZE,
                                "The file is larger than 9 bytes, the most that is read."));
        assertThat(extraction.sha256())
                .isEqualTo(Fingerprint.of(Files.readAllBytes(file)).sha256());
        assertThat(extraction.bytes()).isEqualTo(10);
    }

    @Test
    void aFileAtTheLimitIsRead() throws IOException {
        Extraction extraction =
                new Intake(FirstWordExtractor::extract, 10).read(file("0123456789"));
        assertThat(extraction.outcome().status()).isEqualTo(Status.OK);
    }

    @Test
    void aFileThatIsGoneIsAFailedDocumentWithoutId() {
        Extraction extraction =
                new Intake(FirstWordExtractor::extract).read(folder.resolve("none"));
        assertThat(extraction.id()).isEmpty();
        assertThat(extraction.outcome())
                .isEqualTo(
                        new Outcome(
                                Status.FAILED,
                                Reason.DAMAGED,
                                "The file cannot be read: there is no such file."));
    }

    @Test
    void aFolderInPlaceOfAFileIsOneThatCouldNotBeListed() {
        assertThat(new Intake(FirstWordExtractor::extract).read(folder).outcome().message())
                .isEqualTo("The folder cannot be listed.");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("document.txt"), text);
    }
}
