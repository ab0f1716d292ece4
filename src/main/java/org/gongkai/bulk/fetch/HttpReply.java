package org.gongkai.bulk.fetch;

import java.util.Optional;

/**
 * The last answer to an attempt, whatever it was.
 *
 * @param httpStatus such as 404
 * @param finalAddress where redirects led
 */
record HttpReply(int httpStatus, String finalAddress) {

    /** Empty when nothing was answered. */
    static Optional<HttpReply> of(FetchResult result) {
        return result.hops().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new HttpReply(
                                result.hops().get(result.hops().size() - 1).httpStatus(),
                                result.finalAddress().toString()));
    }
}
