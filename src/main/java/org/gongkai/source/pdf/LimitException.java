package org.gongkai.source.pdf;

import java.io.IOException;

/** A page asks for more work than pages need. */
final class LimitException extends IOException {

    private static final long serialVersionUID = 1L;

    LimitException(String message) {
        super(message);
    }
}
