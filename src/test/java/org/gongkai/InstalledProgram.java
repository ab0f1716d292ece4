package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A program of the machine that tests ask about what this one wrote. Where {@code GONGKAI_OFFICE}
 * is {@code required} it must be there, else tests go without it.
 *
 * @param command that takes a script as its next argument
 * @param probe a script that fails where a library is missing
 * @param packages what to install, of Debian
 */
public record InstalledProgram(List<String> command, String probe, String packages) {

    /** R with haven, which reads Stata files. */
    public static final InstalledProgram R =
            new InstalledProgram(
                    List.of("Rscript", "-e"), "library(haven)", "r-base-core r-cran-haven");

    /** Python with pandas. */
    public static final InstalledProgram PYTHON =
            new InstalledProgram(
                    List.of("/usr/bin/python3", "-c"), "import pandas", "python3-pandas");

    /**
     * What a script prints.
     *
     * @param folder in which it runs
     * @param arguments of the script
     * @return empty where the program is not on the machine
     */
    public Optional<String> run(Path folder, String script, String... arguments)
            throws IOException, InterruptedException {
        if (!isThere()) {
            System.err.println("left out: no " + command.get(0) + " (Debian: " + packages + ").");
            assertThat(System.getenv("GONGKAI_OFFICE")).as(packages).isNotEqualTo("required");
            return Optional.empty();
        }
        List<String> line = new ArrayList<>(command);
        line.add(script);
        line.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(line)
                        .directory(folder.toFile())
                        .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        String text =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).as(text).isZero();
        return Optional.of(text);
    }

    private boolean isThere() throws InterruptedException {
        List<String> line = new ArrayList<>(command);
        line.add(probe);
        try {
            return new ProcessBuilder(line)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
