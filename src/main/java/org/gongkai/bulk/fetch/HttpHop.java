package org.gongkai.bulk.fetch;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One request and its answer, as they went over the wire.
 *
 * @param address what was asked for
 * @param at when
 * @param ip the address that was connected to, empty when not known
 * @param requestHead request line and header fields, lines ended by CR LF, without the empty line
 * @param httpStatus of the answer
 * @param responseHead status line and header fields likewise; Transfer-Encoding undone and left out
 * @param headers fields of the answer, names in lower case
 * @param body the body as it was sent, Content-Encoding not undone; the file belongs to whoever
 *     gets this
 * @param bytes length of {@code body}
 */
record HttpHop(
        URI address,
        Instant at,
        String ip,
        String requestHead,
        int httpStatus,
        String responseHead,
        Map<String, List<String>> headers,
        Path body,
        long bytes) {}
