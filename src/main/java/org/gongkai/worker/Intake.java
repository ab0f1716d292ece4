package org.gongkai.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gongkai.disk.IoReason;
import org.gongkai.model.Extraction;
import org.gongkai.model.Outcome;
import org.gongkai.model.Reason;
import org.gongkai.model.Status;

/**
 * Reads one file and has it extracted. Whatever goes wrong with the document, even a fault of the
 * program or want of memory, becomes an {@link Extraction} that says so.
 *
 * <p>May be used by several threads when the extractor may.
 */
public final class Intake {

    /**
     * The largest document that is loaded, in bytes. The largest real report seen has some tens of
     * megabytes, all of it pictures; above this a file is refused with {@link Reason#LIMIT_SIZE}.
     */
    public static final long MAX_BYTES = 256L << 20;

    private final Function<byte[], Extraction> extractor;
    private final long maxBytes;
    private volatile boolean shaken;

    /**
     * @param extractor turns a document's bytes into its extraction
     */
    public Intake(Function<byte[], Extraction> extractor) {
        this(extractor, MAX_BYTES);
    }

    Intake(Function<byte[], Extraction> extractor, long maxBytes) {
        this.extractor = extractor;
        this.maxBytes = maxBytes;
    }

    /**
     * Reads and extracts. A file that cannot be read gives an extraction without an id.
     *
     * @param file the document
     */
    public Extraction read(Path file) {
        return load(file).extraction().get();
    }

    /**
     * Whether the Java machine may have been left in disorder: a stack that ran out while a class
     * was made ready leaves that class unusable for all that follow.
     */
    boolean isShaken() {
        return shaken;
    }

    /** The file in memory, unless it cannot be read or there is too much of it. */
    Loaded load(Path file) {
        try {
            return Files.isDirectory(file)
                    ? unreadable("The folder cannot be listed.")
                    : loadFile(file);
        } catch (IOException e) {
            return unreadable("The file cannot be read: " + IoReason.of(e) + ".");
        }
    }

    private Loaded loadFile(Path file) throws IOException {
        if (Files.size(file) > maxBytes) {
            return tooLarge(file);
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            // One more than allowed: a file may grow, and a pipe has no size.
            bytes = in.readNBytes((int) Math.min(maxBytes + 1, Integer.MAX_VALUE - 8));
        } catch (OutOfMemoryError e) {
            return refused(file, Reason.LIMIT_MEMORY, "There is not enough memory for this file.");
        }
        if (bytes.length > maxBytes) {
            return tooLarge(file);
        }
        Fingerprint fingerprint = Fingerprint.of(bytes);
        return new Loaded(Optional.of(fingerprint), () -> extract(fingerprint, bytes));
    }

    private Extraction extract(Fingerprint fingerprint, byte[] bytes) {
        try {
            return extractor.apply(bytes);
        } catch (OutOfMemoryError e) {
            String message = "There was not enough memory for this document.";
            return failed(fingerprint, Reason.LIMIT_MEMORY, message);
        } catch (StackOverflowError e) {
            shaken = true;
            return failed(fingerprint, Reason.DAMAGED, "Its parts are nested too deeply.");
        } catch (LinkageError e) {
            shaken = true;
            return failed(fingerprint, Reason.INTERNAL_ERROR, Failures.describe(e));
        } catch (RuntimeException | AssertionError e) {
            return failed(fingerprint, Reason.INTERNAL_ERROR, Failures.describe(e));
        }
    }

    private Loaded tooLarge(Path file) throws IOException {
        return refused(
                file,
                Reason.LIMIT_SIZE,
                String.format(
                        Locale.ROOT,
                        "The file is larger than %,d bytes, the most that is read.",
                        maxBytes));
    }

    private static Loaded refused(Path file, Reason reason, String message) throws IOException {
        Fingerprint fingerprint = Fingerprint.of(file);
        return new Loaded(Optional.of(fingerprint), () -> failed(fingerprint, reason, message));
    }

    private static Loaded unreadable(String message) {
        return new Loaded(Optional.empty(), () -> Failures.unreadable(message));
    }

    private static Extraction failed(Fingerprint fingerprint, Reason reason, String message) {
        return Failures.of(fingerprint, new Outcome(Status.FAILED, reason, message));
    }

    /**
     * A file in memory.
     *
     * @param fingerprint of its bytes; empty when the file cannot be read
     * @param extraction makes the extraction; the work is done when it is asked for
     */
    record Loaded(Optional<Fingerprint> fingerprint, Supplier<Extraction> extraction) {}
}
