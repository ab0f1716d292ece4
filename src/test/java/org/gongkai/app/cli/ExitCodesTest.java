package org.gongkai.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The same mistake has the same exit code, whatever command it is made with. */
class ExitCodesTest {

    @TempDir private Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Console console =
            new Console(
                    new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                    new PrintStream(err, true, StandardCharsets.UTF_8),
                    false);

    @BeforeEach
    void documents() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "Dear diary");
        Files.createDirectories(folder.resolve("empty"));
    }

    static Stream<String> commands() {
        Console nowhere =
                new Console(
                        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                        false);
        return new Commands(nowhere)
                .all().getSubcommands().entrySet().stream()
                        // Whatever is asked for, help is given.
                        .filter(each -> !isHidden(each.getValue()) && !each.getKey().equals("help"))
                        .map(Map.Entry::getKey);
    }

    private static boolean isHidden(CommandLine command) {
        return command.getCommandSpec().usageMessage().hidden();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void anOptionThatThereIsNotIsTwo(String command) {
        assertOneLine(2, "Unknown option: '--colour'", command, "--colour");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aNameThatIsEmptyIsTwo(String command) {
        for (ArgSpec argument : arguments(command)) {
            if (argument.typeInfo().getClassName().contains("Path")
                    || argument.auxiliaryTypes()[0] == Path.class) {
                List<String> line = new ArrayList<>(List.of(command));
                if (argument instanceof OptionSpec option) {
                    line.add(option.longestName());
                }
                line.add("");
                assertOneLine(2, "it is empty", line.toArray(String[]::new));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void whatAllNeedAndIsLeftOutIsTwo(String command) {
        boolean needs = arguments(command).stream().anyMatch(ArgSpec::required);
        if (needs) {
            assertOneLine(2, "Missing required", command);
        }
    }

    @Test
    void anUnknownCommandIsTwo() {
        assertOneLine(2, "Unknown command: 'extrat'. Did you mean 'extract'?", "extrat", "a.pdf");
        assertOneLine(2, "Unknown option: '--otu=x'. Did you mean '--out'?", "extract", "--otu=x");
        assertOneLine(2, "Unknown option: '--quite'. Did you mean '--quiet'?", "merge", "--quite");
    }

    @Test
    void anInputThatIsNotThereIsTwo() {
        String none = path("none.pdf");
        for (List<String> line :
                List.of(
                        List.of("extract", none),
                        List.of("extract", none, "-o", path("out")),
                        List.of("tables", none),
                        List.of("inspect", none),
                        List.of("compare", none, path("a.txt")),
                        List.of("fetch", none, "-o", path("archive")),
                        List.of("forms", "--forms", none),
                        List.of("forms", "try", none, none),
                        List.of("forms", "new", none, "-o", path("out")),
                        List.of("forms", "suggest", none),
                        List.of("merge", none),
                        List.of("review", none),
                        List.of("report", none),
                        List.of("panel", none),
                        List.of("export", none, "--jsonl", "-"),
                        List.of("diff", none, path("empty")))) {
            assertOneLine(2, none, line.toArray(String[]::new));
        }
    }

    @Test
    void aFolderWithoutARunIsTwo() {
        String empty = path("empty");
        for (List<String> line :
                List.of(
                        List.of("merge", empty),
                        List.of("review", empty),
                        List.of("report", empty),
                        List.of("panel", empty),
                        List.of("forms", "suggest", empty),
                        List.of("export", empty, "--jsonl", "-"),
                        List.of("diff", empty, empty))) {
            assertOneLine(2, empty, line.toArray(String[]::new));
            assertThat(Path.of(empty)).isEmptyDirectory();
        }
    }

    @Test
    void aPlaceThatCannotBeWrittenToIsThree() {
        String within = path("a.txt/out");
        String out = path("out");
        assertThatCode(() -> run("extract", path("a.txt"), "-q", "-o", out))
                .doesNotThrowAnyException();
        for (List<String> line :
                List.of(
                        List.of("extract", path("a.txt"), "-o", within),
                        List.of("tables", path("a.txt"), "-o", within + ".csv"),
                        List.of("inspect", path("a.txt"), "-o", within + ".png"),
                        List.of(
                                "compare",
                                path("a.txt"),
                                path("a.txt"),
                                "--html",
                                within + ".html"),
                        List.of("diff", out, out, "--html", within + ".html"),
                        List.of("report", out, "-o", within + ".html"),
                        List.of("panel", out, "-o", within),
                        List.of("export", out, "--jsonl", within + ".jsonl"),
                        List.of("export", out, "--xlsx", within + ".xlsx"),
                        List.of("export", out, "--excel", within),
                        List.of("export", out, "--parquet", within),
                        List.of("export", out, "--sqlite", within + ".sqlite"),
                        List.of("export", out, "--stata", within + ".dta"))) {
            err.reset();
            assertThat(run(line.toArray(String[]::new))).as(line + "\n" + err).isEqualTo(3);
        }
    }

    @Test
    void whatDoesNothingWithoutAFolderIsTwo() {
        for (List<String> options :
                List.of(
                        List.of("--memory", "800"),
                        List.of("--timeout", "5"),
                        List.of("--workers", "3"),
                        List.of("--retry", "failed"),
                        List.of("--metadata", path("a.txt")),
                        List.of("--follow-links"),
                        List.of("--add"),
                        List.of("--replace"))) {
            List<String> line = new ArrayList<>(List.of("extract", path("a.txt")));
            line.addAll(options);
            assertOneLine(
                    2,
                    options.get(0) + " does nothing without -o: leave it out, or add -o OUT.",
                    line.toArray(String[]::new));
        }
    }

    private List<ArgSpec> arguments(String command) {
        return new Commands(console)
                .line(command)
                .getSubcommands()
                .get(command)
                .getCommandSpec()
                .args();
    }

    private void assertOneLine(int code, String part, String... args) {
        err.reset();
        assertThat(run(args)).as(String.join(" ", args) + "\n" + err).isEqualTo(code);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .as(String.join(" ", args))
                .singleElement()
                .asString()
                .startsWith("gongkai: ")
                .contains(part);
    }

    private int run(String... args) {
        return Main.run(console, args);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }
}
