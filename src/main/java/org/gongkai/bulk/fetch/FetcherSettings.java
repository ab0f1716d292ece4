package org.gongkai.bulk.fetch;

import java.time.Duration;

/**
 * How addresses are asked.
 *
 * @param agent what this program calls itself
 * @param delay between two requests to a host, unless its robots.txt asks for more
 * @param mostBytes longest body, packed and unpacked
 * @param allowPrivate whether places that are not public may be asked
 * @param anyPort whether other ports than 80 and 443 may be asked
 * @param times how long to wait
 */
record FetcherSettings(
        String agent,
        Duration delay,
        long mostBytes,
        boolean allowPrivate,
        boolean anyPort,
        Times times) {

    /** Longest body by default: the largest published reports have some tens of megabytes. */
    static final long MOST_BYTES = 100L << 20;

    /**
     * How long to wait.
     *
     * @param connect for a connection
     * @param idle for the next byte
     * @param total for one address with all its redirects, retries not counted
     */
    record Times(Duration connect, Duration idle, Duration total) {

        static final Times STANDARD =
                new Times(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMinutes(2));
    }
}
