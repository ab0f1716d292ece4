package org.gongkai.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The programs that the launcher may use, so that the machine's own Java and Maven are not found.
 */
final class LauncherTools {

    private static final List<String> ALWAYS =
            List.of(
                    "cat",
                    "dirname",
                    "find",
                    "head",
                    "mkdir",
                    "mv",
                    "readlink",
                    "rm",
                    "sed",
                    "tail",
                    "touch");

    private LauncherTools() {}

    /**
     * Puts them into a folder.
     *
     * @param more what is used besides
     */
    static void into(Path folder, String... more) throws IOException {
        for (String tool : Stream.concat(ALWAYS.stream(), Stream.of(more)).toList()) {
            String where = Files.exists(Path.of("/bin", tool)) ? "/bin/" : "/usr/bin/";
            program(folder.resolve(tool), "#!/bin/sh\nexec " + where + tool + " \"$@\"\n");
        }
    }

    /** Writes a program. */
    static void program(Path file, String text) throws IOException {
        program(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same of any kind. */
    static void program(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        if (!file.toFile().setExecutable(true)) {
            throw new IOException(file + " cannot be made a program");
        }
    }
}
