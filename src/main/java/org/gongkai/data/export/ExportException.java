package org.gongkai.data.export;

/** What was asked for cannot be given: no such report, too many rows for a sheet. */
public final class ExportException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * @param message one line for a person: what is wrong and what to do
     */
    public ExportException(String message) {
        super(message);
    }
}
