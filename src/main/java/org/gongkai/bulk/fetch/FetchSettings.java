package org.gongkai.bulk.fetch;

import java.time.Duration;

/**
 * How to fetch.
 *
 * @param version of this program, told to servers
 * @param contact whom a server's owner may ask, told to servers; may be empty
 * @param delay between two requests to a host, unless its robots.txt asks for more
 * @param mostBytes longest body, packed and unpacked
 * @param threads hosts that are asked at the same time, at least 1
 * @param allowPrivate whether places that are not public may be asked
 * @param anyPort whether other ports than 80 and 443 may be asked
 * @param refresh whether to ask again for what is there, in case it has changed
 */
public record FetchSettings(
        String version,
        String contact,
        Duration delay,
        long mostBytes,
        int threads,
        boolean allowPrivate,
        boolean anyPort,
        boolean refresh) {

    /** Longest body by default, in bytes: the largest reports seen have some tens of megabytes. */
    public static final long MOST_BYTES = 100L << 20;

    /** What this program calls itself to servers. */
    String agent() {
        String who =
                contact.isBlank() ? "" : " (" + contact.replaceAll("[^\\x20-\\x7E]", "?") + ")";
        return "gongkai/" + version + who;
    }
}
