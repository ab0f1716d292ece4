package org.gongkai.bulk.fetch;

import java.net.URI;
import java.util.Optional;

/**
 * An address to get.
 *
 * @param address http or https
 * @param etag the ETag of an earlier answer, to ask only for what has changed
 * @param lastModified the Last-Modified of an earlier answer, likewise
 */
record FetchRequest(URI address, Optional<String> etag, Optional<String> lastModified) {

    /** Whatever there is. */
    static FetchRequest plain(URI address) {
        return new FetchRequest(address, Optional.empty(), Optional.empty());
    }
}
