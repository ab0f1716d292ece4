package org.gongkai.reading.print;

/** A document could not be drawn; the message says why, for a person. */
public final class PrintException extends Exception {

    private static final long serialVersionUID = 1L;

    PrintException(String message) {
        super(message);
    }
}
