package org.gongkai.app.review;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What is sent back.
 *
 * @param status of HTTP
 * @param mediaType of the content
 * @param content its bytes, in parts; not to be changed
 */
record Reply(int status, String mediaType, List<byte[]> content) {

    private static final int OK = 200;
    private static final String PLAIN = "text/plain; charset=utf-8";

    /** Of all parts, in bytes. */
    int length() {
        return content.stream().mapToInt(part -> part.length).sum();
    }

    static Reply ok(String mediaType, byte[] content) {
        return new Reply(OK, mediaType, List.of(content));
    }

    static Reply json(String json) {
        return json(List.of(json.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * @param parts of the text in UTF-8
     */
    static Reply json(List<byte[]> parts) {
        return new Reply(OK, "application/json; charset=utf-8", parts);
    }

    static Reply text(String text) {
        return ok(PLAIN, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Says in plain text what is wrong. */
    static Reply refusal(int status, String message) {
        return new Reply(status, PLAIN, List.of(message.getBytes(StandardCharsets.UTF_8)));
    }
}
