package org.gongkai.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who does what the lesson of docs/forms.md says gets what it says. */
class FormsLessonTest {

    private static final Path GUIDE = Path.of("docs/forms.md");
    private static final Pattern COMMAND = Pattern.compile("(?m)^    \\./gongkai (.+)$");
    private static final Pattern REPLACED = Pattern.compile("(?m)^\\| `(.+?)` \\| `(.*?)` \\|$");
    private static final Pattern SHOWN =
            Pattern.compile("(?s)<!-- lesson: columns of (\\S+) -->\n```csv\n(.*?)```");

    @TempDir private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void theLessonIsTrue() throws IOException {
        String lesson = lesson();
        List<String> commands =
                COMMAND.matcher(lesson).results().map(result -> result.group(1)).toList();
        assertThat(commands.stream().map(FormsLessonTest::command))
                .containsExactly("forms new", "forms try", "extract samples", "forms suggest");
        run(commands.get(0));
        run(commands.get(1));
        replaceInTheDraft(lesson);
        commands.subList(1, commands.size()).forEach(this::run);
        MatchResult shown = SHOWN.matcher(lesson).results().findFirst().orElseThrow();
        assertThat(columns(folder.resolve("out").resolve(shown.group(1)), header(shown)))
                .isEqualTo(shown.group(2));
    }

    private static String lesson() throws IOException {
        String guide = Files.readString(GUIDE);
        int from = guide.indexOf("\n## A lesson");
        return guide.substring(from, guide.indexOf("\n## ", from + 1));
    }

    private static String command(String line) {
        String[] words = line.split("[ /]", -1);
        return words[0] + " " + words[1];
    }

    /** Runs a command in the place of the reader, whose folders are elsewhere. */
    private void run(String line) {
        String[] words =
                Arrays.stream(line.split(" "))
                        .map(word -> word.matches("(?:out|my-forms)(?:/.*)?") ? own(word) : word)
                        .toArray(String[]::new);
        PrintStream to = new PrintStream(printed, true, StandardCharsets.UTF_8);
        assertThat(Main.run(new Console(to, to, false), words))
                .as("%s: %s", line, printed.toString(StandardCharsets.UTF_8))
                .isZero();
    }

    private String own(String word) {
        return folder.resolve(word).toString();
    }

    private void replaceInTheDraft(String lesson) throws IOException {
        Path draft;
        try (Stream<Path> files = Files.list(folder.resolve("my-forms"))) {
            draft = files.findFirst().orElseThrow();
        }
        assertThat(lesson).contains("`my-forms/" + draft.getFileName() + "`");
        String text = Files.readString(draft);
        List<MatchResult> all = REPLACED.matcher(lesson).results().toList();
        assertThat(all).hasSizeGreaterThan(1);
        for (MatchResult each : all) {
            assertThat(text).contains(each.group(1));
            text = text.replace(each.group(1), each.group(2));
        }
        Files.writeString(draft, text);
    }

    private static List<String> header(MatchResult shown) {
        return List.of(shown.group(2).lines().findFirst().orElseThrow().split(","));
    }

    /** Some columns of a CSV file without quotes. */
    private static String columns(Path file, List<String> wanted) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> names = Arrays.asList(lines.get(0).split(","));
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            List<String> cells = Arrays.asList(line.split(",", -1));
            text.append(
                            wanted.stream()
                                    .map(name -> cells.get(names.indexOf(name)))
                                    .collect(Collectors.joining(",")))
                    .append('\n');
        }
        return text.toString();
    }
}
