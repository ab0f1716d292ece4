package org.gongkai.bulk.fetch;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        long bytes) {

    /** The first field of a name, given in lower case. */
    Optional<String> field(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** What Retry-After asks for: a number of seconds, or a date (RFC 9110, 10.2.3). */
    Optional<Duration> retryAfter(Instant now) {
        return field("retry-after").flatMap(value -> retryAfter(value.strip(), now));
    }

    static Optional<Duration> retryAfter(String text, Instant now) {
        if (text.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            Instant date =
                    ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            Duration wait = Duration.between(now, date);
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
