package org.gongkai.bulk.fetch;

import java.net.UnknownHostException;

/** An address that is never asked. An unknown host to whoever wanted to connect to it. */
final class ForbiddenAddressException extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message one sentence
     */
    ForbiddenAddressException(String message) {
        super(message);
    }
}
