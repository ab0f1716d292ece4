package org.gongkai.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs {@code gongkai.cmd} without Windows. Where Wine or the compiler for Windows is missing the
 * test is left out, unless {@code GONGKAI_WINE=required}.
 *
 * @param folder for what is made on the way
 */
record Wine(Path folder) {

    private static final String COMPILER = "x86_64-w64-mingw32-gcc";

    /** Where Wine keeps its registry; made once, it serves every later test. */
    private static final Path PREFIX = Path.of("target/wine").toAbsolutePath();

    static Wine orLeaveOut(Path folder) {
        boolean there = isOnPath("wine") && isOnPath(COMPILER);
        if (!there && "required".equals(System.getenv("GONGKAI_WINE"))) {
            throw new AssertionError(
                    "wine and "
                            + COMPILER
                            + " are needed: apt-get install wine gcc-mingw-w64-x86-64-win32");
        }
        assumeTrue(there, "neither Wine nor its compiler is installed");
        return new Wine(folder);
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** What Windows calls a file of this machine. */
    static String path(Path file) {
        return "Z:" + file.toString().replace('/', '\\');
    }

    /** A program for Windows. */
    byte[] compiled(Path source) throws Exception {
        Path program = folder.resolve("compiled.exe");
        execute(
                new ProcessBuilder(
                        COMPILER,
                        "-O1",
                        "-s",
                        "-o",
                        program.toString(),
                        source.toString(),
                        "-lshell32"));
        return Files.readAllBytes(program);
    }

    /**
     * Tries all cases in one session: to start Wine takes seconds. Names and arguments are handed
     * over by the environment, since a batch file has no certain encoding, and called by a batch
     * file of one line, as if typed.
     *
     * @return with what each ended
     */
    Map<LauncherCase, Integer> run(Map<LauncherCase, LauncherPlace> places) throws Exception {
        Map<String, String> environment = new TreeMap<>();
        List<String> lines = new ArrayList<>(List.of("@echo off"));
        int count = 0;
        for (Map.Entry<LauncherCase, LauncherPlace> each : places.entrySet()) {
            LauncherPlace place = each.getValue();
            Map<String, String> variables = new TreeMap<>(place.variables(Wine::path));
            variables.putIfAbsent("JAVA_HOME", "");
            variables.put("PATH", path(place.path()) + ";C:\\windows\\system32");
            String number = "C" + count++ + "_";
            environment.put(number + "LAUNCHER", path(place.launcher()));
            environment.put(number + "TYPED", typed(each.getKey().arguments()));
            Path typed = place.log("typed.cmd");
            Files.writeString(typed, "@\"%" + number + "LAUNCHER%\" %" + number + "TYPED%\r\n");
            variables.forEach(
                    (name, value) -> {
                        environment.put(number + name, value);
                        lines.add("set \"" + name + "=%" + number + name + "%\"");
                    });
            lines.add("cd /d " + path(place.away()));
            lines.add("cmd /d /c " + path(typed) + " >..\\out 2>..\\err");
            lines.add(">..\\code echo %ERRORLEVEL%");
        }
        lines.add("exit /b 0");
        Path all = folder.resolve("all.cmd");
        Files.writeString(all, String.join("\r\n", lines) + "\r\n");
        ProcessBuilder session = new ProcessBuilder("wine", "cmd", "/d", "/c", path(all));
        session.environment().putAll(environment);
        session.environment().put("WINEPREFIX", PREFIX.toString());
        session.environment().put("WINEDEBUG", "-all");
        session.environment().put("WINEDLLOVERRIDES", "mscoree,mshtml=;winemenubuilder.exe=d");
        session.environment().put("LC_ALL", "C.UTF-8");
        session.environment().remove("DISPLAY");
        Files.createDirectories(PREFIX);
        execute(session);
        Map<LauncherCase, Integer> ended = new HashMap<>();
        for (Map.Entry<LauncherCase, LauncherPlace> each : places.entrySet()) {
            String code = Files.readString(each.getValue().log("code"));
            ended.put(each.getKey(), Integer.valueOf(code.strip()));
        }
        return ended;
    }

    /**
     * In quotes, as file names are that are dragged or completed; options bare, as they are typed.
     */
    private static String typed(List<String> arguments) {
        return arguments.stream()
                .map(each -> each.matches("[a-z0-9.?/-]+") ? each : '"' + each + '"')
                .collect(Collectors.joining(" "));
    }

    private void execute(ProcessBuilder builder) throws IOException, InterruptedException {
        Path log = folder.resolve("wine.log");
        Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        boolean ended = process.waitFor(120, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).as("ended").isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    }
}
