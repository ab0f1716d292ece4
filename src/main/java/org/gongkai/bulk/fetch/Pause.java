package org.gongkai.bulk.fetch;

import java.time.Duration;
import java.time.Instant;

/** The clock, and waiting by it. */
interface Pause {

    /** Of the machine. */
    Pause REAL =
            new Pause() {
                @Override
                public Instant now() {
                    return Instant.now();
                }

                @Override
                public void sleep(Duration time) throws InterruptedException {
                    Thread.sleep(time.toMillis());
                }
            };

    /** Now. */
    Instant now();

    /** Waits. */
    void sleep(Duration time) throws InterruptedException;
}
