package org.gongkai.bulk.archive;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A failure that is not the archive's: of the visitor, or of the spool folder. */
final class HostException extends UncheckedIOException {

    private static final long serialVersionUID = 1L;

    HostException(IOException cause) {
        super(cause);
    }
}
