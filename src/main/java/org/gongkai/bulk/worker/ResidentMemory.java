package org.gongkai.bulk.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * How much memory this process has, by which it tells that something leaks: libraries in C keep
 * what no collector sees. Only Linux says it; elsewhere it is never high. For one thread.
 */
final class ResidentMemory {

    private static final Path STATUS = Path.of("/proc/self/status");

    /** What a process may need beside its heap, in bytes; docs/bulk.md promises it. */
    private static final long BESIDE_HEAP = 250L << 20;

    /** To look costs a little, and a document adds little. */
    private static final int EVERY = 32;

    private int asked;
    private boolean high;

    /** Whether it is more than a worker should have. */
    boolean isHigh() {
        if (++asked % EVERY == 0) {
            high = resident() > Runtime.getRuntime().maxMemory() + BESIDE_HEAP;
        }
        return high;
    }

    private static long resident() {
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
