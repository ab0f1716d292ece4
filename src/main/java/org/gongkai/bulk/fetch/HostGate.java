package org.gongkai.bulk.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Lets requests to one host begin one after the other, with a pause between, two at most at once.
 */
final class HostGate {

    private static final int AT_ONCE = 2;

    private final Map<String, Host> hosts = new ConcurrentHashMap<>();
    private final Pause pause;

    HostGate(Pause pause) {
        this.pause = pause;
    }

    /**
     * Waits until a request may begin; {@link #leave} must follow.
     *
     * @param delay since the request before it
     */
    void enter(String host, Duration delay) throws InterruptedException {
        Host at = hosts.computeIfAbsent(host, key -> new Host());
        at.places.acquire();
        Duration wait = at.reserve(pause.now(), delay);
        if (!wait.isZero()) {
            pause.sleep(wait);
        }
    }

    void leave(String host) {
        Objects.requireNonNull(hosts.get(host)).places.release();
    }

    private static final class Host {

        private final Semaphore places = new Semaphore(AT_ONCE);
        private Instant next = Instant.MIN;

        /** Takes the next free moment and tells how far away it is. */
        synchronized Duration reserve(Instant now, Duration delay) {
            Instant start = next.isAfter(now) ? next : now;
            next = start.plus(delay);
            return Duration.between(now, start);
        }
    }
}
