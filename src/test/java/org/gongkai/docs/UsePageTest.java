package org.gongkai.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.InstalledProgram;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs every snippet of docs/use.md, in a folder where {@code out} holds the samples. */
class UsePageTest {

    private static final Pattern BLOCK =
            Pattern.compile("```(\\w+)\n(.*?)```(?:\n\n```text\n(.*?)```)?", Pattern.DOTALL);

    private static final List<String> STATA_WORDS =
            List.of(
                    "use",
                    "reports",
                    "dta",
                    "clear",
                    "keep",
                    "if",
                    "tabulate",
                    "notes",
                    "summarize",
                    "count",
                    "b");

    @TempDir private static Path folder;
    private static List<Snippet> snippets;

    /** A snippet, and what the page says that it prints. */
    private record Snippet(String language, String text, String printed) {}

    @BeforeAll
    static void runCommands() throws Exception {
        snippets =
                BLOCK.matcher(Files.readString(Path.of("docs/use.md")))
                        .results()
                        .map(
                                block ->
                                        new Snippet(
                                                block.group(1),
                                                block.group(2),
                                                Optional.ofNullable(block.group(3)).orElse("")))
                        .toList();
        List<String> extract = new ArrayList<>(List.of("extract", "-o", "out", "--quiet"));
        try (Stream<Path> samples = Files.list(Path.of("samples"))) {
            samples.filter(each -> each.toString().matches(".*\\.(pdf|html|docx)"))
                    .forEach(each -> extract.add(each.toAbsolutePath().toString()));
        }
        gongkai(extract.toArray(String[]::new));
        for (Snippet commands : of("sh")) {
            for (String line : commands.text().lines().toList()) {
                assertThat(line).startsWith("gongkai export out ");
                gongkai(line.replaceFirst("gongkai ", "").split(" "));
            }
        }
    }

    @Test
    void everySnippetIsOfALanguageThatIsRun() {
        assertThat(snippets.stream().map(Snippet::language).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("sh", "r", "stata", "python", "sql");
        assertThat(folder.resolve("reports.xlsx")).isRegularFile();
        assertThat(folder.resolve("excel/wide.csv")).isRegularFile();
    }

    @Test
    void rPrintsWhatThePageSays() throws Exception {
        for (Snippet snippet : of("r")) {
            InstalledProgram.R.run(folder, snippet.text())
                    .ifPresent(printed -> assertSame(printed, snippet));
        }
    }

    @Test
    void pandasPrintsWhatThePageSays() throws Exception {
        for (Snippet snippet : of("python")) {
            InstalledProgram.PYTHON
                    .run(folder, snippet.text())
                    .ifPresent(printed -> assertSame(printed, snippet));
        }
    }

    @Test
    void duckDbGivesWhatThePageSays() throws Exception {
        for (Snippet snippet : of("sql")) {
            String there = snippet.text().replace("'parquet/", "'" + folder + "/parquet/");
            try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                    Statement statement = duck.createStatement();
                    ResultSet rows = statement.executeQuery(there)) {
                assertSame(lines(rows), snippet);
            }
        }
    }

    /**
     * Stata is not free to run: it is only checked that its file and its variables are there, by
     * pandas, and that the missing value of the snippet is one that export.md explains.
     */
    @Test
    void whatTheStataSnippetNamesIsInTheFile() throws Exception {
        String text = of("stata").get(0).text();
        assertThat(text).startsWith("use reports.dta, clear\n");
        assertThat(Files.readString(Path.of("docs/export.md"))).contains("| `.b` | `blank` |");
        TreeSet<String> names =
                Arrays.stream(text.split("\\W+"))
                        .filter(word -> !STATA_WORDS.contains(word))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(names).contains("status", "duplicate_of");
        String script =
                "import sys, pandas; d = pandas.read_stata('reports.dta');"
                        + " print([n for n in sys.argv[1:] if n not in d.columns])";
        InstalledProgram.PYTHON
                .run(folder, script, names.toArray(String[]::new))
                .ifPresent(missing -> assertThat(missing).isEqualTo("[]"));
    }

    private static void assertSame(String printed, Snippet snippet) {
        assertThat(plain(printed)).as(snippet.text()).isEqualTo(plain(snippet.printed()));
    }

    /** Without the spaces by which tables are set. */
    private static String plain(String text) {
        return text.lines()
                .map(line -> line.strip().replaceAll(" +", " "))
                .collect(Collectors.joining("\n"));
    }

    private static String lines(ResultSet rows) throws Exception {
        int columns = rows.getMetaData().getColumnCount();
        List<String> lines = new ArrayList<>();
        List<String> head = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
            head.add(rows.getMetaData().getColumnName(i));
        }
        lines.add(String.join(" ", head));
        while (rows.next()) {
            List<String> line = new ArrayList<>();
            for (int i = 1; i <= columns; i++) {
                line.add(rows.getString(i));
            }
            lines.add(String.join(" ", line));
        }
        return String.join("\n", lines);
    }

    private static List<Snippet> of(String language) {
        List<Snippet> those =
                snippets.stream().filter(each -> each.language().equals(language)).toList();
        assertThat(those).isNotEmpty();
        return those;
    }

    /** In a process of its own, as its folder is where the names of the page lead. */
    private static void gongkai(String... arguments) throws IOException, InterruptedException {
        String classPath =
                Arrays.stream(
                                System.getProperty("java.class.path")
                                        .split(java.io.File.pathSeparator))
                        .map(entry -> Path.of(entry).toAbsolutePath().toString())
                        .collect(Collectors.joining(java.io.File.pathSeparator));
        List<String> line =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                classPath,
                                "org.gongkai.app.cli.Main"));
        line.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(line)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        process.getInputStream().transferTo(said);
        // One of the samples has a sum that does not hold, which is said by 1.
        assertThat(process.waitFor()).as(said.toString(StandardCharsets.UTF_8)).isIn(0, 1);
    }
}
