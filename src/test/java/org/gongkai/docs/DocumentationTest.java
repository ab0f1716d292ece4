package org.gongkai.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.gongkai.Extractor;
import org.gongkai.ToolVersion;
import org.gongkai.bulk.run.InputFiles;
import org.gongkai.bulk.run.Progress;
import org.gongkai.bulk.run.Run;
import org.gongkai.bulk.run.RunSettings;
import org.gongkai.bulk.run.Summary;
import org.gongkai.bulk.worker.Reading;
import org.gongkai.bulk.worker.WorkerCommand;
import org.gongkai.data.correct.CorrectionFile;
import org.gongkai.data.dataset.FormSet;
import org.gongkai.model.CellKey;
import org.gongkai.model.Extraction;
import org.gongkai.model.FormException;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.FormTemplate.BlockTemplate;
import org.gongkai.model.FormTemplate.ColumnTemplate;
import org.gongkai.model.FormTemplate.RowTemplate;
import org.gongkai.model.FormTemplate.TableTemplate;
import org.gongkai.model.Identity;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.Status;
import org.gongkai.recognition.form.FormCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keeps the papers true: what they show is run, what they name exists. */
class DocumentationTest {

    private static final List<String> SKIPPED = List.of("target", "out", ".git");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern CLASS = Pattern.compile("[A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*");
    private static final Pattern PATH = Pattern.compile("(?:src|docs|fixtures|samples)/[^ <>]+");
    private static final Pattern CSV_BLOCK =
            Pattern.compile("<!-- from: (\\S+) -->\n```csv\n(.*?)```", Pattern.DOTALL);
    private static final Pattern COVERAGE =
            Pattern.compile("\\| `(\\w+)` \\|[^|]*\\| (\\d+) \\|[^|]*\\| (✅|🟡|❌) \\|");
    private static final Pattern PICTURED =
            Pattern.compile(
                    "monospace\">([a-z_]+)</text>\n<text[^>]*monospace\">([a-z_]+)</text>\n"
                            + "<text[^>]*monospace\">(\\d+)</text>\n<text[^>]*monospace\">(\\d+)</text>");

    /** A report in the first command of the README. */
    private static final Pattern SAMPLE = Pattern.compile("(samples/\\w+\\.\\w+)(?=[^\n]* -o out)");

    private static final Pattern METHOD = Pattern.compile("`(\\w+)`, method `(\\w+)`");
    private static final Pattern CALL = Pattern.compile("(\\w+\\.?\\w+\\()");

    private static final Path DECISIONS = Path.of("docs/decisions");

    /** Fewer names of classes than the papers have would mean that they are not found. */
    private static final int MANY = 100;

    private static final String PICTURED_REPORT =
            "fixtures/changtan2024/changtan2024--label-break.pdf";

    @TempDir private Path folder;

    @Test
    void everyLinkLeadsToAFileAndItsHeading() throws IOException {
        Set<String> broken = new TreeSet<>();
        int links = 0;
        for (Path paper : papers()) {
            for (String link : all(LINK, Files.readString(paper))) {
                links++;
                if (!link.contains("://") && !leads(paper, link)) {
                    broken.add(paper + ": " + link);
                }
            }
        }
        assertThat(links).isPositive();
        assertThat(broken).isEmpty();
    }

    @Test
    void everyClassAndPathThatIsNamedExists() throws IOException {
        Set<String> known = sourceNames();
        int classes = 0;
        for (Path paper : papers()) {
            for (String code : all(CODE, Files.readString(paper))) {
                if (CLASS.matcher(code).matches()) {
                    assertThat(known).as("%s", paper).contains(code);
                    classes++;
                }
                if (PATH.matcher(code).matches()) {
                    assertThat(Path.of(code)).as("%s", paper).exists();
                }
            }
        }
        assertThat(classes).isGreaterThan(MANY);
    }

