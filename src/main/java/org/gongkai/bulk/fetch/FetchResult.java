package org.gongkai.bulk.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What came of a request.
 *
 * @param status what became of it
 * @param message one sentence for a person, empty when fetched
 * @param hops each request and answer, redirects first; empty when nothing was answered
 * @param finalAddress where the last request went
 * @param content the body with Content-Encoding undone, a file that belongs to whoever gets this;
 *     there when the status is {@link FetchStatus#FETCHED}
 * @param sha256 of the content, 64 hex digits, empty without content
 */
record FetchResult(
        FetchStatus status,
        String message,
        List<HttpHop> hops,
        URI finalAddress,
        Optional<Path> content,
        String sha256) {

    /** Without content. */
    static FetchResult without(
            FetchStatus status, String message, List<HttpHop> hops, URI finalAddress) {
        return new FetchResult(status, message, hops, finalAddress, Optional.empty(), "");
    }

    /** The last answer, whatever it was; empty when nothing was answered. */
    Optional<HttpHop> last() {
        return hops.isEmpty() ? Optional.empty() : Optional.of(hops.get(hops.size() - 1));
    }

    /** Takes its files away. */
    void delete() throws IOException {
        for (HttpHop hop : hops) {
            Files.deleteIfExists(hop.body());
        }
        if (content.isPresent()) {
            Files.deleteIfExists(content.get());
        }
    }
}
