package org.gongkai.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What a run of the program took.
 *
 * @param seconds its time
 * @param parent most memory of its process, in MiB
 * @param worker most memory of one of its workers, in MiB
 */
record Used(double seconds, long parent, long worker) {

    /** Runs the launcher and waits for its end. */
    static Used by(String... arguments) throws IOException, InterruptedException {
        String program = Path.of("gongkai").toAbsolutePath().toString();
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        long start = System.nanoTime();
        Process process =
                new ProcessBuilder(command)
                        .redirectOutput(Redirect.DISCARD)
                        .redirectError(Redirect.DISCARD)
                        .start();
        long parent = 0;
        long worker = 0;
        while (!process.waitFor(200, TimeUnit.MILLISECONDS)) {
            parent = Math.max(parent, mebibytes(process.pid()));
            List<ProcessHandle> workers = process.descendants().toList();
            for (ProcessHandle each : workers) {
                worker = Math.max(worker, mebibytes(each.pid()));
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() > 1) {
            throw new IllegalStateException(program + " ended with " + process.exitValue());
        }
        return new Used(seconds, parent, worker);
    }

    /** Most resident memory so far, as Linux tells it. */
    private static long mebibytes(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            Optional<String> most = lines.filter(line -> line.startsWith("VmHWM:")).findFirst();
            return most.map(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10).orElse(0L);
        } catch (IOException | UncheckedIOException e) {
            // It has ended.
            return 0;
        }
    }
}
