package org.gongkai.app.review;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** The thread that ends processes which take too long. It keeps no program from its end. */
final class ProcessWatch {

    private ProcessWatch() {}

    static ScheduledExecutorService start(String name) {
        return Executors.newSingleThreadScheduledExecutor(
                work -> {
                    Thread thread = new Thread(work, name);
                    thread.setDaemon(true);
                    return thread;
                });
    }
}
