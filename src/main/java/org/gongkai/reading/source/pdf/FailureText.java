package org.gongkai.reading.source.pdf;

import org.gongkai.base.text.Folding;

/** Says in one short line what went wrong. */
final class FailureText {

    /** Characters of a library's message that are kept; some quote the document at length. */
    private static final int LONGEST = 160;

    private FailureText() {}

    static String describe(Throwable failure) {
        String message = failure.getMessage();
        String text = message == null ? failure.getClass().getSimpleName() : message;
        String line = Folding.collapse(text);
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
