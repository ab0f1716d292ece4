package org.gongkai.reading.source.pdf;

import java.io.IOException;

/** A page asks for more work than pages need. */
final class PageLimitException extends IOException {

    private static final long serialVersionUID = 1L;

    PageLimitException(String message) {
        super(message);
    }
}
