package org.gongkai.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Both launchers do the same with the same: the rows of {@code src/test/launchers/cases.md} for
 * {@code gongkai} under sh, and for {@code gongkai.cmd} under Wine.
 *
 * <p>Wine's cmd is not Windows' own. What differs, and what it has not (PowerShell, which says
 * whether sources are newer than the jar; a double click), is not tried.
 */
@DisabledOnOs(OS.WINDOWS)
class LauncherCasesTest {

    private static final String JAVA =
            """
            #!/bin/sh
            if [ "$*" = -version ]; then
                echo "openjdk version \\"$STUB_VERSION\\" 2024-01-16" >&2
                exit 0
            fi
            { for each in "$0" "$@"; do printf '%s\\n' "$each"; done; echo; } >>"$STUB_CALLS"
            exit "$STUB_CODE"
            """;

    @TempDir private Path temporary;

    @TestFactory
    Stream<DynamicTest> gongkaiUnderSh() throws IOException {
        Path tools = temporary.resolve("tools");
        LauncherTools.into(tools);
        return LauncherCase.all().stream()
                .map(each -> DynamicTest.dynamicTest(each.name(), () -> checkUnderSh(each, tools)));
    }

    private void checkUnderSh(LauncherCase each, Path tools) throws Exception {
        LauncherPlace place =
                new LauncherPlace(temporary.resolve(each.name()), each, "gongkai", "java");
        place.layOut(JAVA.getBytes(StandardCharsets.UTF_8));
        List<String> command = new ArrayList<>(List.of("/bin/sh", place.launcher().toString()));
        command.addAll(each.arguments());
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(place.away().toFile())
                        .redirectOutput(place.log("out").toFile())
                        .redirectError(place.log("err").toFile());
        builder.environment().clear();
        builder.environment().putAll(place.variables(Path::toString));
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("PATH", place.path() + ":" + tools);
        Process process = builder.start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        check(each, place, Path::toString, process.exitValue());
    }

    @TestFactory
    Stream<DynamicTest> gongkaiCmdUnderWine() throws Exception {
        Wine wine = Wine.orLeaveOut(temporary);
        byte[] java = wine.compiled(Path.of("src/test/launchers/java.c"));
        Map<LauncherCase, LauncherPlace> places = new LinkedHashMap<>();
        for (LauncherCase each : LauncherCase.all()) {
            if (each.notWine().isEmpty()) {
                Path folder = temporary.resolve("w" + places.size());
                LauncherPlace place = new LauncherPlace(folder, each, "gongkai.cmd", "java.exe");
                place.layOut(java);
                places.put(each, place);
            }
        }
        Map<LauncherCase, Integer> codes = wine.run(places);
        return places.keySet().stream()
                .map(
                        each ->
                                DynamicTest.dynamicTest(
                                        each.name(),
                                        () ->
                                                check(
                                                        each,
                                                        places.get(each),
                                                        Wine::path,
                                                        codes.get(each))));
    }

    /**
     * @param named what the launcher's system calls a file
     */
    private static void check(
            LauncherCase each, LauncherPlace place, Function<Path, String> named, int code)
            throws IOException {
        String err = Files.readString(place.log("err"));
        assertThat(err).contains(each.says());
        assertThat(code).as(err).isEqualTo(each.code());
        if (each.ends().isEmpty()) {
            assertThat(place.calls()).doesNotExist();
            return;
        }
        if (each.says().isEmpty()) {
            assertThat(err).isEmpty();
        }
        List<String> call = Files.readAllLines(place.calls());
        assertThat(call.get(0)).isEqualTo(named.apply(place.java()));
        List<String> last = new ArrayList<>(List.of("-jar", named.apply(place.jar())));
        last.addAll(each.arguments());
        last.add("");
        assertThat(call).endsWith(last.toArray(String[]::new));
        assertThat(call).contains("-Xss4m", "-Dfile.encoding=UTF-8");
        assertThat(Collections.frequency(call, "-jar")).isEqualTo(1);
        assertThat(call).contains("-Xmx" + each.memory() + "m");
        assertThat(call.contains("-XX:TieredStopAtLevel=1")).isEqualTo(!each.isRun());
    }
}
