package org.gongkai.model;

/**
 * There is no document to work on: the bytes are empty, broken, encrypted, too large or of a kind
 * that is not read. Anything less than that is a {@link Finding}.
 */
public final class UnreadableDocumentException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /**
     * @param reason the code for reports.csv
     * @param message one sentence for a person: what is wrong and, where possible, what to do
     */
    public UnreadableDocumentException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** The code for reports.csv. */
    public Reason reason() {
        return reason;
    }
}
