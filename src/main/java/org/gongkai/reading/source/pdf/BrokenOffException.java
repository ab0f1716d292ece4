package org.gongkai.reading.source.pdf;

import java.io.IOException;

/** Contents end inside of something; what came before is whole. */
final class BrokenOffException extends IOException {

    private static final long serialVersionUID = 1L;

    BrokenOffException(String message) {
        super(message);
    }
}
