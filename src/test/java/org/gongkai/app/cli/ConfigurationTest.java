package org.gongkai.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {

    @TempDir private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aValueStandsForAnOptionThatIsNotGiven() throws IOException {
        home("# mine\nforms = " + folder.resolve("表式") + "\n");
        assertThat(run("forms")).isEqualTo(2);
        assertThat(err()).contains("No such folder: " + folder.resolve("表式"));
        assertThat(run("forms", "--forms", "samples/forms")).isZero();
        assertThat(run("extract", "samples/xingzhu2024.html")).isEqualTo(2);
    }

    @Test
    void aCommandsOwnValueComesFirst() throws IOException {
        home("out = one\nreport.out = two/none/page.html\n");
        Files.writeString(folder.resolve("a.md"), "Dear diary");
        String produced = folder.resolve("out").toString();
        assertThat(run("extract", folder.resolve("a.md").toString(), "-q", "-o", produced))
                .isEqualTo(1);
        assertThat(run("report", produced)).isEqualTo(3);
        assertThat(err()).contains("two/none/page.html");
    }

    @Test
    void aFileIsNamedOnTheCommandLine() throws IOException {
        home("dpi = 5");
        Path other = Files.writeString(folder.resolve("other"), "inspect.dpi = 6\n");
        String document = "samples/songjian2023.pdf";
        assertThat(run("inspect", document, "--config", other.toString())).isEqualTo(2);
        assertThat(err()).contains("not 6.").doesNotContain("not 5.");
        assertThat(run("inspect", document, "--config=" + folder.resolve("none"))).isEqualTo(2);
        assertThat(err()).contains("cannot be read", "name another with --config");
    }

    @Test
    void whatIsNoOptionWithAValueIsRefused() throws IOException {
        for (String line : new String[] {"timeuot = 5", "extract.timeuot = 5"}) {
            home(line);
            assertThat(run("extract", "samples/xingzhu2024.html")).as(line).isEqualTo(2);
            assertThat(err()).contains("is no option that takes a value", "timeout'?");
        }
        for (String line :
                new String[] {"quiet = true", "forms.out = a", "INPUT = a", "lang = zh"}) {
            home(line);
            assertThat(run("forms")).as(line).isEqualTo(2);
        }
    }

    @Test
    void theFileLiesWhereThoseOfOtherProgramsDo() throws IOException {
        Path linux = file("home/.config/gongkai/config");
        Path named = file("named/gongkai/config");
        Path windows = file("Roaming/gongkai/config");
        String home = folder.resolve("home").toString();
        assertThat(Surroundings.of(Map.of(), home, Locale.ROOT).configuration()).contains(linux);
        assertThat(found("XDG_CONFIG_HOME", "named")).isEqualTo(named);
        assertThat(found("APPDATA", "Roaming")).isEqualTo(windows);
        assertThat(Surroundings.of(Map.of(), "nowhere", Locale.ROOT).configuration()).isEmpty();
    }

    private Path found(String variable, String where) {
        String path = folder.resolve(where).toString();
        return Surroundings.of(Map.of(variable, path), "nowhere", Locale.ROOT)
                .configuration()
                .orElseThrow();
    }

    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "");
    }

    private void home(String text) throws IOException {
        Files.writeString(file(".config/gongkai/config"), text);
    }

    private int run(String... args) {
        err.reset();
        Surroundings surroundings = Surroundings.of(Map.of(), folder.toString(), Locale.ROOT);
        return Main.run(new Console(stream(out), stream(err), false), surroundings, args);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
