package org.gongkai.bulk.fetch;

import java.io.IOException;

/** Gets addresses, politely and within limits. May be used by several threads. */
interface Fetcher extends AutoCloseable {

    /**
     * Gets one address, with all its redirects and retries.
     *
     * @throws IOException when the scratch folder cannot be written to; whatever the network does
     *     is a {@link FetchStatus}
     */
    FetchResult get(FetchRequest request) throws IOException;

    @Override
    void close();
}
