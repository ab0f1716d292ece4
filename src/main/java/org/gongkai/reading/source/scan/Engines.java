package org.gongkai.reading.source.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/** As many engines as pictures are read at a time. For any number of threads. */
final class Engines {

    private final int count;

    /** Those that nobody uses; the one that was used last is taken first. */
    private final Deque<Engine> idle = new ArrayDeque<>();

    /**
     * @param folder of the language data, which each engine loads when it is used first
     * @param count at least 1
     */
    Engines(Path folder, int count) {
        this.count = count;
        Confusions confusions = Confusions.counted();
        for (int i = 0; i < count; i++) {
            idle.add(new Engine(folder, confusions));
        }
    }

    int count() {
        return count;
    }

    /**
     * What is done with an engine.
     *
     * @param <T> what comes of it
     */
    interface Use<T> {
        T with(Engine engine) throws IOException;
    }

    /**
     * Waits for an engine and uses it. What does not find memory enough beside others is done again
     * when they have ended, so that the same comes of it as if they had not been.
     */
    <T> T use(Use<T> use) throws IOException {
        Engine engine = take();
        try {
            return use.with(engine);
        } catch (OutOfMemoryError e) {
            if (count == 1) {
                throw e;
            }
        } finally {
            giveBack(engine);
        }
        return alone(use);
    }

    private synchronized <T> T alone(Use<T> use) throws IOException {
        await(count);
        return use.with(idle.element());
    }

    private synchronized Engine take() {
        await(1);
        return idle.pop();
    }

    private synchronized void giveBack(Engine engine) {
        idle.push(engine);
        notifyAll();
    }

    private synchronized void await(int wanted) {
        while (idle.size() < wanted) {
            try {
                wait();
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody interrupts a reading", e);
            }
        }
    }
}
