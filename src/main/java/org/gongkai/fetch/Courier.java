package org.gongkai.fetch;

import java.io.IOException;

/** Gets addresses, politely and within limits. May be used by several threads. */
interface Courier extends AutoCloseable {

    /**
     * Gets one address, with all its redirects and retries.
     *
     * @throws IOException when the scratch folder cannot be written to; whatever the network does
     *     is a {@link FetchStatus}
     */
    Delivery get(Errand errand) throws IOException;

    @Override
    void close();
}
