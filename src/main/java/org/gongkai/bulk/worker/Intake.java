package org.gongkai.bulk.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.gongkai.base.disk.IoReason;
import org.gongkai.base.disk.PageFile;
import org.gongkai.model.Extraction;
import org.gongkai.model.Fingerprint;
import org.gongkai.model.Outcome;
import org.gongkai.model.PageListener;
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

    /** What the bytes are when nobody looked. */
    private static final String UNKNOWN_TYPE = "application/octet-stream";

    /** Turns a document's bytes into its extraction. */
    public interface Extracting {

        /**
         * Extracts.
         *
         * @param sha256 the SHA-256 of the bytes, 64 hex digits
         * @param pages is told of each page that has been read
         */
        Extraction extract(byte[] bytes, String sha256, PageListener pages);
    }

    private final Extracting extractor;
    private final long maxBytes;
    private volatile boolean shaken;

    /**
     * @param extractor turns a document's bytes into its extraction
     */
    public Intake(Extracting extractor) {
        this(extractor, MAX_BYTES);
    }

    Intake(Extracting extractor, long maxBytes) {
        this.extractor = extractor;
        this.maxBytes = maxBytes;
    }

    /**
     * Reads and extracts, a saved page with what lies beside it. A file that cannot be read gives
     * an extraction without an id.
     *
     * @param file the document
     */
    public Extraction read(Path file) {
        if (Files.isDirectory(file)) {
            return unreadable("The folder cannot be listed.");
        }
        try {
            if (Files.size(file) > maxBytes) {
                return tooLarge(Fingerprint.of(file));
            }
            byte[] bytes = load(file);
            if (bytes.length > maxBytes) {
                return tooLarge(Fingerprint.of(file));
            }
            byte[] document = PageFile.with(bytes, file);
            return extract(Fingerprint.of(document), document, PageListener.NONE);
        } catch (IOException e) {
            return unreadable(e);
        }
    }

    /**
     * The same for a file whose bytes somebody has looked at; if they are others now, it counts as
     * one that cannot be read.
     *
     * @param seen what it was then
     * @param pages is told of each page that has been read
     */
    Extraction read(Path file, FileSnapshot seen, PageListener pages) {
        Fingerprint fingerprint = seen.fingerprint();
        if (fingerprint.bytes() > maxBytes) {
            return tooLarge(fingerprint);
        }
        try {
            byte[] bytes = load(file);
            byte[] document = PageFile.with(bytes, file);
            return seen.holds(file, bytes, document)
                    ? extract(fingerprint, document, pages)
                    : unreadable("The file was changed while it was read.");
        } catch (IOException e) {
            return unreadable(e);
        }
    }

    private byte[] load(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            // One more than allowed: a file may grow, and a pipe has no size.
            return in.readNBytes((int) Math.min(maxBytes + 1, Integer.MAX_VALUE - 8));
        }
    }

    /**
     * Whether the Java machine may have been left in disorder: a stack that ran out while a class
     * was made ready leaves that class unusable for all that follow.
     */
    boolean isShaken() {
        return shaken;
    }

    private Extraction extract(Fingerprint fingerprint, byte[] bytes, PageListener pages) {
        try {
            return extractor.extract(bytes, fingerprint.sha256(), pages);
        } catch (OutOfMemoryError e) {
            String message = "There was not enough memory for this document.";
            return failed(fingerprint, Reason.LIMIT_MEMORY, message);
        } catch (StackOverflowError e) {
            shaken = true;
            return failed(fingerprint, Reason.DAMAGED, "Its parts are nested too deeply.");
        } catch (LinkageError e) {
            shaken = true;
            return failed(fingerprint, Reason.INTERNAL_ERROR, describe(e));
        } catch (RuntimeException | AssertionError e) {
            return failed(fingerprint, Reason.INTERNAL_ERROR, describe(e));
        }
    }

    private Extraction tooLarge(Fingerprint fingerprint) {
        return failed(
                fingerprint,
                Reason.LIMIT_SIZE,
                String.format(
                        Locale.ROOT,
                        "The file is larger than %,d bytes, the most that is read.",
                        maxBytes));
    }

    private static Extraction failed(Fingerprint fingerprint, Reason reason, String message) {
        return failed(fingerprint, new Outcome(Status.FAILED, reason, message));
    }

    /** A document whose bytes are known. */
    public static Extraction failed(Fingerprint fingerprint, Outcome outcome) {
        return Extraction.failed(fingerprint, UNKNOWN_TYPE, outcome);
    }

    /** A file whose bytes could not be read; it has no id and no record. */
    private static Extraction unreadable(String message) {
        Outcome outcome = new Outcome(Status.FAILED, Reason.DAMAGED, message);
        return Extraction.failed(Fingerprint.NONE, "", outcome);
    }

    /** The same, with what the system said. */
    public static Extraction unreadable(IOException failure) {
        return unreadable(unread(failure).message());
    }

    /** What is said of a file whose bytes could not be read. */
    public static Outcome unread(IOException failure) {
        String message = "The file cannot be read: " + IoReason.of(failure) + ".";
        return new Outcome(Status.FAILED, Reason.DAMAGED, message);
    }

    /** What went wrong in the program, in one line: the same for the same bytes. */
    private static String describe(Throwable fault) {
        StackTraceElement[] trace = fault.getStackTrace();
        String place = trace.length > 0 ? " in " + place(trace) : "";
        return "The program failed on this document ("
                + fault.getClass().getSimpleName()
                + place
                + "). Please report it.";
    }

    /** The innermost place in this project, else the innermost of all. */
    private static String place(StackTraceElement[] trace) {
        StackTraceElement found = trace[0];
        for (StackTraceElement element : trace) {
            if (element.getClassName().startsWith("org.gongkai.")) {
                found = element;
                break;
            }
        }
        return found.getClassName() + ":" + found.getLineNumber();
    }
}
