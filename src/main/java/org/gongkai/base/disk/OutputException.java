package org.gongkai.base.disk;

import java.io.IOException;
import java.nio.file.Path;

/** The output cannot be written or read back: no room, no permission, a file in the way. */
public final class OutputException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * @param path the file or folder concerned
     * @param cause what the system said
     */
    public OutputException(Path path, IOException cause) {
        super(
                "Cannot write "
                        + path
                        + ": "
                        + IoReason.of(cause)
                        + ". Make room there, allow writing, or choose another folder with -o.",
                cause);
    }

    /**
     * @param message one line for a person: what is wrong with which path and what to do
     */
    public OutputException(String message) {
        super(message);
    }
}