    @Test
    void whatAMapSaysOfMethodsIsTrue() throws IOException {
        Matcher row = METHOD.matcher(Files.readString(Path.of("ARCHITECTURE.md")));
        int rows = 0;
        for (; row.find(); rows++) {
            String source = Files.readString(source(row.group(1)));
            assertThat(source).containsPattern("\\b(void|\\w+>?) " + row.group(2) + "\\(");
        }
        assertThat(rows).isPositive();
    }

    @Test
    void theRoadOfADocumentIsThatOfTheCode() throws IOException {
        String road = block(Files.readString(Path.of("ARCHITECTURE.md")), "<!-- the road", "java");
        String stages = Files.readString(source("KindStages"));
        String code =
                Files.readString(source("Extractor")).replace("kinds.read(flow, drawn)", stages);
        List<String> calls = all(CALL, road);
        assertThat(calls).hasSizeGreaterThan(6);
        assertThat(calls).allMatch(code::contains);
        assertThat(code).containsSubsequence(calls);
    }

    @Test
    void mapsAreShort() throws IOException {
        assertThat(words("ARCHITECTURE.md")).isLessThanOrEqualTo(900);
        for (String readme : List.of("README.md", "README.zh.md")) {
            assertThat(Files.readAllLines(Path.of(readme))).as(readme).hasSizeLessThan(90);
        }
    }

    @Test
    void everyDecisionIsListedShortAndSaysWhatWasMeasured() throws IOException {
        String index = Files.readString(DECISIONS.resolve("README.md"));
        List<Path> pages;
        try (Stream<Path> files = Files.list(DECISIONS)) {
            pages = files.filter(file -> !file.endsWith("README.md")).toList();
        }
        assertThat(all(LINK, index)).hasSameSizeAs(pages);
        for (Path page : pages) {
            assertThat(index).contains("](" + page.getFileName() + ")");
            assertThat(Files.readString(page))
                    .containsSubsequence(
                            "**Context.**", "**Decision.**", "**Measured.**", "**Consequences.**");
            assertThat(words(page.toString())).as("%s", page).isLessThan(250);
        }
    }

    @Test
    void everyFigureSaysHowItIsMeasured() throws IOException {
        String paper = Files.readString(Path.of("docs/measured.md"));
        List<String> sections = List.of(paper.split("\n## ", -1));
        assertThat(sections).hasSizeGreaterThan(6);
        assertThat(sections.subList(1, sections.size()))
                .allMatch(section -> section.contains("`mvn ") || section.contains("`.ci/run`"));
    }

    @Test
    void bothReadmesLeadToTheSamePages() throws IOException {
        List<String> english = all(LINK, Files.readString(Path.of("README.md")));
        List<String> chinese = all(LINK, Files.readString(Path.of("README.zh.md")));
        assertThat(new TreeSet<>(chinese))
                .isEqualTo(replaced(english, "README.zh.md", "README.md"));
        assertThat(chinese.toString()).contains("docs/measured.md");
    }

