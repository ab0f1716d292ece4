package org.gongkai.bulk.worker;

/** A worker ended, or was ended, before it had answered. */
public final class DeathException extends Exception {

    private static final long serialVersionUID = 1L;

    /** How it came to its end. */
    public enum Cause {
        /** It took longer than it was allowed to. */
        TIME,
        /** It needed more memory than it has. */
        MEMORY,
        /** It crashed, or spoke nonsense. */
        CRASH,
        /** It was never ready to work: the fault is not a document's. */
        START,
        /** It could not write to the folder for entries of archives. */
        SPOOL
    }

    private final Cause end;

    /**
     * @param end how it came to its end
     * @param detail exit code and the end of standard error, for the log
     */
    public DeathException(Cause end, String detail) {
        super(detail);
        this.end = end;
    }

    /** How it came to its end. */
    public Cause end() {
        return end;
    }
}
