package org.gongkai.reading.source.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Takes the lock off a PDF that opens with a password alone. */
public final class PdfLock {

    private PdfLock() {}

    /**
     * The same document without its lock.
     *
     * @param passwords are tried in their order
     * @return none where it has no lock, where none of them opens it, or where it is broken
     */
    public static Optional<byte[]> open(byte[] bytes, List<String> passwords) {
        try {
            Loader.loadPDF(bytes).close();
            return Optional.empty();
        } catch (InvalidPasswordException locked) {
            return passwords.stream()
                    .flatMap(password -> open(bytes, password).stream())
                    .findFirst();
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError broken) {
            // Whoever reads it says so.
            return Optional.empty();
        }
    }

    private static Optional<byte[]> open(byte[] bytes, String password) {
        try (PDDocument document = Loader.loadPDF(bytes, password)) {
            document.setAllSecurityToBeRemoved(true);
            ByteArrayOutputStream plain = new ByteArrayOutputStream(bytes.length);
            document.save(plain);
            return Optional.of(plain.toByteArray());
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
            return Optional.empty();
        }
    }
}
