package org.gongkai.source.pdf;

import org.gongkai.text.Folding;

/** Says in one short line what went wrong. */
final class Failures {

    /** Characters of a library's message that are kept; some quote the document at length. */
    private static final int LONGEST = 160;

    private Failures() {}

    static String describe(Throwable failure) {
        String message = failure.getMessage();
        String text = message == null ? failure.getClass().getSimpleName() : message;
        String line = Folding.collapse(text);
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
