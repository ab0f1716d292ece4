package org.gongkai.fetch;

import java.net.URI;
import java.util.Optional;

/**
 * An address to get.
 *
 * @param address http or https
 * @param etag the ETag of an earlier answer, to ask only for what has changed
 * @param lastModified the Last-Modified of an earlier answer, likewise
 */
record Errand(URI address, Optional<String> etag, Optional<String> lastModified) {

    /** Whatever there is. */
    static Errand plain(URI address) {
        return new Errand(address, Optional.empty(), Optional.empty());
    }
}
