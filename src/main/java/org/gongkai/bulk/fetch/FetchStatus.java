package org.gongkai.bulk.fetch;

import java.util.Locale;

/** What became of an address; the {@code status} column of fetched.csv. */
public enum FetchStatus {
    /** It was fetched and stored. */
    FETCHED,
    /** The server says that it is as it was when it was fetched before. */
    UNCHANGED,
    /** It was fetched in an earlier run and not asked for again. */
    KNOWN,
    /** The server answered with another status than 200; {@code http_status} has it. */
    HTTP_ERROR,
    /** A page that says in words that there is no such page. */
    SOFT_NOT_FOUND,
    /** robots.txt does not allow it, or the robots.txt of the server could not be had. */
    ROBOTS,
    /**
     * The address is one that is never asked: scheme, port, user name, or a place that is not
     * public.
     */
    FORBIDDEN,
    /** The text is no address. */
    INVALID,
    /** More redirects than are followed, or in a circle. */
    REDIRECTS,
    /** The name is not known. */
    DNS_ERROR,
    /** No connection. */
    CONNECT_ERROR,
    /** No secure connection: certificate or protocol. */
    TLS_ERROR,
    /** It took too long. */
    TIMEOUT,
    /** More bytes than are taken, or more than were packed by any honest server. */
    TOO_LARGE,
    /** The body ended before its announced length, or its packing is broken. */
    TRUNCATED,
    /** The answer is no HTTP. */
    PROTOCOL_ERROR;

    /** The name in the output, such as {@code http-error}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