    private static Set<String> replaced(List<String> links, String one, String other) {
        return links.stream()
                .map(link -> link.equals(one) ? other : link)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static int words(String paper) throws IOException {
        return Files.readString(Path.of(paper)).split("\\s+").length;
    }

    private static Path source(String name) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.endsWith(name + ".java")).findFirst().orElseThrow();
        }
    }

    @Test
    void theReadmesLinesAreThoseOfTheSamples() throws Exception {
        Path out = folder.resolve("out");
        Summary summary = readSamples(out);
        String readme = Files.readString(Path.of("README.md"));
        assertThat(summary.count(Status.OK)).isEqualTo(2);
        assertThat(summary.count(Status.REVIEW)).isEqualTo(1);
        assertThat(summary.total()).isEqualTo(3);
        assertThat(readme).contains("gongkai: 3 documents: 2 ok, 1 review");
        Matcher block = CSV_BLOCK.matcher(readme);
        int blocks = 0;
        for (; block.find(); blocks++) {
            List<String> written = Files.readAllLines(out.resolve(block.group(1)));
            List<String> shown = block.group(2).lines().toList();
            assertThat(written.stream().map(line -> begin(line, shown)).toList())
                    .containsSubsequence(shown);
        }
        assertThat(blocks).isEqualTo(2);
        assertThat(readme).contains("four of " + rows(out, "cells.csv") + ":");
        assertThat(rows(out, "findings.csv")).isEqualTo(2);
    }

    /** The line shown that a written one begins with: columns that came later need not be shown. */
    private static String begin(String written, List<String> shown) {
        return shown.stream()
                .filter(line -> written.equals(line) || written.startsWith(line + ","))
                .findFirst()
                .orElse(written);
    }

    private static Summary readSamples(Path out) throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        List<Path> documents = all(SAMPLE, readme).stream().map(Path::of).toList();
        InputFiles inputs = InputFiles.find(documents, Optional.of(out));
        String forms = Extractor.builder().build().forms().digest();
        Duration limit = Duration.ofSeconds(60);
        RunSettings settings = RunSettings.plain(ToolVersion.current(), forms, "off", limit, 640);
        Path scratch = Run.scratch(out);
        WorkerCommand command =
                WorkerCommand.onThisJava(
                        640,
                        scratch,
                        limit,
                        List.of("org.gongkai.app.cli.Main", "worker", scratch.toString()));
        Supplier<Reading> nobody =
                () -> {
                    throw new AssertionError("there are several documents");
                };
        FormSet columns =
                new FormSet(
                        FormCatalog.standard().kinds(),
                        FormCatalog.standard().templates(),
                        FormCatalog.standard().templates());
        return new Run(out, settings, command, nobody, columns).execute(inputs, Progress.UNWATCHED);
    }

    @Test
    void theLibrarysExampleRuns() throws Exception {
        String page = Files.readString(Path.of("docs/library.md"));
        String printed = runExample("Example", block(page, "<!-- example:", "java"));
        assertThat(printed).startsWith(block(page, "<!-- output of the example -->", "text"));
        assertThat(page).contains("It prints " + (printed.lines().count() - 1) + " flagged cells");
    }

    @Test
    void theLibrarysSecondExampleRuns() throws Exception {
        String page = Files.readString(Path.of("docs/library.md"));
        assertThat(runExample("Parts", block(page, "<!-- second example:", "java")))
                .isEqualTo(block(page, "<!-- output of the second example -->", "text"));
    }

    @Test
    void thePictureShowsWhatIsRead() throws IOException {
        String picture = Files.readString(Path.of("docs/overview.svg"));
        assertThat(Files.readString(Path.of("README.md"))).contains("`" + PICTURED_REPORT + "`");
        Extraction extraction = Extractor.builder().build().extract(Path.of(PICTURED_REPORT));
        assertThat(extraction.flags()).isEmpty();
        Set<String> read =
                extraction.cells().map(DocumentationTest::pictured).collect(Collectors.toSet());
        Matcher row = PICTURED.matcher(picture);
        int rows = 0;
        for (; row.find(); rows++) {
            assertThat(read)
                    .contains(
                            String.join(
                                    " ", row.group(1), row.group(2), row.group(3), row.group(4)));
        }
        assertThat(rows).isEqualTo(7);
    }

    @Test
    void theExampleFormReadsTheExampleReport() throws Exception {
        String guide = Files.readString(Path.of("docs/forms.md"));
        Path forms = Files.createDirectory(folder.resolve("my-forms"));
        String form = block(guide, "<!-- example form:", "yaml");
        Files.writeString(forms.resolve("town.yaml"), form);
        Extractor extractor = Extractor.builder().forms(forms).build();
        assertThat(extractor.forms().templates())
                .extracting(FormTemplate::id)
                .contains("town_fees");
        String report = block(guide, "<!-- example report -->", "text");
        Extraction extraction = extractor.extract(report.getBytes(StandardCharsets.UTF_8));
        assertThat(extraction.cells().map(cell -> shown(extraction, cell)))
                .containsExactly(block(guide, "<!-- example cells:", "csv").split("\n"));
    }

    @Test
    void theWorkedExampleOfTheSumsIsTrue() throws IOException {
        String page = Files.readString(Path.of("docs/interpretation.md"));
        String text = block(page, "<!-- example text:", "text");
        Extraction extraction =
                Extractor.builder().build().extract(text.getBytes(StandardCharsets.UTF_8));
        assertThat(extraction.cells().map(cell -> solved(extraction, cell)))
                .containsSubsequence(block(page, "<!-- example cells:", "csv").split("\n"));
    }

    private static String solved(Extraction extraction, MatchedCell cell) {
        return String.join(
                ",",
                cell.key().row(),
                cell.key().column(),
                cell.value().number().map(Object::toString).orElse(""),
                cell.value().raw(),
                cell.method().code(),
                String.join(";", extraction.flags().getOrDefault(cell.key(), new TreeSet<>())));
    }

    @Test
    void theExampleOfABadFormIsTrue() throws IOException {
        String guide = Files.readString(Path.of("docs/forms.md"));
        Path forms = Files.createDirectory(folder.resolve("my-forms"));
        String form = block(guide, "<!-- example form:", "yaml");
        String bad = form.replace("parts: [by_item, by_page]", "parts: [by_item, cost]");
        Files.writeString(forms.resolve("town.yaml"), bad);
        assertThatThrownBy(() -> Extractor.builder().forms(forms))
                .isInstanceOf(FormException.class)
                .satisfies(
                        fault ->
                                assertThat(guide)
                                        .contains(
                                                "gongkai: "
                                                        + fault.getMessage()
                                                                .replace(
                                                                        forms.toString(),
                                                                        "my-forms")));
    }

    @Test
    void everyKeyOfAFormIsExplained() throws IOException {
        String guide = Files.readString(Path.of("docs/forms.md"));
        String reader =
                Files.readString(source("FormReader")) + Files.readString(source("KindReader"));
        List<String> keys = new ArrayList<>();
        for (String call : all(Pattern.compile("(?s)\\.allow\\((.*?)\\);"), reader)) {
            keys.addAll(all(Pattern.compile("\"(\\w+)\""), call));
        }
        assertThat(keys).contains("id", "blocks");
        assertThat(keys).allMatch(key -> guide.contains("`" + key + "`"));
    }

    @Test
    void theCoverageIsThatOfTheForms() throws IOException {
        String paper = Files.readString(Path.of("FORM_COVERAGE.md"));
        for (FormTemplate form : FormCatalog.standard().templates()) {
            for (TableTemplate table : form.tables()) {
                String heading = "`" + table.code() + "` (" + form.id() + ")\n";
                assertThat(paper).contains(heading);
                String part = paper.split(Pattern.quote(heading), 2)[1].split("\n#", 2)[0];
                assertThat(covered(part)).isEqualTo(expected(form, table));
            }
        }
    }

    private static List<String> covered(String part) {
        return COVERAGE.matcher(part)
                .results()
                .map(row -> row.group(1) + " " + row.group(2) + " " + row.group(3))
                .toList();
    }

    private static List<String> expected(FormTemplate form, TableTemplate table) {
        List<String> rows = new ArrayList<>();
        for (BlockTemplate block : table.blocks()) {
            for (RowTemplate row : block.rows()) {
                boolean checked =
                        block.columns().stream()
                                .allMatch(column -> isChecked(form, table, row, column));
                rows.add(row.code() + " " + block.columns().size() + (checked ? " ✅" : " 🟡"));
            }
        }
        return rows;
    }

    private static boolean isChecked(
            FormTemplate form, TableTemplate table, RowTemplate row, ColumnTemplate column) {
        return form.identities().stream()
                .filter(sum -> sum.table().equals(table.code()) && !sum.soft())
                .anyMatch(sum -> operands(sum).contains(operand(sum, row, column)));
    }

    private static List<String> operands(Identity sum) {
        return Stream.concat(sum.parts().stream(), sum.total().stream()).toList();
    }

    private static String operand(Identity sum, RowTemplate row, ColumnTemplate column) {
        return switch (sum.each()) {
            case ROW -> column.code();
            case COLUMN, TREE -> row.code();
            case TABLE -> row.code() + "." + column.code();
        };
    }

    private static String pictured(MatchedCell cell) {
        return String.join(
                " ",
                cell.key().row(),
                cell.key().column(),
                cell.value().raw(),
                String.valueOf(cell.place().page()));
    }

    private static String shown(Extraction extraction, MatchedCell cell) {
        CellKey key = cell.key();
        return String.join(
                ",",
                key.row(),
                key.column(),
                extraction.matched().get(0).form(),
                cell.value().raw(),
                cell.unit(),
                String.join(";", extraction.flags().getOrDefault(key, new TreeSet<>())));
    }

    /** The text of the fenced block behind a marker. */
    private static String block(String paper, String marker, String language) {
        Matcher block =
                Pattern.compile(
                                Pattern.quote(marker) + "[^\n]*\n```" + language + "\n(.*?)```",
                                Pattern.DOTALL)
                        .matcher(paper);
        assertThat(block.find()).as("a block behind %s", marker).isTrue();
        return block.group(1);
    }

    private String compile(Path source) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        String classPath = System.getProperty("java.class.path");
        int code =
                compiler.run(
                        null,
                        messages,
                        messages,
                        "-proc:none",
                        "-encoding",
                        "UTF-8",
                        "-cp",
                        classPath,
                        "-d",
                        folder.toString(),
                        source.toString());
        return code == 0 ? "" : messages.toString(StandardCharsets.UTF_8);
    }

    /** What a program prints that is one class. */
    private String runExample(String name, String code) throws Exception {
        Path source = folder.resolve(name + ".java");
        Files.writeString(source, code);
        assertThat(compile(source)).isEmpty();
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        URL[] here = {folder.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(here, getClass().getClassLoader())) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            Method main = loader.loadClass(name).getDeclaredMethod("main", String[].class);
            main.setAccessible(true);
            main.invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private static int rows(Path out, String file) throws IOException {
        return Files.readAllLines(out.resolve(file)).size() - 1;
    }

    private static boolean leads(Path paper, String link) throws IOException {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? paper : paper.resolveSibling(parts[0]).normalize();
        if (!Files.exists(target)) {
            return false;
        }
        return parts.length == 1
                || Files.readAllLines(target).stream()
                        .filter(line -> line.startsWith("#"))
                        .map(DocumentationTest::anchor)
                        .anyMatch(parts[1]::equals);
    }

    /** The name that a host of the repository gives to a heading. */
    private static String anchor(String heading) {
        return heading.replaceFirst("^#+ ", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    private static Set<String> sourceNames() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static List<Path> papers() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(""))) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> SKIPPED.stream().noneMatch(name -> file.startsWith(name)))
                    .filter(file -> !file.toString().matches("fixtures.+--.+"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(result -> result.group(1)).toList();
    }

    @Test
    void theColumnsOfCorrectionsStandInTheirOrder() throws IOException {
        String paper = Files.readString(Path.of("docs/review.md"));
        String table = paper.substring(paper.indexOf("| column | content |"));
        List<String> columns =
                table.substring(0, table.indexOf("\n\n"))
                        .lines()
                        .skip(2)
                        .map(row -> row.substring(2, row.indexOf('|', 2)).strip())
                        .flatMap(Pattern.compile(", ")::splitAsStream)
                        .toList();
        assertThat(columns).isEqualTo(CorrectionFile.COLUMNS);
    }
}
