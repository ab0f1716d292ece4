package org.gongkai.fetch;

import java.util.Optional;

/**
 * The last answer to an attempt, whatever it was.
 *
 * @param httpStatus such as 404
 * @param finalAddress where redirects led
 */
record Reply(int httpStatus, String finalAddress) {

    /** Empty when nothing was answered. */
    static Optional<Reply> of(Delivery delivery) {
        return delivery.hops().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Reply(
                                delivery.hops().get(delivery.hops().size() - 1).httpStatus(),
                                delivery.finalAddress().toString()));
    }
}
