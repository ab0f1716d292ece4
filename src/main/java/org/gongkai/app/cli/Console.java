package org.gongkai.app.cli;

import java.io.PrintStream;
import org.gongkai.base.text.ShownText;

/**
 * Where the program speaks.
 *
 * @param out data
 * @param err messages
 * @param terminal whether a person sees {@code err} as it comes
 */
record Console(PrintStream out, PrintStream err, boolean terminal) {

    /** One line for a person. */
    void say(String message) {
        err.println("gongkai: " + oneLine(message));
    }

    /** A name from a document or a file system must not break out of its line. */
    static String oneLine(String text) {
        return ShownText.line(text);
    }
}
