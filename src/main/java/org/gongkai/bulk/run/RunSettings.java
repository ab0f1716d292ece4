package org.gongkai.bulk.run;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.gongkai.bulk.worker.DeathException;
import org.gongkai.bulk.worker.Intake;
import org.gongkai.data.correct.Corrections;
import org.gongkai.data.write.JsonWriter;
import org.gongkai.data.write.RecordHead;
import org.gongkai.model.Fingerprint;
import org.gongkai.model.Outcome;
import org.gongkai.model.Reason;
import org.gongkai.model.Status;
import org.gongkai.reading.print.PagePrinter;

/**
 * How a run works. Its results depend on version and forms; on the limits only for the documents
 * that break them.
 *
 * @param version version of this program
 * @param forms digest of the forms in use
 * @param ocr how pictures are read
 * @param corrections what people have corrected
 * @param workers documents read at the same time, at least 1
 * @param timeLimit for one document
 * @param memory heap of a worker in mebibytes
 * @param retryFailed whether documents that failed before are read again
 */
public record RunSettings(
        String version,
        String forms,
        String ocr,
        Corrections corrections,
        int workers,
        Duration timeLimit,
        int memory,
        boolean retryFailed) {

    /** One document at a time, without corrections; what failed before stays as it is. */
    public static RunSettings plain(
            String version, String forms, String ocr, Duration timeLimit, int memory) {
        return new RunSettings(version, forms, ocr, Corrections.NONE, 1, timeLimit, memory, false);
    }

    /** The same for many documents. */
    public RunSettings forMany(Corrections corrected, int atOnce, boolean retry) {
        return new RunSettings(version, forms, ocr, corrected, atOnce, timeLimit, memory, retry);
    }

    /** What besides its bytes decides what is found in a document, in one line. */
    public String conditions() {
        return version + " " + forms + " " + ocr;
    }

    /** The same with the limits that some documents break. */
    String limits() {
        return conditions() + " " + timeLimit + " " + memory;
    }

    /** What is said of a document that took too long, twice. */
    Outcome late() {
        return failed(
                Reason.LIMIT_TIME,
                String.format(
                        Locale.ROOT,
                        "It took longer than %d seconds (--timeout).",
                        timeLimit.toSeconds()));
    }

    /** What is said of a document that needed too much memory, twice. */
    Outcome large() {
        return failed(
                Reason.LIMIT_MEMORY,
                String.format(
                        Locale.ROOT,
                        "It needs more than the %d MiB of memory that a worker has (--memory).",
                        memory));
    }

    /** What is said of a document of which two workers have died, the second one so. */
    Outcome outcomeOf(DeathException.Cause end) {
        return switch (end) {
            case TIME -> late();
            case MEMORY -> large();
            default ->
                    failed(
                            Reason.INTERNAL_ERROR,
                            "The program crashed on it twice. Please report it.");
        };
    }

    /** The record of a document about which nothing is known but why. */
    byte[] failureRecord(Fingerprint fingerprint, Outcome outcome) {
        return new JsonWriter(version, forms).bytes(Intake.failed(fingerprint, outcome));
    }

    private static Outcome failed(Reason reason, String message) {
        return new Outcome(Status.FAILED, reason, message);
    }

    /** Whether a record has the corrections that its document has now. */
    boolean correctsAlike(RecordHead head) {
        return head.corrections().equals(corrections.digest(head.report()));
    }

    /** Whether the pictures of a document would be read as they were for its record. */
    boolean readsAlike(RecordHead head) {
        boolean all = Stream.of("force ", "verify ").anyMatch(ocr::contains);
        boolean nowRead =
                (all && head.mediaType().equals("application/pdf"))
                        || Stream.of(PagePrinter.values())
                                .filter(printer -> printer.draws(head.mediaType()))
                                .anyMatch(printer -> ocr.contains(printer.code()));
        return head.ocr().isEmpty() ? !nowRead : head.ocr().equals(ocr);
    }

    /** Whether a record with this outcome would come out the same now. */
    boolean stands(Outcome outcome) {
        return switch (outcome.reason()) {
            case LIMIT_TIME -> outcome.equals(late());
            case LIMIT_MEMORY -> outcome.status() == Status.PARTIAL || outcome.equals(large());
            default -> true;
        };
    }
}
