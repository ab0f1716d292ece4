package org.gongkai.bulk.archive;

import java.io.IOException;

/** An entry or an archive is larger than it may be. */
final class LimitException extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message one sentence
     */
    LimitException(String message) {
        super(message);
    }
}
