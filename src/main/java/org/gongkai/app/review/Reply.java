package org.gongkai.app.review;

import java.nio.charset.StandardCharsets;

/**
 * What is sent back.
 *
 * @param status of HTTP
 * @param mediaType of the content
 * @param content its bytes; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Reply(int status, String mediaType, byte[] content) {

    private static final int OK = 200;
    private static final String PLAIN = "text/plain; charset=utf-8";

    static Reply ok(String mediaType, byte[] content) {
        return new Reply(OK, mediaType, content);
    }

    static Reply json(String json) {
        return ok("application/json; charset=utf-8", json.getBytes(StandardCharsets.UTF_8));
    }

    static Reply text(String text) {
        return ok(PLAIN, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Says in plain text what is wrong. */
    static Reply refusal(int status, String message) {
        return new Reply(status, PLAIN, message.getBytes(StandardCharsets.UTF_8));
    }
}
