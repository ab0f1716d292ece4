package org.gongkai.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row of {@code src/test/launchers/cases.md}.
 *
 * @param ends what the program ends with; empty where it must not be started
 * @param notWine why it cannot be tried there; empty where it can
 */
record LauncherCase(
        String name,
        String folder,
        String there,
        Optional<Java> home,
        Optional<Java> path,
        List<String> arguments,
        String ends,
        int code,
        String says,
        String notWine) {

    private static final Path TABLE = Path.of("src/test/launchers/cases.md");
    private static final Pattern ARGUMENT = Pattern.compile("`([^`]*)`");

    /**
     * A Java that lies somewhere.
     *
     * @param asked whether it tells its version by itself alone
     */
    record Java(String version, boolean asked, String folder) {

        private static final Pattern CELL = Pattern.compile("(asked )?([0-9._]+)(?: \\((.+)\\))?");

        /** Whether the program runs on it. */
        boolean isNewEnough() {
            return Integer.parseInt(version.replaceAll("[._].*", "")) >= 17;
        }

        static Optional<Java> of(String cell) {
            if (cell.isEmpty()) {
                return Optional.empty();
            }
            Matcher java = CELL.matcher(cell);
            if (!java.matches()) {
                throw new IllegalArgumentException("no Java: " + cell);
            }
            String folder = java.group(3) == null ? "jdk" : java.group(3);
            return Optional.of(new Java(java.group(2), java.group(1) != null, folder));
        }
    }

    static List<LauncherCase> all() throws IOException {
        List<LauncherCase> cases =
                Files.readAllLines(TABLE).stream()
                        .filter(line -> line.startsWith("| ") && !line.startsWith("| case "))
                        .map(LauncherCase::of)
                        .toList();
        if (cases.isEmpty()) {
            throw new AssertionError(TABLE + " has no rows");
        }
        return cases;
    }

    private static LauncherCase of(String line) {
        String[] cells = line.split("\\|", -1);
        List<String> values = Arrays.stream(cells).skip(1).map(String::strip).toList();
        return new LauncherCase(
                values.get(0),
                values.get(1),
                values.get(2),
                Java.of(values.get(3)),
                Java.of(values.get(4)),
                ARGUMENT.matcher(values.get(5)).results().map(it -> it.group(1)).toList(),
                values.get(6),
                Integer.parseInt(values.get(7)),
                values.get(8),
                values.get(9));
    }

    /** The Java of the package itself. */
    Optional<Java> own() {
        String with = "package with Java ";
        return there.startsWith(with)
                ? Optional.of(new Java(there.substring(with.length()), false, "java"))
                : Optional.empty();
    }

    /** The jar that is run, below the launcher's folder; empty where none is there. */
    Optional<String> jar() {
        if (there.startsWith("package")) {
            return Optional.of("lib/gongkai-0.1.0.jar");
        }
        return there.equals("jar") || hasMaven()
                ? Optional.of("target/gongkai.jar")
                : Optional.empty();
    }

    /** Whether a Maven builds the jar. */
    boolean hasMaven() {
        return there.equals("sources and Maven");
    }

    /** Whether it goes over many documents, which workers read. */
    boolean isRun() {
        return arguments.stream().anyMatch(it -> it.matches("merge|fetch|-o.*|--out(=.*)?"));
    }

    /** Megabytes that it may use at most. */
    int memory() {
        if (arguments.get(0).equals("review")) {
            return 256;
        }
        return isRun() ? 320 : 640;
    }

    /** What the Java that is asked says. */
    String said() {
        return home.or(() -> path).filter(Java::asked).map(Java::version).orElse("17.0.9");
    }
}
