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
    static Optional<HttpReply> of(FetchResult delivery) {
        return delivery.hops().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new HttpReply(
                                delivery.hops().get(delivery.hops().size() - 1).httpStatus(),
                                delivery.finalAddress().toString()));
    }
}
