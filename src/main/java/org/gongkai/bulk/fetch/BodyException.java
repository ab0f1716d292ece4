package org.gongkai.bulk.fetch;

import java.io.IOException;

/** A body that is not taken. */
final class BodyException extends IOException {

    private static final long serialVersionUID = 1L;

    private final FetchStatus status;

    /**
     * @param message one sentence
     */
    BodyException(FetchStatus status, String message) {
        super(message);
        this.status = status;
    }

    FetchStatus status() {
        return status;
    }
}
