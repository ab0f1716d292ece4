package org.gongkai.bulk.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gongkai.base.disk.OutputException;

/** A run in a process of its own, which tests kill. */
final class RunProgram {

    private RunProgram() {}

    /**
     * Runs.
     *
     * @param args folder with {@code in}, name of the output folder
     */
    public static void main(String[] args) throws Exception {
        Bench bench = new Bench(Path.of(args[0]));
        Path out = bench.path(args[1]);
        InputFiles inputs = InputFiles.find(List.of(bench.in()), Optional.of(out));
        try {
            bench.run(out, "1").execute(inputs, new Bench.Watcher());
        } catch (OutputException e) {
            System.err.println(e.getMessage());
            System.exit(3);
        }
    }

    /** How to start it. */
    static ProcessBuilder command(Path folder, String out) {
        return new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                RunProgram.class.getName(),
                folder.toString(),
                out);
    }
}
