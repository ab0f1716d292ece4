package org.gongkai.bulk.worker;

import java.io.IOException;
import org.gongkai.base.disk.IoReason;
import org.gongkai.model.Extraction;
import org.gongkai.model.Fingerprint;
import org.gongkai.model.Outcome;
import org.gongkai.model.Reason;
import org.gongkai.model.Status;

/** Extractions that hold nothing but why there is nothing. */
public final class FailedExtractions {

    /** What the bytes are when nobody looked. */
    private static final String UNKNOWN_TYPE = "application/octet-stream";

    private FailedExtractions() {}

    /** A document whose bytes are known. */
    public static Extraction of(Fingerprint fingerprint, Outcome outcome) {
        return Extraction.failed(fingerprint, UNKNOWN_TYPE, outcome);
    }

    /** A file whose bytes could not be read; it has no id and no record. */
    static Extraction unreadable(String message) {
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
    static String describe(Throwable fault) {
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
