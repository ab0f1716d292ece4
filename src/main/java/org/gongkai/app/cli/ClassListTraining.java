package org.gongkai.app.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Goes through what a run does and keeps nothing of it. The launchers let Java write down which
 * classes it needs for that, so that later starts find them ready.
 */
final class ClassListTraining {

    private ClassListTraining() {}

    /**
     * Reads documents.
     *
     * @param files one of each kind that later starts may have to read
     */
    public static void main(String[] files) {
        PrintStream nowhere =
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Console console = new Console(nowhere, nowhere, false);
        for (String file : files) {
            Main.run(console, "extract", file);
            Main.run(console, "extract", "--csv", file);
            Main.run(console, "tables", file);
        }
    }
}
